import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiContext } from '../api-context.ts'
import { passwordChange } from './account.schema.ts'
import { callerOf, personOf } from './caller.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { PASSWORD_TRIES } from './sessions.schema.ts'

const tags = ['access']

/** What somebody does with their own account. */
export function accountRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.put(
    '/account/password',
    {
      config: { scope: 'read', ...PASSWORD_TRIES },
      schema: {
        tags,
        summary: 'Changes one’s own password and ends one’s other sessions',
        body: passwordChange,
      },
    },
    async (request, reply) => {
      await changeOwnPassword(pool, callerOf(request), personOf(request), request.body)
      return reply.code(204).send()
    },
  )
}
