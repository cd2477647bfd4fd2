const QUOTE = 0x22
const SPACE = 0x20

/**
 * A line of fields in quotation marks as the same line without them: a separator inside a field becomes a space, a
 * doubled mark one mark. Null when the line holds no field in quotation marks.
 */
export function unquoted(bytes: Buffer, from: number, to: number, separator: number): Buffer | null {
  if (bytes.subarray(from, to).indexOf(QUOTE) < 0) return null
  const plain = Buffer.allocUnsafe(to - from)
  let length = 0
  let inside = false
  let changed = false
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte !== QUOTE) {
      plain[length++] = inside && byte === separator ? SPACE : byte
      continue
    }
    if (inside && bytes[i + 1] === QUOTE) {
      plain[length++] = QUOTE
      i++
    } else if (inside) inside = false
    else if (i === from || bytes[i - 1] === separator) {
      inside = true
      changed = true
    } else plain[length++] = QUOTE
  }
  // A mark that is never closed is part of a label such as: 12" pipes.
  return changed && !inside ? Buffer.from(plain.subarray(0, length)) : null
}
