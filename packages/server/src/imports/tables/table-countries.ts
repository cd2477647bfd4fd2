import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { plainName } from '../reading/header-names.ts'

// Names in the languages of the files; English ones are what most programs store.
const NAMED_IN = ['fr', 'en', 'de', 'es', 'it']

const A = 65

/** ISO codes by plain name, in all languages that files name countries in. Built at the first use. */
let countries: Map<string, string> | undefined

/** The ISO 3166 code of a country: `FR`, `France`, `Allemagne`, `Germany`. Null when it is none. */
export function countryNamed(text: string): string | null {
  countries ??= countryNames()
  return countries.get(plainName(text)) ?? null
}

function countryNames(): Map<string, string> {
  const names = new Map<string, string>()
  for (let first = A; first < A + 26; first++)
    for (let second = A; second < A + 26; second++) {
      const code = String.fromCharCode(first, second)
      // Codes of the past have become another: DD is DE.
      if (new Intl.Locale(`und-${code}`).region !== code) continue
      for (const language of NAMED_IN) {
        const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code)
        // Codes that ISO does not assign, or not to a country: EU, EZ, UN, XA, ZZ.
        if (name === undefined || /^(EU|EZ|UN|QO|X[A-JL-Z]|ZZ)$/.test(code)) continue
        if (!names.has(plainName(name))) names.set(plainName(name), code)
        names.set(code.toLowerCase(), code)
      }
    }
  names.set('uk', 'GB').set('usa', 'US')
  return names
}

/** The language that a text names: `fr`, `FR`, `fr-FR`, `français`, `French`. Null when we do not write in it. */
export function languageNamed(text: string): Language | null {
  const plain = plainName(text)
  return (
    LANGUAGES.find(
      (language) =>
        text.toLowerCase().split(/[-_]/)[0] === language ||
        NAMED_IN.some(
          (named) =>
            plainName(new Intl.DisplayNames(named, { type: 'language' }).of(language) ?? '') === plain,
        ),
    ) ?? null
  )
}
