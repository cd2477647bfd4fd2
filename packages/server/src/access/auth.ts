import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely'
import { derivedKey, type SingleSignOn } from '../config.ts'
import { log } from '../platform/log.ts'
import type { Pool } from '../platform/postgres.ts'
import { openSession } from './open-session.ts'

const DAY_SECONDS = 24 * 60 * 60

/** Where better-auth is told who asks: an address that only the server itself can write. */
export const ADDRESS_HEADER = 'x-recouvrance-address'

const COOKIES = 'recouvrance'
export const SESSION_COOKIE = `${COOKIES}.session_token`
export const KNOWN_BROWSER_COOKIE = `${COOKIES}.known_browser`

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/**
 * Sign-in of people by better-auth, on the tables of `migrations/0007-people` and `0008-second-factor`. None of its own
 * routes is served: ours call it, so that they have our refusals, our document and our limits.
 */
export function openAuth(pool: Pool, secret: string, provider: Provider | null = null) {
  return betterAuth({
    baseURL: 'http://localhost',
    secret: derivedKey(secret, 'sessions of people'),
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [INSTANTS_AS_DATES] }),
      type: 'postgres',
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...WRITTEN },
      // An address that the provider has not verified could be anybody's: it leads to no account here.
      validateUserInfo: ({ user, source }) =>
        source.method === 'oauth' && source.action !== 'sign-in' && user.emailVerified !== true
          ? { error: 'email_not_verified' }
          : undefined,
    },
    session: {
      modelName: 'sign_in_session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...WRITTEN,
      },
      additionalFields: {
        signedInBy: { type: 'string', fieldName: 'signed_in_by', defaultValue: 'password', input: false },
        worksIn: { type: 'number', fieldName: 'works_in', required: false, input: false },
      },
      expiresIn: 7 * DAY_SECONDS,
      updateAge: DAY_SECONDS,
    },
    account: {
      modelName: 'sign_in_credential',
      fields: {
        userId: 'person_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...WRITTEN,
      },
      updateAccountOnSignIn: false,
      // Nobody makes an account here by themselves, so that none lies in wait for somebody else's address.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    verification: {
      modelName: 'sign_in_verification',
      fields: { expiresAt: 'expires_at', ...WRITTEN },
      storeIdentifier: 'hashed',
    },
    plugins: [
      SECOND_FACTOR,
      openSession,
      genericOAuth({ config: provider ? [providerConfig(provider)] : [] }),
    ],
    databaseHooks: {
      session: {
        create: { before: async (session, context) => ({ data: withOrigin(session, context?.path) }) },
      },
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    advanced: {
      cookiePrefix: COOKIES,
      // `Secure` is added where the request came over TLS: a small firm works on http://127.0.0.1.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      // It asks for tables of what is not offered; that ours fit is what the tests of the routes prove.
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log.debug({ level }, `better-auth: ${message}`) },
  })
}

export type Auth = ReturnType<typeof openAuth>

/** Ten wrong codes in a row close it for a quarter of an hour, five end a sign-in: what the library does by itself. */
const SECOND_FACTOR = twoFactor({
  issuer: 'Recouvrance',
  allowPasswordless: true,
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'sign_in_totp',
      fields: {
        userId: 'person_id',
        backupCodes: 'backup_codes',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
})

/** What the provider of `OIDC_ISSUER` is called among the ways to sign in. */
export const SINGLE_SIGN_ON = 'oidc'

/** Where the provider sends people back to: a page of ours, which takes what they bring to the server itself. */
const RETURN_PATH = '/connexion/retour'

type Provider = SingleSignOn & { readonly publicUrl: string }

function providerConfig({ issuer, clientId, clientSecret, newUsers, publicUrl }: Provider) {
  return {
    providerId: SINGLE_SIGN_ON,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    redirectURI: `${publicUrl}${RETURN_PATH}`,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: newUsers === null,
  }
}

function withOrigin<Session extends object>(session: Session, path: string | undefined): Session {
  return path?.startsWith('/callback/') ? { ...session, signedInBy: 'single-sign-on' } : session
}

/** Nothing is asked of the provider later: what opens doors there is not kept here. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null }

const WRITTEN = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** Our connections give instants as text; better-auth computes with `Date`. */
const INSTANTS_AS_DATES: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('_at') && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
}
