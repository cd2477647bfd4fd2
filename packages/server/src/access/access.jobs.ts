import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Mails } from '../mail/open-mails.ts'
import { forgetOldAnswers } from '../platform/idempotency.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { inOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { ensureOrganisation } from './ensure-organisation.ts'
import { forgetResets } from './links.queries.ts'
import { sendInvitations, sendResets } from './send-access-mails.ts'

const LOOK_EVERY_SECONDS = 5

export function accessJobs(database: Database, mails: Mails, publicUrl: string): Job[] {
  const { pool } = database
  return [
    defineJob({
      name: 'access.forget-answers',
      payload: z.object({}),
      timetable: '17 2 * * *',
      run: async () => {
        await outsideOrganisations(pool, forgetResets)
        for (const { id } of await ensureOrganisation(database))
          await inOrganisation(pool, id, forgetOldAnswers)
      },
    }),
    defineJob({
      name: 'access.send-mails',
      payload: z.object({}),
      timetable: '* * * * *',
      run: async (_, { enqueue, signal }) => {
        const mailer = { pool, mails, publicUrl }
        await sendResets(mailer)
        for (const { id } of await ensureOrganisation(database)) await sendInvitations(mailer, id)
        if (!signal.aborted) await enqueue('access.send-mails', {}, 'access.send-mails', LOOK_EVERY_SECONDS)
      },
    }),
  ]
}
