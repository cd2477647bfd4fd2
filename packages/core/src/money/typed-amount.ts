const FRENCH = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/
const ENGLISH = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/**
 * What a person types as an amount, as the API takes it: "1 234,56 €", "1.234,56" and "1,234.56" are "1234.56". What is
 * no amount stays as it is, for the server to say so.
 */
export function typedAmount(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f'’€$£]/g, '')
  const match = FRENCH.exec(bare) ?? ENGLISH.exec(bare)
  if (!match) return text.trim()
  const [, whole = '', cents] = match
  const digits = whole.replace(/[.,]/g, '')
  return cents === undefined ? digits : `${digits}.${cents}`
}
