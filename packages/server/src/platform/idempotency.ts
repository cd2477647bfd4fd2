import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '../refusal.ts'
import { inOrganisation, type Pool, type Tx } from './postgres.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Key under which this answer is to be remembered; null: it is not. */
    answerKey: string | null
  }
  interface FastifyContextConfig {
    /** The answer holds a secret shown once: it is never stored, and the request cannot be repeated by its key. */
    answersSecret?: boolean
  }
}

/**
 * Makes writes repeatable: the same `Idempotency-Key` with the same request gives the same answer without doing
 * anything again; with another request it is refused. A failed request (5xx) may be tried again.
 */
export function rememberAnswers(app: FastifyInstance, pool: Pool): void {
  app.decorateRequest('answerKey', null)
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || request.method === 'GET' || !request.caller) return
    if (request.routeOptions.config.answersSecret) return
    if (!KEY.test(key)) throw unusableKey()
    const answer = await claim(pool, request.caller.organisationId, key, request)
    if (answer === 'new') {
      request.answerKey = key
      return
    }
    return reply
      .code(answer.status)
      .header('idempotent-replay', 'true')
      .type(answer.status >= 400 ? 'application/problem+json' : 'application/json')
      .send(answer.response)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.answerKey || !request.caller) return payload
    const { organisationId } = request.caller
    const text = textOf(payload)
    // What is answered in bytes was looked at, not changed: it is simply made again.
    if (reply.statusCode >= 500 || text === null) await forget(pool, organisationId, request.answerKey)
    else await remember(pool, organisationId, request.answerKey, reply.statusCode, text)
    return payload
  })
}

// An index entry has some 2,700 bytes.
const KEY = /^[\x21-\x7e]{1,255}$/

type Answer = { status: number; response: unknown }

async function claim(
  pool: Pool,
  organisationId: number,
  key: string,
  request: FastifyRequest,
): Promise<'new' | Answer> {
  const what = `${request.method} ${request.url}`
  const body = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest()
  return inOrganisation(pool, organisationId, async (tx) => {
    const inserted = await tx
      .insertInto('idempotency_key')
      .values({ key, request: what, body_sha256: body })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (inserted) return 'new'
    const known = await tx
      .selectFrom('idempotency_key')
      .selectAll()
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (known.request !== what || !known.body_sha256.equals(body))
      throw new Refusal(
        'idempotency-conflict',
        `The Idempotency-Key "${key}" was used for another request. Use a new key.`,
        `La clé d’idempotence « ${key} » a déjà servi à une autre requête. Utilisez une nouvelle clé.`,
      )
    if (known.status === null)
      throw new Refusal(
        'conflict',
        'The same request is being treated at this moment. Ask again.',
        'La même requête est en cours de traitement. Redemandez dans un instant.',
      )
    return { status: known.status, response: known.response }
  })
}

/** An answer in JSON; null: it is made of bytes. */
function textOf(payload: unknown): string | null {
  if (typeof payload === 'string') return payload || 'null'
  return payload === undefined || payload === null ? 'null' : null
}

async function remember(pool: Pool, organisationId: number, key: string, status: number, text: string) {
  await inOrganisation(pool, organisationId, (tx) =>
    tx
      .updateTable('idempotency_key')
      .set({ status, response: sql`${text}::jsonb` })
      .where('key', '=', key)
      .execute(),
  )
}

async function forget(pool: Pool, organisationId: number, key: string) {
  await inOrganisation(pool, organisationId, (tx) =>
    tx.deleteFrom('idempotency_key').where('key', '=', key).execute(),
  )
}

function unusableKey(): Refusal {
  return new Refusal(
    'invalid-request',
    'An Idempotency-Key has 1 to 255 letters, digits and signs, without spaces: a UUID, for example.',
    'Une clé d’idempotence compte de 1 à 255 lettres, chiffres et signes, sans espace : un UUID, par exemple.',
  )
}

/** A client that has not repeated its request within a week will not: its key may be used anew. */
export async function forgetOldAnswers(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('idempotency_key')
    .where('created_at', '<', sql<string>`now() - interval '7 days'`)
    .execute()
}
