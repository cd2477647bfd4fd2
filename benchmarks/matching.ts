import type { BankLine } from '@recouvrance/core/reconciliation/bank-line'
import { matchLine } from '@recouvrance/core/reconciliation/match-line'
import type { Allocation, Matching } from '@recouvrance/core/reconciliation/matching'
import {
  buildMatchingIndex,
  type MatchingIndex,
  settleItem,
} from '@recouvrance/core/reconciliation/matching-index'
import { AUTOMATIC_FROM } from '@recouvrance/core/reconciliation/score-proposal'
import { type Payment, paymentsOf, type Truth } from './matching-payments.ts'
import { type Portfolio, portfolioOf } from './matching-portfolio.ts'
import { type BenchResult, peakMb, result } from './measure.ts'

const ITEMS_PER_LINE = 10
const TRAINING_SEED = 1
const EVALUATION_SEED = 2
/** Values of the threshold of which the curve is told. */
const CURVE = [0, 450, 500, 550, 600, 650, 700, 725, 750, 775, 800]

type Score = {
  lines: number
  right: number
  automatic: number
  wrong: number
  readonly kinds: Map<string, { lines: number; right: number; automatic: number; wrong: number }>
  readonly curve: Map<number, { automatic: number; wrong: number }>
}

/** A year of bank lines of known truth, in a year other than the one on which the threshold was chosen. */
export async function matchingBenchmark(size: number): Promise<BenchResult> {
  return measured('matching', EVALUATION_SEED, size)
}

export async function matchingTraining(size: number): Promise<BenchResult> {
  return measured('matching-training', TRAINING_SEED, size)
}

/**
 * Index and matching of a whole year, line by line, each booked as it was meant before the next comes, as a person at
 * the desk would. Against a hash join on reference and amount, exact: what matching without judgement would take.
 */
function measured(name: string, seed: number, size: number): BenchResult {
  const portfolio = portfolioOf(seed, size * ITEMS_PER_LINE)
  const started = performance.now()
  const indexing = process.cpuUsage()
  const index = buildMatchingIndex(portfolio.creditors, customersOf(portfolio), itemsOf(portfolio))
  const indexSeconds = (performance.now() - started) / 1000
  const score: Score = {
    lines: 0,
    right: 0,
    automatic: 0,
    wrong: 0,
    kinds: new Map(),
    curve: new Map(CURVE.map((from) => [from, { automatic: 0, wrong: 0 }])),
  }
  const indexCpu = process.cpuUsage(indexing).user / 1e6
  let [matchSeconds, matchCpu] = [0, 0]
  for (const batch of batchesOf(paymentsOf(portfolio, size), 500)) {
    const before = performance.now()
    const working = process.cpuUsage()
    const matchings = batch.map(({ line, truth }) => matchAndBook(index, line, truth))
    matchCpu += process.cpuUsage(working).user / 1e6
    matchSeconds += (performance.now() - before) / 1000
    for (const [at, { truth }] of batch.entries()) judge(score, matchings[at], truth)
  }
  const rssMb = peakMb()
  const floor = exactJoin(portfolio, paymentsOf(portfolio, size))
  return result(name, size, indexSeconds + matchSeconds, floor.seconds, {
    items: portfolio.itemCount,
    customers: portfolio.customerCount,
    rssMb,
    cpuSeconds: rounded(indexCpu + matchCpu),
    indexSeconds: rounded(indexSeconds),
    rightShare: rounded(score.right / score.lines),
    automaticShare: rounded(score.automatic / score.lines),
    wrongAutomatic: score.wrong,
    exactJoinShare: rounded(floor.found / size),
    ...kindFigures(score),
    ...curveFigures(score),
  })
}

function* batchesOf<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  yield batch
}

function matchAndBook(index: MatchingIndex, line: BankLine, { allocations, writtenOff }: Truth): Matching {
  const matching = matchLine(index, line, 0)
  for (const { itemId, amountMinor } of [...allocations, ...writtenOff])
    settleItem(index, itemId, amountMinor)
  return matching
}

function* customersOf(portfolio: Portfolio) {
  for (let place = 0; place < portfolio.customerCount; place++) yield portfolio.customer(place)
}

function* itemsOf(portfolio: Portfolio) {
  for (let place = 0; place < portfolio.itemCount; place++) yield portfolio.item(place)
}

function judge(score: Score, matching: Matching | undefined, truth: Truth): void {
  if (matching === undefined) return
  const best = matching.proposals[0]
  const right = keyOf(best?.allocations ?? []) === keyOf(truth.allocations)
  const kind = score.kinds.get(truth.kind) ?? { lines: 0, right: 0, automatic: 0, wrong: 0 }
  score.kinds.set(truth.kind, kind)
  score.lines++
  kind.lines++
  if (right) {
    score.right++
    kind.right++
  }
  for (const [from, counted] of score.curve) {
    if (!matching.automatic || (best?.score ?? 0) < from) continue
    counted.automatic++
    if (!right) counted.wrong++
  }
  if (!matching.automatic || (best?.score ?? 0) < AUTOMATIC_FROM) return
  score.automatic++
  kind.automatic++
  if (right) return
  score.wrong++
  kind.wrong++
}

function keyOf(allocations: readonly Allocation[]): string {
  return allocations
    .map(({ itemId, amountMinor }) => `${itemId}:${amountMinor}`)
    .toSorted()
    .join()
}

/** What a join of the two tables finds: a word of the text is the number, and the amount is the same. */
function exactJoin(portfolio: Portfolio, payments: Iterable<Payment>): { seconds: number; found: number } {
  const started = performance.now()
  const amounts = new Map<string, number>()
  for (const { number, openMinor } of itemsOf(portfolio)) amounts.set(number, openMinor)
  let seconds = (performance.now() - started) / 1000
  let found = 0
  for (const { line } of payments) {
    const before = performance.now()
    const words = line.references.join(' ').split(' ')
    if (words.some((word) => amounts.get(word) === line.amountMinor)) found++
    seconds += (performance.now() - before) / 1000
  }
  return { seconds, found }
}

/** Lines, right at first rank and automatic, in words, because a line has figures of about twenty kinds. */
function kindFigures({ kinds }: Score): Record<string, string> {
  return Object.fromEntries(
    [...kinds]
      .toSorted()
      .map(([kind, { lines, right, automatic, wrong }]) => [
        kind,
        `${lines}: ${percent(right / lines)} right, ${percent(automatic / lines)} automatic${wrong > 0 ? `, ${wrong} wrong` : ''}`,
      ]),
  )
}

function curveFigures({ curve, lines }: Score): Record<string, string> {
  return Object.fromEntries(
    [...curve].map(([from, { automatic, wrong }]) => [
      `from ${from}`,
      `${percent(automatic / lines)} automatic, ${wrong} wrong`,
    ]),
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
