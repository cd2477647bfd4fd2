import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Currency, isCurrency } from '@recouvrance/core/money/currency'
import { noStatement, ofxRefused, statementCut, xmlDoctype } from './bank-refusals.ts'
import { creditorReferenceIn, ibanIn, ibanOf, referenceOf, said } from './bank-values.ts'
import { minorAmount } from './minor-amount.ts'
import { type OfxToken, ofxTokens } from './ofx-tokens.ts'
import { ibanOfRib } from './rib.ts'
import type { AccountName, Balance, BankLine, StatementReader, StatementSink } from './statement.ts'

/** Elements that hold others; every other one is a value, whether or not it is closed. */
const AGGREGATES = new Set([
  'OFX',
  'STMTRS',
  'CCSTMTRS',
  'BANKACCTFROM',
  'CCACCTFROM',
  'BANKACCTTO',
  'CCACCTTO',
  'BANKTRANLIST',
  'STMTTRN',
  'LEDGERBAL',
  'AVAILBAL',
  'STATUS',
  'PAYEE',
  'CURRENCY',
  'ORIGCURRENCY',
  'BAL',
])
const STATEMENTS = new Set(['STMTRS', 'CCSTMTRS'])

type Values = Map<string, string>
type Aggregate = { readonly name: string; readonly place: number; readonly values: Values }

type Open = {
  readonly place: number
  currency: Currency
  account: AccountName | null
  closing: Balance | null
  span: Values
}

/** Reads OFX in both spellings, SGML where values are not closed, and XML; QFX is the same. */
export function ofxReader(sink: StatementSink): StatementReader {
  const stack: Aggregate[] = []
  let open: Open | null = null
  let value: { readonly name: string; text: string } | null = null
  let found = 0
  let refused: { code: string; message: string } | null = null

  const giveValue = (): void => {
    const at = stack.at(-1)
    if (value && at && !at.values.has(value.name)) at.values.set(value.name, value.text.trim())
    value = null
  }
  const onOpen = (name: string, place: number): void => {
    giveValue()
    if (!AGGREGATES.has(name)) {
      value = { name, text: '' }
      return
    }
    stack.push({ name, place, values: new Map() })
    if (STATEMENTS.has(name)) open = { place, currency: EUR, account: null, closing: null, span: new Map() }
  }
  const onClose = (name: string): void => {
    giveValue()
    if (!AGGREGATES.has(name) || !stack.some((one) => one.name === name)) return
    for (let at = stack.pop(); at; at = stack.pop()) {
      takeAggregate(at)
      if (at.name === name) return
    }
  }
  const takeAggregate = (at: Aggregate): void => {
    if (at.name === 'STATUS' && at.values.get('SEVERITY') === 'ERROR')
      refused ??= { code: at.values.get('CODE') ?? '', message: said(at.values.get('MESSAGE'), 'name') ?? '' }
    if (open && take(sink, open, at, stack)) found++
    if (STATEMENTS.has(at.name)) open = null
  }
  const tokens = ofxTokens((token: OfxToken) => {
    if (token.kind === 'doctype') throw xmlDoctype(token.place)
    if (token.kind === 'text') {
      if (value) value.text += token.text
    } else if (token.kind === 'open') onOpen(token.name, token.place)
    else onClose(token.name)
  })
  return {
    push: tokens.push,
    end() {
      const last = tokens.end()
      if (stack.length > 0) throw statementCut(last, { en: '</OFX> is missing', fr: 'il manque </OFX>' })
      if (found > 0) return
      const why: { code: string; message: string } | null = refused
      throw why ? ofxRefused(why.code, why.message) : noStatement()
    },
  }
}

const EUR = 'EUR' as Currency

/** @returns true once a whole statement was given */
function take(sink: StatementSink, open: Open, at: Aggregate, above: readonly Aggregate[]): boolean {
  const { name, values, place } = at
  if (name === 'BANKACCTFROM' || name === 'CCACCTFROM') {
    open.account = accountOf(values)
    takeCurrency(sink, open, above, place)
  } else if (name === 'BANKTRANLIST') open.span = values
  else if (name === 'LEDGERBAL') open.closing = balanceOf(sink, open, values, place)
  else if (name === 'STMTTRN') giveMovement(sink, open, values, place)
  else if (STATEMENTS.has(name)) return closeStatement(sink, open)
  return false
}

function takeCurrency(sink: StatementSink, open: Open, above: readonly Aggregate[], place: number): void {
  const code = above.find(({ name }) => STATEMENTS.has(name))?.values.get('CURDEF') ?? ''
  if (isCurrency(code)) open.currency = code
  else sink.note('currency-assumed', place)
}

function accountOf(values: Values): AccountName | null {
  const [bank, branch, number] = ['BANKID', 'BRANCHID', 'ACCTID'].map(
    (name) => values.get(name)?.trim() ?? '',
  )
  if (!number) return null
  const iban = ibanOf(number) ?? ibanOfRib(bank ?? '', branch ?? '', number.replaceAll(' ', '').slice(0, 11))
  return {
    iban,
    identification: said(iban ?? [bank, branch, number].filter(Boolean).join(' '), 'reference') ?? '',
  }
}

function balanceOf(sink: StatementSink, open: Open, values: Values, place: number): Balance | null {
  const written = values.get('BALAMT') ?? ''
  const { minor, fault } = minorAmount(written, open.currency, 'either')
  if (fault === null) return { amountMinor: minor, on: dayOf(values.get('DTASOF')) }
  if (written === '') sink.note('balance-missing', place)
  else sink.fault({ place, code: fault, value: written })
  return null
}

function giveMovement(sink: StatementSink, open: Open, values: Values, place: number): void {
  const written = values.get('TRNAMT') ?? ''
  const { minor, fault } = minorAmount(written, open.currency, 'either')
  const bookedOn = dayOf(values.get('DTPOSTED'))
  if (fault !== null) sink.fault({ place, code: fault, value: written })
  if (bookedOn === null) sink.fault({ place, code: 'bank-date', value: values.get('DTPOSTED') ?? '' })
  if (minor === null || bookedOn === null) return
  const [name, memo] = [values.get('NAME'), values.get('MEMO')]
  const text = said([name, memo === name ? '' : memo].filter(Boolean).join(' '), 'text') ?? ''
  const kind = values.get('TRNTYPE')
  const line: BankLine = {
    place,
    amountMinor: minor,
    currency: open.currency,
    bookedOn,
    valueOn: dayOf(values.get('DTAVAIL')),
    counterpartyName: said(name, 'name'),
    counterpartyIban: ibanIn(text),
    text,
    creditorReference: creditorReferenceIn(text),
    endToEndId: referenceOf(values.get('REFNUM')),
    mandateId: null,
    bankReference: referenceOf(values.get('FITID')),
    bankCode: kind ? said(`OFX.${kind}`, 'reference') : null,
    returnReason: null,
    reversal: false,
    parts: [],
  }
  sink.line(line)
}

function closeStatement(sink: StatementSink, open: Open): boolean {
  const { account, place, currency, closing, span } = open
  if (account === null) sink.fault({ place, code: 'bank-account-missing', value: 'ACCTID' })
  const [from, to] = [dayOf(span.get('DTSTART')), dayOf(span.get('DTEND'))]
  sink.statement({
    place,
    kind: 'statement',
    account,
    currency,
    number: null,
    from,
    to: to ?? closing?.on ?? null,
    opening: null,
    closing,
  })
  return true
}

function dayOf(text: string | undefined): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text?.trim() ?? '') ?? []
  const on = `${year}-${month}-${day}`
  return isCivilDate(on) ? on : null
}
