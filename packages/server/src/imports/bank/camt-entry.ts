import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { checkCreditorReference } from '@recouvrance/core/customers/identifiers'
import { type Currency, isCurrency } from '@recouvrance/core/money/currency'
import { creditorReferenceIn, ibanOf, isoDay, referenceOf, said } from './bank-values.ts'
import { minorAmount } from './minor-amount.ts'
import type { BankLine, StatementSink } from './statement.ts'
import { child, children, textAt, type XmlNode } from './xml-nodes.ts'

type Party = { readonly name: string | null; readonly iban: string | null }

/** What stands in the details of one transaction; kept small, for a batch may have ten thousand. */
export type CamtTransaction = {
  readonly place: number
  readonly amountMinor: number | null
  /** Null: not said, that of the entry. */
  readonly currency: string | null
  readonly debtor: Party
  readonly creditor: Party
  readonly text: string
  readonly creditorReference: string | null
  readonly endToEndId: string | null
  readonly mandateId: string | null
  readonly bankReference: string | null
  readonly bankCode: string | null
  readonly returnReason: string | null
  readonly returned: boolean
}

export function transactionOf(node: XmlNode): CamtTransaction {
  const refs = child(node, 'Refs')
  const parties = child(node, 'RltdPties')
  const remittance = child(node, 'RmtInf')
  const text = [
    ...children(remittance, 'Ustrd').map((one) => one.text.trim()),
    ...children(remittance, 'Strd').flatMap((one) => [
      ...children(one, 'RfrdDocInf').map((document) => textAt(document, 'Nb')),
      ...children(one, 'AddtlRmtInf').map((more) => more.text.trim()),
    ]),
    textAt(node, 'AddtlTxInf'),
  ]
    .filter((part) => part !== '')
    .join(' ')
  const returned = child(node, 'RtrInf')
  return {
    place: node.line,
    ...amountOfTransaction(node),
    debtor: party(parties, 'Dbtr'),
    creditor: party(parties, 'Cdtr'),
    text: said(text, 'text') ?? '',
    creditorReference: structuredReference(remittance) ?? creditorReferenceIn(text),
    endToEndId: referenceOf(textAt(refs, 'EndToEndId')),
    mandateId: referenceOf(textAt(refs, 'MndtId')),
    bankReference: referenceOf(textAt(refs, 'AcctSvcrRef')),
    bankCode: bankCode(node),
    returnReason: said(textAt(returned, 'Rsn', 'Cd') || textAt(returned, 'Rsn', 'Prtry'), 'reference'),
    returned: returned !== undefined,
  }
}

function structuredReference(remittance: XmlNode | undefined): string | null {
  for (const one of children(remittance, 'Strd')) {
    const written = textAt(one, 'CdtrRefInf', 'Ref') || textAt(one, 'CdtrRefInf', 'CdtrRef')
    if (written === '') continue
    const check = checkCreditorReference(written)
    return check.valid ? check.normalized : said(written, 'reference')
  }
  return null
}

/** Where the amount of a transaction stands has moved between versions. */
function amountOfTransaction(node: XmlNode): Pick<CamtTransaction, 'amountMinor' | 'currency'> {
  const written = child(node, 'Amt') ?? child(node, 'AmtDtls', 'TxAmt', 'Amt')
  const code = written?.attributes.Ccy ?? null
  const digitsAs = code !== null && isCurrency(code) ? code : EUR
  return { amountMinor: written ? minorAmount(written.text, digitsAs, 'point').minor : null, currency: code }
}

const EUR = 'EUR' as Currency

function party(parties: XmlNode | undefined, role: 'Dbtr' | 'Cdtr'): Party {
  const one = child(parties, role)
  const ultimate = child(parties, `Ultmt${role}`)
  const name =
    textAt(one, 'Nm') || textAt(one, 'Pty', 'Nm') || textAt(ultimate, 'Nm') || textAt(ultimate, 'Pty', 'Nm')
  return { name: said(name, 'name'), iban: ibanOf(textAt(child(parties, `${role}Acct`), 'Id', 'IBAN')) }
}

function bankCode(node: XmlNode): string | null {
  const domain = child(node, 'BkTxCd', 'Domn')
  const parts = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')]
  const iso = parts.filter((part) => part !== '').join('.')
  return referenceOf(iso || textAt(node, 'BkTxCd', 'Prtry', 'Cd'))
}

