import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/postgres.ts'
import { concludeImport } from '../conclude-import.ts'
import { creditorOfImport } from '../creditor-of-import.ts'
import type { ImportContext, ImportOutcome, ImportRequest } from '../import-request.ts'
import {
  type CreditorRow,
  findMapping,
  insertImport,
  lockCreditorForImport,
  rememberMapping,
} from '../imports.queries.ts'
import type { SourceFile } from '../reading/source-file.ts'
import { firstRows, type Table, type TableRow, textOf } from '../reading/table-rows.ts'
import type { DetectedFormat, Warning } from '../reporting/import-report.ts'
import { Rejections } from '../reporting/rejections.ts'
import { ambiguousDates } from '../reporting/warnings.ts'
import { importBalance } from './import-balance.ts'
import { importCustomers } from './import-customers.ts'
import { importItems } from './import-items.ts'
import { type Mapping, type RememberedMapping, rememberedMapping, TABLE_KINDS } from './mapping.ts'
import {
  fieldNames,
  HEADER_WITHIN_ROWS,
  layoutOf,
  mappingFits,
  type TableLayout,
  unreadNames,
} from './mapping-layout.ts'
import { currencyOfTable } from './table-amounts.ts'
import { dayInTitle } from './table-dates.ts'
import { takeRejectedRows } from './table-rejected.ts'
import { surveyTable, type TableSurvey } from './table-survey.ts'
import type { Reading } from './table-values.ts'
import { totalLinesLeftOut } from './table-warnings.ts'

/** A table about to be imported: known from outside, not read yet. */
export type TableFile = {
  readonly source: SourceFile
  readonly sha256: Buffer
  readonly open: (sheet: string | undefined) => Promise<Table>
  /** What reading the text as such has found. */
  readonly warnings: readonly Warning[]
}

/**
 * Imports a table: finds out what it holds and how it is written, reads it into the staging tables and applies it.
 * @throws FileRefusal when it is refused as a whole
 */
export async function importTable(
  tx: Tx,
  context: ImportContext,
  request: ImportRequest,
  file: TableFile,
): Promise<ImportOutcome> {
  const { creditor, warnings } = await creditorOfImport(tx, file.source.name, request.creditorKey)
  await lockCreditorForImport(tx, creditor.id)
  const { table, first, mapping } = await openMapped(tx, creditor, request, file)
  const layout = layoutOf(first, mapping, request.kind)
  const sourceName = request.source ?? layout.kind
  const before = rememberedMapping(await findMapping(tx, creditor.id, sourceName))?.read ?? {}
  const part = (step: number) => (bytes: number) =>
    request.onBytes?.(Math.floor((step * file.source.bytes + bytes) / 3))
  const survey = await surveyTable(table, layout, mapping, before, part(1))
  const importId = await insertImport(tx, {
    creditorId: creditor.id,
    source: sourceName,
    fileName: file.source.name,
    fileSha256: file.sha256,
    mappingSha256: createHash('sha256').update(JSON.stringify(mapping)).digest(),
    kind: layout.kind,
    author: context.actor,
  })
  const rejections = new Rejections()
  const findings = await IMPORTS[layout.kind](tx, {
    table,
    layout,
    survey,
    reading: readingOf(survey, mapping),
    mapping,
    request,
    creditor,
    scope: { importId, creditorId: creditor.id, today: context.today },
    rejections,
    titleDay: dayInTitle(titleOf(first, layout)),
    onBytes: part(2),
  })
  await rememberMapping(tx, creditor.id, sourceName, toRemember(mapping, survey, before))
  const rejected = await takeRejectedRows(table, layout, survey, rejections, request.language ?? 'fr')
  return concludeImport(
    tx,
    context,
    request,
    importId,
    {
      file: { name: file.source.name, bytes: file.source.bytes, sha256: file.sha256.toString('hex') },
      creditor: creditor.key,
      source: sourceName,
      kind: layout.kind,
      format: formatOf(table, layout, survey),
      rejected: rejections.count,
      ...findings,
      warnings: [...warnings, ...file.warnings, ...warningsOf(survey), ...findings.warnings],
    },
    rejected,
  )
}

const IMPORTS = {
  'open-items': importItems,
  invoices: importItems,
  customers: importCustomers,
  'aged-balance': importBalance,
} as const

/** The table with the mapping that was given, else the remembered one whose columns it has. */
async function openMapped(
  tx: Tx,
  creditor: CreditorRow,
  { mapping, source, kind, sheet }: ImportRequest,
  file: TableFile,
): Promise<{ table: Table; first: readonly TableRow[]; mapping: Mapping | null }> {
  const names = source === undefined ? (kind === undefined ? TABLE_KINDS : [kind]) : [source]
  const known: Mapping[] = []
  for (const name of mapping ? [] : names) {
    const remembered = rememberedMapping(await findMapping(tx, creditor.id, name))
    if (remembered?.mapping) known.push(remembered.mapping)
  }
  // Of several kinds that might be meant, none may choose the sheet.
  const knownSheet = names.length === 1 ? known[0]?.sheet : undefined
  const table = await file.open(sheet ?? mapping?.sheet ?? knownSheet)
  const first = await firstRows(table, HEADER_WITHIN_ROWS)
  return { table, first, mapping: mapping ?? known.find((one) => mappingFits(first, one)) ?? null }
}

function titleOf(first: readonly TableRow[], { headerLine }: TableLayout): string {
  return first
    .filter(({ line }) => line < headerLine)
    .flatMap(({ cells }) => cells.map(textOf))
    .join(' ')
}

function readingOf(survey: TableSurvey, mapping: Mapping | null): Reading {
  return {
    dateFormats: survey.dates.formats,
    decimal: survey.decimal,
    rounding: mapping?.rounding ?? null,
    currency: currencyOfTable(mapping?.currency),
    wholeNumbers: survey.wholeNumbers,
  }
}

/** What the file did not show of its dates and amounts stays what the file before showed. */
function toRemember(
  mapping: Mapping | null,
  { dates, decimal }: TableSurvey,
  before: RememberedMapping['read'],
): RememberedMapping {
  const formats = [...dates.formats.values()]
  const ordered = formats.find((format) => format === 'DD/MM/YYYY' || format === 'MM/DD/YYYY')
  return {
    mapping,
    read: {
      dateFormat: ordered ?? before.dateFormat,
      decimal: decimal === 'either' ? before.decimal : decimal,
    },
  }
}

function formatOf(table: Table, layout: TableLayout, survey: TableSurvey): DetectedFormat {
  const formats = [...new Set(survey.dates.formats.values())].join(', ')
  return {
    ...table.format,
    layout: table.layout,
    columns: layout.names.length,
    names: layout.names,
    decimal: survey.decimal,
    ...(formats === '' ? {} : { dateFormat: formats }),
    fields: {
      ...fieldNames(layout.columns, layout.names),
      ...Object.fromEntries(
        layout.buckets.map(({ name, fromDays }) => [`bucket ${fromDays ?? 'not-due'}`, name]),
      ),
    },
    unread: unreadNames(layout),
  }
}

function warningsOf({ dates, totalLines }: TableSurvey): Warning[] {
  const warnings: Warning[] = []
  if (dates.asBefore !== null)
    warnings.push(ambiguousDates(dates.asBefore, [...new Set(dates.formats.values())].join(', ')))
  if (totalLines > 0) warnings.push(totalLinesLeftOut(totalLines))
  return warnings
}
