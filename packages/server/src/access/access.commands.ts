import { type Command, Option } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { idArgument } from '../command-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { presentApiKey } from './access.schema.ts'
import { listApiKeys } from './api-keys.queries.ts'
import { createApiKey } from './create-api-key.ts'
import { createOrganisation } from './create-organisation.ts'
import { listOrganisations } from './organisations.queries.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { SCOPES, type Scope } from './scopes.ts'

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

  apiKeyCommands(program.command('api-key').description('keys for machines'))
}

function apiKeyCommands(apiKey: Command): void {
  apiKey
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

  apiKey
    .command('list')
    .description('lists keys by number; the keys themselves are kept nowhere')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('api-key list', options, async ({ database, organisationId }) => {
        const rows = await inOrganisation(database.pool, organisationId, listApiKeys)
        const revoked = options.lang === 'fr' ? 'révoquée' : 'revoked'
        answer(
          options,
          { apiKeys: rows.map(presentApiKey) },
          rows.map(({ id, name, prefix, scopes, created_at, revoked_at }) =>
            [id, name, `${prefix}…`, scopes.join(','), created_at, revoked_at ? revoked : ''].join('\t'),
          ),
        )
      })
    })

  apiKey
    .command('revoke')
    .argument('<number>', 'number that "api-key list" shows', idArgument)
    .description('takes a key out of service, at once and for ever')
    .action(async (id: number, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('api-key revoke', options, async ({ database, organisationId, actor }) => {
        await inOrganisation(database.pool, organisationId, (tx) => revokeApiKey(tx, actor, id))
        answer(options, { id: String(id), revoked: true }, [
          options.lang === 'fr' ? `Clé ${id} révoquée.` : `Key ${id} revoked.`,
        ])
      })
    })
}