/** An entry as one movement; with a single transaction, that is what it says. Null: it was reported as unusable. */
export function entryLine(
  sink: StatementSink,
  entry: XmlNode,
  transactions: readonly CamtTransaction[],
  head: readonly XmlNode[],
): BankLine | null {
  const value = money(sink, entry)
  const bookedOn = bookingDay(sink, entry, head)
  if (bookedOn === null) sink.fault({ place: entry.line, code: 'bank-date', value: dayText(entry) })
  if (value === null || bookedOn === null) return null
  const reversal = /^(true|1)$/.test(textAt(entry, 'RvslInd'))
  const [single, ...others] = transactions
  const one = others.length === 0 ? single : undefined
  const returned = transactions.some((transaction) => transaction.returned) || reversal
  const counterparty = one ? counterpartyOf(one, value.amountMinor, returned) : null
  const text = [one?.text ?? '', textAt(entry, 'AddtlNtryInf')].filter((part) => part !== '').join(' · ')
  return {
    place: entry.line,
    ...value,
    bookedOn,
    valueOn: dayIn(entry, 'ValDt'),
    counterpartyName: counterparty?.name ?? null,
    counterpartyIban: counterparty?.iban ?? null,
    text: said(text, 'text') ?? '',
    creditorReference: one?.creditorReference ?? null,
    endToEndId: one?.endToEndId ?? null,
    mandateId: one?.mandateId ?? null,
    bankReference: referenceOf(textAt(entry, 'AcctSvcrRef')) ?? one?.bankReference ?? null,
    bankCode: bankCode(entry) ?? one?.bankCode ?? null,
    returnReason: one?.returnReason ?? null,
    reversal: returned,
    parts: [],
  }
}

function money(sink: StatementSink, entry: XmlNode): Pick<BankLine, 'amountMinor' | 'currency'> | null {
  const written = child(entry, 'Amt')
  const code = written?.attributes.Ccy ?? ''
  const place = entry.line
  if (!isCurrency(code)) {
    sink.fault({ place, code: 'bank-currency', value: code })
    return null
  }
  const indicator = textAt(entry, 'CdtDbtInd')
  const sign = indicator === 'CRDT' ? 1 : indicator === 'DBIT' ? -1 : null
  const { minor, fault } = minorAmount(written?.text ?? '', code, 'point')
  if (fault !== null) sink.fault({ place, code: fault, value: written?.text.trim() ?? '' })
  else if (sign === null) sink.fault({ place, code: 'bank-sign', value: indicator })
  return fault !== null || sign === null ? null : { amountMinor: minor * sign || 0, currency: code }
}

function dayIn(entry: XmlNode, name: string): CivilDate | null {
  return (
    isoDay(textAt(entry, name, 'Dt')) ?? isoDay(textAt(entry, name, 'DtTm')) ?? isoDay(textAt(entry, name))
  )
}

function dayText(entry: XmlNode): string {
  return textAt(entry, 'BookgDt', 'Dt') || textAt(entry, 'BookgDt', 'DtTm')
}

/** Banks that leave the booking day out book on the value day, or on the day of the closing balance or of the message. */
function bookingDay(sink: StatementSink, entry: XmlNode, head: readonly XmlNode[]): CivilDate | null {
  const booked = dayIn(entry, 'BookgDt')
  if (booked !== null || dayText(entry) !== '') return booked
  const valued = dayIn(entry, 'ValDt')
  if (valued !== null) return valued
  const closing = head.filter(({ name }) => name === 'Bal').at(-1)
  const created = isoDay(head.find(({ name }) => name === 'CreDtTm')?.text)
  const assumed = (closing ? dayIn(closing, 'Dt') : null) ?? created
  if (assumed !== null) sink.note('date-assumed', entry.line)
  return assumed
}

/** Who is on the other side. What comes back names the parties as they were on the way out. */
function counterpartyOf(transaction: CamtTransaction, amountMinor: number, returned: boolean): Party {
  const received = amountMinor >= 0 !== returned
  const [other, own] = received
    ? [transaction.debtor, transaction.creditor]
    : [transaction.creditor, transaction.debtor]
  return other.name === null && other.iban === null && returned ? own : other
}

/**
 * The transactions of a batch as movements of their own; none for a single one. Null: their amounts are not said or do
 * not add up to the entry's, so that they cannot stand for it.
 */
export function batchParts(entry: BankLine, transactions: readonly CamtTransaction[]): BankLine[] | null {
  if (transactions.length < 2) return []
  const sign = entry.amountMinor < 0 ? -1 : 1
  let sum = 0
  const parts: BankLine[] = []
  for (const transaction of transactions) {
    const { currency } = transaction
    if (transaction.amountMinor === null || (currency !== null && currency !== entry.currency)) return null
    sum += transaction.amountMinor
    const amountMinor = sign * transaction.amountMinor || 0
    const counterparty = counterpartyOf(transaction, amountMinor, entry.reversal)
    parts.push({
      ...entry,
      place: transaction.place,
      amountMinor,
      counterpartyName: counterparty.name,
      counterpartyIban: counterparty.iban,
      text: transaction.text,
      creditorReference: transaction.creditorReference,
      endToEndId: transaction.endToEndId,
      mandateId: transaction.mandateId,
      bankReference: transaction.bankReference,
      bankCode: transaction.bankCode ?? entry.bankCode,
      returnReason: transaction.returnReason,
    })
  }
  return sum === Math.abs(entry.amountMinor) ? parts : null
}
