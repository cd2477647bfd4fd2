import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, aQuestion, askSimulation, type Facts, inShort } from './simulation.ts'
import { buildTestApi } from './test-api.ts'
import { type TestDatabase, useTestDatabase } from './test-database.ts'

/** The day, the facts, what becomes of F1 and, after that, the tasks. */
type ItemRule = readonly [rule: string, asOf: string, facts: Facts, f1: string, tasks?: readonly string[]]

type SimulationApi = {
  readonly database: { readonly current: TestDatabase }
  app(): FastifyInstance
  /** The answer to a question that can be used. */
  ask(asOf: string, facts?: Facts): Promise<Answer>
  /** A table of rules about the invoice F1, one test each. */
  itemRules(name: string, rules: readonly ItemRule[]): void
}

/** The simulation over HTTP, on a database of its own. */
export function useSimulation(): SimulationApi {
  const database = useTestDatabase()
  let app: FastifyInstance
  beforeAll(async () => {
    app = (await buildTestApi(database.current)).app
  })
  const ask = async (asOf: string, facts: Facts = {}): Promise<Answer> => {
    const response = await askSimulation(app, aQuestion(asOf, facts))
    expect(response.json()).not.toHaveProperty('detail')
    expect(response.statusCode).toBe(200)
    return response.json()
  }
  return {
    database,
    ask,
    app: () => app,
    itemRules: (name, rules) => {
      describe(name, () => {
        for (const [rule, asOf, facts, f1, tasks = []] of rules)
          test(`${rule} (${asOf})`, async () => {
            const answer = await ask(asOf, facts)
            expect(inShort(answer)).toBe(f1)
            expect(tasksOf(answer)).toEqual(tasks)
          })
      })
    },
  }
}

export function tasksOf({ tasks }: Answer): string[] {
  return tasks.map(({ kind, itemIds }) => `${kind} ${itemIds.join(',')}`)
}
