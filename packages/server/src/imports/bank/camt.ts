import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Currency, isCurrency } from '@recouvrance/core/money/currency'
import { noStatement, paymentOrder } from './bank-refusals.ts'
import { ibanOf, isoDay, referenceOf, said } from './bank-values.ts'
import { batchParts, type CamtTransaction, entryLine, transactionOf } from './camt-entry.ts'
import { minorAmount } from './minor-amount.ts'
import type { Balance, StatementKind, StatementReader, StatementSink } from './statement.ts'
import { child, textAt, type XmlNode, xmlNodes } from './xml-nodes.ts'

const KINDS: Readonly<Record<string, StatementKind>> = { Stmt: 'statement', Rpt: 'report', Ntfctn: 'advice' }

const MESSAGE = /^BkToCstmr(Stmt|AcctRpt|DbtCdtNtfctn)/
const NAMESPACE = /:camt\.05[234]\.001\.(\d{2})$/
const VERSIONS = { first: 2, last: 14 }

/** What is known of a statement while its entries come. */
type Open = {
  readonly place: number
  readonly kind: StatementKind
  head: XmlNode[]
  transactions: CamtTransaction[]
  entryCurrency: Currency | null
}

/**
 * Reads camt.053, .054 and .052 of every version, entry by entry: what stands in an entry is found by its names, which
 * versions have moved about but never given another meaning.
 */
export function camtReader(sink: StatementSink): StatementReader {
  let open: Open | null = null
  let found = false
  const reader = xmlNodes({
    onOpen: (path, line, attributes) => {
      if (path.length === 1) noteVersion(sink, attributes, line)
      if (path.length === 2 && !MESSAGE.test(path[1] ?? '')) refuseOther(path[1] ?? '')
      const kind = path.length === 3 ? KINDS[path[2] ?? ''] : undefined
      if (!kind) return
      found = true
      open = { place: line, kind, head: [], transactions: [], entryCurrency: null }
    },
    onClose: (path, node) => {
      if (!open) return true
      if (path.length === 3) {
        closeStatement(sink, open)
        open = null
        return true
      }
      if (node.name === 'TxDtls' && path[3] === 'Ntry') {
        open.transactions.push(transactionOf(node))
        return true
      }
      if (path.length !== 4) return false
      if (node.name === 'Ntry') {
        giveEntry(sink, open, node)
        open.transactions = []
      } else open.head.push(node)
      return true
    },
  })
  return {
    push: reader.push,
    end() {
      reader.end()
      if (!found) throw noStatement()
    },
  }
}

function noteVersion(sink: StatementSink, attributes: Readonly<Record<string, string>>, line: number): void {
  const names = Object.entries(attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([, value]) => NAMESPACE.exec(value)?.[1])
    .filter((version) => version !== undefined)
  const [version] = names
  if (version === undefined) sink.note('off-schema', line)
  else if (Number(version) < VERSIONS.first || Number(version) > VERSIONS.last)
    sink.note('unknown-version', line)
}

function refuseOther(name: string): void {
  const other = /^(CstmrCdtTrfInitn|CstmrDrctDbtInitn|CstmrPmtStsRpt|pain)/.exec(name)
  throw other ? paymentOrder(name) : noStatement()
}

function closeStatement(sink: StatementSink, open: Open): void {
  const { place, kind, head } = open
  const account = head.find(({ name }) => name === 'Acct')
  const iban = textAt(account, 'Id', 'IBAN')
  const other = textAt(account, 'Id', 'Othr', 'Id') || textAt(account, 'Id', 'PrtryAcct', 'Id')
  const identification = said(iban || other, 'reference')
  if (identification === null) sink.fault({ place, code: 'bank-account-missing', value: 'Acct/Id' })
  const currency = currencyOf(open)
  const balances = head.filter(({ name }) => name === 'Bal')
  const span = head.find(({ name }) => name === 'FrToDt')
  const opening =
    balanceOf(sink, balances, ['OPBD', 'PRCD'], currency) ?? interim(sink, balances, 0, currency)
  const closing = balanceOf(sink, balances, ['CLBD'], currency) ?? interim(sink, balances, 1, currency)
  sink.statement({
    place,
    kind,
    account: identification === null ? null : { iban: ibanOf(iban), identification },
    currency,
    number: referenceOf(head.find(({ name }) => name === 'Id')?.text),
    from: isoDay(textAt(span, 'FrDtTm')) ?? isoDay(textAt(span, 'FrDt')),
    to: isoDay(textAt(span, 'ToDtTm')) ?? isoDay(textAt(span, 'ToDt')) ?? createdOn(head, kind),
    opening,
    closing,
  })
}

