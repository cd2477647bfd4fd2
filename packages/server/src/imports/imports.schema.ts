import { z } from 'zod'
import { civilDateValue, nextPage, pageQuery } from '../platform/api-values.ts'
import { ASKED_FORMATS } from './import-request.ts'
import type { ImportRow } from './imports.queries.ts'
import type { ImportReport } from './reporting/import-report.ts'
import { TABLE_KINDS } from './tables/mapping.ts'
import type { Undo } from './undoing/undo-import.ts'

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')

export const sourceName = z
  .string()
  .regex(/^[\w.-]{1,60}$/, 'must be a name of letters, digits, "-", "_" and "."')

/** The form of an upload once its file is stored: see `receiveUpload`. */
export const newImport = z.strictObject({
  file: z
    .strictObject({ name: z.string(), sha256: z.string() })
    .describe('The file itself, sent as multipart/form-data'),
  as: z.enum(ASKED_FORMATS).optional().describe('Absent: known from its content'),
  creditor: z.string().min(1).max(100).optional().describe('Key of the creditor, where there are several'),
  source: sourceName.optional().describe('Name of the place such files come from; absent: the kind of file'),
  dryRun: flag.describe('true: full report, nothing is kept'),
  kind: z.enum(TABLE_KINDS).optional().describe('What a table holds; absent: known from its columns'),
  mapping: z
    .string()
    .max(50_000)
    .optional()
    .describe('JSON: which column of a table is what; kept for the next file of the source'),
  sheet: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Of a workbook; absent: the first that holds something'),
  asOf: civilDateValue.optional().describe('Day of an aged balance; absent: the one that its title names'),
  complete: flag.describe('true: the list has every open item; what it lacks is closed, however much it is'),
  extract: flag.describe('true: a part of the books, whose debits and credits need not be equal'),
})

export const importQuery = pageQuery.pick({ limit: true, after: true })

export const inBothLanguages = z.object({ fr: z.string(), en: z.string() })
const counts = z.object({ created: z.number(), updated: z.number(), unchanged: z.number() })
const moneyTotal = z.object({ currency: z.string(), count: z.number(), amount: z.string() })

const controlTotals = z
  .object({
    lines: z.number().describe('Lines after the header, empty ones not counted'),
    entries: z.number().nullish(),
    currency: z.string().optional().describe('Of a FEC: of its debits and credits'),
    debit: z.string().optional(),
    credit: z.string().optional(),
    customerLines: z.number().optional().describe('Lines on accounts 411 and 416'),
    customerDebit: z.string().optional(),
    customerCredit: z.string().optional(),
    customers: z.number(),
    amounts: z.array(moneyTotal).optional(),
    payments: z.array(moneyTotal).optional().describe('Of a list of invoices'),
    openItems: z.array(moneyTotal).describe('What is open of the file’s items once it is imported'),
  })
  .describe('To compare with the figures of the program that wrote the file')

const format = z.object({
  layout: z.enum(['fec', 'csv', 'xlsx', 'camt', 'cfonb-120', 'cfonb-240', 'mt940', 'ofx']),
  separator: z.string().optional(),
  encoding: z.string().optional(),
  byteOrderMark: z.boolean().optional(),
  lineEnd: z.string().optional(),
  columns: z.number(),
  names: z.array(z.string()).optional().describe('Of the columns of a table'),
  amounts: z.enum(['debit-credit', 'montant-sens']).optional(),
  decimal: z.string().optional(),
  dateFormat: z.string().optional(),
  sheet: z.string().optional(),
  compressed: z.boolean().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  unread: z.array(z.string()).optional().describe('Columns that were read as nothing'),
})

const bankStatement = z.object({
  place: z.number().describe('Line of the file'),
  creditor: z.string(),
  account: z.string().describe('IBAN, or what the bank writes instead of one'),
  followed: z.boolean().describe('An account of letters: reminders wait for its statements'),
  kind: z.enum(['statement', 'report', 'advice']),
  number: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  currency: z.string(),
  opening: z.string().nullable(),
  closing: z.string().nullable(),
  credits: z.string(),
  debits: z.string(),
  lines: z.number(),
  created: z.number(),
  known: z.number(),
  rejected: z.number(),
  difference: z.string().nullable().describe('Opening and movements less closing; null: not known'),
  gap: z
    .object({ afterOn: z.string(), beforeOn: z.string(), expected: z.string(), found: z.string() })
    .nullable()
    .describe('Movements are missing between the statement before and this one'),
  knownUntil: z.string().nullable().describe('Day up to which the movements of the account are known'),
})

