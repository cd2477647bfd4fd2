/** The languages in which every shipped template exists. */
export const MESSAGE_LANGUAGES = ['fr', 'en', 'de', 'es', 'it'] as const

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]

export function isMessageLanguage(code: string): code is MessageLanguage {
  return MESSAGE_LANGUAGES.some((language) => language === code)
}

/**
 * The language a message is written in: the customer's when we have it (`de`, `de-AT`), otherwise English, which a
 * foreign accounts department reads sooner than French. Without any wish the creditor's own language is used.
 */
export function messageLanguageFor(
  wished: string | null,
  creditorLanguage: MessageLanguage,
): MessageLanguage {
  if (wished === null || wished.trim() === '') return creditorLanguage
  const primary = wished.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  return isMessageLanguage(primary) ? primary : 'en'
}
