import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import { todayIn } from '../access/today.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { languageOf } from '../platform/problem.ts'
import {
  accountStatement,
  presentAccountStatement,
  statementParams,
  statementQuery,
} from './account-statement.schema.ts'
import { authorNames } from './author-names.ts'
import { chooseAccount } from './choose-account.ts'
import { legalDays, presentLegalDays } from './legal-days.schema.ts'
import { legalDaysOf } from './legal-days.ts'
import { renderAccountStatement } from './render-account-statement.ts'
import { stateAccount } from './state-account.ts'
import { PAPER_LANGUAGES, paperLanguageOf } from './statement-words.ts'

export function accountStatementRoutes(app: FastifyInstance, { database: { pool } }: ApiContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/customers/:id/account-statement',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['law'],
        summary:
          'What a customer owes in law on a day: principal, interest and compensation, invoice by invoice',
        params: statementParams,
        querystring: statementQuery,
        response: { 200: accountStatement },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const asOf = request.query.asOf ?? civilDate(await todayIn(tx))
        return presentAccountStatement(
          await stateAccount(tx, request.params.id, asOf),
          request.query.language ?? languageOf(request),
        )
      }),
  )

  routes.get(
    '/customers/:id/legal-days',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['law'],
        summary: 'Until when each debt of a customer can be claimed, and by when it must be declared',
        params: statementParams,
        querystring: statementQuery,
        response: { 200: legalDays },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const asOf = request.query.asOf ?? civilDate(await todayIn(tx))
        const days = await legalDaysOf(tx, request.params.id, asOf)
        return presentLegalDays(days, request.query.language ?? languageOf(request))
      }),
  )

  routes.get(
    '/customers/:id/account-statement.pdf',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['law'],
        summary: 'The same for one creditor and currency, as PDF/A to print or to enclose',
        params: statementParams,
        querystring: statementQuery.extend({
          language: z.enum(PAPER_LANGUAGES).optional().describe("Absent: the customer's own, or English"),
          creditor: z.string().max(100).optional().describe('Needed where there are several accounts'),
          currency: z.string().length(3).optional(),
        }),
      },
    },
    async (request, reply) => {
      const { asOf: given, creditor, currency, language } = request.query
      const { organisationId } = callerOf(request)
      const nameOf = await authorNames(pool, organisationId, language === 'fr' ? 'fr' : languageOf(request))
      const pdf = await inOrganisation(pool, organisationId, async (tx) => {
        const asOf = given ?? civilDate(await todayIn(tx))
        const statement = await stateAccount(tx, request.params.id, asOf)
        const account = chooseAccount(statement, { creditor, currency })
        const paper = language ?? paperLanguageOf(statement.debtor.language)
        return renderAccountStatement(statement, account, paper, nameOf).bytes
      })
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )
}
