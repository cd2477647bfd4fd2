import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** Encodings that French accounting programs write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-15' | 'windows-1252' | 'cp850'

export type DetectedEncoding = {
  readonly encoding: Encoding
  /** Bytes of the byte-order mark, to be skipped. */
  readonly markBytes: number
  /** Sequences that are not valid UTF-8 in a file that otherwise is: each is read as U+FFFD and reported. */
  readonly invalidSequences: number
}

type SingleByte = 'iso-8859-15' | 'windows-1252' | 'cp850'

const SINGLE_BYTE: readonly SingleByte[] = ['iso-8859-15', 'windows-1252', 'cp850']

/** The 256 characters of each single-byte encoding, by byte. */
const TABLES = Object.fromEntries(
  SINGLE_BYTE.map((name) => [
    name,
    [...iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), name)],
  ]),
) as Record<SingleByte, string[]>

/**
 * How likely a character above ASCII is in French accounting text. The sum over the content decides between encodings
 * that give every byte a meaning: CP850 writes é as 0x82, which Windows-1252 reads as a low quotation mark.
 */
function weightOf(character: string): number {
  if ('éèêàçùôîûâëïœ'.includes(character)) return 3
  if ('ÉÈÊÀÇÔÎÛÂŒ€°'.includes(character)) return 2
  if ('’‘“”–—…«»æü²³ö\u00a0ñäáóíú'.includes(character)) return 1
  if (/\p{L}/u.test(character)) return -1
  return /[\u0080-\u009f\u2500-\u25ff\ufffd]/.test(character) ? -5 : -2
}

const WEIGHTS = Object.fromEntries(
  SINGLE_BYTE.map((name) => [
    name,
    TABLES[name].map((character, byte) => (byte < 128 ? 0 : weightOf(character))),
  ]),
) as Record<SingleByte, number[]>

/** Adds up, chunk by chunk, what tells encodings apart; asked once at the end of the content. */
export class EncodingSurvey {
  private readonly counts = new Uint32Array(256)
  private validSequences = 0
  private invalidSequences = 0
  private mark: Buffer | undefined
  private carry = Buffer.alloc(0)

  add(chunk: Buffer): void {
    this.mark ??= Buffer.from(chunk.subarray(0, 4))
    if (this.carry.length === 0 && isAscii(chunk)) return
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0
      if (byte >= 128) this.counts[byte] = (this.counts[byte] ?? 0) + 1
    }
    this.addSequences(this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]))
  }

  /** A multi-byte character may lie across two chunks: what may be its beginning waits for the next one. */
  private addSequences(bytes: Buffer): void {
    let end = bytes.length
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
      const byte = bytes[bytes.length - back] ?? 0
      if (byte < 0x80) break
      if (byte >= 0xc2) {
        end = bytes.length - back
        break
      }
    }
    this.count(bytes.subarray(0, end))
    this.carry = Buffer.from(bytes.subarray(end))
  }

  private count(bytes: Buffer): void {
    if (isAscii(bytes)) return
    const valid = isUtf8(bytes)
    const replaced = valid ? 0 : occurrences(bytes.toString('utf8'), '\ufffd')
    this.invalidSequences += replaced
    let starts = 0
    for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0xc2) starts++
    this.validSequences += Math.max(0, starts - replaced)
  }

  result(): DetectedEncoding {
    if (this.carry.length > 0) this.count(this.carry)
    const mark = this.mark ?? Buffer.alloc(0)
    if (mark[0] === 0xff && mark[1] === 0xfe) return found('utf-16le', 2)
    if (mark[0] === 0xfe && mark[1] === 0xff) return found('utf-16be', 2)
    const marked = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf
    if (marked || this.invalidSequences === 0 || this.validSequences > 10 * this.invalidSequences)
      return { encoding: 'utf-8', markBytes: marked ? 3 : 0, invalidSequences: this.invalidSequences }
    return found(this.likeliestSingleByte(), 0)
  }

  private likeliestSingleByte(): SingleByte {
    const score = (name: SingleByte): number =>
      WEIGHTS[name].reduce((sum, weight, byte) => sum + weight * (this.counts[byte] ?? 0), 0)
    // ISO-8859-15 is the encoding the law names for the FEC (art. A47 A-1 LPF): it wins a tie.
    return SINGLE_BYTE.reduce((best, name) => (score(name) > score(best) ? name : best))
  }
}

/** UTF-16 without a mark: a table in it has a NUL in every second byte of its first line. */
export function unmarkedUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = head.subarray(0, Math.min(head.length & ~1, 256))
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const pairs = sample.length / 2
  if (pairs < 4) return null
  if (odd > pairs * 0.9 && even === 0) return 'utf-16le'
  return even > pairs * 0.9 && odd === 0 ? 'utf-16be' : null
}

/** Reads the text of a range of bytes. */
export type Decode = (bytes: Buffer, from: number, to: number) => string

/** Decoder for short ranges of an encoding whose ASCII characters are single bytes (all but UTF-16). */
export function decoderOf(encoding: Exclude<Encoding, 'utf-16le' | 'utf-16be'>): Decode {
  if (encoding === 'utf-8') return (bytes, from, to) => bytes.toString('utf8', from, to)
  const table = TABLES[encoding]
  return (bytes, from, to) => {
    const text = bytes.toString('latin1', from, to)
    return ABOVE_ASCII.test(text)
      ? text.replace(EACH_ABOVE_ASCII, (character) => table[character.charCodeAt(0)] ?? character)
      : text
  }
}

const ABOVE_ASCII = /[\x80-\xff]/
const EACH_ABOVE_ASCII = /[\x80-\xff]/g

/** The whole content as text, in pieces, without its byte-order mark. */
export async function* decodedText(
  chunks: AsyncIterable<Buffer>,
  detected: DetectedEncoding,
): AsyncGenerator<string> {
  if (detected.encoding === 'utf-8' || detected.encoding === 'utf-16le' || detected.encoding === 'utf-16be') {
    const decoder = new TextDecoder(detected.encoding)
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
    return
  }
  const decode = decoderOf(detected.encoding)
  for await (const chunk of chunks) yield decode(chunk, 0, chunk.length)
}

/** The content in an encoding whose separators are single bytes: UTF-16 is turned into UTF-8, the rest is left. */
export async function* asciiCompatible(
  chunks: AsyncIterable<Buffer>,
  detected: DetectedEncoding,
): AsyncGenerator<Buffer> {
  if (detected.encoding === 'utf-16le' || detected.encoding === 'utf-16be') {
    for await (const text of decodedText(chunks, detected)) yield Buffer.from(text)
    return
  }
  let skip = detected.markBytes
  for await (const chunk of chunks) {
    yield skip === 0 ? chunk : chunk.subarray(skip)
    skip = 0
  }
}

function found(encoding: Encoding, markBytes: number): DetectedEncoding {
  return { encoding, markBytes, invalidSequences: 0 }
}

function occurrences(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}
