import type { CreditorChange } from '../creditors/set-creditor.ts'
import { inventedIban, inventedSiren, vatNumberOf } from './invented-identifiers.ts'
import type { DemoCreditor } from './story.ts'

const SIRENS = { ateliers: inventedSiren(900_001), negoce: inventedSiren(900_002) }

/**
 * To whom is owed, complete as a letterhead needs it, with no term of their own: where no due date is stated, the law
 * gives one or none. The age of bank data is set when the story is told.
 */
export const DEMO_CREDITORS: Readonly<Record<DemoCreditor, CreditorChange & { readonly name: string }>> = {
  ateliers: {
    name: 'Ateliers Sylvaubois',
    legal_form: 'SAS au capital de 120 000 €',
    siren: SIRENS.ateliers,
    vat_number: vatNumberOf(SIRENS.ateliers),
    address_lines: ['14 rue des Rabots', 'Zone artisanale du Grand Chêne'],
    postcode: '87000',
    city: 'Limoges',
    country: 'FR',
    email: 'comptabilite@ateliers-sylvaubois.example',
    phone: '+33536490017',
    signatory: 'Maëlle Trévidic, responsable du crédit clients',
    bank_accounts: [
      { iban: inventedIban(10_254_700_186), bic: null },
      { iban: inventedIban(10_254_700_283), bic: null },
    ],
  },
  negoce: {
    name: 'Sylvaubois Négoce',
    legal_form: 'SARL au capital de 20 000 €',
    siren: SIRENS.negoce,
    vat_number: vatNumberOf(SIRENS.negoce),
    address_lines: ['14 rue des Rabots', 'Zone artisanale du Grand Chêne'],
    postcode: '87000',
    city: 'Limoges',
    country: 'FR',
    email: 'comptabilite@sylvaubois-negoce.example',
    phone: '+33536490018',
    signatory: 'Maëlle Trévidic, responsable du crédit clients',
    bank_accounts: [{ iban: inventedIban(10_254_700_380), bic: null }],
  },
}

/** Older bank data holds acts back, and the day of the last statement, before that of the portfolio. */
export const BANK_DATA: Readonly<
  Record<DemoCreditor, { readonly maxAgeDays: number; readonly lastStatement: number }>
> = {
  ateliers: { maxAgeDays: 3, lastStatement: -1 },
  // Nobody has fetched it: the figure is shown beside what it holds.
  negoce: { maxAgeDays: 3, lastStatement: -9 },
}
