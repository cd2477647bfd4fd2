import { createHmac } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import type { BlockList } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { databaseAddress } from './platform/database-address.ts'
import { networksOf } from './platform/mail-reach.ts'
import { keptSecret } from './platform/owned-file.ts'
import { Refusal } from './refusal.ts'

export type Role = 'all' | 'api' | 'worker'

export type Config = {
  readonly port: number
  readonly host: string
  /** Where people open it: what mailed links begin with and what passkeys are made for, never what a request says. */
  readonly publicUrl: string
  /** Addresses of the proxies before it, whose word on where a request comes from is taken. */
  readonly proxies: readonly string[]
  readonly dataFolder: string
  /** A PostgreSQL server; null: the embedded one in the data folder. */
  readonly databaseUrl: string | null
  readonly role: Role
  /** Null: mails are written to the outbox folder and nothing leaves. */
  readonly smtpUrl: string | null
  readonly smtpConnections: number
  /** Messages a minute to one domain; null: no limit. */
  readonly smtpDomainRate: number | null
  /** Addresses of one's own network at which an organisation may set its mail server. */
  readonly mailNetworks: BlockList
  /** Where a bank lays its statements down; null: nowhere. */
  readonly watchedFolder: string | null
  readonly secret: string
  /** Null: people sign in here and nowhere else. */
  readonly singleSignOn: SingleSignOn | null
}

/** An OpenID Connect provider that vouches for people. */
export type SingleSignOn = {
  /** Without a slash at its end. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** On the button of the sign-in page. */
  readonly name: string
  /** Role of those whom the provider knows and nobody here does; null: they are not let in. */
  readonly newUsers: 'manager' | 'collector' | 'reader' | null
}

/**
 * Reads the environment of `docs/operations/deploy.md`, makes the data folder and, at the first start, its secret.
 * @throws Refusal when a value cannot be used or the folder cannot be written
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const dataFolder = resolve(env.RECOUVRANCE_DATA || 'data')
  makeWritable(dataFolder)
  const port = portOf(env.PORT || '4000')
  return {
    port,
    publicUrl: env.RECOUVRANCE_URL ? publicUrlOf(env.RECOUVRANCE_URL) : `http://localhost:${port}`,
    host: env.HOST || '127.0.0.1',
    proxies: proxiesOf(env.RECOUVRANCE_PROXIES || ''),
    dataFolder,
    databaseUrl: env.DATABASE_URL ? databaseAddress(env.DATABASE_URL) : null,
    role: roleOf(env.RECOUVRANCE_ROLE || 'all'),
    smtpUrl: env.SMTP_URL || null,
    smtpConnections: wholeNumber('SMTP_CONNECTIONS', env.SMTP_CONNECTIONS || '5', 50),
    smtpDomainRate: env.SMTP_DOMAIN_RATE
      ? wholeNumber('SMTP_DOMAIN_RATE', env.SMTP_DOMAIN_RATE, 60_000)
      : null,
    mailNetworks: mailNetworksOf(env.SMTP_NETWORKS || ''),
    watchedFolder: env.RECOUVRANCE_WATCHED_FOLDER ? resolve(env.RECOUVRANCE_WATCHED_FOLDER) : null,
    secret: env.RECOUVRANCE_SECRET
      ? longEnough(env.RECOUVRANCE_SECRET)
      : keptSecret(secretFile(dataFolder), 32),
    singleSignOn: env.OIDC_ISSUER ? singleSignOnOf(env.OIDC_ISSUER, env) : null,
  }
}

function singleSignOnOf(given: string, env: NodeJS.ProcessEnv): SingleSignOn {
  const issuer = URL.canParse(given) ? new URL(given) : null
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(issuer?.hostname ?? '')
  if (!issuer || !(issuer.protocol === 'https:' || (issuer.protocol === 'http:' && local)))
    throw new Refusal(
      'invalid-request',
      `OIDC_ISSUER must be the https address of the provider, not "${given}".`,
      `OIDC_ISSUER doit être l’adresse https du fournisseur, et non « ${given} ».`,
    )
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!clientId || !clientSecret)
    throw new Refusal(
      'invalid-request',
      'With OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed: the provider gave them for this installation.',
      'Avec OIDC_ISSUER, il faut OIDC_CLIENT_ID et OIDC_CLIENT_SECRET : le fournisseur les a donnés pour cette installation.',
    )
  return {
    issuer: given.replace(/\/+$/, ''),
    clientId,
    clientSecret,
    name: env.OIDC_NAME || issuer.hostname,
    newUsers: env.OIDC_NEW_USERS ? newUsersOf(env.OIDC_NEW_USERS) : null,
  }
}

/** Whoever the provider knows may not become administrator by that alone. */
function newUsersOf(text: string): SingleSignOn['newUsers'] {
  if (text === 'manager' || text === 'collector' || text === 'reader') return text
  throw new Refusal(
    'invalid-request',
    `OIDC_NEW_USERS must be manager, collector or reader, not "${text}".`,
    `OIDC_NEW_USERS doit valoir manager, collector ou reader, et non « ${text} ».`,
  )
}