/** An intraday report says nothing of its end: it knows the day as far as its own time. */
function createdOn(head: readonly XmlNode[], kind: StatementKind): CivilDate | null {
  return kind === 'report' ? isoDay(head.find(({ name }) => name === 'CreDtTm')?.text) : null
}

const EUR = 'EUR' as Currency

/** Of the account; where the bank leaves it out, of its balances or its first entry. */
function currencyOf({ head, entryCurrency }: Open): Currency {
  const account = head.find(({ name }) => name === 'Acct')
  const balance = head.find(({ name }) => name === 'Bal')
  const code = textAt(account, 'Ccy') || child(balance, 'Amt')?.attributes.Ccy || entryCurrency || EUR
  return isCurrency(code) ? code : EUR
}

function typeOf(balance: XmlNode): string {
  return textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') || textAt(balance, 'Tp', 'Cd')
}

function balanceOf(
  sink: StatementSink,
  balances: readonly XmlNode[],
  types: readonly string[],
  currency: Currency,
): Balance | null {
  for (const type of types) {
    // Continuation pages carry a sub-type; the balance of the whole has none.
    const found = balances.find((balance) => typeOf(balance) === type)
    if (found) return readBalance(sink, found, currency)
  }
  return null
}

/** Between the pages of a statement, and in reports of a day, balances are interim: the first opens, the last closes. */
function interim(
  sink: StatementSink,
  balances: readonly XmlNode[],
  which: 0 | 1,
  currency: Currency,
): Balance | null {
  const all = balances.filter((balance) => typeOf(balance) === 'ITBD')
  const opens = balances.some((balance) => ['OPBD', 'PRCD'].includes(typeOf(balance)))
  if (which === 0) return all.length >= 2 && all[0] ? readBalance(sink, all[0], currency) : null
  const last = all.at(-1)
  return last && (all.length >= 2 || opens) ? readBalance(sink, last, currency) : null
}

function readBalance(sink: StatementSink, balance: XmlNode, currency: Currency): Balance | null {
  const written = textAt(balance, 'Amt')
  const { minor, fault } = minorAmount(written, currency, 'point')
  if (fault !== null) {
    sink.fault({ place: balance.line, code: fault, value: written })
    return null
  }
  const sign = signOf(textAt(balance, 'CdtDbtInd'))
  if (sign === null) sink.note('balance-missing', balance.line)
  const on =
    isoDay(textAt(balance, 'Dt', 'Dt')) ??
    isoDay(textAt(balance, 'Dt', 'DtTm')) ??
    isoDay(textAt(balance, 'Dt'))
  return { amountMinor: minor * (sign ?? 1), on }
}

function signOf(indicator: string): 1 | -1 | null {
  if (indicator === 'CRDT') return 1
  return indicator === 'DBIT' ? -1 : null
}

function giveEntry(sink: StatementSink, open: Open, entry: XmlNode): void {
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts')
  if (status === 'PDNG' || status === 'INFO' || status === 'FUTR') {
    sink.note('pending', entry.line)
    return
  }
  const line = entryLine(sink, entry, open.transactions, open.head)
  if (line === null) return
  open.entryCurrency ??= line.currency
  const parts = batchParts(line, open.transactions)
  if (parts === null) sink.note('batch-closed', entry.line)
  sink.line({ ...line, parts: parts ?? [] })
}
