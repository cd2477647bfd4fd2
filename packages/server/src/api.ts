import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { accessRoutes } from './access/access.routes.ts'
import { accountRoutes } from './access/account.routes.ts'
import { openAuth } from './access/auth.ts'
import { authenticate } from './access/authenticate.ts'
import { colleagueRoutes } from './access/colleagues.routes.ts'
import { linkRoutes } from './access/links.routes.ts'
import { memberRoutes } from './access/members.routes.ts'
import { organisationRoutes } from './access/organisation.routes.ts'
import type { Scope } from './access/scopes.ts'
import { sessionRoutes, signInRoutes } from './access/sessions.routes.ts'
import type { ApiParts, Routes } from './api-context.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { bankStatementRoutes } from './bank-statements/bank-statements.routes.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import { ageingRoutes } from './claims/ageing.routes.ts'
import { claimsRoutes } from './claims/claims.routes.ts'
import { correctionRoutes } from './claims/corrections.routes.ts'
import { matchRoutes } from './claims/matches.routes.ts'
import { creditorRoutes } from './creditors/creditors.routes.ts'
import { logoRoutes } from './creditors/logo.routes.ts'
import { cureOfferRoutes } from './cure-periods/cure-offers.routes.ts'
import { contactRoutes } from './customers/contacts.routes.ts'
import { customerRoutes } from './customers/customers.routes.ts'
import { insolvencyRoutes } from './customers/insolvency.routes.ts'
import { dayRoutes } from './day/day.routes.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { directDebitRoutes } from './direct-debits/direct-debits.routes.ts'
import { disputeRoutes } from './disputes/disputes.routes.ts'
import { firstStepsRoutes } from './first-steps/first-steps.routes.ts'
import { holdRoutes } from './holds/holds.routes.ts'
import { importFileRoutes } from './imports/files/import-files.routes.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { accountStatementRoutes } from './law/account-statement.routes.ts'
import { addedRateRoutes } from './law/added-rates.routes.ts'
import { lawRoutes } from './law/law.routes.ts'
import { legalWatchRoutes } from './law/legal-watch.routes.ts'
import { limitationEventRoutes } from './limitation/limitation-events.routes.ts'
import { mailRoutes } from './mail/mail.routes.ts'
import { noteRoutes } from './notes/notes.routes.ts'
import { paymentPlanRoutes } from './payment-plans/payment-plans.routes.ts'
import { customerScenarioRoutes } from './planning/customer-scenario.routes.ts'
import { planningRoutes } from './planning/planning.routes.ts'
import { scenarioTrialRoutes } from './planning/scenario-trials.routes.ts'
import { simulationRoutes } from './planning/simulation.routes.ts'
import { rememberAnswers } from './platform/idempotency.ts'
import { operationRoutes } from './platform/operations.ts'
import { answerWithProblems } from './platform/problem.ts'
import { screenRoutes } from './platform/screens.ts'
import { refuseUnstorableTexts } from './platform/storable-text.ts'
import { bulkRoutes } from './portfolio/bulk.routes.ts'
import { exportRoutes } from './portfolio/export.routes.ts'
import { portfolioRoutes } from './portfolio/portfolio.routes.ts'
import { viewRoutes } from './portfolio/views.routes.ts'
import { promiseRoutes } from './promises/promises.routes.ts'
import { actRoutes } from './reminders/acts/acts.routes.ts'
import { departureRoutes } from './reminders/acts/departures.routes.ts'
import { editRoutes } from './reminders/acts/edit.routes.ts'
import { outcomeRoutes } from './reminders/acts/outcomes.routes.ts'
import { previewRoutes } from './reminders/acts/preview.routes.ts'
import { printBatchRoutes } from './reminders/printing/print-batches.routes.ts'
import { sendingRoutes } from './reminders/sending/sending.routes.ts'
import { measureWaiting } from './reminders/sending/sending-metrics.ts'
import { templateRoutes } from './reminders/templates/templates.routes.ts'
import { retentionRoutes } from './retention/retention.routes.ts'
import { safeguardRoutes } from './safeguards/safeguards.routes.ts'
import { scenarioRuleRoutes } from './scenarios/scenario-rules.routes.ts'
import { scenarioRoutes } from './scenarios/scenarios.routes.ts'
import { taskRoutes } from './tasks/tasks.routes.ts'
import { timelineRoutes } from './timeline/timeline.routes.ts'
import { waiverRoutes } from './waivers/waivers.routes.ts'

