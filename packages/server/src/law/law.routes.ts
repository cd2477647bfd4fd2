import { addedRates } from '@recouvrance/core/law/added-rates'
import { imputePayment } from '@recouvrance/core/payments/impute-payment'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { languageOf } from '../platform/problem.ts'
import { allocationAnswer, allocationRequest, paymentOf, presentImputation } from './allocation.schema.ts'
import { computeDeadlines } from './compute-deadlines.ts'
import { computeLateInterest } from './compute-late-interest.ts'
import { computeLimitation } from './compute-limitation.ts'
import { computeTerm } from './compute-term.ts'
import { coveredLaw, withRecordedValues } from './covered-law.ts'
import { deadlinesAnswer, deadlinesRequest, presentDeadlines } from './deadlines.schema.ts'
import { checkIdentifier, identifierAnswer, identifierRequest } from './identifiers.schema.ts'
import {
  lateInterestAnswer,
  lateInterestRequest,
  presentStatement,
  questionOf,
} from './late-interest.schema.ts'
import { limitationAnswer, limitationRequest, presentClock } from './limitation.schema.ts'
import { paymentTermAnswer, paymentTermRequest, presentTerm } from './payment-term.schema.ts'

/** Nothing of an organisation is read here: a default install answers anybody on this machine, within bounds. */
const PUBLIC = { scope: 'public', rateLimit: { max: 3000, timeWindow: '1 minute' } } as const
const tags = ['law']

/** The law as calculators: facts in the request, amounts and their reasons in the answer, nothing stored. */
export function lawRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/law/late-interest',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'Interest and fixed compensation of a late debt, segment by segment',
        body: lateInterestRequest,
        response: { 200: lateInterestAnswer },
      },
    },
    async (request) => {
      const { addedRates: added, ...question } = request.body
      const { law, currency } = question
      const statement = computeLateInterest(questionOf(question), addedRates(added))
      return presentStatement(law, currency, statement, languageOf(request))
    },
  )

  routes.post(
    '/law/limitation',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'Last day to claim, with what interrupted or suspended it',
        body: limitationRequest,
        response: { 200: limitationAnswer },
      },
    },
    async (request) => {
      const { law, ...facts } = request.body
      return presentClock(computeLimitation(law, facts), languageOf(request))
    },
  )

  routes.post(
    '/law/payment-term',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'Due date of an invoice between businesses, and the last lawful one',
        body: paymentTermRequest,
        response: { 200: paymentTermAnswer },
      },
    },
    async (request) => {
      const { law, ...facts } = request.body
      return presentTerm(computeTerm(law, facts), languageOf(request))
    },
  )

  routes.post(
    '/law/allocation',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'How a payment is spread over invoices, and inside each over interest and principal',
        body: allocationRequest,
        response: { 200: allocationAnswer },
      },
    },
    async (request) => {
      const law = coveredLaw(request.body.law, addedRates(request.body.addedRates))
      const imputation = withRecordedValues(() => imputePayment(law, paymentOf(request.body)))
      return presentImputation(imputation, request.body.currency, languageOf(request))
    },
  )

  deadlineRoutes(app)
}

function deadlineRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/law/deadlines',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'Time limits of a court procedure',
        body: deadlinesRequest,
        response: { 200: deadlinesAnswer },
      },
    },
    async (request) => presentDeadlines(computeDeadlines(request.body), languageOf(request)),
  )

  routes.post(
    '/law/identifiers/check',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'Whether an identifier is well-formed, and why not',
        body: identifierRequest,
        response: { 200: identifierAnswer },
      },
    },
    async (request) => checkIdentifier(request.body, languageOf(request)),
  )
}
