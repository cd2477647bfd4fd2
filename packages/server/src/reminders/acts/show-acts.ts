import type { z } from 'zod'
import type { Tx } from '../../platform/postgres.ts'
import { readStepNames } from '../../scenarios/name-steps.ts'
import { noSuchAct } from './act-refusals.ts'
import {
  type ActFilter,
  documentRolesOf,
  documentsOf,
  eventsOf,
  findAct,
  itemNumbers,
  listActs,
} from './acts.queries.ts'
import {
  type actDetail,
  type actOnTimeline,
  type actPage,
  presentAct,
  presentActDetail,
} from './acts.schema.ts'

/** One page of acts, as people and machines read them. */
export async function showActs(
  tx: Tx,
  filter: ActFilter,
  page: { readonly after: number; readonly limit: number },
): Promise<{ readonly acts: z.infer<typeof actPage>['acts']; readonly last: number | null }> {
  const rows = await listActs(tx, filter, page.after, page.limit + 1)
  const shown = rows.slice(0, page.limit)
  const names = await readStepNames(
    tx,
    shown.map((row) => row.scenario_version_id),
  )
  return {
    acts: shown.map((row) => presentAct(row, names(row.scenario_version_id))),
    last: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** @throws Refusal when there is no such act */
export async function showAct(tx: Tx, id: number): Promise<z.infer<typeof actDetail>> {
  const row = await findAct(tx, id)
  if (!row) throw noSuchAct(id)
  const names = await readStepNames(tx, [row.scenario_version_id])
  return presentActDetail(row, {
    names: names(row.scenario_version_id),
    numbers: await itemNumbers(tx, row.item_ids),
    events: await eventsOf(tx, id),
    documents: await documentsOf(tx, id),
  })
}

export type ActOnTimeline = z.infer<typeof actOnTimeline>

/** These acts by their ids, each with the roles of its documents. */
export async function showActsById(tx: Tx, ids: readonly number[]): Promise<Map<number, ActOnTimeline>> {
  if (ids.length === 0) return new Map()
  const rows = await listActs(tx, { ids }, 0, ids.length)
  const names = await readStepNames(
    tx,
    rows.map((row) => row.scenario_version_id),
  )
  const roles = Map.groupBy(await documentRolesOf(tx, ids), ({ act_id }) => act_id)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...presentAct(row, names(row.scenario_version_id)),
        documents: (roles.get(row.id) ?? []).map(({ role }) => role),
        answer: row.provider_reference,
      },
    ]),
  )
}
