/** Languages in which we write to customers (ISO 639-1). */
export type Language = 'fr' | 'en' | 'de' | 'es' | 'it'

export const LANGUAGES: readonly Language[] = ['fr', 'en', 'de', 'es', 'it']

/** Languages of those who work with the product. */
export type UserLanguage = 'fr' | 'en'
