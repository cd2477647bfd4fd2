import { UNUSUAL_DIGITS } from '@recouvrance/core/money/currency'
import {
  AGE_STEPS,
  AMOUNT_STEPS,
  BROKEN_PROMISE_POINTS,
  DECLARATION_STEPS,
  LIMITATION_STEPS,
} from '@recouvrance/core/scenarios/urgency'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** Reckons the waiting work again for a day: one statement for the acts and one for the tasks, never for each item. */
export async function writeUrgencies(tx: Tx, on: string): Promise<void> {
  await sql`
    update act set urgency = ${pointsOf(on)}, urgency_on = ${on}::date
     where status in ('planned', 'approved', 'claimed') and urgency_on is distinct from ${on}::date`.execute(
    tx,
  )
  await sql`
    update task set urgency = ${pointsOf(on)} + ${declarationPoints(on)}, urgency_on = ${on}::date
     where done_at is null and urgency_on is distinct from ${on}::date`.execute(tx)
}

/** `urgencyOf` of core in SQL, from the same steps; a test compares them. */
function pointsOf(on: string): RawBuilder<number> {
  const value = sql`amount_minor / power(10, ${digitsOf()})`
  const days = sql`(${on}::date - due_on)`
  const left = sql`(limitation_on - ${on}::date)`
  return sql<number>`
    (${steps(AMOUNT_STEPS.toReversed().map(({ from, points }) => sql`when ${value} >= ${from} then ${points}::int`))}
     + ${steps(AGE_STEPS.toReversed().map(({ from, points }) => sql`when ${days} >= ${from}::int then ${points}::int`))}
     + ${steps([
       sql`when ${left} < 0 then 0`,
       ...LIMITATION_STEPS.map(({ upTo, points }) => sql`when ${left} <= ${upTo}::int then ${points}::int`),
     ])}
     + case when promise_broken then ${BROKEN_PROMISE_POINTS}::int else 0 end)`
}

/** Only tasks are about declaring: of a debtor in insolvency no act leaves. */
function declarationPoints(on: string): RawBuilder<number> {
  const left = sql`(declare_before - ${on}::date)`
  return steps([
    sql`when ${left} < 0 then 0`,
    ...DECLARATION_STEPS.map(({ upTo, points }) => sql`when ${left} <= ${upTo}::int then ${points}::int`),
  ])
}

function steps(cases: readonly RawBuilder<unknown>[]): RawBuilder<number> {
  return sql`(case ${sql.join(cases, sql` `)} else 0 end)`
}

function digitsOf(): RawBuilder<number> {
  const cases = Object.entries(UNUSUAL_DIGITS).map(([code, digits]) => sql`when ${code} then ${digits}::int`)
  return sql`(case currency ${sql.join(cases, sql` `)} else 2 end)`
}