const bank = z.object({
  statements: z.array(bankStatement).describe('The first hundreds'),
  statementCount: z.number(),
  repeated: z.number().describe('Statements that were known entirely'),
  pending: z.number().describe('Movements that the bank has not booked yet, left out'),
})

const summary = z.object({
  importId: z.string().nullable().describe('null: a dry run, of which nothing was kept'),
  dryRun: z.boolean(),
  file: z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
  creditor: z.string(),
  source: z.string(),
  kind: z.enum(['fec', 'open-items', 'invoices', 'customers', 'aged-balance', 'bank-statement']),
  format,
  period: z
    .object({ from: z.string(), to: z.string(), openedOn: z.string().optional() })
    .nullable()
    .describe('openedOn: day of the opening entries on customer accounts'),
  controlTotals,
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  closed: z.number().describe('Known items that the file no longer has and that were closed for it'),
  tables: z.object({ customers: counts, items: counts, contacts: counts }),
  bank: bank.optional().describe('Of a bank file'),
  warnings: z.array(z.object({ code: z.string(), message: inBothLanguages })),
})

export const importReport = summary.extend({
  rejectedLines: z
    .array(
      z.object({
        line: z.number(),
        code: z.string(),
        value: z.string(),
        reason: inBothLanguages,
        raw: z.string(),
      }),
    )
    .describe('The first hundred; GET /imports/{id}/rejected has them all'),
})

const origin = {
  author: z.string(),
  createdAt: z.string(),
  undone: z
    .object({ at: z.string(), by: z.string() })
    .nullable()
    .describe('Taken back: what it brought counts no more'),
}
export const importPage = z.object({ imports: z.array(summary.extend(origin)), next: nextPage })
export const importDetail = importReport.extend(origin)

export function presentReport(report: ImportReport): z.input<typeof importReport> {
  const { importId, period, format: read, controlTotals: totals, bank: ofBank, ...rest } = report
  return {
    ...rest,
    importId: importId === null ? null : String(importId),
    ...(ofBank ? { bank: { ...ofBank, statements: [...ofBank.statements] } } : {}),
    period,
    format: {
      ...read,
      names: read.names && [...read.names],
      fields: read.fields && { ...read.fields },
      unread: read.unread && [...read.unread],
    },
    controlTotals: {
      ...totals,
      amounts: totals.amounts && [...totals.amounts],
      payments: totals.payments && [...totals.payments],
      openItems: [...totals.openItems],
    },
    rejectedLines: [...report.rejectedLines],
    warnings: [...report.warnings],
  }
}

export function presentImport(row: ImportRow): z.input<typeof importDetail> {
  const { id, author, created_at, undone_at, undone_by, report } = row
  return {
    ...presentReport({ ...report, importId: id }),
    author,
    createdAt: created_at,
    undone: undone_at === null || undone_by === null ? null : { at: undone_at, by: undone_by },
  }
}

export function presentImportSummary(row: ImportRow): z.input<typeof importPage>['imports'][number] {
  const { rejectedLines: _, ...rest } = presentImport({
    ...row,
    report: { ...row.report, rejectedLines: [] },
  })
  return rest
}

export const undoForeseen = z.object({
  possible: z.boolean(),
  blockers: z
    .array(z.object({ kind: z.string(), count: z.number(), message: inBothLanguages }))
    .describe('What was built on the import; nothing is undone under it'),
  effects: z.object({
    items: z.number().describe('Items that go'),
    restored: z.number().describe('Items that become what they were'),
    customers: z.number().describe('Customers that it made: they go where nothing refers to them'),
    customersRestored: z.number(),
    contacts: z.number(),
    contactsRestored: z.number(),
    statements: z.number().describe('Bank statements that go'),
    bankLines: z.number().describe('Their movements'),
  }),
})

export function presentUndo({ blockers, effects }: Undo): z.infer<typeof undoForeseen> {
  return {
    possible: blockers.length === 0,
    blockers: blockers.map(({ kind, count, message }) => ({ kind, count, message })),
    effects,
  }
}
