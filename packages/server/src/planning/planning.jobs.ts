import { z } from 'zod'
import { ensureOrganisation } from '../access/ensure-organisation.ts'
import type { Database } from '../database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { log } from '../platform/log.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { nightOf, runTonight } from './run-tonight.ts'

const ofOrganisation = z.object({ organisationId: z.number().int() })

export function planningJobs(database: Database): Job[] {
  const { pool } = database
  return [
    defineJob({
      name: 'planning.look',
      payload: z.object({}),
      timetable: '* * * * *',
      run: async (_, { enqueue }) => {
        for (const { id } of await ensureOrganisation(database)) {
          const { isDue } = await inOrganisation(pool, id, (tx) => nightOf(tx, new Date()))
          if (isDue) await enqueue('planning.night', { organisationId: id }, `planning.night:${id}`)
        }
      },
    }),
    defineJob({
      name: 'planning.night',
      payload: ofOrganisation,
      run: async ({ organisationId }, { signal }) => {
        try {
          const done = await runTonight(pool, organisationId, new Date(), signal)
          if (done) log.info({ organisationId, ...done }, 'the nightly run is done')
        } catch (error) {
          if (!signal.aborted) throw error
        }
      },
    }),
  ]
}
