import { creditorReferenceIn, ibanIn, ibanOf, referenceOf, said } from './bank-values.ts'
import type { BankLine } from './statement.ts'

/** What the 05 records of one movement say, by their qualifiers. */
export type CfonbDetails = Map<string, string[]>

const MAX_DETAILS = 200

/** @returns false when a movement has more details than any bank writes */
export function addDetail(details: CfonbDetails, record: string): boolean {
  const qualifier = record.slice(45, 48)
  const values = details.get(qualifier) ?? []
  const held = [...details.values()].reduce((sum, one) => sum + one.length, 0)
  if (held >= MAX_DETAILS) return false
  values.push(record.slice(48, 118).trimEnd())
  details.set(qualifier, values)
  return true
}

/** Free text: label, the two lines of a remittance, and what a bank writes without a known qualifier. */
const SPOKEN = ['LIB', 'LCC', 'LC2', 'LCS']
const ELSEWHERE = new Set([
  ...SPOKEN,
  'NPY',
  'NBE',
  'NPO',
  'NBU',
  'RCN',
  'REF',
  'RUM',
  'IPY',
  'IBE',
  'MMO',
  'FEE',
])

export function detailed(line: BankLine, details: CfonbDetails): BankLine {
  const first = (qualifier: string): string => details.get(qualifier)?.[0] ?? ''
  const others = [...details]
    .filter(([qualifier]) => !ELSEWHERE.has(qualifier))
    .flatMap(([, values]) => values)
  const spoken = [...SPOKEN.flatMap((qualifier) => details.get(qualifier) ?? []), ...others]
  const text = [line.text, ...spoken].filter((part) => part.trim() !== '').join(' ')
  const [payer, payee] = [first('NPY') || first('NPO'), first('NBE') || first('NBU')]
  // What comes back names the one whose debit was rejected as its payer.
  const [name, identifier] =
    line.amountMinor >= 0 || line.reversal ? [payer || payee, first('IPY')] : [payee || payer, first('IBE')]
  return {
    ...line,
    text: said(text, 'text') ?? '',
    counterpartyName: said(name, 'name'),
    counterpartyIban: ibanOf(identifier.trim()) ?? ibanIn(text),
    creditorReference: creditorReferenceIn(text) ?? creditorReferenceIn(first('RCN')),
    endToEndId: referenceOf(first('RCN').slice(0, 35)),
    mandateId: referenceOf(first('RUM').slice(0, 35)),
    bankReference: referenceOf(first('REF').slice(0, 35)) ?? line.bankReference,
  }
}
