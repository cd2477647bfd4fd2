import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import type { BankLine } from './bank-line.ts'
import { matchLine } from './match-line.ts'
import type { MatchableCustomer, MatchableItem, Matching } from './matching.ts'
import { buildMatchingIndex } from './matching-index.ts'

const EUR = currencyOf('EUR')
const ACCOUNT = 'FR7612345123450000000000001'
const OTHER_ACCOUNT = 'FR7612345123450000000000002'
const IBAN_OF_MARTIN = 'FR7630001007941234567890185'

const CREDITORS = [
  { id: 'us', accounts: [ACCOUNT] },
  { id: 'sister', accounts: [OTHER_ACCOUNT] },
]

const CUSTOMERS: readonly MatchableCustomer[] = [
  customer('martin', 'GARAGE MARTIN SARL', { ibans: [IBAN_OF_MARTIN], mandates: ['RUM-1'] }),
  customer('lyon', 'SOLVATEC LYON SAS', { groupId: 'solvatec' }),
  customer('paris', 'SOLVATEC PARIS SAS', { groupId: 'solvatec', ibans: ['FR7611112222233333333333344'] }),
  customer('durand', 'Établissements Durand et Fils S.A.', { creditorReferences: ['RF18539007547034'] }),
]

const ITEMS: readonly MatchableItem[] = [
  item('a', 'martin', 'FA-2025-001234', 120_000),
  item('b', 'martin', 'FA-2025-001235', 45_610),
  item('c', 'martin', 'FA-2025-001236', 78_005),
  item('d', 'martin', 'AV-2025-000017', -10_000),
  item('e', 'lyon', 'FA-2025-002001', 350_000),
  item('f', 'durand', 'FA-2025-003007', 99_900),
  item('g', 'durand', 'FA-2024-003007', 99_900),
  item('h', 'martin', 'FA-2025-001234', 120_000, 'sister'),
]

test.each([
  ['as it is printed', 'FACTURE FA-2025-001234'],
  ['in small letters', 'fa-2025-001234'],
  ['without separators', 'REGLT FA2025001234 MERCI'],
  ['with blanks', 'FA 2025 001 234'],
  ['without prefix', 'VIR 2025-001234'],
  ['without filling zeros', 'FA-2025-1234'],
  ['with the letter O', 'FA-2O25-OO1234'],
  ['with a short year', 'FACT FA25-001234'],
  ['broken by the bank', 'REGLEMENT DE VOTRE FACTURE FA-2025-00', '1234'],
  ['among dates, orders and telephones', 'CDE 45012399 FA-2025-001234 DU 12/03/2025 TEL 0472000000'],
])('an invoice number is read %s, and the exact amount makes it certain', (_, ...references) => {
  const matching = matched({ references, amountMinor: 120_000, counterpartyIban: IBAN_OF_MARTIN })
  expect(matching.proposals[0]?.allocations).toEqual([{ itemId: 'a', amountMinor: 120_000 }])
  expect(matching.automatic).toBe(true)
})

describe('several documents in one transfer', () => {
  test.each([
    ['both numbers', 'FA-2025-001234 FA-2025-001235', 165_610, ['a', 'b']],
    ['the second by its end', 'FA-2025-001234/35', 165_610, ['a', 'b']],
    ['from the first to the last', 'FACTURES FA-2025-001234 A FA-2025-001236', 243_615, ['a', 'b', 'c']],
    ['less a credit note that is named', 'FA-2025-001234 - AV-2025-000017', 110_000, ['a', 'd']],
    ['less a credit note that is not named', 'FA-2025-001234 MOINS AVOIR', 110_000, ['a', 'd']],
    ['no number, but one exact sum', 'VIREMENT', 123_615, ['b', 'c']],
  ])('%s', (_, reference, amountMinor, expected) => {
    const matching = matched({ references: [reference], amountMinor, counterpartyIban: IBAN_OF_MARTIN })
    expect(itemsOf(matching)).toEqual(expected)
  })

  test('every document is named and their sum is exact: certain; one that is not named: a person looks', () => {
    const both = { amountMinor: 165_610, counterpartyIban: IBAN_OF_MARTIN }
    expect(matched({ ...both, references: ['FA-2025-001234 FA-2025-001235'] }).automatic).toBe(true)
    expect(matched({ ...both, references: ['FA-2025-001234'] }).automatic).toBe(false)
  })
})

