import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { Role } from './roles.ts'
import { SCOPES, type Scope } from './scopes.ts'

/** Who asks: known from the session or the key, never from the request's own words. */
export type Caller = {
  readonly organisationId: number
  readonly scopes: readonly Scope[]
  /** Name in the audit trail: "key:erp", "user:anne@maison.example", "cli". */
  readonly actor: string
  /** Of people; a machine has no session. */
  readonly person: SignedInPerson | null
}

export type SignedInPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly sessionId: string
  /** Their organisation asks for a second factor, and they have none yet: until then only their own account is open. */
  readonly owesFactor: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
  interface FastifyContextConfig {
    /** What a route asks of its caller; `public` routes ask nothing. Every route says it. */
    scope?: Scope | 'public'
    /** Open to those who still owe the second factor that their organisation asks for. */
    withoutFactor?: boolean
  }
}

/** @throws Refusal unless the request was made by a known caller */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller) return request.caller
  throw new Refusal(
    'unauthenticated',
    'Give an API key: Authorization: Bearer rcv_… (made by the command "api-key create").',
    'Indiquez une clé d’API : Authorization: Bearer rcv_… (créée par la commande « api-key create »).',
  )
}

/** @throws Refusal when a key asks: it has no account */
export function personOf(request: FastifyRequest): SignedInPerson {
  const { person } = callerOf(request)
  if (person) return person
  throw new Refusal(
    'not-found',
    'An API key has no account: a person who is signed in does this.',
    'Une clé d’API n’a pas de compte : une personne connectée doit le faire.',
  )
}

export function mayUse(caller: Caller, scope: Scope): boolean {
  const needed = SCOPES.indexOf(scope)
  return caller.scopes.some((own) => SCOPES.indexOf(own) >= needed)
}
