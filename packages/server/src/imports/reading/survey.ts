import { createHash } from 'node:crypto'
import { type DetectedEncoding, EncodingSurvey, unmarkedUtf16 } from './encoding.ts'
import { emptyFile, nulBytes, otherKindOfFile } from './file-refusals.ts'
import { contentChunks, type OnBytes, type SourceFile } from './source-file.ts'

export type LineEnd = 'lf' | 'crlf' | 'cr-cr-lf' | 'cr' | 'none'

/** What the whole content says about itself, before a single line is read. */
export type TextSurvey = {
  readonly sha256: Buffer
  readonly detected: DetectedEncoding
  readonly lineEnd: LineEnd
}

const LF = 0x0a
const CR = 0x0d

/**
 * Reads the content once: its fingerprint, encoding and line ends. The encoding needs all of it: the first accent of
 * an export may be a customer's name on its last line.
 * @throws FileRefusal when it is empty or holds NUL bytes or other control characters that no text has
 */
export async function surveyText(source: SourceFile, onBytes?: OnBytes): Promise<TextSurvey> {
  const hash = createHash('sha256')
  const encodings = new EncodingSurvey()
  let lineEnd: LineEnd = 'none'
  let utf16: 'utf-16le' | 'utf-16be' | null | undefined
  let offset = 0
  for await (const chunk of contentChunks(source, onBytes)) {
    utf16 ??= utf16Of(chunk)
    if (offset === 0 && !utf16) refuseControlCharacters(chunk)
    const nul = utf16 ? -1 : chunk.indexOf(0)
    if (nul >= 0) throw nulBytes(offset + nul)
    hash.update(chunk)
    encodings.add(chunk)
    if (lineEnd === 'none' || lineEnd === 'cr') lineEnd = lineEndOf(chunk, utf16 !== null)
    offset += chunk.length
  }
  if (offset === 0) throw emptyFile()
  const result = encodings.result()
  const marked = result.encoding === 'utf-16le' || result.encoding === 'utf-16be'
  const detected = utf16 && !marked ? { encoding: utf16, markBytes: 0, invalidSequences: 0 } : result
  return { sha256: hash.digest(), detected, lineEnd }
}

function utf16Of(chunk: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(chunk)
}

/** A CR alone ends lines only in a file without any LF: elsewhere it lies inside a label. */
function lineEndOf(chunk: Buffer, utf16: boolean): LineEnd {
  const lf = chunk.indexOf(LF)
  if (lf < 0) return chunk.includes(CR) ? 'cr' : 'none'
  const step = utf16 ? 2 : 1
  if (chunk[lf - step] !== CR) return 'lf'
  return chunk[lf - 2 * step] === CR ? 'cr-cr-lf' : 'crlf'
}

// Tab, line ends, form feed, escape (printer exports), Ctrl-Z (end of file under DOS).
const ALLOWED_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b])

/** A binary file without a known signature: more than one control character in a hundred bytes. */
function refuseControlCharacters(chunk: Buffer): void {
  const sample = chunk.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && byte !== 0 && !ALLOWED_CONTROLS.has(byte)) controls++
  const nul = sample.indexOf(0)
  if (controls <= sample.length / 100) return
  if (nul >= 0 && controls < 4) throw nulBytes(nul)
  throw otherKindOfFile({
    en: 'a binary file',
    fr: 'un fichier binaire',
    doEn: 'Export the entries as FEC, CSV or XLSX.',
    doFr: 'Exportez les écritures en FEC, CSV ou XLSX.',
  })
}
