// Control characters, and the marks that turn the direction of writing round.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** One line of visible text: what does not show becomes a space. */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, ' ').trim()
}
