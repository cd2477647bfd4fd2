import type { Scenario, StepCure } from '@recouvrance/core/scenarios/scenario'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { Segment, StoredScenario } from './stored-scenario.ts'

/** The version in force of every scenario: the newest. */
export async function currentScenarios(tx: Tx): Promise<StoredScenario[]> {
  const rows = await tx
    .selectFrom('scenario_version')
    .distinctOn('key')
    .selectAll()
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(stored)
}

/** Every version of one scenario, the newest first. */
export async function versionsOf(tx: Tx, key: string): Promise<StoredScenario[]> {
  const rows = await tx
    .selectFrom('scenario_version')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(stored)
}

export async function scenarioVersions(tx: Tx, ids: readonly number[]): Promise<StoredScenario[]> {
  const rows = await tx.selectFrom('scenario_version').selectAll().where('id', 'in', ids).execute()
  return rows.map(stored)
}

/** Two people publishing the same scenario at the same moment take turns. */
export async function lockScenario(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, current_organisation()))`.execute(tx)
}

/** The same for the rules: their positions are written anew each time. */
export async function lockRules(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('scenario rules', current_organisation()))`.execute(
    tx,
  )
}

export async function insertScenario(
  tx: Tx,
  author: string,
  scenario: Scenario,
  comment: string | null = null,
): Promise<StoredScenario> {
  const row = await tx
    .insertInto('scenario_version')
    .values({
      key: scenario.key,
      version: scenario.version,
      body: sql`${JSON.stringify(scenario)}::jsonb`,
      author,
      comment,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return stored(row)
}

export type ScenarioRule = {
  readonly customerKind: string | null
  readonly country: string | null
  readonly creditorId: number | null
  readonly scenarioKey: string
}

export async function scenarioRules(tx: Tx): Promise<ScenarioRule[]> {
  const rows = await tx.selectFrom('scenario_rule').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    customerKind: row.customer_kind,
    country: row.country,
    creditorId: row.creditor_id,
    scenarioKey: row.scenario_key,
  }))
}

/** The rules as people write them: creditors by their keys. */
export async function rulesByCreditorKey(tx: Tx) {
  return tx
    .selectFrom('scenario_rule')
    .leftJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'scenario_rule.organisation_id')
        .onRef('creditor.id', '=', 'scenario_rule.creditor_id'),
    )
    .select(['customer_kind', 'scenario_rule.country', 'creditor.key as creditor', 'scenario_key'])
    .orderBy('position')
    .execute()
}

export async function replaceScenarioRules(tx: Tx, rules: readonly ScenarioRule[]): Promise<void> {
  await tx.deleteFrom('scenario_rule').execute()
  if (rules.length === 0) return
  await tx
    .insertInto('scenario_rule')
    .values(
      rules.map((rule, position) => ({
        position,
        customer_kind: rule.customerKind,
        country: rule.country,
        creditor_id: rule.creditorId,
        scenario_key: rule.scenarioKey,
      })),
    )
    .execute()
}

/** What the same customers owe, less their credits; an instalment is a part of what was owed already. */
export async function openBySegment(
  tx: Tx,
): Promise<(Segment & { readonly currency: string; readonly openMinor: number })[]> {
  const { rows } = await sql<Segment & { readonly currency: string; readonly openMinor: number }>`
    select c.kind, c.country, a.creditor_id as "creditorId", c.scenario_key as "ownScenarioKey", a.currency,
           sum(a.open_minor)::bigint as "openMinor"
      from (select customer_id, creditor_id, currency, sum(open_minor) as open_minor
              from item where open_minor <> 0 and kind <> 'instalment' group by 1, 2, 3) a
      join customer c on c.organisation_id = (select current_organisation()) and c.id = a.customer_id
     group by 1, 2, 3, 4, 5`.execute(tx)
  return rows
}

/** Accounts with something open, counted by what the rules ask about them. */
export async function accountsBySegment(tx: Tx): Promise<(Segment & { readonly customers: number })[]> {
  const { rows } = await sql<Segment & { readonly customers: number }>`
    select c.kind, c.country, a.creditor_id as "creditorId", c.scenario_key as "ownScenarioKey",
           count(*)::int as customers
      from (select distinct customer_id, creditor_id from item where open_minor <> 0) a
      join customer c on c.organisation_id = (select current_organisation()) and c.id = a.customer_id
     group by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** Everything planned so far may change: every customer is looked at by the next run. */
export async function reviewEveryone(tx: Tx): Promise<void> {
  await sql`update review set review_on = '-infinity' where review_on is distinct from '-infinity'`.execute(
    tx,
  )
}

type Row = {
  id: number
  key: string
  version: number
  body: unknown
  author: string
  created_at: string
  comment: string | null
}

function stored(row: Row): StoredScenario {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    // Written by insertScenario only, after validation: it is what it was.
    scenario: row.body as Scenario,
    author: row.author,
    createdAt: row.created_at,
    comment: row.comment,
  }
}

/** Steps of any version whose message offers a cure period. */
export async function cureStepRows(tx: Tx): Promise<{ id: number; key: string; cure: StepCure }[]> {
  const { rows } = await sql<{ id: number; key: string; cure: StepCure }>`
    select v.id, step ->> 'key' as key, step -> 'cure' as cure
      from scenario_version v cross join jsonb_array_elements(v.body -> 'steps') as step
     where jsonb_exists(step, 'cure')`.execute(tx)
  return rows
}