const FEATURES: readonly Routes[] = [
  accessRoutes,
  sessionRoutes,
  signInRoutes,
  linkRoutes,
  memberRoutes,
  organisationRoutes,
  colleagueRoutes,
  accountRoutes,
  auditRoutes,
  accountStatementRoutes,
  addedRateRoutes,
  insolvencyRoutes,
  lawRoutes,
  legalWatchRoutes,
  planningRoutes,
  scenarioTrialRoutes,
  customerScenarioRoutes,
  simulationRoutes,
  scenarioRoutes,
  scenarioRuleRoutes,
  ageingRoutes,
  claimsRoutes,
  correctionRoutes,
  matchRoutes,
  limitationEventRoutes,
  calendarRoutes,
  creditorRoutes,
  logoRoutes,
  mailRoutes,
  retentionRoutes,
  contactRoutes,
  customerRoutes,
  portfolioRoutes,
  bulkRoutes,
  exportRoutes,
  viewRoutes,
  holdRoutes,
  safeguardRoutes,
  promiseRoutes,
  cureOfferRoutes,
  waiverRoutes,
  disputeRoutes,
  noteRoutes,
  timelineRoutes,
  paymentPlanRoutes,
  bankStatementRoutes,
  directDebitRoutes,
  demoRoutes,
  firstStepsRoutes,
  importRoutes,
  importFileRoutes,
  sendingRoutes,
  actRoutes,
  outcomeRoutes,
  departureRoutes,
  previewRoutes,
  editRoutes,
  printBatchRoutes,
  templateRoutes,
  taskRoutes,
  dayRoutes,
]

const BODY_LIMIT = 2 * 1024 * 1024
// Node refuses longer heads.
const LONGEST_ADDRESS = 16_384
const UPLOAD_LIMIT = 512 * 1024 * 1024

/** The HTTP application, ready to listen or to be asked by a test. */
export async function buildApi(parts: ApiParts): Promise<FastifyInstance> {
  const context = { ...parts, auth: authOf(parts) }
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // Behind a proxy that is not named here everybody comes from one address, and shares its limits.
    trustProxy: parts.config.proxies.length > 0 && [...parts.config.proxies],
    rewriteUrl: decodable,
    routerOptions: { maxParamLength: LONGEST_ADDRESS },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerWithProblems(app)
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } })
  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { files: 1, fileSize: UPLOAD_LIMIT, fields: 20, fieldSize: 1024 * 1024 },
    // The route says it in a sentence.
    throwFileSizeLimit: false,
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Recouvrance',
        version: '1',
        description: 'Trade receivables: reminders, disputes, cash.',
      },
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input)
      return { schema: { ...schema, security: securityOf(input.route.config?.scope) }, url }
    },
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', theme: { title: 'Recouvrance API' } })
  authenticate(app, context.database.pool, context.auth)
  refuseUnstorableTexts(app)
  rememberAnswers(app, context.database.pool)
  operationRoutes(app, context, () => measureWaiting(context.database))
  await app.register(
    async (features) => {
      for (const routes of FEATURES) await routes(features, context)
    },
    { prefix: '/api/v1' },
  )
  await screenRoutes(app)
  return app
}

function authOf({ database: { pool }, config: { secret, singleSignOn, publicUrl } }: ApiParts) {
  return openAuth(pool, secret, singleSignOn && { ...singleSignOn, publicUrl })
}

/**
 * An address that cannot be decoded leads where nothing is. The router would answer it by itself, as it would one that
 * is too long: without a problem in words and without the headers that every answer has.
 */
function decodable({ url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return '/undecodable'
  }
}

/** What the document says a caller needs: nothing, or a key with this scope. */
function securityOf(scope: Scope | 'public' = 'public'): Record<string, string[]>[] {
  return scope === 'public' ? [] : [{ apiKey: [scope] }]
}
