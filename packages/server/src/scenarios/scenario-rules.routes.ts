import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { previewRules, replaceRules } from './replace-rules.ts'
import { rulesByCreditorKey } from './scenarios.queries.ts'
import { assignmentRules, moveList, presentRule, ruleList } from './scenarios.schema.ts'

export function scenarioRuleRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/scenario-rules',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'Which scenario customers follow: the first rule whose conditions are all met',
        response: { 200: ruleList },
      },
    },
    async (request) => {
      const rows = await inOrganisation(pool, callerOf(request).organisationId, rulesByCreditorKey)
      return { rules: rows.map(presentRule) }
    },
  )

  routes.put(
    '/scenario-rules',
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['scenarios'],
        summary: 'Replaces all the rules, and says who moved',
        body: assignmentRules,
        response: { 200: moveList },
      },
    },
    async (request) => {
      const { organisationId, actor } = callerOf(request)
      const { rules } = request.body
      return inOrganisation(pool, organisationId, async (tx) => ({
        moves: await replaceRules(tx, actor, rules),
      }))
    },
  )

  routes.post(
    '/scenario-rules/preview',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'Who would move under these rules; writes nothing',
        body: assignmentRules,
        response: { 200: moveList },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => ({
        moves: await previewRules(tx, request.body.rules),
      })),
  )
}
