/** What stands alone or first begins with a capital: the API gives words as they stand inside of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
