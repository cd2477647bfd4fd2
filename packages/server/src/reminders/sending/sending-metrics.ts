import { Counter, Gauge } from 'prom-client'
import { ensureOrganisation } from '../../access/ensure-organisation.ts'
import type { Database } from '../../database.ts'
import { metrics } from '../../platform/operations.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import type { Ending } from './record-answers.ts'
import { countWaiting, WAITING } from './sending.queries.ts'

const ended = new Counter({
  name: 'recouvrance_acts_ended_total',
  help: 'Acts that this process has given to the mail server, by what became of them',
  labelNames: ['ending'],
  registers: [metrics],
})

const waiting = new Gauge({
  name: 'recouvrance_acts',
  help: 'Acts of all organisations whose end is still to come, by state; alert on to-verify',
  labelNames: ['status'],
  registers: [metrics],
})

export function countEnded(ending: Ending): void {
  ended.inc({ ending })
}

/** Reads how many acts wait, for the next answer of `/metrics`. */
export async function measureWaiting(database: Database): Promise<void> {
  const acts = new Map<string, number>(WAITING.map((status) => [status, 0]))
  for (const { id } of await ensureOrganisation(database))
    for (const row of await inOrganisation(database.pool, id, countWaiting))
      acts.set(row.status, (acts.get(row.status) ?? 0) + row.acts)
  for (const [status, count] of acts) waiting.set({ status }, count)
}
