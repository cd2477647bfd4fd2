import { accessJobs } from './access/access.jobs.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { importJobs } from './imports/imports.jobs.ts'
import { planningJobs } from './planning/planning.jobs.ts'
import { openJobs } from './platform/jobs.ts'
import { sendingJobs } from './reminders/sending/reminders.jobs.ts'
import { openSender } from './reminders/sending/run-sending.ts'
import { retentionJobs } from './retention/retention.jobs.ts'

export type WorkerContext = { readonly database: Database; readonly config: Config }

/** Starts the jobs of this process; several workers on one database each take their share. */
export async function startWorker({ database, config }: WorkerContext): Promise<{ close(): Promise<void> }> {
  const sender = openSender(database.pool, config)
  const jobs = await openJobs(database.ownerUrl, [
    ...accessJobs(database, sender.mails, config.publicUrl),
    ...importJobs(database, config.watchedFolder),
    ...planningJobs(database),
    ...retentionJobs(database),
    ...sendingJobs(database, sender),
  ])
  return {
    close: async () => {
      await jobs.close()
      await sender.close()
    },
  }
}
