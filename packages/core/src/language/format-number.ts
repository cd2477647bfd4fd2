import type { Language } from './language.ts'

/** Between thousands, and before decimals. The conventions are those of each country's business letters. */
export const NUMBER_MARKS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> =
  {
    fr: { group: '\u202f', decimal: ',' },
    en: { group: ',', decimal: '.' },
    de: { group: '.', decimal: ',' },
    es: { group: '.', decimal: ',' },
    it: { group: '.', decimal: ',' },
  }

/** `1 234 567`, `1,234,567`, `1.234.567`: a whole number, or the digits of one, zero or more. */
export function formatWhole(value: number | string, language: Language): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, NUMBER_MARKS[language].group)
}
