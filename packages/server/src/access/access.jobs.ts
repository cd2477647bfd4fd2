import { z } from 'zod'
import type { Database } from '../database.ts'
import { forgetOldAnswers } from '../platform/idempotency.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { ensureOrganisation } from './ensure-organisation.ts'

export function accessJobs(database: Database): Job[] {
  return [
    defineJob({
      name: 'access.forget-answers',
      payload: z.object({}),
      timetable: '17 2 * * *',
      run: async () => {
        for (const { id } of await ensureOrganisation(database))
          await inOrganisation(database.pool, id, forgetOldAnswers)
      },
    }),
  ]
}
