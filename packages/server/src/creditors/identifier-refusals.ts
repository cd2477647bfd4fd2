import { type IdentifierCheck, PROBLEM_TEXTS } from '@recouvrance/core/customers/identifiers'
import { Refusal } from '../refusal.ts'

/**
 * The identifier without its spaces.
 * @throws Refusal when it cannot be right
 */
export function wellFormed(check: IdentifierCheck, path: string, name: { en: string; fr: string }): string {
  if (check.valid) return check.normalized
  const why = PROBLEM_TEXTS[check.problem]
  throw new Refusal(
    'invalid-request',
    `${path}: "${check.normalized}" is no ${name.en}: ${why.en}. Copy it from the official document.`,
    `${path} : « ${check.normalized} » n’est pas un ${name.fr} : ${why.fr}. Recopiez-le du document officiel.`,
    [{ path, code: check.problem, message: why.en, fr: why.fr }],
  )
}

export const SIREN_NAME = { en: 'SIREN', fr: 'SIREN' }
export const VAT_NAME = { en: 'VAT number', fr: 'numéro de TVA' }
export const IBAN_NAME = { en: 'IBAN', fr: 'IBAN' }
export const BIC_NAME = { en: 'BIC', fr: 'BIC' }
