import { lineTooLong } from './file-refusals.ts'
import type { LineEnd } from './survey.ts'

/** One line: `bytes` from `from` to `to`, its end not included, valid during the call only. Lines count from 1. */
export type OnLine = (bytes: Buffer, from: number, to: number, line: number) => void

// The longest honest line of a FEC is about 2 kB.
const MAX_LINE_BYTES = 1024 * 1024

const LF = 0x0a
const CR = 0x0d
const CTRL_Z = 0x1a

/**
 * Calls `onLine` for each line, without copying but for the lines that lie across two chunks. Empty lines are
 * counted and not given.
 * @param afterChunk awaited between chunks: where a consumer that is slower makes the reading wait
 */
export async function forEachLine(
  chunks: AsyncIterable<Buffer>,
  lineEnd: LineEnd,
  onLine: OnLine,
  afterChunk: () => Promise<void> = async () => {},
): Promise<void> {
  const ender = lineEnd === 'cr' ? CR : LF
  let carry: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  let line = 0
  const give = (bytes: Buffer, from: number, to: number): void => {
    line++
    let end = to
    while (end > from && (bytes[end - 1] === CR || bytes[end - 1] === CTRL_Z)) end--
    if (end - from > MAX_LINE_BYTES) throw lineTooLong(line, MAX_LINE_BYTES)
    if (end > from) onLine(bytes, from, end, line)
  }
  for await (const chunk of chunks) {
    let from = 0
    if (carry.length > 0) {
      const first = chunk.indexOf(ender)
      if (first < 0) {
        carry = Buffer.concat([carry, chunk])
        if (carry.length > MAX_LINE_BYTES) throw lineTooLong(line + 1, MAX_LINE_BYTES)
        continue
      }
      const whole = Buffer.concat([carry, chunk.subarray(0, first)])
      give(whole, 0, whole.length)
      from = first + 1
    }
    for (let end = chunk.indexOf(ender, from); end >= 0; end = chunk.indexOf(ender, from)) {
      give(chunk, from, end)
      from = end + 1
    }
    // The chunk's memory is used again for the next one.
    carry = Buffer.from(chunk.subarray(from))
    await afterChunk()
  }
  if (carry.length > 0) give(carry, 0, carry.length)
  await afterChunk()
}
