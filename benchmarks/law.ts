import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { claimOf } from '@recouvrance/core/law/claim'
import type { Debt } from '@recouvrance/core/law/late-interest'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import { currencyOf } from '@recouvrance/core/money/currency'
import { type BenchResult, result, timed } from './measure.ts'

const FIRST_DUE_ON = civilDate('2022-01-15')
const DAYS = 3 * 365
const PARTIES = { creditor: 'business', debtor: 'business' } as const
const EUR = currencyOf('EUR')

/**
 * Interest and compensation of that many invoices, three years late each, one in four with a part payment: seven or
 * eight segments an invoice. Against as many products of floating-point numbers, rounded: what inexact arithmetic
 * without dates or rates would take.
 */
export async function lawBenchmark(size: number): Promise<BenchResult> {
  let segments = 0
  const seconds = await timed(async () => {
    segments = computeClaims(size)
  })
  let sum = 0
  const floor = await timed(async () => {
    for (let index = 0; index < segments; index++)
      sum += Math.round((((index % 997) + 1) * 100 * 12.5 * ((index % 184) + 1)) / 36_500)
  })
  return result('law', size, seconds, floor, { segments, perSecond: Math.round(size / seconds), sum })
}

function computeClaims(size: number): number {
  const law = recordedLaw('FR')
  const regime = law?.interestRegime(PARTIES) ?? null
  if (law === null || regime === null) throw new Error('French law is recorded')
  let segments = 0
  for (let index = 0; index < size; index++) segments += claimOf(law, debtOf(index), regime).segments.length
  return segments
}

function debtOf(index: number): Debt {
  const dueOn = addDays(FIRST_DUE_ON, index % 400)
  const payments = index % 4 === 0 ? [{ on: addDays(dueOn, 200), amountMinor: 5000 }] : []
  return {
    parties: PARTIES,
    principalMinor: 10_000 + (index % 90_000),
    currency: EUR,
    dueOn,
    asOf: addDays(dueOn, DAYS),
    payments,
    credits: [],
    contractualRate: null,
    formalNoticeOn: null,
    insolvencyJudgmentOn: null,
    capitalisedFrom: null,
    increase: null,
    dayCount: 'ACT/365',
    firstDay: 'day-after-due',
  }
}
