import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { answer, type CommandContext, type GlobalOptions, withDatabase } from '../../command.ts'
import { countArgument, dayArgument, idArgument } from '../../command-values.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { progressBar } from '../../platform/progress.ts'
import { writeDocument } from '../acts/documents.commands.ts'
import { beginSending } from '../sending/begin-sending.ts'
import { confirmPrintBatch } from './confirm-print-batch.ts'
import { BATCH_LETTERS, createPrintBatch, PRINT_CHANNELS, type PrintChannel } from './create-print-batch.ts'
import { discardPrintBatch, takeOutLetter } from './discard-print-batch.ts'
import { type Overtaken, overtakenLetters } from './overtaken-letters.ts'
import { presentWaiting } from './print-batches.schema.ts'
import { batchLines, batchList, waitingLines } from './print-lines.ts'
import { readBatchDocument, showBatch, showBatches } from './show-print-batches.ts'

export function printCommands(program: Command): void {
  const print = program.command('print').description('letters on their way to the post, in batches')
  createCommand(print)
  readCommands(print)
  endCommands(print)
}

function createCommand(print: Command): void {
  print
    .command('create')
    .description(`writes the approved letters into one PDF with its list, ${BATCH_LETTERS} at most`)
    .addOption(new Option('--channel <channel>', 'only this kind').choices(PRINT_CHANNELS))
    .option('--limit <number>', 'letters at most', batchSize, BATCH_LETTERS)
    .action(async ({ channel, limit }: { channel?: PrintChannel; limit: number }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('print create', options, async (context) => {
        const made = await create(context, channel ? [channel] : PRINT_CHANNELS, limit, options.lang)
        const { batch, cancelled, waiting } = made
        const nothing = options.lang === 'fr' ? 'Aucune lettre à imprimer.' : 'No letter to print.'
        answer(options, made, [
          ...(batch ? batchLines(batch, options.lang) : [nothing]),
          ...waitingLines({ cancelled, waiting }, options.lang),
        ])
      })
    })
}

async function create(
  { config, database: { pool }, organisationId, actor }: CommandContext,
  channels: readonly PrintChannel[],
  limit: number,
  language: 'fr' | 'en',
) {
  const bar = progressBar(language === 'fr' ? 'lettres' : 'letters')
  const day = await beginSending(pool, organisationId, config.smtpUrl, new Date())
  const { batch, cancelled, waiting } = await createPrintBatch(pool, organisationId, {
    actor,
    day,
    channels,
    limit,
    language,
    onProgress: bar.update,
  }).finally(bar.stop)
  const shown =
    batch && (await inOrganisation(pool, organisationId, (tx) => showBatch(tx, batch.id, new Date())))
  return { batch: shown, cancelled, waiting: presentWaiting(waiting) }
}

function readCommands(print: Command): void {
  print
    .command('list')
    .description('batches, the newest first')
    .option('--limit <number>', 'how many at most', countArgument, 20)
    .action(async ({ limit }: { limit: number }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('print list', options, async ({ database, organisationId }) => {
        const { batches } = await inOrganisation(database.pool, organisationId, (tx) =>
          showBatches(tx, { before: null, limit }),
        )
        answer(options, { batches }, batchList(batches, options.lang))
      })
    })

  print
    .command('show')
    .description('one batch: its figures and its letters')
    .argument('<id>', 'number of the batch', idArgument)
    .action((id: number, _, command: Command) => tellBatch(command, id, async () => null))

  print
    .command('document')
    .description('the PDF of a batch, or its list')
    .argument('<id>', 'number of the batch', idArgument)
    .option('--list', 'the list (CSV) instead of the PDF')
    .option('--output <file>', 'file to write; absent: standard output')
    .action(async (id: number, given: { list?: boolean; output?: string }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('print document', options, async ({ database, organisationId }) => {
        const document = await inOrganisation(database.pool, organisationId, (tx) =>
          readBatchDocument(tx, id, given.list ? 'list' : 'pdf'),
        )
        await writeDocument(document, given.output, options)
      })
    })
}

type ConfirmOptions = { readonly on: CivilDate; readonly registered: ReadonlyMap<number, string> }

function endCommands(print: Command): void {
  print
    .command('confirm')
    .description('says that the letters of a batch were posted: their steps are taken')
    .argument('<id>', 'number of the batch', idArgument)
    .requiredOption('--on <date>', 'day on which they were posted, YYYY-MM-DD', dayArgument)
    .option(
      '--registered <act=number>',
      'number of a registered letter; repeat it',
      registeredNumber,
      new Map(),
    )
    .action((id: number, { on, registered }: ConfirmOptions, command: Command) =>
      tellBatch(command, id, async (tx, actor, language) => {
        const overtaken = await overtakenLetters(tx, id, new Date())
        await confirmPrintBatch(tx, actor, id, {
          on,
          registeredNumbers: registered,
          now: new Date(),
          language,
        })
        return overtaken
      }),
    )

  print
    .command('discard')
    .description('gives the letters of a batch back: the next one takes them')
    .argument('<id>', 'number of the batch', idArgument)
    .action((id: number, _, command: Command) =>
      tellBatch(command, id, async (tx, actor) => {
        await discardPrintBatch(tx, actor, id, new Date())
        return null
      }),
    )

  print
    .command('take-out')
    .description('takes one letter out of a batch before it is posted; PDF and list are made anew')
    .argument('<id>', 'number of the batch', idArgument)
    .argument('<act>', 'number of the act', idArgument)
    .action((id: number, actId: number, _, command: Command) =>
      tellBatch(command, id, async (tx, actor, language) => {
        await takeOutLetter(tx, actor, id, actId, { now: new Date(), language })
        return null
      }),
    )
}

/** Does it to a batch and shows what the batch is then; what the work found overtaken before it was done is told. */
async function tellBatch(
  command: Command,
  id: number,
  work: (tx: Tx, actor: string, language: 'fr' | 'en') => Promise<ReadonlyMap<number, Overtaken> | null>,
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>()
  const name = `print ${command.name()}`
  await withDatabase(name, options, async ({ database, organisationId, actor }) => {
    const batch = await inOrganisation(database.pool, organisationId, async (tx) => {
      const overtaken = await work(tx, actor, options.lang)
      return showBatch(tx, id, new Date(), overtaken ?? undefined)
    })
    answer(options, batch, batchLines(batch, options.lang))
  })
}

function registeredNumber(text: string, before: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const [, act, number] = /^(\d{1,15})=(\S{1,40})$/.exec(text) ?? []
  if (act === undefined || number === undefined)
    throw new InvalidArgumentError('number of the act, "=", number of the registered letter')
  return new Map([...before, [Number(act), number]])
}

function batchSize(text: string): number {
  const size = countArgument(text)
  if (size > BATCH_LETTERS) throw new InvalidArgumentError(`a batch holds ${BATCH_LETTERS} letters at most`)
  return size
}