/** Where the secret is kept when RECOUVRANCE_SECRET does not give it. */
function secretFile(dataFolder: string): string {
  return join(dataFolder, 'secret')
}

/** A key for one purpose, derived from the secret: what leaks of one says nothing of the others. */
export function derivedKey(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('hex')
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Refusal(
    'invalid-request',
    `PORT must be a number from 0 to 65535, not "${text}".`,
    `PORT doit être un nombre de 0 à 65535, et non « ${text} ».`,
  )
}

/** An address without a path: what stands after it is ours to write. */
function publicUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin
  throw new Refusal(
    'invalid-request',
    `RECOUVRANCE_URL must be the address that people open, such as https://recouvrance.example, not "${text}".`,
    `RECOUVRANCE_URL doit être l’adresse que l’on ouvre, par exemple https://recouvrance.example, et non « ${text} ».`,
  )
}

function proxiesOf(text: string): readonly string[] {
  const proxies = partsOf(text)
  if (networksOf(proxies)) return proxies
  throw new Refusal(
    'invalid-request',
    `RECOUVRANCE_PROXIES must be addresses or networks with commas between them, such as 127.0.0.1, not "${text}".`,
    `RECOUVRANCE_PROXIES doit contenir des adresses ou des réseaux séparés par des virgules, par exemple 127.0.0.1, et non « ${text} ».`,
  )
}

function partsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function mailNetworksOf(text: string): BlockList {
  const networks = networksOf(partsOf(text))
  if (networks) return networks
  throw new Refusal(
    'invalid-request',
    `SMTP_NETWORKS must be addresses or networks with commas between them, such as 192.168.1.10,10.0.0.0/8, not "${text}".`,
    `SMTP_NETWORKS doit contenir des adresses ou des réseaux séparés par des virgules, par exemple 192.168.1.10,10.0.0.0/8, et non « ${text} ».`,
  )
}

function wholeNumber(name: string, text: string, highest: number): number {
  const number = Number(text)
  if (/^[1-9]\d*$/.test(text) && number <= highest) return number
  throw new Refusal(
    'invalid-request',
    `${name} must be a whole number from 1 to ${highest}, not "${text}".`,
    `${name} doit être un nombre entier de 1 à ${highest}, et non « ${text} ».`,
  )
}

function roleOf(text: string): Role {
  if (text === 'all' || text === 'api' || text === 'worker') return text
  throw new Refusal(
    'invalid-request',
    `RECOUVRANCE_ROLE must be all, api or worker, not "${text}".`,
    `RECOUVRANCE_ROLE doit valoir all, api ou worker, et non « ${text} ».`,
  )
}

function makeWritable(folder: string): void {
  try {
    // Outbox, secret and database: nobody else's business.
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Refusal(
      'data-folder-unusable',
      `The data folder ${folder} cannot be written (${why}). Give RECOUVRANCE_DATA a folder that this user may write.`,
      `Le dossier de données ${folder} n’est pas accessible en écriture (${why}). Indiquez dans RECOUVRANCE_DATA un dossier où cet utilisateur peut écrire.`,
    )
  }
}

/** Not Node's recursive `mkdir`: where a folder can exist but not be made (/proc), version 26.10 tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(folder)) throw error
  }
}

// A short one could be guessed from a signed link.
const SHORTEST_SECRET = 32

function longEnough(secret: string): string {
  if (secret.length >= SHORTEST_SECRET) return secret
  throw new Refusal(
    'invalid-request',
    `RECOUVRANCE_SECRET must have at least ${SHORTEST_SECRET} characters. Make one with: openssl rand -hex 32`,
    `RECOUVRANCE_SECRET doit compter au moins ${SHORTEST_SECRET} caractères. Pour en créer un : openssl rand -hex 32`,
  )
}
