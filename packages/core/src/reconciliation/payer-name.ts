/** Legal forms and words that say nothing about who it is. */
const EMPTY_WORDS = new Set(
  `SARL SARLU SAS SASU SA EURL SCI SNC SCOP SCP SELARL SELAS SCM SCEA EARL GAEC GIE EI EIRL ME SOCIETE STE ETS
   ETABLISSEMENTS ETABLISSEMENT ENTREPRISE ENT CIE COMPAGNIE ET DE DU DES LA LE LES AU AUX EN D L A MR M MME MONSIEUR
   MADAME OU GMBH AG KG LTD LIMITED PLC LLC INC BV NV SPA SRL SL BVBA SPRL OY AB AS VIR VIREMENT SEPA INST RECU WEB
   FACTURE FACTURES FACT FAC FA F N NO NUM REF REFERENCE REGLEMENT RGT REGLT PAIEMENT SOLDE ACOMPTE POUR VOTRE`.split(
    /\s+/,
  ),
)

const SHORT_FORMS: Readonly<Record<string, string>> = { ST: 'SAINT', STE: 'SAINTE', INTL: 'INTERNATIONAL' }

/** Words of a name that tell one company from another, without accents, points and legal forms. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[.'’]/g, (sign) => (sign === '.' ? '' : ' '))
    .split(/[^0-9A-Z]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
  const telling = words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => SHORT_FORMS[word] ?? word)
  return telling.length > 0 ? telling : words
}

export type NameAgreement = 'same' | 'close' | null

/**
 * `same`: every word of both, save one letter or the end of a word that a bank cut. `close`: one name holds the other,
 * as a trade name or a branch does, or two words in three agree.
 */
export function compareNames(a: readonly string[], b: readonly string[]): NameAgreement {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return null
  const left = [...many]
  let agreed = 0
  let letters = 0
  for (const word of few) {
    const found = left.findIndex((other) => wordsAgree(word, other))
    if (found < 0) continue
    left.splice(found, 1)
    agreed++
    letters += word.length
  }
  if (agreed === many.length || few.join('') === many.join('')) return 'same'
  if (agreed === few.length && letters >= 6) return 'close'
  return agreed >= 2 && agreed * 3 >= many.length * 2 ? 'close' : null
}

function wordsAgree(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 4 && long.startsWith(short)) return true
  return short.length >= 5 && long.length - short.length <= 1 && differInOneLetter(short, long)
}

/** One letter replaced, left out or two neighbours exchanged. */
function differInOneLetter(short: string, long: string): boolean {
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const skip = long.length > short.length ? 0 : 1
  if (short.slice(start + skip) === long.slice(start + 1)) return true
  return (
    skip === 1 &&
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  )
}
