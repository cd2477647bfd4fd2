import { currentLanguage } from '../../i18n/language.ts'

/** A rate of the API as one types it: `12,50` in French; nothing where there is none. */
export function shownRate(rate: string | null): string {
  return currentLanguage() === 'fr' ? (rate ?? '').replace('.', ',') : (rate ?? '')
}

/** `12,50 %` as the API takes it; null where nothing is typed. What is no rate stays, and is refused by name. */
export function typedRate(text: string): string | null {
  const plain = text.replace(/[\s%]/g, '').replace(',', '.')
  return plain === '' ? null : plain
}
