/** Typography must not hide a word: every kind of space is one plain space. */
export function plainText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}
