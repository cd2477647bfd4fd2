import { z } from 'zod'
import { ensureOrganisation } from '../access/ensure-organisation.ts'
import type { Database } from '../database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { forgetOldFiles } from './files/discard-file.ts'

export function importJobs(database: Database): Job[] {
  return [
    defineJob({
      name: 'imports.forget-files',
      payload: z.object({}),
      timetable: '27 2 * * *',
      run: async () => {
        for (const { id } of await ensureOrganisation(database)) await forgetOldFiles(database.pool, id)
      },
    }),
  ]
}
