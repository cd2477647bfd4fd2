import type { Command } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { alignedLines } from '../command-table.ts'
import { idArgument } from '../command-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { finishTask } from './finish-task.ts'
import { TASK_WORDS } from './task-words.ts'
import { listTasks } from './tasks.queries.ts'
import { presentTask } from './tasks.schema.ts'

// More than a person reads on a terminal; the API pages through all of them.
const SHOWN = 500

const NOTHING = { fr: 'Aucune tâche à faire.', en: 'No task to do.' }

export function taskCommands(program: Command): void {
  const tasks = program.command('tasks').description('work for people')

  tasks
    .command('list')
    .description('what waits to be done')
    .option('--kind <kind>', 'only this kind: fix-contact, call, match-payments, legal-review…')
    .action(async ({ kind }: { kind?: string }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('tasks list', options, async ({ database, organisationId }) => {
        const rows = await inOrganisation(database.pool, organisationId, (tx) =>
          listTasks(tx, { done: false, kind }, 0, SHOWN),
        )
        const shown = rows.map(presentTask)
        answer(
          options,
          { tasks: shown },
          rows.length === 0 ? [NOTHING[options.lang]] : taskLines(shown, options.lang),
        )
      })
    })

  tasks
    .command('done')
    .description('says that a task is done')
    .argument('<id>', 'number of the task', idArgument)
    .action(async (id: number, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('tasks done', options, async ({ database, organisationId, actor }) => {
        await inOrganisation(database.pool, organisationId, (tx) => finishTask(tx, actor, id))
        answer(options, { id: String(id), done: true }, [
          options.lang === 'fr' ? `Tâche ${id} faite.` : `Task ${id} done.`,
        ])
      })
    })
}

function taskLines(tasks: readonly ReturnType<typeof presentTask>[], language: 'fr' | 'en'): string[] {
  const words: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = TASK_WORDS
  return alignedLines(
    tasks.map(({ id, kind, customer, reason }) => [
      id,
      words[kind]?.[language] ?? kind,
      `${customer.number} ${customer.name}`,
      reason[language],
    ]),
    (column) => column === 0,
  )
}
