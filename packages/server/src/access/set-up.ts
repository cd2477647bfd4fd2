import { setCreditor } from '../creditors/set-creditor.ts'
import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { createPerson } from './create-person.ts'
import { renameOrganisation } from './organisations.queries.ts'
import { refuseWeakPassword } from './password-strength.ts'
import { anyPerson, lockAnyPerson } from './people.queries.ts'

export type FirstStart = {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly creditor: { readonly name: string; readonly siren: string; readonly iban: string }
}

// That of an import into an installation without a creditor: the same one, whichever comes first.
const FIRST_CREDITOR_KEY = 'principal'

export async function needsSetUp(pool: Pool): Promise<boolean> {
  return !(await outsideOrganisations(pool, anyPerson))
}

/**
 * The first administrator and the creditor, once, while nobody has an account.
 * @throws Refusal when somebody has
 */
export async function setUp(pool: Pool, organisationId: number, first: FirstStart): Promise<void> {
  const { name, email, password, creditor } = first
  refuseWeakPassword(password, [name, email, creditor.name])
  await outsideOrganisations(pool, async (tx) => {
    if (await lockAnyPerson(tx)) throw alreadySetUp()
    const actor = `user:${email.toLowerCase()}`
    await createPerson(tx, actor, organisationId, { name, email, password, role: 'administrator' })
    await renameOrganisation(tx, creditor.name)
    await setCreditor(tx, actor, FIRST_CREDITOR_KEY, {
      name: creditor.name,
      siren: creditor.siren,
      email,
      bank_accounts: [{ iban: creditor.iban, bic: null }],
    })
  })
}

function alreadySetUp(): Refusal {
  return new Refusal(
    'conflict',
    'This installation has an administrator already: sign in.',
    'Cette installation a déjà un administrateur : connectez-vous.',
  )
}
