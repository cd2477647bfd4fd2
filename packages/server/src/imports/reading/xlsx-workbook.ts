import { workbookDamaged, workbookTooLarge } from './file-refusals.ts'
import type { Archive } from './xlsx-archive.ts'
import { readXml } from './xlsx-xml.ts'

export type Sheet = { readonly name: string; readonly part: string; readonly hidden: boolean }

/** What the sheets of a workbook refer to. */
export type Workbook = {
  readonly sheets: readonly Sheet[]
  readonly sharedStrings: readonly string[]
  /** Whether the style of that number shows a date. */
  readonly isDate: (style: number) => boolean
  /** Days are counted from 1904 (old Macintosh workbooks). */
  readonly from1904: boolean
}

const SMALL_PART_BYTES = 32 * 2 ** 20
const SHARED_STRINGS_BYTES = 512 * 2 ** 20
// Texts that cells share are kept in memory: the one part of an import that grows with the file.
const MAX_SHARED_CHARACTERS = 64 * 2 ** 20
const MAX_SHARED_STRINGS = 2_000_000

const FOLDER = 'xl/'

/** @throws FileRefusal when a part is missing, damaged or too large */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = new Map<string, string>()
  await readXml(archive, 'xl/_rels/workbook.xml.rels', SMALL_PART_BYTES, {
    onOpen: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partOf(Target))
    },
  })
  const sheets: Sheet[] = []
  let from1904 = false
  await readXml(archive, 'xl/workbook.xml', SMALL_PART_BYTES, {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/i.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
      const part = targets.get(id ?? '')
      // Chart sheets have no cells.
      if (part && /\/worksheets\//.test(part))
        sheets.push({
          name: attributes.name ?? '',
          part,
          hidden: (attributes.state ?? 'visible') !== 'visible',
        })
    },
  })
  if (sheets.length === 0) throw workbookDamaged('xl/workbook.xml')
  return {
    sheets,
    from1904,
    sharedStrings: archive.entries.has('xl/sharedStrings.xml') ? await readSharedStrings(archive) : [],
    isDate: archive.entries.has('xl/styles.xml') ? await readDateStyles(archive) : () => false,
  }
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : FOLDER + target.replace(/^\.\//, '')
}

async function readSharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let characters = 0
  let inText = false
  let phonetic = false
  await readXml(archive, 'xl/sharedStrings.xml', SHARED_STRINGS_BYTES, {
    onOpen: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    onText: (piece) => {
      if (inText) text += piece
    },
    onClose: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        characters += text.length
        if (strings.length >= MAX_SHARED_STRINGS || characters > MAX_SHARED_CHARACTERS)
          throw workbookTooLarge('sharedStrings', MAX_SHARED_STRINGS)
        strings.push(text)
      }
    },
  })
  return strings
}

/** Number formats that every program knows by number and that show a day. */
const DATE_FORMAT_IDS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

async function readDateStyles(archive: Archive): Promise<(style: number) => boolean> {
  const dateFormats = new Set(DATE_FORMAT_IDS)
  const styles: number[] = []
  let inCellStyles = false
  await readXml(archive, 'xl/styles.xml', SMALL_PART_BYTES, {
    onOpen: (name, attributes) => {
      if (name === 'numFmt' && showsDate(attributes.formatCode ?? ''))
        dateFormats.add(Number(attributes.numFmtId))
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) styles.push(Number(attributes.numFmtId ?? 0))
    },
    onClose: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return (style) => dateFormats.has(styles[style] ?? 0)
}

/** A format code that shows a year or a day: not `#,##0 "jours"`, nor `[Red]0.00`, nor `hh:mm`. */
function showsDate(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return /[yd]/i.test(bare) && !/general/i.test(bare)
}
