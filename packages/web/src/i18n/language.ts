import i18next, { type ParseKeys } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { fr } from './fr.ts'
import type { frOccasional } from './fr-occasional.ts'

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A browser loads the language that it shows and no other; and of it what most days need, then the rest. */
const CATALOGUES: Record<Language, () => Promise<typeof fr>> = {
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
}
const OCCASIONAL: Record<Language, () => Promise<typeof frOccasional>> = {
  fr: async () => (await import('./fr-occasional.ts')).frOccasional,
  en: async () => (await import('./en-occasional.ts')).enOccasional,
}

const KEPT_AS = 'recouvrance.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof fr & typeof frOccasional }
    returnNull: false
  }
}

/** What was chosen here before, else what the browser asks first, else French. */
function initialLanguage(): Language {
  const known = [localStorage.getItem(KEPT_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return LANGUAGES.find((language) => language === known.find((one) => one === 'fr' || one === 'en')) ?? 'fr'
}

export async function startLanguages(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  const language = initialLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await CATALOGUES[language]() } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr'
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, language)
  i18next.addResourceBundle(language, 'translation', await CATALOGUES[language](), true)
  if (occasionalWanted) await addOccasional(language)
  await i18next.changeLanguage(language)
}

let occasionalWanted = false

/** Before a screen is shown that is not one of every day; a language that is chosen later brings its own. */
export async function loadOccasionalTexts(): Promise<void> {
  occasionalWanted = true
  await addOccasional(currentLanguage())
}

async function addOccasional(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await OCCASIONAL[language](), true)
}

/** For what is said outside of a component. */
export function translate(key: ParseKeys): string {
  return i18next.t(key)
}
