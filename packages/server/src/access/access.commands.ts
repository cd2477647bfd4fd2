import { type Command, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { SCOPES, type Scope } from './caller.ts'
import { createApiKey } from './create-api-key.ts'
import { createOrganisation } from './create-organisation.ts'
import { listOrganisations } from './organisations.queries.ts'

export function accessCommands(program: Command): void {
  const organisation = program.command('organisation').description('organisations of this installation')

  organisation
    .command('list')
    .description('lists them')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('organisation list', options, async ({ database }) => {
        const all = await listOrganisations(database.ownerUrl)
        answer(
          options,
          all,
          all.map(({ id, name }) => `${id}\t${name}`),
        )
      })
    })

  organisation
    .command('create <name>')
    .description('makes another one, whose data no other sees')
    .action(async (name: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('organisation create', options, async ({ database, actor }) => {
        const made = await createOrganisation(database, actor, name)
        answer(options, made, [`${made.id}\t${made.name}`])
      })
    })

  program
    .command('api-key')
    .description('keys for machines')
    .command('create <name>')
    .description('makes a key and shows it, once')
    .addOption(new Option('--scope <scope>', 'what the key may do').choices(SCOPES).default('write'))
    .action(async (name: string, { scope }: { scope: Scope }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('api-key create', options, async ({ database, organisationId, actor }) => {
        const made = await inOrganisation(database.pool, organisationId, (tx) =>
          createApiKey(tx, actor, name, [scope]),
        )
        answer(options, { id: made.id, name: made.name, scopes: made.scopes, key: made.key }, [made.key])
      })
    })
}
