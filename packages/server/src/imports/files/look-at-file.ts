import { bankFormatOf, isBankTable } from '../bank/bank-format.ts'
import type { BankFormat } from '../bank/statement.ts'
import { readFecHeader } from '../fec/fec-header.ts'
import { beginningOf, firstLineOf } from '../reading/beginning.ts'
import { separatorOf } from '../reading/csv-dialect.ts'
import { csvTable } from '../reading/csv-rows.ts'
import { detectFormat, refuseOtherTexts } from '../reading/detect-format.ts'
import { splitCells } from '../reading/formula-guard.ts'
import { openSource } from '../reading/source-file.ts'
import { surveyText } from '../reading/survey.ts'
import { firstRows, type Table, type TableRow, textOf } from '../reading/table-rows.ts'
import { xlsxTable } from '../reading/xlsx-rows.ts'
import type { Mapping, TableKind } from '../tables/mapping.ts'
import { findColumns, HEADER_WITHIN_ROWS } from '../tables/mapping-layout.ts'
import type { Field } from '../tables/table-fields.ts'

export type PreviewColumn = {
  readonly name: string
  readonly samples: readonly string[]
  /** What it is read as; null: nothing. */
  readonly field: Field | null
  /** Of an aged balance: from which day of lateness; null: not due. Absent: no bucket. */
  readonly bucketFromDays?: number | null
}

/** What a file looks like before it is read: enough for a person to say which column is what. */
export type FilePreview = {
  readonly layout: 'fec' | 'csv' | 'xlsx' | BankFormat
  /** Null: its columns do not tell. */
  readonly kind: TableKind | 'fec' | 'bank-statement' | null
  readonly sheet: string | null
  readonly sheets: readonly string[]
  readonly columns: readonly PreviewColumn[]
}

const SAMPLES = 5
const SAMPLE_CHARACTERS = 60

/** A file whose first rows are known. */
export type Look =
  | { readonly rows: readonly TableRow[]; readonly table: Table }
  | { readonly books: FilePreview }

/** @throws FileRefusal when it is no table at all */
export async function lookAtFile(
  path: string,
  name: string,
  { sheet, kind }: { readonly sheet: string | undefined; readonly kind: string | undefined },
): Promise<Look> {
  const source = await openSource(path, name)
  if ((await detectFormat(source)) === 'xlsx') return firstOf(await xlsxTable(source, sheet))
  const survey = await surveyText(source)
  const beginning = await beginningOf(source, survey)
  const bank = bankFormatOf(beginning)
  if (bank) return { books: previewOfBank(bank) }
  const isBank = kind === undefined && (await isBankTable(source, survey, beginning))
  if (isBank || kind === 'bank-statement') return { books: previewOfBank('csv') }
  refuseOtherTexts(beginning)
  const header = readFecHeader(firstLineOf(beginning))
  if (header) return { books: previewOfBooks(beginning, header.separator, header.names) }
  return firstOf(csvTable(source, survey, separatorOf(beginning)))
}

/** What a bank writes is read as the bank means it: there is nothing to say of its columns. */
function previewOfBank(layout: BankFormat): FilePreview {
  return { layout, kind: 'bank-statement', sheet: null, sheets: [], columns: [] }
}

async function firstOf(table: Table): Promise<Look> {
  return { table, rows: await firstRows(table, HEADER_WITHIN_ROWS) }
}

/** @throws FileRefusal when there is no header or the mapping names a column that is not there */
export function previewOf(look: Look, mapping: Mapping | null, kind: TableKind | undefined): FilePreview {
  if ('books' in look) return look.books
  const { table, rows } = look
  const found = findColumns(rows, mapping, kind)
  const fields = new Map([...found.found].flatMap(([field, at]) => at.map((position) => [position, field])))
  const buckets = new Map(found.buckets.map(({ position, fromDays }) => [position, fromDays]))
  const below = rows.filter(({ line }) => line > found.header.line)
  return {
    layout: table.layout,
    kind: found.kind,
    sheet: table.format.sheet ?? null,
    sheets: table.sheets,
    columns: found.names.map((name, position) => ({
      name,
      samples: samplesOf(below, position),
      field: fields.get(position) ?? null,
      ...(found.kind === 'aged-balance' && buckets.has(position)
        ? { field: null, bucketFromDays: buckets.get(position) ?? null }
        : {}),
    })),
  }
}

function samplesOf(rows: readonly TableRow[], position: number): string[] {
  const texts = rows.map(({ cells }) => textOf(cells[position])).filter((text) => text !== '')
  return texts.slice(0, SAMPLES).map((text) => text.slice(0, SAMPLE_CHARACTERS))
}

/** The columns of books are laid down by law: they are shown, and there is nothing to say of them. */
function previewOfBooks(beginning: string, separator: string, names: readonly string[]): FilePreview {
  const lines = beginning.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const rows = lines.slice(1, HEADER_WITHIN_ROWS).map((line) => splitCells(line, separator))
  return {
    layout: 'fec',
    kind: 'fec',
    sheet: null,
    sheets: [],
    columns: names.map((name, position) => ({
      name,
      samples: rows
        .map((cells) => (cells[position] ?? '').replaceAll(/^"|"$/g, '').trim())
        .filter((text) => text !== '')
        .slice(0, SAMPLES)
        .map((text) => text.slice(0, SAMPLE_CHARACTERS)),
      field: null,
    })),
  }
}
