import { join } from 'node:path'
import { z } from 'zod'
import { ensureOrganisation } from '../access/ensure-organisation.ts'
import type { Database } from '../database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { forgetOldFiles } from './files/discard-file.ts'
import { importWatchedFolder } from './watched-folder.ts'

/** @param watchedFolder where bank files are laid down; null: nowhere */
export function importJobs(database: Database, watchedFolder: string | null): Job[] {
  return [
    ...(watchedFolder === null ? [] : [watching(database, watchedFolder)]),
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

function watching(database: Database, watchedFolder: string): Job {
  return defineJob({
    name: 'imports.watch-folder',
    payload: z.object({}),
    timetable: '* * * * *',
    alone: true,
    run: async (_, { signal }) => {
      const organisations = await ensureOrganisation(database)
      for (const { id } of organisations) {
        const folder = organisations.length === 1 ? watchedFolder : join(watchedFolder, String(id))
        await importWatchedFolder(
          { pool: database.pool, organisationId: id, folder, now: Date.now() },
          signal,
        )
      }
    },
  })
}
