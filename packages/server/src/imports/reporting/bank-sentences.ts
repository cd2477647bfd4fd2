import type { BankFaultCode } from '../bank/statement.ts'

type Sentences = { readonly fr: (value: string) => string; readonly en: (value: string) => string }

/** Why something of a bank file could not be used. */
const SENTENCES: Readonly<Record<BankFaultCode, Sentences>> = {
  'bank-amount': {
    fr: (value) => `« ${value} » n’est pas un montant lisible`,
    en: (value) => `"${value}" is not an amount that can be read`,
  },
  'bank-amount-decimals': {
    fr: (value) => `« ${value} » a plus de décimales que sa devise`,
    en: (value) => `"${value}" has more decimals than its currency`,
  },
  'bank-amount-huge': {
    fr: (value) => `« ${value} » dépasse tout montant plausible`,
    en: (value) => `"${value}" is beyond any plausible amount`,
  },
  'bank-date': {
    fr: (value) => (value === '' ? 'il manque la date' : `« ${value} » n’est pas une date`),
    en: (value) => (value === '' ? 'the date is missing' : `"${value}" is not a date`),
  },
  'bank-currency': {
    fr: (value) =>
      value === '' ? 'il manque la devise' : `« ${value} » n’est pas un code de devise ISO 4217`,
    en: (value) => (value === '' ? 'the currency is missing' : `"${value}" is not an ISO 4217 currency code`),
  },
  'bank-sign': {
    fr: (value) =>
      value === ''
        ? 'il manque le sens, débit ou crédit'
        : `« ${value} » ne dit pas s’il s’agit d’un débit ou d’un crédit`,
    en: (value) =>
      value === ''
        ? 'whether it is a debit or a credit is missing'
        : `"${value}" does not say whether it is a debit or a credit`,
  },
  'bank-account-missing': {
    fr: () => 'le relevé ne dit pas de quel compte il s’agit : ses mouvements sont laissés de côté',
    en: () => 'the statement does not say which account it is of: its movements are left out',
  },
  'bank-line-short': {
    fr: (value) => `l’enregistrement compte ${value} caractères au lieu de 120`,
    en: (value) => `the record has ${value} characters instead of 120`,
  },
  'bank-line-stray': {
    fr: () => 'l’enregistrement n’appartient à aucun relevé ouvert avant lui',
    en: () => 'the record belongs to no statement that begins before it',
  },
  'bank-record': {
    fr: (value) => `« ${value} » n’est pas un enregistrement de ce format`,
    en: (value) => `"${value}" is not a record of this format`,
  },
}

export function bankFaultSentence(
  code: BankFaultCode,
  value: string,
): { readonly fr: string; readonly en: string } {
  return { fr: SENTENCES[code].fr(value), en: SENTENCES[code].en(value) }
}
