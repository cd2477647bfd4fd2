import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { callerOf } from '../access/caller.ts'
import type { ApiContext } from '../api-context.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { compareVersions } from './compare-versions.ts'
import { draftOf } from './draft-of.ts'
import { findVersion, scenarioVersionsOf } from './find-scenario.ts'
import { publishScenario } from './publish-scenario.ts'
import { scenarioDefinition } from './scenario-definition.ts'
import { parseYaml, writeScenarioFile } from './scenario-file.ts'
import { otherKey } from './scenario-refusals.ts'
import { scenarioUsage } from './scenario-usage.ts'
import { currentScenarios } from './scenarios.queries.ts'
import {
  changeList,
  changesQuery,
  keyParams,
  presentPublished,
  presentScenario,
  presentSummary,
  presentUsage,
  presentVersions,
  publishAnswer,
  publishQuery,
  scenarioDetail,
  scenarioList,
  usageList,
  versionList,
  versionParams,
} from './scenarios.schema.ts'

const YAML = 'application/yaml'

export async function scenarioRoutes(
  app: FastifyInstance,
  { database: { pool } }: ApiContext,
): Promise<void> {
  // A scope of their own: nothing else of the API is written in YAML.
  await app.register(async (scoped) => {
    scoped.addContentTypeParser(
      [YAML, 'text/yaml'],
      { parseAs: 'string' },
      async (_: unknown, text: string | Buffer) => parseYaml(String(text)),
    )
    readRoutes(scoped, pool)
    comparisonRoutes(scoped, pool)
    versionRoutes(scoped, pool)
    publishRoute(scoped, pool)
  })
}

function readRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/scenarios',
    { config: { scope: 'read' }, schema: { tags: ['scenarios'], response: { 200: scenarioList } } },
    async (request) => {
      const versions = await inOrganisation(pool, callerOf(request).organisationId, currentScenarios)
      return { scenarios: versions.map(presentSummary) }
    },
  )

  routes.get(
    '/scenarios/:key',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'The version in force',
        params: keyParams,
        response: { 200: scenarioDetail },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        presentScenario(await findVersion(tx, request.params.key)),
      ),
  )

  routes.get(
    '/scenarios/:key/changes',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'What differs between two versions, in words',
        params: keyParams,
        querystring: changesQuery,
        response: { 200: changeList },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const { from, to } = request.query
        const before = await findVersion(tx, request.params.key, from)
        const after = await findVersion(tx, request.params.key, to)
        return { changes: compareVersions(before.scenario, after.scenario) }
      }),
  )
}

function comparisonRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/scenarios/:key/comparison',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'What a draft changes against the version in force, in words; writes nothing',
        params: keyParams,
        body: scenarioDefinition,
        response: { 200: changeList },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => {
        const { draft, inForce } = await draftOf(tx, request.params.key, request.body)
        return { changes: inForce ? compareVersions(inForce, draft) : [] }
      }),
  )

  routes.get(
    '/scenario-usage',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'How many customers with something open follow each scenario, and what they owe',
        response: { 200: usageList },
      },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => ({
        scenarios: (await scenarioUsage(tx)).map(presentUsage),
      })),
  )
}

function versionRoutes(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/scenarios/:key/versions',
    {
      config: { scope: 'read' },
      schema: { tags: ['scenarios'], params: keyParams, response: { 200: versionList } },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) => ({
        versions: presentVersions(await scenarioVersionsOf(tx, request.params.key)),
      })),
  )

  routes.get(
    '/scenarios/:key/versions/:version',
    {
      config: { scope: 'read' },
      schema: { tags: ['scenarios'], params: versionParams, response: { 200: scenarioDetail } },
    },
    async (request) =>
      inOrganisation(pool, callerOf(request).organisationId, async (tx) =>
        presentScenario(await findVersion(tx, request.params.key, request.params.version)),
      ),
  )

  routes.get(
    '/scenarios/:key/versions/:version/file',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['scenarios'],
        summary: 'One version as a YAML file, which PUT and the command "scenario import" take',
        produces: [YAML],
        params: versionParams,
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const { key, version } = request.params
      const { scenario } = await inOrganisation(pool, callerOf(request).organisationId, (tx) =>
        findVersion(tx, key, version),
      )
      return reply
        .type(YAML)
        .header('content-disposition', `attachment; filename="${key}-${version}.yaml"`)
        .send(writeScenarioFile(scenario))
    },
  )
}

function publishRoute(app: FastifyInstance, pool: Pool): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.put(
    '/scenarios/:key',
    {
      config: { scope: 'manage' },
      schema: {
        tags: ['scenarios'],
        summary: 'Makes this the version in force; the same again makes no new version',
        consumes: ['application/json', YAML],
        params: keyParams,
        querystring: publishQuery,
        body: scenarioDefinition,
        response: { 200: publishAnswer, 201: publishAnswer.describe('A new version') },
      },
    },
    async (request, reply) => {
      const { organisationId, actor } = callerOf(request)
      const { key } = request.params
      if (key !== request.body.key) throw otherKey(key, request.body.key)
      const published = await inOrganisation(pool, organisationId, (tx) =>
        publishScenario(tx, actor, request.body, request.query),
      )
      return reply.code(published.isNew ? 201 : 200).send(presentPublished(published))
    },
  )
}
