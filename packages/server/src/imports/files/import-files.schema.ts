import { z } from 'zod'
import { civilDateValue } from '../../platform/api-values.ts'
import { importReport, inBothLanguages, presentReport, sourceName } from '../imports.schema.ts'
import { mappingSchema, TABLE_KINDS } from '../tables/mapping.ts'
import { FIELDS } from '../tables/table-fields.ts'
import type { ImportFileRow } from './import-files.queries.ts'

/** The form of an upload once its file is stored: see `receiveUpload`. */
export const newImportFile = z.strictObject({
  file: z
    .strictObject({ name: z.string(), sha256: z.string() })
    .describe('The file itself, sent as multipart/form-data'),
})

const said = {
  creditor: z.string().min(1).max(100).optional().describe('Key of the creditor, where there are several'),
  source: sourceName.optional().describe('Name of the place such files come from; absent: the kind of file'),
  kind: z
    .enum([...TABLE_KINDS, 'bank-statement'])
    .optional()
    .describe('bank-statement: a CSV that does not show that it comes from a bank'),
  mapping: mappingSchema.optional().describe('Which column of a table is what; kept for the next file'),
  sheet: z.string().min(1).max(100).optional().describe('Of a workbook'),
  asOf: civilDateValue.optional().describe('Day of an aged balance'),
  complete: z.boolean().optional().describe('What the list lacks is closed, however much it is'),
  extract: z.boolean().optional().describe('A part of the books, whose debits and credits need not be equal'),
}

export const readingRequest = z.strictObject({
  ...said,
  dryRun: z.boolean().default(true).describe('false: imported for good'),
})

const preview = z.object({
  layout: z.enum(['fec', 'csv', 'xlsx', 'camt', 'cfonb-120', 'cfonb-240', 'mt940', 'ofx']),
  kind: z
    .enum(['fec', 'bank-statement', ...TABLE_KINDS])
    .nullable()
    .describe('null: its columns do not tell'),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()).describe('Of the first rows'),
      field: z.enum(FIELDS).nullable().describe('What it is read as'),
      bucketFromDays: z
        .number()
        .nullable()
        .optional()
        .describe('Of an aged balance: first day of lateness; null: not due; absent: no bucket'),
    }),
  ),
})

const waitingFile = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  author: z.string(),
  createdAt: z.string(),
  state: z.enum(['reading', 'read', 'refused', 'importing', 'imported', 'interrupted']),
  progress: z.number().describe('Share that is read, from 0 to 1'),
})

export const importFileList = z.object({ files: z.array(waitingFile) })

export const importFileDetail = waitingFile.extend({
  asked: z.object({ ...said, asOf: z.string().optional() }).describe('What was said of it'),
  preview: preview.nullable(),
  report: importReport.nullable(),
  refusal: z
    .object({
      reason: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
      message: inBothLanguages,
    })
    .nullable(),
  importedAs: z.string().nullable().describe('The import that came of it'),
  importedBefore: z
    .object({ importId: z.string(), author: z.string(), createdAt: z.string() })
    .nullable()
    .describe('The last import of exactly this content'),
})

export function presentFile(row: ImportFileRow): z.input<typeof waitingFile> {
  return {
    id: String(row.id),
    name: row.name,
    bytes: row.bytes,
    author: row.author,
    createdAt: row.created_at,
    state: row.lost ? 'interrupted' : row.state,
    progress: row.bytes === 0 ? 0 : Math.min(1, row.bytes_read / row.bytes),
  }
}

type Before = { readonly id: number; readonly created_at: string; readonly author: string }

export function presentFileDetail(
  row: ImportFileRow,
  before: Before | undefined,
): z.infer<typeof importFileDetail> {
  return {
    ...presentFile(row),
    asked: row.asked as z.infer<typeof importFileDetail>['asked'],
    preview: row.preview && {
      ...row.preview,
      sheets: [...row.preview.sheets],
      columns: row.preview.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    },
    report: row.report && presentReport(row.report),
    refusal: row.refusal && { ...row.refusal, details: { ...row.refusal.details } },
    importedAs: row.import_id === null ? null : String(row.import_id),
    importedBefore: before
      ? { importId: String(before.id), author: before.author, createdAt: before.created_at }
      : null,
  }
}
