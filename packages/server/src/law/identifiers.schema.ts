import {
  checkCreditorIdentifier,
  checkCreditorReference,
  checkIban,
  checkSiren,
  checkSiret,
  checkVatNumber,
  type IdentifierCheck,
  PROBLEM_TEXTS,
} from '@recouvrance/core/customers/identifiers'
import { z } from 'zod'

const KINDS = ['siren', 'siret', 'fr-vat', 'iban', 'rf', 'ics'] as const

export const identifierRequest = z.strictObject({ kind: z.enum(KINDS), value: z.string().min(1).max(200) })

export const identifierAnswer = z.object({
  valid: z.boolean(),
  normalized: z.string(),
  reason: z.string().nullable(),
})

const CHECKS: Readonly<Record<(typeof KINDS)[number], (text: string) => IdentifierCheck>> = {
  siren: checkSiren,
  siret: checkSiret,
  'fr-vat': checkFrenchVat,
  iban: checkIban,
  rf: checkCreditorReference,
  ics: checkCreditorIdentifier,
}

function checkFrenchVat(text: string): IdentifierCheck {
  const check = checkVatNumber(text)
  return check.normalized.startsWith('FR')
    ? check
    : { valid: false, normalized: check.normalized, problem: 'country' }
}

/** Well-formed is all that is said: whether it exists is asked elsewhere. */
export function checkIdentifier(
  { kind, value }: z.output<typeof identifierRequest>,
  language: 'fr' | 'en',
): z.infer<typeof identifierAnswer> {
  const check = CHECKS[kind](value)
  return {
    valid: check.valid,
    normalized: check.normalized,
    reason: check.valid ? null : PROBLEM_TEXTS[check.problem][language],
  }
}