describe('who paid', () => {
  test('the legal entity that was paid decides between equal numbers', () => {
    const reference = { references: ['FA-2025-001234'], amountMinor: 120_000 }
    expect(itemsOf(matched(reference))).toEqual(['a'])
    expect(itemsOf(matched({ ...reference, creditorAccount: OTHER_ACCOUNT }))).toEqual(['h'])
  })

  test.each([
    ['by account', { counterpartyIban: IBAN_OF_MARTIN }, 'payer-iban'],
    ['by mandate', { mandateId: 'RUM-1' }, 'payer-mandate'],
    ['by name without legal form', { counterpartyName: 'Garage Martin' }, 'payer-name'],
    ['by name cut by the bank', { counterpartyName: 'STE GARAGE MART' }, 'payer-name'],
    ['by name with a wrong letter', { counterpartyName: 'GARAGE MARTEN' }, 'payer-name'],
    ['by a longer name', { counterpartyName: 'GARAGE MARTIN ET ASSOCIES' }, 'payer-near-name'],
  ])('a payer is recognised %s: the amount alone is proposed, never certain', (_, payer, reason) => {
    const matching = matched({ references: ['VIREMENT'], amountMinor: 45_610, ...payer })
    expect(itemsOf(matching)).toEqual(['b'])
    expect(matching.proposals[0]?.reasons).toContain(reason)
    expect(matching.automatic).toBe(false)
  })

  test('a company of the group pays for a branch', () => {
    const matching = matched({
      references: ['FA-2025-002001'],
      amountMinor: 350_000,
      counterpartyIban: 'FR7611112222233333333333344',
      counterpartyName: 'SOLVATEC PARIS',
    })
    expect(itemsOf(matching)).toEqual(['e'])
    expect(matching.proposals[0]?.reasons).toContain('payer-group')
    expect(matching.automatic).toBe(true)
  })

  test('the customer’s structured reference names the payer', () => {
    const matching = matched({ references: ['RF18 5390 0754 7034'], amountMinor: 1000 })
    expect(matching.proposals[0]).toMatchObject({ customerId: 'durand', unallocatedMinor: 1000 })
  })
})

test('a structured reference and an end-to-end identifier name the item itself', () => {
  for (const line of [
    { references: ['RF09 FA20 2500 2001'] },
    { references: ['PRLV'], endToEndId: 'E2E-e' },
  ]) {
    const matching = matched({ amountMinor: 350_000, counterpartyName: 'SOLVATEC LYON', ...line })
    expect(itemsOf(matching)).toEqual(['e'])
    expect(matching.proposals[0]?.reasons[0]).toBe('reference-identified')
    expect(matching.automatic).toBe(true)
  }
})

describe('amounts that differ', () => {
  const paid = (amountMinor: number, bookedOn = '2025-05-20') =>
    matched({
      references: ['FA-2025-001234'],
      amountMinor,
      counterpartyIban: IBAN_OF_MARTIN,
      bookedOn: civilDate(bookedOn),
    })

  test('up to 30 euros may be a bank’s fee; one cent more is a part payment', () => {
    expect(paid(117_000).proposals[0]?.shortfalls).toEqual([
      { itemId: 'a', amountMinor: 3000, kind: 'bank-fee' },
    ])
    expect(paid(116_999).proposals[0]?.reasons).toContain('amount-in-part')
    expect(paid(116_999).proposals[0]?.shortfalls).toEqual([])
  })

  test('two percent are a discount until the due date, not after it', () => {
    expect(paid(117_600, '2025-05-01').proposals[0]?.shortfalls[0]?.kind).toBe('discount')
    expect(paid(117_600, '2025-05-02').proposals[0]?.shortfalls[0]?.kind).toBe('bank-fee')
  })

  test('what is beyond the invoice waits on the account', () => {
    expect(paid(124_000).proposals[0]).toMatchObject({
      allocations: [{ itemId: 'a', amountMinor: 120_000 }],
      unallocatedMinor: 4000,
    })
  })

  test('none of them is automatic', () => {
    for (const amountMinor of [60_000, 117_600, 119_999, 120_001])
      expect(paid(amountMinor).automatic).toBe(false)
  })
})

