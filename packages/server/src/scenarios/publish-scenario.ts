import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { loadTemplates } from '../reminders/templates/load-templates.ts'
import { compareVersions, isSameScenario, type ScenarioChange } from './compare-versions.ts'
import { type ScenarioDefinition, scenarioFrom } from './scenario-definition.ts'
import { changedMeanwhile, unknownTemplates } from './scenario-refusals.ts'
import { insertScenario, lockScenario, reviewEveryone, versionsOf } from './scenarios.queries.ts'
import type { StoredScenario } from './stored-scenario.ts'

export type Published = {
  readonly stored: StoredScenario
  /** False when the version in force says the same already: then nothing was written. */
  readonly isNew: boolean
  /** Against the version before; empty for a first one. */
  readonly changes: readonly ScenarioChange[]
}

export type PublishOptions = {
  /** Why, in the words of who publishes. */
  readonly comment?: string | undefined
  /** The version that was changed, 0 for none: what somebody else published meanwhile is not overwritten unread. */
  readonly basedOn?: number | undefined
}

/**
 * Makes a definition the version in force. Everybody is looked at by the next run: acts of the version before that
 * still wait are taken back, what was sent stays in the memory of the items, by the keys of its steps.
 * @throws Refusal `invalid-scenario` when a step names a template that does not exist, `conflict` when another version
 * than the one that was changed is in force
 */
export async function publishScenario(
  tx: Tx,
  actor: string,
  definition: ScenarioDefinition,
  { comment, basedOn }: PublishOptions = {},
): Promise<Published> {
  await lockScenario(tx, definition.key)
  const [inForce] = await versionsOf(tx, definition.key)
  if (basedOn !== undefined && basedOn !== (inForce?.version ?? 0)) throw changedMeanwhile(inForce, basedOn)
  const scenario = scenarioFrom(definition, (inForce?.version ?? 0) + 1)
  if (inForce && isSameScenario(inForce.scenario, scenario))
    return { stored: inForce, isNew: false, changes: [] }
  await refuseUnknownTemplates(tx, definition)
  const stored = await insertScenario(tx, actor, scenario, comment ?? null)
  await reviewEveryone(tx)
  const changes = inForce ? compareVersions(inForce.scenario, scenario) : []
  await appendAudit(tx, actor, [
    {
      action: 'scenario.published',
      subject: `scenario:${stored.key}`,
      detail: {
        version: stored.version,
        changes: changes.map(({ en }) => en),
        ...(comment === undefined ? {} : { comment }),
      },
    },
  ])
  return { stored, isNew: true, changes }
}

/** Work for one of us needs no text; everything that is written or said does. */
const WITHOUT_TEXT: readonly StepChannel[] = ['task']

/** @throws Refusal `invalid-scenario` */
export async function refuseUnknownTemplates(
  tx: Tx,
  { steps, reviewStep }: ScenarioDefinition,
): Promise<void> {
  const known = new Set((await loadTemplates(tx)).map(({ key }) => key))
  const named = [
    ...steps.map((step, index) => ({ step, path: `steps.${index}.template` })),
    ...(reviewStep === undefined ? [] : [{ step: reviewStep, path: 'reviewStep.template' }]),
  ]
  const unknown = named.flatMap(({ step, path }) => {
    const template = step.template ?? step.key
    return known.has(template) || WITHOUT_TEXT.includes(step.channel) ? [] : [{ path, template }]
  })
  if (unknown.length > 0) throw unknownTemplates(unknown, [...known].toSorted())
}
