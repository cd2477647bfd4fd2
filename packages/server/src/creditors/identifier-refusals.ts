import type { IdentifierCheck, IdentifierProblem } from '@recouvrance/core/customers/identifiers'
import { Refusal } from '../refusal.ts'

const PROBLEMS: Readonly<Record<IdentifierProblem, { en: string; fr: string }>> = {
  length: { en: 'it has not the right number of characters', fr: 'il n’a pas le bon nombre de caractères' },
  characters: { en: 'it holds a character that none has', fr: 'il contient un caractère impossible' },
  checksum: {
    en: 'its check digits do not fit: one character is wrong',
    fr: 'sa clé est fausse : un caractère est erroné',
  },
  country: { en: 'it begins with no known country', fr: 'il ne commence par aucun pays connu' },
}

/**
 * The identifier without its spaces.
 * @throws Refusal when it cannot be right
 */
export function wellFormed(check: IdentifierCheck, path: string, name: { en: string; fr: string }): string {
  if (check.valid) return check.normalized
  const why = PROBLEMS[check.problem]
  throw new Refusal(
    'invalid-request',
    `${path}: "${check.normalized}" is no ${name.en}: ${why.en}. Copy it from the official document.`,
    `${path} : « ${check.normalized} » n’est pas un ${name.fr} : ${why.fr}. Recopiez-le du document officiel.`,
    [{ path, code: check.problem, message: why.en }],
  )
}

export const SIREN_NAME = { en: 'SIREN', fr: 'SIREN' }
export const VAT_NAME = { en: 'VAT number', fr: 'numéro de TVA' }
export const IBAN_NAME = { en: 'IBAN', fr: 'IBAN' }
export const BIC_NAME = { en: 'BIC', fr: 'BIC' }
