/** `1 lettre`, `2 lettres`. French counts zero with the singular, English with the plural. */
export function counted(
  count: number,
  [one, many]: readonly [one: string, many: string],
  language: 'fr' | 'en',
): string {
  const isOne = count === 1 || (language === 'fr' && count === 0)
  return `${count} ${isOne ? one : many}`
}
