import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { Argument, type Command } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../../command.ts'
import { dayArgument, idArgument } from '../../command-values.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { cancelAct } from './cancel-act.ts'
import { type ReceivablesDay, readDay } from './receivables-day.ts'
import { PLAIN_OUTCOMES, type PlainOutcome, recordOutcome } from './record-outcome.ts'
import { reportBounce, reportDelivery } from './report-delivery.ts'
import { verifyAct } from './verify-act.ts'

/** What a person knows of acts, and the machine cannot. */
export function outcomeCommands(program: Command): void {
  program
    .command('cancel')
    .description('stops an act that has not left')
    .argument('<id>', 'number of the act', idArgument)
    .requiredOption('--reason <text>', 'why')
    .option('--until <date>', 'last day on which its items are left alone (default: today)', dayArgument)
    .action(async (id: number, given: { reason: string; until?: CivilDate }, command: Command) => {
      const reason = textOf(given.reason, '--reason')
      const done = { fr: 'annulé', en: 'cancelled' }
      await tell(command, id, done, (tx, actor, { asOf }) =>
        cancelAct(tx, actor, id, { reason, asOf, until: given.until }),
      )
    })

  program
    .command('outcome')
    .description('says what came of a call, or of a step done by hand')
    .argument('<id>', 'number of the act', idArgument)
    .addArgument(new Argument('<outcome>').choices(PLAIN_OUTCOMES))
    .option('--note <text>', 'what was said')
    .action(async (id: number, outcome: PlainOutcome, { note }: { note?: string }, command: Command) => {
      await tell(command, id, OUTCOME_WORDS[outcome], (tx, actor, day) =>
        recordOutcome(tx, actor, id, { outcome, note: note?.trim() || null }, { ...day, takes: null }),
      )
    })

  program
    .command('verify')
    .description('says whether an act whose sending was interrupted had left')
    .argument('<id>', 'number of the act', idArgument)
    .option('--left', 'it had: its step is done')
    .option('--not-left', 'it had not: it leaves with the next sending')
    .action(async (id: number, given: { left?: boolean; notLeft?: boolean }, command: Command) => {
      if ((given.left === true) === (given.notLeft === true)) throw leftOrNot()
      const sent = given.left === true
      const done = sent
        ? { fr: 'noté comme parti', en: 'recorded as having left' }
        : { fr: 'à nouveau approuvé', en: 'approved again' }
      await tell(command, id, done, (tx, actor, day) => verifyAct(tx, actor, id, sent, day))
    })

  carrierCommands(program)
}

function carrierCommands(program: Command): void {
  program
    .command('bounce')
    .description('says that a message or a letter came back: its address is not used any more')
    .argument('<id>', 'number of the act', idArgument)
    .requiredOption('--answer <text>', 'what the carrier says, such as NPAI')
    .action(async (id: number, given: { answer: string }, command: Command) => {
      const words = textOf(given.answer, '--answer')
      await tell(command, id, { fr: 'noté comme revenu', en: 'recorded as come back' }, (tx, actor, day) =>
        reportBounce(tx, actor, id, { answer: words, asOf: day.asOf, now: day.now }),
      )
    })

  program
    .command('delivered')
    .description('says that a message or a letter was delivered')
    .argument('<id>', 'number of the act', idArgument)
    .requiredOption('--on <date>', 'day of the delivery, YYYY-MM-DD', dayArgument)
    .option('--proof <text>', 'number of the receipt')
    .action(async (id: number, given: { on: CivilDate; proof?: string }, command: Command) => {
      await tell(command, id, { fr: 'noté comme remis', en: 'recorded as delivered' }, (tx, actor, day) =>
        reportDelivery(tx, actor, id, { on: given.on, proof: given.proof?.trim() || null, day }),
      )
    })
}

type Words = { readonly fr: string; readonly en: string }

const OUTCOME_WORDS: Readonly<Record<PlainOutcome, Words>> = {
  done: { fr: 'fait', en: 'done' },
  reached: { fr: 'fait, client joint', en: 'done, customer reached' },
  'message-left': { fr: 'fait, message laissé', en: 'done, message left' },
  'no-answer': { fr: 'sans réponse, à rappeler demain', en: 'not answered, to be called again tomorrow' },
  'call-back': { fr: 'à rappeler demain, à sa demande', en: 'to be called back tomorrow, as asked' },
  'wrong-number': { fr: 'arrêté, numéro à corriger', en: 'stopped, number to be corrected' },
}

/** Does it to one act, on the day of the receivables, and says so. */
async function tell(
  command: Command,
  id: number,
  done: Words,
  work: (tx: Tx, actor: string, day: ReceivablesDay) => Promise<void>,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>()
  await withDatabase(command.name(), options, async ({ database, organisationId, actor }) => {
    await inOrganisation(database.pool, organisationId, async (tx) =>
      work(tx, actor, await readDay(tx, new Date())),
    )
    answer(options, { id: String(id), done: done.en }, [
      options.lang === 'fr' ? `Acte ${id} ${done.fr}.` : `Act ${id} ${done.en}.`,
    ])
  })
}

function textOf(given: string, option: string): string {
  const text = given.trim()
  if (text !== '') return text
  throw new Refusal('invalid-request', `${option} is empty: say why.`, `${option} est vide : dites pourquoi.`)
}

function leftOrNot(): Refusal {
  return new Refusal(
    'invalid-request',
    'Say --left or --not-left, after looking in the log of the mail server or the sent folder.',
    'Indiquez --left (il était parti) ou --not-left (il n’était pas parti), après avoir regardé le journal du serveur de messagerie ou le dossier des envois.',
  )
}
