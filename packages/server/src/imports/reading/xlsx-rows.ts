import { sheetMissing, tooManyColumns, workbookDamaged, workbookTooLarge } from './file-refusals.ts'
import type { OnBytes, SourceFile } from './source-file.ts'
import { dateOfSerial } from './spreadsheet-date.ts'
import { type Cell, isBlank, type Table, type TableRow } from './table-rows.ts'
import { type Archive, openArchive } from './xlsx-archive.ts'
import { readWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts'
import { xmlChunks } from './xlsx-xml.ts'

const SHEET_BYTES = 2 ** 30
const MAX_CELLS = 30_000_000
/** Beyond this a cell is either far out by accident or the file is no table. */
const MAX_COLUMNS = 1000

/**
 * A sheet of a workbook as a table.
 * @param wanted name of the sheet; undefined: the first one that holds something and is not hidden
 * @throws FileRefusal when the workbook is damaged, has no such sheet, or nothing but empty ones
 */
export async function xlsxTable(source: SourceFile, wanted: string | undefined): Promise<Table> {
  const archive = await openArchive(source)
  try {
    const workbook = await readWorkbook(archive)
    const sheet = await sheetOf(archive, workbook, wanted)
    return {
      layout: 'xlsx',
      separator: ';',
      format: { layout: 'xlsx', sheet: sheet.name },
      sheets: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
      rows: (onBytes) => rowsOfFile(source, workbook, sheet, onBytes),
    }
  } finally {
    archive.close()
  }
}

async function sheetOf(archive: Archive, workbook: Workbook, wanted: string | undefined): Promise<Sheet> {
  const { sheets } = workbook
  const names = sheets.map(({ name }) => name)
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
    if (!sheet) throw sheetMissing(wanted, names)
    return sheet
  }
  for (const sheet of sheets) {
    if (sheet.hidden) continue
    for await (const _ of rowsOf(archive, workbook, sheet)) return sheet
  }
  throw sheetMissing('*', names)
}

async function* rowsOfFile(
  source: SourceFile,
  workbook: Workbook,
  sheet: Sheet,
  onBytes?: OnBytes,
): AsyncGenerator<TableRow[]> {
  const archive = await openArchive(source)
  try {
    yield* rowsOf(archive, workbook, sheet, onBytes)
  } finally {
    archive.close()
  }
}

/** The rows that hold something. */
async function* rowsOf(
  archive: Archive,
  workbook: Workbook,
  sheet: Sheet,
  onBytes?: OnBytes,
): AsyncGenerator<TableRow[]> {
  const entry = archive.entries.get(sheet.part)
  if (!entry) throw workbookDamaged(sheet.part)
  const reader = new SheetReader(workbook)
  let read = 0
  for await (const _ of xmlChunks(archive, entry, SHEET_BYTES, reader.handlers)) {
    read++
    // The share of chunks read stands for the share of the file: DEFLATE gives 64 KiB at a time.
    onBytes?.(
      Math.min(
        entry.compressedSize,
        Math.floor((read * 65_536 * entry.compressedSize) / (entry.uncompressedSize + 1)),
      ),
    )
    const rows = reader.take()
    if (rows.length > 0) yield rows
  }
}

/** Turns the events of a sheet into rows: cached results of formulas, never the formulas. */
class SheetReader {
  private readonly workbook: Workbook
  private rows: TableRow[] = []
  private line = 0
  private cells: Cell[] = []
  private faults: Map<number, string> | null = null
  private column = -1
  private type = 'n'
  private style = 0
  private text = ''
  private inValue = false
  private formula = false
  private count = 0

  constructor(workbook: Workbook) {
    this.workbook = workbook
  }

  readonly handlers = {
    onOpen: (name: string, attributes: Readonly<Record<string, string>>) => this.open(name, attributes),
    onText: (text: string) => {
      if (this.inValue) this.text += text
    },
    onClose: (name: string) => this.close(name),
  }

  take(): TableRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 't') this.inValue = true
    else if (name === 'f') this.formula = true
    else if (name === 'row') {
      const given = Number(attributes.r ?? this.line + 1)
      if (!Number.isSafeInteger(given) || given <= this.line) throw workbookDamaged('row')
      this.line = given
      this.cells = []
      this.faults = null
      this.column = -1
    }
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.column = attributes.r ? columnOf(attributes.r) : this.column + 1
    if (++this.count > MAX_CELLS) throw workbookTooLarge('cells', MAX_CELLS)
    this.type = attributes.t ?? 'n'
    this.style = Number(attributes.s ?? 0)
    this.text = ''
    this.formula = false
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row' && !isBlank(this.cells))
      this.rows.push({ line: this.line, cells: this.cells, faults: this.faults })
  }

  private closeCell(): void {
    if (this.type === 'e' || (this.formula && this.text === '' && this.type !== 'str')) {
      this.faults ??= new Map()
      this.faults.set(this.column, nameOfColumn(this.column) + this.line)
      if (this.type !== 'e') return
    }
    const value = this.valueOf()
    if (value === '') return
    if (this.column >= MAX_COLUMNS) throw tooManyColumns(this.column + 1, MAX_COLUMNS)
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = value
  }

  private valueOf(): Cell {
    const { text, type } = this
    if (type === 's') {
      const shared = this.workbook.sharedStrings[Number(text)]
      if (shared === undefined) throw workbookDamaged(`sharedStrings ${text}`)
      return shared
    }
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
    if (type !== 'n' || text === '') return text
    const value = Number(text)
    if (!Number.isFinite(value)) return text
    if (!this.workbook.isDate(this.style)) return value
    return dateOfSerial(value, this.workbook.from1904) ?? text
  }
}

/** Position of the column in a reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0
  for (const character of reference) {
    const code = character.charCodeAt(0) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  if (column === 0 || column > 16_384) throw workbookDamaged(reference.slice(0, 20))
  return column - 1
}

function nameOfColumn(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26))
  return position < 26 ? letter : nameOfColumn(Math.floor(position / 26) - 1) + letter
}
