import { createHash, type Hash } from 'node:crypto'
import type { RowCopy } from '../applying/copy-rows.ts'
import { MAX_AMOUNT_MINOR } from './bank-values.ts'
import type { BankFault, BankLine, BankNote, BankStatement, StatementSink } from './statement.ts'

/** A statement as read, with what its lines add up to. */
export type CollectedStatement = BankStatement & {
  readonly no: number
  readonly lines: number
  readonly creditsMinor: number
  readonly debitsMinor: number
  /** What its movements are dated last. */
  readonly lastOn: BankLine['bookedOn'] | null
  readonly firstOn: BankLine['bookedOn'] | null
  /** Opening and movements less closing; null where it cannot be told. */
  readonly differenceMinor: number | null
  readonly rejected: number
  readonly fingerprint: string
}

export type Collected = {
  readonly statements: CollectedStatement[]
  readonly faults: BankFault[]
  faultCount: number
  readonly notes: Map<BankNote, number>
}

// A year of an account every day for a group of a hundred accounts is a third of it.
const MAX_STATEMENTS = 100_000
const FAULTS_KEPT = 1000

/** Lines go into the staging table as they come; statements, which are few, are kept. */
export function collectInto(
  copy: RowCopy,
  tooMany: (limit: number) => Error,
): { sink: StatementSink; collected: Collected } {
  const collected: Collected = { statements: [], faults: [], faultCount: 0, notes: new Map() }
  let n = 0
  let sums = newSums()
  const add = (line: BankLine, fingerprint: string, parent: number | null): void => {
    copy.add([
      n++,
      collected.statements.length,
      parent,
      line.parts.length > 0 ? 't' : 'f',
      line.place,
      fingerprint,
      line.amountMinor,
      line.currency,
      line.bookedOn,
      line.valueOn,
      line.counterpartyName,
      line.counterpartyIban,
      line.text,
      line.creditorReference,
      line.endToEndId,
      line.mandateId,
      line.bankReference,
      line.bankCode,
      line.returnReason,
      line.reversal ? 't' : 'f',
    ])
  }
  const sink: StatementSink = {
    line: (line) => {
      const fingerprint = fingerprintOf(line)
      const at = n
      add(line, fingerprint, null)
      for (const [index, part] of line.parts.entries()) add(part, hashed([fingerprint, 'part', index]), at)
      addTo(sums, line, fingerprint)
    },
    statement: (statement) => {
      if (collected.statements.length >= MAX_STATEMENTS) throw tooMany(MAX_STATEMENTS)
      collected.statements.push(withSums(statement, collected.statements.length, sums))
      sums = newSums()
    },
    fault: (fault) => {
      collected.faultCount++
      sums.rejected++
      if (collected.faults.length < FAULTS_KEPT) collected.faults.push(fault)
    },
    note: (note) => collected.notes.set(note, (collected.notes.get(note) ?? 0) + 1),
  }
  return { sink, collected }
}

type Sums = {
  lines: number
  credits: number
  debits: number
  rejected: number
  currencies: Set<string>
  first: BankLine['bookedOn'] | null
  last: BankLine['bookedOn'] | null
  readonly hash: Hash
}

function newSums(): Sums {
  return {
    lines: 0,
    credits: 0,
    debits: 0,
    rejected: 0,
    currencies: new Set(),
    first: null,
    last: null,
    hash: createHash('sha256'),
  }
}

function addTo(sums: Sums, line: BankLine, fingerprint: string): void {
  sums.lines++
  if (line.amountMinor >= 0) sums.credits += line.amountMinor
  else sums.debits += line.amountMinor
  sums.currencies.add(line.currency)
  if (sums.first === null || line.bookedOn < sums.first) sums.first = line.bookedOn
  if (sums.last === null || line.bookedOn > sums.last) sums.last = line.bookedOn
  sums.hash.update(fingerprint)
}

function withSums(statement: BankStatement, no: number, sums: Sums): CollectedStatement {
  const { opening, closing, currency } = statement
  const sameCurrency =
    sums.currencies.size === 0 || (sums.currencies.size === 1 && sums.currencies.has(currency))
  const net = sums.credits + sums.debits
  const countable = sameCurrency && Math.abs(net) < MAX_AMOUNT_MINOR * 100
  const differenceMinor =
    opening && closing && countable ? opening.amountMinor + net - closing.amountMinor : null
  return {
    ...statement,
    no,
    lines: sums.lines,
    creditsMinor: sums.credits,
    debitsMinor: sums.debits,
    firstOn: sums.first,
    lastOn: sums.last,
    differenceMinor,
    rejected: sums.rejected,
    fingerprint: hashed([
      statement.kind,
      currency,
      statement.number,
      statement.from,
      statement.to,
      opening?.amountMinor,
      opening?.on,
      closing?.amountMinor,
      closing?.on,
      sums.rejected,
      sums.hash.digest('hex'),
    ]),
  }
}

/**
 * What makes a movement the same when it is told again. The bank's own number is enough beside day and amount: what else
 * it says of a movement differs between the report of the day, the statement and the advice.
 */
function fingerprintOf(line: BankLine): string {
  const known = [line.bookedOn, line.amountMinor, line.currency]
  if (line.bankReference !== null) return hashed([...known, line.bankReference])
  return hashed([
    ...known,
    line.valueOn,
    line.text,
    line.counterpartyName,
    line.counterpartyIban,
    line.endToEndId,
    line.mandateId,
    line.creditorReference,
    line.bankCode,
  ])
}

function hashed(parts: readonly (string | number | null | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
}
