import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import type { Auth } from './auth.ts'
import type { SignedInPerson } from './caller.ts'
import { passwordHashOf } from './people.queries.ts'
import { factorsOf } from './second-factors.queries.ts'

export async function describeAccount(pool: Pool, auth: Auth, { id }: SignedInPerson) {
  const [hash, factors] = await outsideOrganisations(pool, async (tx) => [
    await passwordHashOf(tx, id),
    await factorsOf(tx, id),
  ])
  const left = factors.totp ? (await auth.api.viewBackupCodes({ body: { userId: id } })).backupCodes : []
  return {
    hasPassword: hash !== null,
    totp: factors.totp,
    backupCodesLeft: left.length,
    passkeys: factors.passkeys.map((passkey) => ({
      id: passkey.id,
      name: passkey.name,
      createdAt: passkey.created_at,
      lastUsedAt: passkey.last_used_at,
    })),
  }
}
