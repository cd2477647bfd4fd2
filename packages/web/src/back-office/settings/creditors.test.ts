import { expect, it } from 'vitest'
import { bodyOf, type Creditor, typedOf } from './creditors.ts'

const CREDITOR: Creditor = {
  key: 'martin',
  version: '1f',
  name: 'Martin',
  legalForm: null,
  siren: '732829320',
  vatNumber: null,
  addressLines: ['12 rue de la Mesure', 'Bâtiment B'],
  postcode: '75011',
  city: 'Paris',
  country: 'FR',
  email: null,
  phone: null,
  signatory: null,
  senderName: null,
  replyTo: null,
  customerNumberPrefix: 'M-',
  paymentTerm: { kind: 'end-of-month', days: 45, method: 'days-then-month-end' },
  lateRates: [
    { from: '2025-01-01', rate: '12.00' },
    { from: '2026-01-01', rate: null },
  ],
  bankMaxAgeDays: 3,
  bankAccounts: [{ iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPP', lastStatementOn: '2026-01-31' }],
}

it('what is typed and not changed says the same creditor', () => {
  const { key: _, version, bankAccounts, ...rest } = CREDITOR
  expect(bodyOf(CREDITOR, typedOf(CREDITOR))).toEqual({
    ...rest,
    basedOn: version,
    bankAccounts: bankAccounts.map(({ iban, bic }) => ({ iban, bic })),
  })
})

it('what is emptied is removed', () => {
  const typed = { ...typedOf(CREDITOR), siren: ' ', term: 'none' as const, bankMaxAgeDays: '', accounts: [] }
  expect(bodyOf(CREDITOR, typed)).toMatchObject({
    siren: null,
    paymentTerm: null,
    bankMaxAgeDays: null,
    bankAccounts: [],
  })
})
