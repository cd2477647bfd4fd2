/**
 * How a document number may be read in what people write. `FA-2025-001234` has the prefix `FA`, all its digits in
 * `whole` (`2025001234`), without filling zeros in `lean` (`20251234`), with a short year in `short`, and `tail` (`1234`).
 */
export type NumberForms = {
  readonly prefix: string
  readonly whole: string
  readonly lean: string
  readonly short: readonly string[]
  readonly tail: string
  /** The last digits with their filling zeros. */
  readonly printedTail: string
}

/** Nothing to read otherwise: most numbers, which are read a million times. */
const PLAIN = /^[ -HJKMNP-Z]*$/

/** Capitals without accents; the letter O beside digits is a zero, I and L between digits are ones. */
export function readAsNumbers(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/(?<=\d)O+|(?<![A-Z])O+(?=\d)/g, (letters) => '0'.repeat(letters.length))
    .replaceAll(/(?<=\d)[IL](?=\d)/g, '1')
}

export function withoutLeadingZeros(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits.charCodeAt(start) === 48) start++
  return start === 0 ? digits : digits.slice(start)
}

export function numberForms(number: string): NumberForms {
  const text = readAsNumbers(number)
  const groups = yearApart(text.match(/\d+/g) ?? [])
  const first = groups[0] ?? ''
  const tail = withoutLeadingZeros(groups.at(-1) ?? '')
  const whole = withoutLeadingZeros(groups.join(''))
  const lean = groups.map(withoutLeadingZeros).join('')
  const dated = groups.length > 1 && /^20\d\d/.test(first)
  return {
    prefix: (/^[A-Z][^0-9]*/.exec(text)?.[0] ?? '').replaceAll(/[^A-Z]/g, ''),
    whole,
    lean,
    short: dated ? [withoutLeadingZeros(whole.slice(2)), withoutLeadingZeros(lean.slice(2))] : [],
    tail,
    printedTail: groups.at(-1) ?? '',
  }
}

/** `202500123` is read as 2025 and 00123. */
function yearApart(groups: readonly string[]): readonly string[] {
  const only = groups[0] ?? ''
  return groups.length === 1 && /^20[0-4]\d{5,}$/.test(only) ? [only.slice(0, 4), only.slice(4)] : groups
}

/** Every form under which the index finds a number, each once. An array: a set would hash each of four million texts. */
export function searchForms({ whole, lean, short, tail }: NumberForms): string[] {
  const forms = [whole]
  if (lean !== whole) forms.push(lean)
  for (const form of short) if (!forms.includes(form)) forms.push(form)
  if (!forms.includes(tail)) forms.push(tail)
  return forms
}
