import { Readable } from 'node:stream'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import type { Cell } from './csv.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Rows of a sheet, the head included. */
export const MOST_ROWS = 1_048_576

// Places in `cellXfs` below.
const HEAD = 1
const AMOUNT = 2
const DAY = 3

/**
 * A workbook of one sheet, as many rows as come, in the memory of one page. Texts are texts, whatever they begin with:
 * a cell that holds none of the marks of a formula is never computed.
 */
export async function* streamXlsx(
  sheetName: string,
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  let offset = 0
  const at = (bytes: Uint8Array) => {
    offset += bytes.length
    return bytes
  }
  for (const [name, content] of partsOf(sheetName)) {
    const plain = Buffer.from(content)
    const data = deflateRawSync(plain)
    const entry = { name, offset, crc: crc32(plain), packed: data.length, plain: plain.length }
    entries.push(entry)
    yield at(localHeader(entry))
    yield at(data)
  }
  const sheet = { name: 'xl/worksheets/sheet1.xml', offset, crc: 0, packed: 0, plain: 0 }
  yield at(localHeader(sheet))
  const plain = async function* () {
    for await (const text of sheetXml(head, pages)) {
      const bytes = Buffer.from(text)
      sheet.crc = crc32(bytes, sheet.crc)
      sheet.plain += bytes.length
      yield bytes
    }
  }
  const packed = Readable.from(plain()).compose(createDeflateRaw()) as AsyncIterable<Uint8Array>
  for await (const bytes of packed) {
    sheet.packed += bytes.length
    yield at(bytes)
  }
  entries.push(sheet)
  yield at(sizes(sheet))
  yield directory(entries, offset)
}

async function* sheetXml(
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  const last = `${letters(head.length - 1)}1`
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${head.length}" width="18" customWidth="1"/></cols><sheetData>`
  yield rowXml(1, head, HEAD)
  let row = 1
  for await (const rows of pages) {
    const first = row + 1
    row += rows.length
    yield rows.map((cells, index) => rowXml(first + index, cells)).join('')
  }
  yield `</sheetData><autoFilter ref="A1:${last.replace('1', String(row))}"/></worksheet>`
}

function rowXml(row: number, cells: readonly Cell[], style = 0): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, style)).join('')}</row>`
}

function cellXml(cell: Cell, name: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string')
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('number' in cell) return `<c r="${name}" s="${AMOUNT}"><v>${cell.number}</v></c>`
  return `<c r="${name}" s="${DAY}"><v>${serial(cell.day)}</v></c>`
}

/** Days as spreadsheets count them. */
function serial(day: string): number {
  return Temporal.PlainDate.from('1899-12-30').until(day).days
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML may hold them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function partsOf(sheetName: string): [name: string, content: string][] {
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    // 4 and 14: two decimals and a day, as the country of the reader writes them.
    [
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
  ]
}

type Entry = {
  readonly name: string
  readonly offset: number
  crc: number
  packed: number
  plain: number
}

// Sizes of what is still to come are told after it.
const SIZES_FOLLOW = 0x08
const DEFLATED = 8

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50)
  writeFacts(header, entry, 4)
  return Buffer.concat([header, Buffer.from(entry.name)])
}

/** The part that both headers of an entry have, from the version needed to the length of the name. */
function writeFacts(header: Buffer, { name, crc, packed, plain }: Entry, at: number): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(name.startsWith('xl/worksheets/') ? SIZES_FOLLOW : 0, at + 2)
  header.writeUInt16LE(DEFLATED, at + 4)
  // 1 January 1980, the first day that the format knows: the same content is the same file.
  header.writeUInt16LE(0x21, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(plain, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function sizes({ crc, packed, plain }: Entry): Buffer {
  const after = Buffer.alloc(16)
  after.writeUInt32LE(0x08074b50)
  after.writeUInt32LE(crc, 4)
  after.writeUInt32LE(packed, 8)
  after.writeUInt32LE(plain, 12)
  return after
}

function directory(entries: readonly Entry[], offset: number): Buffer {
  const heads = entries.map((entry) => {
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50)
    head.writeUInt16LE(20, 4)
    writeFacts(head, entry, 6)
    head.writeUInt32LE(entry.offset, 42)
    return Buffer.concat([head, Buffer.from(entry.name)])
  })
  const all = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([all, end])
}
