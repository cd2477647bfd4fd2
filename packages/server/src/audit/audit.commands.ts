import type { Command } from 'commander'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { countArgument, idArgument } from '../command-values.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { listEntries } from './audit.queries.ts'
import { presentEntry } from './audit.schema.ts'
import { verifyAudit } from './verify-audit.ts'

type ListOptions = {
  readonly after: number
  readonly limit: number
  readonly action?: string
  readonly actor?: string
  readonly subject?: string
}

export function auditCommands(program: Command): void {
  const audit = program.command('audit').description('who did what, in a chain that shows every later change')

  audit
    .command('list')
    .description('lists entries, oldest first')
    .option('--after <number>', 'entries after this one', idArgument, 0)
    .option('--limit <number>', 'how many', countArgument, 100)
    .option('--action <action>', 'such as act.sent')
    .option('--actor <name>', 'such as key:erp')
    .option('--subject <noun:number>', 'such as act:12')
    .action(async ({ after, limit, action, actor, subject }: ListOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('audit list', options, async ({ database, organisationId }) => {
        const rows = await inOrganisation(database.pool, organisationId, (tx) =>
          listEntries(tx, { after, limit, action, actor, subject }),
        )
        const entries = rows.map(presentEntry)
        answer(
          options,
          { entries },
          entries.map((entry) =>
            [
              entry.sequence,
              entry.at,
              entry.actor,
              entry.action,
              entry.subject,
              JSON.stringify(entry.detail),
            ].join('\t'),
          ),
        )
      })
    })

  audit
    .command('verify')
    .description('recomputes the whole chain of the organisation')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('audit verify', options, async ({ database, organisationId }) => {
        const verdict = await inOrganisation(database.pool, organisationId, verifyAudit)
        if (verdict.brokenAt !== null) throw brokenChain(verdict.brokenAt)
        answer(options, verdict, [
          options.lang === 'fr'
            ? `La chaîne est intacte : ${verdict.entries} entrées.`
            : `The chain holds: ${verdict.entries} entries.`,
        ])
      })
    })
}

function brokenChain(place: number): Refusal {
  return new Refusal(
    'audit-broken',
    `The audit chain breaks at entry ${place}: it was changed, removed or cut off outside the program. Compare it with a backup, and find out who has the rights of the database’s owner.`,
    `La chaîne d’audit est rompue à l’entrée ${place} : modifiée, supprimée ou coupée hors du programme. Comparez avec une sauvegarde, et cherchez qui a les droits du propriétaire de la base.`,
  )
}
