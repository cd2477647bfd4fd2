import { creditorReferenceIn, ibanIn, ibanOf, referenceOf, said } from './bank-values.ts'
import type { BankLine } from './statement.ts'

/** What `:86:` says, in the two structures that banks share: `?20…` of German-speaking ones, `/EREF/…` of others. */
export function readDetails(line: BankLine, lines: readonly string[]): BankLine {
  const packed = lines.join('')
  if (/^\d{3}[?>]?.?\?\d{2}/.test(packed) || /^\d{3}\?/.test(packed)) return withSubfields(line, packed)
  if (/^\s*\/[A-Z]{3,4}\//.test(packed)) return withWords(line, slashWords(packed), packed)
  return complete(line, lines.join(' '), new Map())
}

const REMITTANCE = /^(2\d|6[0-3])$/
const NAME = /^3[23]$/

function withSubfields(line: BankLine, packed: string): BankLine {
  const fields = [...packed.matchAll(/\?(\d{2})([^?]*)/g)].map(([, key = '', value = '']) => ({ key, value }))
  const joined = (wanted: RegExp): string =>
    fields
      .filter(({ key }) => wanted.test(key))
      .map(({ value }) => value)
      .join('')
  const remittance = joined(REMITTANCE)
  const words = plusWords(remittance)
  const text = words.get('SVWZ') ?? (words.size === 0 ? remittance : '')
  const label = joined(/^00$/)
  return {
    ...complete(line, [label, text || remittance].join(' '), words),
    counterpartyName: said(words.get('ABWA') || joined(NAME), 'name'),
    counterpartyIban: ibanOf(joined(/^31$/)) ?? ibanOf(words.get('IBAN')) ?? null,
    bankCode: line.bankCode ?? said(`GVC.${packed.slice(0, 3)}`, 'reference'),
  }
}

const PLUS_WORD = /(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|RREF|SQTP)\+/

/** Words of the remittance that carry SEPA data: `EREF+…MREF+…SVWZ+…`. */
function plusWords(text: string): Map<string, string> {
  const pieces = text.split(new RegExp(PLUS_WORD, 'g'))
  const words = new Map<string, string>()
  for (let i = 1; i + 1 < pieces.length; i += 2) words.set(pieces[i] ?? '', pieces[i + 1]?.trim() ?? '')
  return words
}

function slashWords(text: string): Map<string, string> {
  const pieces = text.split(/\/([A-Z]{3,4})\//)
  const words = new Map<string, string>()
  for (let i = 1; i + 1 < pieces.length; i += 2) {
    const [key = '', value = ''] = [pieces[i], pieces[i + 1]]
    if (!words.has(key)) words.set(key, value.replaceAll(/^\/+|\/+$/g, '').trim())
  }
  return words
}

function withWords(line: BankLine, words: Map<string, string>, packed: string): BankLine {
  const iban = words.get('IBAN')
  return {
    ...complete(line, words.get('REMI') || packed, words),
    counterpartyName: said(words.get('NAME'), 'name'),
    counterpartyIban: ibanOf(iban) ?? ibanIn(packed),
  }
}

function complete(line: BankLine, written: string, words: Map<string, string>): BankLine {
  const text = said([line.text, written].filter((part) => part.trim() !== '').join(' '), 'text') ?? ''
  const reason = said(words.get('RTRN')?.slice(0, 4), 'reference')
  return {
    ...line,
    text,
    counterpartyIban: ibanIn(text),
    creditorReference: creditorReferenceIn(text),
    endToEndId: referenceOf(words.get('EREF')) ?? line.endToEndId,
    mandateId: referenceOf(words.get('MREF') ?? words.get('MARF')),
    returnReason: reason,
    reversal: line.reversal || reason !== null,
  }
}
