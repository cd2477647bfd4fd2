import { z } from 'zod'
import type { Caller } from './caller.ts'
import type { sessionsOf } from './people.queries.ts'
import { ROLES } from './roles.ts'
import { SCOPES } from './scopes.ts'

const line = z.string().trim().min(1).max(200)
const address = z.email().max(200)
// Its strength is judged with a sentence of its own.
export const password = z.string().min(1).max(1000)

/** A password takes 50 ms of the processor: nobody may have that done for them as often as they like. */
export const PASSWORD_TRIES = {
  answersSecret: true,
  rateLimit: { max: 60, timeWindow: '1 minute' },
} as const

export const signIn = z.strictObject({ email: address, password })

export const firstStart = z.strictObject({
  name: line.describe('Of the first administrator'),
  email: address,
  password,
  creditor: z.strictObject({
    name: line.describe('To whom is owed; the organisation takes the same name'),
    siren: z.string().max(20),
    iban: z.string().max(50).describe('Account to which debtors pay: no reminder leaves without it'),
  }),
})

export const currentSession = z.object({
  setUp: z.boolean().describe('false: nobody has an account yet, POST /setup makes the first'),
  user: z
    .object({
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      scopes: z.array(z.enum(SCOPES)).describe('What the role may do; each includes those before it'),
      organisation: z.string(),
    })
    .nullable(),
})

const session = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
})

export const sessionList = z.object({ sessions: z.array(session) })
export const sessionParams = z.object({ id: z.string().min(1).max(100) })

export function presentCurrent(
  caller: Caller | null,
  organisation: string,
  setUp: boolean,
): z.infer<typeof currentSession> {
  if (!caller?.person) return { setUp, user: null }
  const { name, email, role } = caller.person
  return { setUp, user: { name, email, role, scopes: [...caller.scopes], organisation } }
}

export function presentSessions(
  rows: Awaited<ReturnType<typeof sessionsOf>>,
  currentId: string | undefined,
): z.infer<typeof sessionList> {
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      current: row.id === currentId,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      address: row.ip_address,
      browser: row.user_agent,
    })),
  }
}
