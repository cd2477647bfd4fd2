import { type OtherKind, otherKindOfFile, passwordProtected } from './file-refusals.ts'
import { diskChunks, type SourceFile } from './source-file.ts'
import { isWorkbook } from './xlsx-archive.ts'

/** How a file is laid out, known from its content and never from its name. */
export type Format = 'table-text' | 'xlsx'

const EXPORT_AGAIN = {
  doEn: 'Export the entries as FEC, CSV or XLSX.',
  doFr: 'Exportez les écritures en FEC, CSV ou XLSX.',
}
const NOT_HERE = {
  doEn: 'It is not read here yet: export the open items as FEC, CSV or XLSX.',
  doFr: 'Il n’est pas encore lu ici : exportez les pièces ouvertes en FEC, CSV ou XLSX.',
}
const SAVE_AS = {
  doEn: 'Open it in the spreadsheet program and save it as XLSX or CSV.',
  doFr: 'Ouvrez-le dans le tableur et enregistrez-le en XLSX ou CSV.',
}
const UNPACK = {
  doEn: 'Unpack it and import the file that is inside.',
  doFr: 'Décompressez-le et importez le fichier qu’il contient.',
}

const ZIP_ARCHIVE: OtherKind = { en: 'a ZIP archive', fr: 'une archive ZIP', ...UNPACK }

/** Files of Office before 2007, and those of today in an envelope that needs a password. */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0'
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Name of the invoice for machines that lies in one for people. */
const FACTUR_X = Buffer.from('factur-x.xml')

type Signature = { readonly bytes: string; readonly kind: OtherKind }

/** First bytes, one character per byte, of the files that people give by mistake. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF', kind: { en: 'a PDF document', fr: 'un document PDF', ...EXPORT_AGAIN } },
  {
    bytes: COMPOUND_FILE,
    kind: {
      en: 'an old Excel or Word file (before 2007)',
      fr: 'un ancien fichier Excel ou Word (avant 2007)',
      ...SAVE_AS,
    },
  },
  { bytes: '\x89PNG', kind: { en: 'a picture', fr: 'une image', ...EXPORT_AGAIN } },
  { bytes: '\xff\xd8\xff', kind: { en: 'a picture', fr: 'une image', ...EXPORT_AGAIN } },
  { bytes: 'GIF8', kind: { en: 'a picture', fr: 'une image', ...EXPORT_AGAIN } },
  { bytes: 'II*\0', kind: { en: 'a picture', fr: 'une image', ...EXPORT_AGAIN } },
  { bytes: 'MM\0*', kind: { en: 'a picture', fr: 'une image', ...EXPORT_AGAIN } },
  { bytes: "7z\xbc\xaf'\x1c", kind: { en: 'a 7-Zip archive', fr: 'une archive 7-Zip', ...UNPACK } },
  { bytes: 'Rar!', kind: { en: 'a RAR archive', fr: 'une archive RAR', ...UNPACK } },
  { bytes: 'BZh', kind: { en: 'a bzip2 archive', fr: 'une archive bzip2', ...UNPACK } },
  { bytes: '\xfd7zXZ', kind: { en: 'an xz archive', fr: 'une archive xz', ...UNPACK } },
  { bytes: '(\xb5/\xfd', kind: { en: 'a Zstandard archive', fr: 'une archive Zstandard', ...UNPACK } },
  { bytes: '\x7fELF', kind: { en: 'a program', fr: 'un programme', ...EXPORT_AGAIN } },
  { bytes: 'MZ\x90', kind: { en: 'a program', fr: 'un programme', ...EXPORT_AGAIN } },
  { bytes: 'SQLite format 3', kind: { en: 'a database', fr: 'une base de données', ...EXPORT_AGAIN } },
  { bytes: 'PAR1', kind: { en: 'a Parquet file', fr: 'un fichier Parquet', ...EXPORT_AGAIN } },
  { bytes: '{\\rtf', kind: { en: 'a text document (RTF)', fr: 'un document texte (RTF)', ...EXPORT_AGAIN } },
  {
    bytes: '\xff\xfe\0\0',
    kind: {
      en: 'a text in UTF-32',
      fr: 'un texte en UTF-32',
      doEn: 'Export it in UTF-8.',
      doFr: 'Exportez-le en UTF-8.',
    },
  },
]

const INVOICE: OtherKind = { en: 'an electronic invoice', fr: 'une facture électronique', ...NOT_HERE }

type Shape = { readonly pattern: RegExp; readonly kind: OtherKind }

/** Beginnings of texts that are not tables. */
const SHAPES: readonly Shape[] = [
  {
    pattern: /^\s*<!doctype html|^\s*<html|^\s*<(table|body|head)\b/i,
    kind: { en: 'a web page', fr: 'une page web', ...SAVE_AS },
  },
  {
    pattern: /^\s*<[^>]*>[\s\S]*(CrossIndustry(Invoice|Document)|:Invoice-2|:CreditNote-2)/,
    kind: INVOICE,
  },
  {
    pattern: /^\s*<(\?xml|!--)|^\s*<[a-z_:][^>]*>/i,
    kind: { en: 'an XML document', fr: 'un document XML', ...EXPORT_AGAIN },
  },
  { pattern: /^\s*[[{]\s*["{[]/, kind: { en: 'a JSON document', fr: 'un document JSON', ...EXPORT_AGAIN } },
  {
    pattern: /^UNA.{6}|^UNB\+/,
    kind: { en: 'an EDIFACT message', fr: 'un message EDIFACT', ...EXPORT_AGAIN },
  },
  { pattern: /^#!\//, kind: { en: 'a program', fr: 'un programme', ...EXPORT_AGAIN } },
]

/**
 * Tells a table of text from a workbook.
 * @throws FileRefusal when the content is of another kind, naming it and what to do
 */
export async function detectFormat(source: SourceFile): Promise<Format> {
  const start = source.head.toString('latin1', 0, 16)
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    if (await isWorkbook(source)) return 'xlsx'
    throw otherKindOfFile(ZIP_ARCHIVE)
  }
  if (start.startsWith('%PDF') && (await holds(source, FACTUR_X))) throw otherKindOfFile(INVOICE)
  if (start.startsWith(COMPOUND_FILE) && (await holds(source, ENCRYPTED))) throw passwordProtected()
  const signature = SIGNATURES.find(({ bytes }) => start.startsWith(bytes))
  if (signature) throw otherKindOfFile(signature.kind)
  return 'table-text'
}

/**
 * @param beginning first characters of the decoded text
 * @throws FileRefusal when it is a text but not a table
 */
export function refuseOtherTexts(beginning: string): void {
  const shape = SHAPES.find(({ pattern }) => pattern.test(beginning))
  if (shape) throw otherKindOfFile(shape.kind)
}

/** Names lie in sectors of 512 bytes: none is cut by the end of a chunk. */
async function holds(source: SourceFile, bytes: Buffer): Promise<boolean> {
  for await (const chunk of diskChunks(source)) if (chunk.includes(bytes)) return true
  return false
}
