import { z } from 'zod'
import { ensureOrganisation } from '../access/ensure-organisation.ts'
import type { Database } from '../database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { forgetSettled } from './forget-settled.ts'

export function retentionJobs(database: Database): Job[] {
  return [
    defineJob({
      name: 'retention.forget',
      payload: z.object({}),
      timetable: '37 2 * * *',
      run: async () => {
        for (const { id } of await ensureOrganisation(database)) await forgetSettled(database.pool, id)
      },
    }),
  ]
}
