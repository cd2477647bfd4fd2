import { randomInt } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { appendAudit } from '../audit/append-audit.ts'
import { answer, type GlobalOptions, withDatabase } from '../command.ts'
import { enterOrganisation, inOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { createPerson } from './create-person.ts'
import { changePassword, findPerson, listMembers, namesOf } from './people.queries.ts'
import { resetFactors } from './reset-factors.ts'
import { ROLES, type Role } from './roles.ts'

export function peopleCommands(program: Command): void {
  const user = program.command('user').description('people who sign in')
  createCommand(user)
  listCommand(user)
  resetCommand(user)
  resetFactorsCommand(user)
}

function createCommand(user: Command): void {
  user
    .command('create')
    .argument('<address>', 'e-mail address', addressArgument)
    .description('lets a person in and shows their password, once')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .option('--name <name>', 'first and last name (default: the address)')
    .action(async (email: string, { role, name }: { role: Role; name?: string }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('user create', options, async ({ database, organisationId, actor }) => {
        const password = newPassword()
        const made = await outsideOrganisations(database.pool, (tx) =>
          createPerson(tx, actor, organisationId, { email, name: name ?? email, role, password }),
        )
        const shown = made ? { email, role, password } : { email, role }
        const [fr, en] = made
          ? [`Mot de passe de ${email} : ${password}`, `Password of ${email}: ${password}`]
          : [`${email} garde son mot de passe.`, `${email} keeps their password.`]
        answer(options, shown, [options.lang === 'fr' ? fr : en])
      })
    })
}

function listCommand(user: Command): void {
  user
    .command('list')
    .description('who is in the organisation, and as what')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('user list', options, async ({ database: { pool }, organisationId }) => {
        const members = await inOrganisation(pool, organisationId, listMembers)
        const ids = members.map(({ person_id }) => person_id)
        const people = ids.length > 0 ? await outsideOrganisations(pool, (tx) => namesOf(tx, ids)) : []
        const users = members.flatMap(({ person_id, role, created_at }) =>
          people
            .filter(({ id }) => id === person_id)
            .map(({ name, email }) => ({ email, name, role, since: created_at })),
        )
        answer(
          options,
          { users },
          users.map(({ email, name, role }) => `${email}\t${name}\t${role}`),
        )
      })
    })
}

function resetCommand(user: Command): void {
  user
    .command('reset-password')
    .argument('<address>', 'e-mail address', addressArgument)
    .description('gives a new password, shown once, and ends every session of the person')
    .action(async (email: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('user reset-password', options, async ({ database, organisationId, actor }) => {
        const password = newPassword()
        await outsideOrganisations(database.pool, async (tx) => {
          const person = await findPerson(tx, email)
          if (!person) throw nobody(email)
          await changePassword(tx, person.id, email, await hashPassword(password))
          await enterOrganisation(tx, organisationId)
          await appendAudit(tx, actor, [
            { action: 'user.password-reset', subject: `user:${email}`, detail: {} },
          ])
        })
        answer(options, { email, password }, [
          options.lang === 'fr'
            ? `Nouveau mot de passe de ${email} : ${password}`
            : `New password of ${email}: ${password}`,
        ])
      })
    })
}

function resetFactorsCommand(user: Command): void {
  user
    .command('reset-factors')
    .argument('<address>', 'e-mail address', addressArgument)
    .description('removes the second factor of somebody who has lost it, and ends their sessions')
    .action(async (email: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withDatabase('user reset-factors', options, async ({ database, organisationId, actor }) => {
        await outsideOrganisations(database.pool, async (tx) => {
          const person = await findPerson(tx, email)
          if (!person) throw nobody(email)
          await resetFactors(tx, actor, organisationId, person)
        })
        answer(options, { email }, [
          options.lang === 'fr'
            ? `${email} se connecte de nouveau avec son seul mot de passe.`
            : `${email} signs in with the password alone again.`,
        ])
      })
    })
}

function addressArgument(text: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) throw new InvalidArgumentError('an e-mail address')
  return text.toLowerCase()
}

// Without those that are taken for one another when they are read out.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** 99 bits, in groups that can be read out. */
function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

function nobody(email: string): Refusal {
  return new Refusal('not-found', `Nobody has the address ${email}.`, `Personne n’a l’adresse ${email}.`)
}
