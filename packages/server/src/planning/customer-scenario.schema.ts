import { z } from 'zod'
import type { FollowedScenario } from './customer-scenario.ts'

const words = z.object({ fr: z.string(), en: z.string() })

export const scenarioQuestion = z.object({
  instead: z
    .string()
    .max(60)
    .optional()
    .describe('Key of another scenario, to see what it would change; empty: that of the assignment rules'),
})

export const followedScenarios = z.object({
  scenarios: z
    .array(
      z.object({
        creditor: z.object({ key: z.string(), name: z.string() }),
        key: z.string(),
        version: z.number(),
        name: words.nullable(),
        rule: z
          .object({
            customerKind: z.string().nullable(),
            country: z.string().nullable(),
            creditor: z.string().nullable(),
          })
          .nullable()
          .describe('The assignment rule that gave it; null: it was chosen for this customer'),
        changes: z
          .array(z.object({ itemId: z.string(), number: z.string(), before: words, after: words }))
          .describe('With `instead`: what would be told of open items before and after'),
      }),
    )
    .describe('One for each creditor with something open'),
})

export function presentFollowed(rows: readonly FollowedScenario[]): z.infer<typeof followedScenarios> {
  return {
    scenarios: rows.map(({ creditor, stored, rule, changes }) => ({
      creditor,
      key: stored.key,
      version: stored.version,
      name: stored.scenario.name ?? null,
      rule,
      changes: [...changes],
    })),
  }
}