describe('what is not certain', () => {
  test('a number without its year that two invoices of equal amount bear', () => {
    const matching = matched({
      references: ['FACT 3007'],
      amountMinor: 99_900,
      counterpartyName: 'DURAND ET FILS',
    })
    expect(itemsOf(matching)).toEqual(['g'])
    expect(matching.proposals[1]?.allocations[0]?.itemId).toBe('f')
    expect(matching.proposals[0]?.reasons).toContain('another-fits')
    expect(matching.automatic).toBe(false)
  })

  test('an invoice that is named although it is not part of the sum', () => {
    const matching = matched({ references: ['FA-2025-001234 FA-2025-001235'], amountMinor: 120_000 })
    expect(itemsOf(matching)).toEqual(['a'])
    expect(matching.proposals[0]?.reasons).toContain('names-another-document')
    expect(matching.automatic).toBe(false)
  })

  test('an invoice that is paid already is named: no other one of that amount is taken for it', () => {
    const matching = matched({
      references: ['FACTURE FA-2025-000900'],
      amountMinor: 45_610,
      counterpartyIban: IBAN_OF_MARTIN,
    })
    expect(matching.automatic).toBe(false)
    expect(matching.proposals[0]).toMatchObject({ customerId: 'martin', allocations: [] })
  })

  test('an invoice issued after the payment', () => {
    const matching = matched({
      references: ['FA-2025-001234'],
      amountMinor: 120_000,
      bookedOn: civilDate('2025-03-31'),
    })
    expect(matching.proposals[0]?.reasons).toContain('not-yet-issued')
    expect(matching.automatic).toBe(false)
  })

  test('an order number that happens to be that of an invoice, from somebody else', () => {
    const matching = matched({
      references: ['CDE 2025001234'],
      amountMinor: 120_000,
      counterpartyName: 'AXA',
    })
    expect(matching.automatic).toBe(false)
    expect(matching.proposals).toEqual([])
  })
})

test('a stranger’s money without a number is proposed for nobody; money that left is not matched', () => {
  expect(
    matched({ references: ['SUBVENTION'], amountMinor: 120_000, counterpartyName: 'DGFIP' }).proposals,
  ).toEqual([])
  expect(matched({ references: ['FA-2025-001234'], amountMinor: -120_000 }).proposals).toEqual([])
  expect(matched({ references: ['FA-2025-001234'], amountMinor: 0 }).proposals).toEqual([])
})

test('another currency never pays', () => {
  expect(
    matched({ references: ['FA-2025-001234'], amountMinor: 120_000, currency: currencyOf('USD') }).proposals,
  ).toEqual([])
})

function matched(line: Partial<BankLine>): Matching {
  return matchLine(buildMatchingIndex(CREDITORS, CUSTOMERS, ITEMS), {
    id: 'line',
    bookedOn: civilDate('2025-05-20'),
    amountMinor: 0,
    currency: EUR,
    counterpartyName: null,
    counterpartyIban: null,
    references: [],
    endToEndId: null,
    mandateId: null,
    creditorAccount: ACCOUNT,
    ...line,
  })
}

function itemsOf({ proposals }: Matching): string[] {
  return (proposals[0]?.allocations ?? []).map(({ itemId }) => itemId).toSorted()
}

function customer(id: string, name: string, more: Partial<MatchableCustomer>): MatchableCustomer {
  return { id, names: [name], ibans: [], groupId: null, mandates: [], creditorReferences: [], ...more }
}

function item(
  id: string,
  customerId: string,
  number: string,
  openMinor: number,
  creditorId = 'us',
): MatchableItem {
  return {
    id,
    creditorId,
    customerId,
    number,
    openMinor,
    currency: EUR,
    issuedOn: civilDate(number.includes('2024') ? '2024-04-01' : '2025-04-01'),
    dueOn: civilDate(number.includes('2024') ? '2024-05-01' : '2025-05-01'),
    endToEndIds: [`E2E-${id}`],
  }
}
