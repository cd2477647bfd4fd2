import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencyOf } from '../money/currency.ts'
import { type EpcTransfer, epcPayload } from './epc-payload.ts'
import { buildMessageModel } from './message-model.ts'
import { sampleMessage } from './sample-message.ts'

const TRANSFER: EpcTransfer = {
  name: 'Atelier Garance',
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP882',
  amount: 365_950,
  currency: currencyOf('EUR'),
  structuredReference: null,
  text: 'REL-2026-00042',
}

/** Reads a payload as a banking app does: by the number of the line. */
function decoded(payload: string) {
  const [service, version, charset, kind, bic, name, iban, amount, purpose, reference, text] =
    payload.split('\n')
  const cents = Math.round(Number(amount?.slice(3)) * 100)
  return { service, version, charset, kind, bic, name, iban, cents, purpose, reference, text }
}

test('a code read back gives the account, the amount and what to quote', () => {
  expect(decoded(epcPayload(TRANSFER))).toEqual({
    service: 'BCD',
    version: '002',
    charset: '1',
    kind: 'SCT',
    bic: 'AGRIFRPP882',
    name: 'Atelier Garance',
    iban: 'FR7630006000011234567890189',
    cents: 365_950,
    purpose: '',
    reference: '',
    text: 'REL-2026-00042',
  })
})

test('the code of a message asks for what the message asks to pay, on the account that it names', () => {
  const model = buildMessageModel(sampleMessage('fr'))
  const { cents, iban } = decoded(model.payment.epcPayload ?? '')
  expect([cents, iban]).toEqual([model.totals.toPay, model.payment.iban])
})

test('every amount of the scheme comes back to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (amount) => {
      const line = epcPayload({ ...TRANSFER, amount }).split('\n')[7]
      expect(line).toBe(`EUR${BigInt(amount) / 100n}.${String(amount % 100).padStart(2, '0')}`)
    }),
  )
})

test.each([
  [0, 'epc-amount'],
  [1, null],
  [99_999_999_999, null],
  [100_000_000_000, 'epc-amount'],
])('an amount of %i cents: %s', (amount, code) => {
  const make = () => epcPayload({ ...TRANSFER, amount })
  if (code === null) expect(make()).toContain('EUR')
  else expect(make).toThrow(expect.objectContaining({ code }))
})

test('a line break in a name does not move the account to another line', () => {
  const { iban, name } = decoded(epcPayload({ ...TRANSFER, name: 'Atelier\nFR7699999' }))
  expect([iban, name]).toEqual([TRANSFER.iban, 'Atelier FR7699999'])
})

test.each([
  ['a name of 70 characters', { name: 'n'.repeat(70) }, null],
  ['a name of 71', { name: 'n'.repeat(71) }, 'epc-field-too-long'],
  ['a text of 140', { text: 't'.repeat(140) }, null],
  ['a text of 141', { text: 't'.repeat(141) }, 'epc-field-too-long'],
  ['331 bytes', { name: 'n'.repeat(70), text: `${'é'.repeat(96)}t` }, null],
  ['332 bytes', { name: 'n'.repeat(70), text: 'é'.repeat(97) }, 'epc-field-too-long'],
  ['another currency', { currency: currencyOf('CHF') }, 'epc-currency'],
  ['an IBAN with a wrong digit', { iban: 'FR7630006000011234567890188' }, 'epc-field-invalid'],
  ['both references', { structuredReference: 'RF18539007547034' }, 'epc-field-invalid'],
] as const)('%s: %s', (_, change, code) => {
  const make = () => epcPayload({ ...TRANSFER, ...change })
  if (code === null) expect(make()).toContain('BCD')
  else expect(make).toThrow(expect.objectContaining({ code }))
})
