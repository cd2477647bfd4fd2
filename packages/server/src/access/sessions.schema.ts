import { z } from 'zod'
import { idText } from '../platform/api-values.ts'
import type { Caller } from './caller.ts'
import type { Membership, sessionsOf } from './people.queries.ts'
import { ROLES } from './roles.ts'
import { SCOPES } from './scopes.ts'
import { FACTORS } from './sign-in-person.ts'

export const line = z.string().trim().min(1).max(200)
export const address = z.email().max(200)
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
  singleSignOn: z.string().nullable().describe('Name of the provider that vouches for people; null: none'),
  passkeyOrigin: z.string().describe('The address at which passkeys are made and used'),
  user: z
    .object({
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      scopes: z.array(z.enum(SCOPES)).describe('What the role may do; each includes those before it'),
      organisation: z.string(),
      organisations: z
        .array(z.object({ id: z.string(), name: z.string(), current: z.boolean() }))
        .describe('Those one may work in: PUT /session/organisation'),
      owesFactor: z
        .boolean()
        .describe(
          'true: the organisation asks for a second factor, and only /account is open until there is one',
        ),
    })
    .nullable(),
})

export const factorsWanted = z
  .object({ factors: z.array(z.enum(FACTORS)) })
  .describe('One of these is asked for besides the password')
export const signInCode = z.strictObject({
  code: z.string().min(6).max(30).describe('Of the application, or one of those on paper'),
})
/** What browsers and authenticators say to each other; it is verified, not described. */
export const webAuthnOptions = z.looseObject({ challenge: z.string() })
export const passkeyAnswer = z.strictObject({
  response: z
    .looseObject({
      id: z.string().min(1).max(2000),
      rawId: z.string().max(2000),
      type: z.literal('public-key'),
    })
    .describe('AuthenticationResponseJSON of Web Authentication'),
})
export const singleSignOnBegun = z.object({ url: z.string().describe('Of the provider: go there') })
export const singleSignOnAnswer = z.strictObject({
  code: z.string().max(4000).optional(),
  state: z.string().max(4000),
  iss: z.string().max(4000).optional(),
  error: z.string().max(4000).optional(),
})
export const organisationChoice = z.strictObject({ id: idText })

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

export function presentUser(
  caller: Caller | null,
  memberships: readonly Membership[],
): z.infer<typeof currentSession>['user'] {
  if (!caller?.person) return null
  const { name, email, role, owesFactor } = caller.person
  const organisations = memberships.map(({ organisation_id: id, organisation }) => ({
    id: String(id),
    name: organisation,
    current: id === caller.organisationId,
  }))
  const organisation = organisations.find(({ current }) => current)?.name ?? ''
  return { name, email, role, scopes: [...caller.scopes], organisation, organisations, owesFactor }
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
