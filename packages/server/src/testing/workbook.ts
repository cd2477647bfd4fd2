import { crc32, deflateRawSync } from 'node:zlib'

/** A cell as XLSX stores it: a text, a number, or its XML (`<c r="A1">…</c>` is made around it). */
export type WorkbookCell = string | number | { readonly xml: string; readonly attributes?: string } | null

export type WorkbookSheet = {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  readonly state?: 'hidden'
}

type Part = { readonly name: string; readonly content: string | Buffer; readonly declaredBytes?: number }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Attributes of a cell that shows a date (style 1) and of one with an ordinary number (style 0). */
export const DATE_STYLE = 's="1"'

/** An XLSX workbook with shared strings, a date style and one part for each sheet. */
export function workbook(sheets: readonly WorkbookSheet[], more: readonly Part[] = []): Buffer {
  const strings: string[] = []
  const share = (text: string): number => {
    const known = strings.indexOf(text)
    return known >= 0 ? known : strings.push(text) - 1
  }
  const parts: Part[] = sheets.map(({ rows }, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(rows, share),
  }))
  const own: Part[] = [
    { name: '[Content_Types].xml', content: `${XML}<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${XML}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>`,
    },
    ...parts,
    {
      name: 'xl/sharedStrings.xml',
      content: `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
  ]
  const replaced = new Set(more.map(({ name }) => name))
  return zip([...own.filter(({ name }) => !replaced.has(name)), ...more])
}

function sheetXml(rows: WorkbookSheet['rows'], share: (text: string) => number): string {
  const body = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, share)).join('')
    return `<row r="${row + 1}">${xml}</row>`
  })
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`
}

function cellXml(cell: WorkbookCell, name: string, share: (text: string) => number): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${name}" t="s"><v>${share(cell)}</v></c>`
  if (typeof cell === 'number') return `<c r="${name}" s="2"><v>${cell}</v></c>`
  return `<c r="${name}" ${cell.attributes ?? ''}>${cell.xml}</c>`
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A ZIP archive; `declaredBytes` is what a part claims to unfold to. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content, declaredBytes } of parts) {
    const plain = Buffer.from(content)
    const data = deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(plain), 14)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(declaredBytes ?? plain.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50)
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), data)
    centrals.push(central, Buffer.from(name))
    offset += local.length + name.length + data.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
