import { useTranslation } from 'react-i18next'

type Words = { readonly fr: string; readonly en: string }

/** Sentences that the API says in both languages, in that of the screen. */
export function useSaid(): (words: Words) => string {
  const { i18n } = useTranslation()
  return (words) => (i18n.language === 'en' ? words.en : words.fr)
}
