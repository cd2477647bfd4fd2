import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Command, InvalidArgumentError } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../../command.ts'
import { type Progress, progressBar } from '../../platform/progress.ts'
import { mayRehearse, type RehearsalTime } from './begin-sending.ts'
import { sendOnce } from './run-sending.ts'
import { describeSending, presentSending } from './sending.schema.ts'

type SendOptions = { readonly limit?: number; readonly at?: RehearsalTime }

export function sendingCommands(program: Command): void {
  program
    .command('send')
    .description(
      'sends the approved acts whose day has come; without a mail server they go to the outbox folder',
    )
    .option('--limit <number>', 'e-mails at most', count)
    .option(
      '--at <hour>',
      'rehearsal, at a mail server of this machine or none: HH:MM, or YYYY-MM-DDTHH:MM to choose the day too',
      rehearsalTime,
    )
    .action(async ({ limit, at }: SendOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('send', options, async ({ config, database, organisationId, actor }) => {
        let bar: Progress | null = null
        const outcome = await sendOnce(database.pool, config, {
          organisationId,
          actor,
          at: at ?? null,
          evenWaiting: true,
          limit,
          signal: firstSignal(),
          onProgress: (done, total) => {
            bar ??= progressBar('e-mails', Math.min(total, limit ?? total))
            bar.update(done)
          },
        }).finally(() => bar?.stop())
        answer(
          options,
          presentSending(outcome),
          describeSending(outcome, options.lang, mayRehearse(config.smtpUrl)),
        )
      })
    })
}

/** Aborted by the first signal, so that the acts in hand are finished; the second ends the process at once. */
function firstSignal(): AbortSignal {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const atOnce = process.listeners(signal)
    process.removeAllListeners(signal)
    process.once(signal, () => {
      stopping.abort()
      for (const listener of atOnce) process.once(signal, listener)
    })
  }
  return stopping.signal
}

function count(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('a whole number above zero')
  return value
}

function rehearsalTime(text: string): RehearsalTime {
  const [, day, hour] = /^(?:(\d{4}-\d\d-\d\d)T)?((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? []
  if (hour === undefined || (day !== undefined && !isCivilDate(day)))
    throw new InvalidArgumentError('an hour HH:MM, or a day and an hour YYYY-MM-DDTHH:MM')
  return { day: (day as CivilDate | undefined) ?? null, hour }
}
