import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { LANGUAGES } from '@recouvrance/core/language/language'
import { DEFAULT_REVIEW_STEP, type StepChannel } from '@recouvrance/core/scenarios/scenario'
import { describe, expect, test } from 'vitest'
import { createOrganisation } from '../access/create-organisation.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { loadShippedTemplates } from '../reminders/templates/shipped-templates.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { ensureStandardScenarios } from './ensure-standard-scenarios.ts'
import { readScenarioBook } from './scenario-book.ts'
import { currentScenarios, replaceScenarioRules, scenarioRules } from './scenarios.queries.ts'
import { standardScenarios } from './standard-scenarios.ts'

const database = useTestDatabase()

function standard(key: string) {
  const found = standardScenarios().find((scenario) => scenario.key === key)
  if (!found) throw new Error(`no standard scenario ${key}`)
  return found
}

describe('the shipped scenarios', () => {
  test('businesses: five days before, then 3, 10, 18, 25 and 35 days after, up to the registered formal notice', () => {
    const { steps } = standard('business')
    expect(steps.map(({ offsetDays, channel }) => [offsetDays, channel])).toEqual([
      [-5, 'email'],
      [3, 'email'],
      [10, 'email'],
      [18, 'call'],
      [25, 'letter'],
      [35, 'registered-letter'],
    ])
    expect(steps.find(({ offsetDays }) => offsetDays === 10)?.template).toBe('statement')
  })

  test('consumers are written to less often, later and more softly, and no letter leaves by itself', () => {
    const [consumer, business] = [standard('consumer'), standard('business')]
    expect(consumer.steps.length).toBeLessThan(business.steps.length)
    expect(consumer.minDaysBetweenActs).toBeGreaterThan(business.minDaysBetweenActs)
    expect(consumer.steps.filter(({ tone }) => tone === 'firm' || tone === 'final')).toEqual([])
    const letters: StepChannel[] = ['letter', 'registered-letter']
    expect(
      consumer.steps.filter(({ channel, approval }) => letters.includes(channel) && approval !== 'manual'),
    ).toEqual([])
  })

  test('public bodies receive no formal notice', () => {
    const { steps } = standard('public')
    expect(steps.filter(({ channel, tone }) => channel === 'registered-letter' || tone === 'formal')).toEqual(
      [],
    )
  })

  test('a formal notice is always approved by a person', () => {
    const notices = standardScenarios().flatMap(({ steps }) => steps.filter(({ tone }) => tone === 'formal'))
    expect(notices.map(({ approval }) => approval)).toEqual(['manual', 'manual'])
  })

  test('every step has its text in every language, in its very tone', () => {
    const texts = new Set(
      loadShippedTemplates().map(({ key, language, tone }) => `${key} ${language} ${tone}`),
    )
    const wanted = standardScenarios()
      .flatMap(({ steps }) => [...steps, DEFAULT_REVIEW_STEP])
      .flatMap(({ key, template, tone }) =>
        LANGUAGES.map((language) => `${template ?? key} ${language} ${tone}`),
      )
    expect(wanted.filter((text) => !texts.has(text))).toEqual([])
  })
})

describe('a new organisation', () => {
  test('has a scenario for every kind of customer, audited', async () => {
    const { id } = await createOrganisation(database.current, 'test', 'Neuve SARL')
    await inOrganisation(database.current.pool, id, async (tx) => {
      const book = await readScenarioBook(tx)
      const keys = CUSTOMER_KINDS.map(
        (kind) => book.scenarioFor({ kind, country: 'FR', creditorId: 1, ownScenarioKey: null }).key,
      )
      expect(keys).toEqual(['business', 'consumer', 'public'])
      expect((await verifyAudit(tx)).entries).toBe(3)
    })
  })

  test('asked again, nothing changes: neither its scenarios nor the rules that it has made its own', async () => {
    const { id } = await createOrganisation(database.current, 'test', 'Réglée SARL')
    await inOrganisation(database.current.pool, id, async (tx) => {
      const own = [{ customerKind: null, country: null, creditorId: null, scenarioKey: 'consumer' }]
      await replaceScenarioRules(tx, own)
      expect(await ensureStandardScenarios(tx, 'test')).toEqual([])
      expect(await scenarioRules(tx)).toEqual(own)
      expect((await currentScenarios(tx)).map(({ key, version }) => [key, version])).toEqual([
        ['business', 1],
        ['consumer', 1],
        ['public', 1],
      ])
    })
  })
})
