import type { Command } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { idArgument } from '../command-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { finishTask } from './finish-task.ts'
import { listTasks } from './tasks.queries.ts'
import { presentTask } from './tasks.schema.ts'

// More than a person reads on a terminal; the API pages through all of them.
const SHOWN = 500

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
          shown.map(
            (task) =>
              `${task.id}\t${task.kind}\t${task.customer.number} ${task.customer.name}\t${task.reason[options.lang]}`,
          ),
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
