import { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import {
  FileRefusal,
  type OtherKind,
  otherKindOfFile,
  workbookDamaged,
  workbookTooLarge,
} from './file-refusals.ts'
import type { SourceFile } from './source-file.ts'

/** The parts of a workbook, opened: closed by whoever opened it. */
export type Archive = {
  readonly entries: ReadonlyMap<string, Entry>
  /** The unfolded content of a part, in chunks. */
  read(entry: Entry, limitBytes: number): AsyncIterable<Buffer>
  close(): void
}

// A workbook has a few parts for each sheet; what has more is no workbook.
const MAX_ENTRIES = 5000

// Sheets fold to a tenth; rows that are all the same to a hundredth. DEFLATE cannot fold beyond 1032.
const LARGEST_RATIO = 400
const RATIO_FROM_BYTES = 64 * 2 ** 20

const SAVE_AS_XLSX = {
  doEn: 'Open it in the spreadsheet program and save it as XLSX or CSV.',
  doFr: 'Ouvrez-le dans le tableur et enregistrez-le en XLSX ou CSV.',
}

/** Archives that people give for a workbook, by a part that only they have. */
const OTHER_DOCUMENTS: readonly { part: string; kind: OtherKind }[] = [
  {
    part: 'xl/workbook.bin',
    kind: { en: 'a binary Excel workbook (XLSB)', fr: 'un classeur Excel binaire (XLSB)', ...SAVE_AS_XLSX },
  },
  {
    part: 'content.xml',
    kind: { en: 'an OpenDocument file', fr: 'un document OpenDocument', ...SAVE_AS_XLSX },
  },
  {
    part: 'word/document.xml',
    kind: { en: 'a Word document', fr: 'un document Word', ...SAVE_AS_XLSX },
  },
]

/**
 * Whether a ZIP archive is an XLSX workbook.
 * @throws FileRefusal when it is damaged, or another kind of document
 */
export async function isWorkbook(source: SourceFile): Promise<boolean> {
  const archive = await openArchive(source)
  archive.close()
  if (archive.entries.has('xl/workbook.xml')) return true
  const other = OTHER_DOCUMENTS.find(({ part }) => archive.entries.has(part))
  if (other) throw otherKindOfFile(other.kind)
  return false
}

/** @throws FileRefusal when the archive is cut, damaged or has too many parts */
export async function openArchive(source: SourceFile): Promise<Archive> {
  const zip = await unlessDamaged(() => openPromise(source.path, { lazyEntries: true, autoClose: false }))
  try {
    if (zip.entryCount > MAX_ENTRIES) throw workbookTooLarge('entries', MAX_ENTRIES)
    const entries = new Map<string, Entry>()
    await unlessDamaged(async () => {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry)
    })
    return {
      entries,
      read: (entry, limitBytes) => contentOf(zip, entry, limitBytes),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function* contentOf(zip: ZipFile, entry: Entry, limitBytes: number): AsyncGenerator<Buffer> {
  const { uncompressedSize, compressedSize, fileName } = entry
  if (uncompressedSize > limitBytes) throw workbookTooLarge(`${fileName}, bytes`, limitBytes)
  if (uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > LARGEST_RATIO * compressedSize)
    throw workbookTooLarge(`${fileName}, ratio`, LARGEST_RATIO)
  const stream = await unlessDamaged(() => zip.openReadStreamPromise(entry))
  try {
    // An entry that unfolds to more than it declares is an error of the stream.
    for await (const chunk of Readable.from(stream)) yield chunk as Buffer
  } catch (error) {
    throw damaged(error)
  } finally {
    stream.destroy()
  }
}

async function unlessDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw damaged(error)
  }
}

/** Whatever the library says of an archive, it is the archive that is wrong. */
function damaged(error: unknown): unknown {
  if (error instanceof FileRefusal || !(error instanceof Error)) return error
  return workbookDamaged(error.message.slice(0, 120))
}
