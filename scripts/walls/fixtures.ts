/** One import that crosses a wall, and one beside it that may stay. */
export type Fixture = {
  wall: string
  from: string
  /** What `from` imports: a path from the root of the tree, or the name of a module. */
  mayNot: string
  /** What the same file imports without any report. */
  may: string
}

const CORE = 'packages/core/src'
const SERVER = 'packages/server/src'
const WEB = 'packages/web/src'

/** Each wall that is a pair of places. The order of the rooms of core and the cycles have tests of their own. */
export const FIXTURES: Fixture[] = [
  {
    wall: 'core-imports-only-core',
    from: `${CORE}/claims/ageing.ts`,
    mayNot: 'node:fs',
    may: `${CORE}/money/amount.ts`,
  },
  {
    wall: 'core-imports-only-core',
    from: `${CORE}/claims/ageing.ts`,
    mayNot: 'declared',
    may: 'date-holidays',
  },
  {
    wall: 'core-tests-stay-in-core',
    from: `${CORE}/claims/ageing.test.ts`,
    mayNot: `${SERVER}/claims/claims.schema.ts`,
    may: `${CORE}/claims/ageing.ts`,
  },
  {
    wall: 'core-rooms-are-listed',
    from: `${CORE}/claims/ageing.ts`,
    mayNot: `${CORE}/drawer/odds-and-ends.ts`,
    may: `${CORE}/claims/status.ts`,
  },
  {
    wall: 'country-reads-no-other-country',
    from: `${CORE}/law/fr/late-interest.ts`,
    mayNot: `${CORE}/law/de/late-interest.ts`,
    may: `${CORE}/law/eu/late-interest.ts`,
  },
  {
    wall: 'country-reads-no-other-country',
    from: `${CORE}/law/eu/late-interest.ts`,
    mayNot: `${CORE}/law/fr/late-interest.ts`,
    may: `${CORE}/law/dated-value.ts`,
  },
  {
    wall: 'law-through-its-front-door',
    from: `${CORE}/reminders/compliance-gate.ts`,
    mayNot: `${CORE}/law/fr/recovery-cost.ts`,
    may: `${CORE}/law/law-of.ts`,
  },
  {
    wall: 'law-through-its-front-door',
    from: `${CORE}/law/dated-value.ts`,
    mayNot: `${CORE}/law/fr/rates.ts`,
    may: `${CORE}/law/legal-result.ts`,
  },
  {
    wall: 'platform-knows-no-feature',
    from: `${SERVER}/platform/mail.ts`,
    mayNot: `${SERVER}/reminders/send-act.ts`,
    may: `${SERVER}/config.ts`,
  },
  {
    wall: 'platform-knows-no-feature',
    from: `${SERVER}/platform/mail.ts`,
    mayNot: `${SERVER}/api.ts`,
    may: `${SERVER}/platform/log.ts`,
  },
  {
    wall: 'feature-keeps-its-sql',
    from: `${SERVER}/promises/make-promise.ts`,
    mayNot: `${SERVER}/claims/claims.queries.ts`,
    may: `${SERVER}/promises/promises.queries.ts`,
  },
  {
    wall: 'feature-keeps-its-sql',
    from: `${SERVER}/claims/match-items.ts`,
    mayNot: `${SERVER}/imports/applying/staging.queries.ts`,
    may: `${SERVER}/imports/applying/due-dates.ts`,
  },
  {
    wall: 'feature-keeps-its-sql',
    from: `${SERVER}/imports/fec/import-fec.ts`,
    mayNot: `${SERVER}/claims/ageing/aged.queries.ts`,
    may: `${SERVER}/imports/applying/staging.queries.ts`,
  },
  {
    wall: 'feature-keeps-its-sql',
    from: `${SERVER}/worker.ts`,
    mayNot: `${SERVER}/claims/claims.table.ts`,
    may: `${SERVER}/claims/record-payment.ts`,
  },
  {
    wall: 'feature-keeps-its-routes',
    from: `${SERVER}/promises/promises.routes.ts`,
    mayNot: `${SERVER}/claims/claims.routes.ts`,
    may: `${SERVER}/promises/make-promise.ts`,
  },
  {
    wall: 'feature-keeps-its-jobs',
    from: `${SERVER}/promises/make-promise.ts`,
    mayNot: `${SERVER}/reminders/reminders.jobs.ts`,
    may: `${SERVER}/promises/promises.jobs.ts`,
  },
  {
    wall: 'feature-keeps-its-commands',
    from: `${SERVER}/promises/make-promise.ts`,
    mayNot: `${SERVER}/claims/claims.commands.ts`,
    may: `${SERVER}/claims/record-payment.ts`,
  },
  {
    wall: 'core-is-imported-by-its-name',
    from: `${SERVER}/claims/record-payment.ts`,
    mayNot: `${CORE}/money/amount.ts`,
    may: '@recouvrance/core/money/amount',
  },
  {
    wall: 'server-never-imports-web',
    from: `${SERVER}/api.ts`,
    mayNot: `${WEB}/portal/routes.tsx`,
    may: `${SERVER}/claims/claims.routes.ts`,
  },
  {
    wall: 'web-never-imports-server',
    from: `${WEB}/back-office/claims/claims-page.tsx`,
    mayNot: `${SERVER}/claims/claims.schema.ts`,
    may: `${WEB}/api/client.ts`,
  },
  {
    wall: 'ui-knows-no-screen',
    from: `${WEB}/ui/amount.tsx`,
    mayNot: `${WEB}/back-office/claims/claims-page.tsx`,
    may: `${WEB}/i18n/formats.ts`,
  },
  {
    wall: 'portal-never-imports-back-office',
    from: `${WEB}/portal/statement-page.tsx`,
    mayNot: `${WEB}/back-office/claims/claims-page.tsx`,
    may: `${WEB}/ui/amount.tsx`,
  },
  {
    wall: 'product-imports-no-test',
    from: `${SERVER}/claims/record-payment.ts`,
    mayNot: `${SERVER}/testing/test-database.ts`,
    may: `${SERVER}/claims/claims.queries.ts`,
  },
  {
    wall: 'product-imports-no-tool',
    from: `${SERVER}/main.ts`,
    mayNot: 'scripts/generate.ts',
    may: `${SERVER}/api.ts`,
  },
  {
    wall: 'not-to-dev-dependency',
    from: `${SERVER}/claims/record-payment.ts`,
    mayNot: 'declared-for-tests',
    may: 'declared',
  },
  {
    wall: 'declared-dependencies-only',
    from: `${SERVER}/claims/record-payment.ts`,
    mayNot: 'there-by-chance',
    may: 'declared',
  },
  {
    wall: 'imports-resolve',
    from: `${SERVER}/claims/record-payment.ts`,
    mayNot: './no-such-file.ts',
    may: `${SERVER}/claims/claims.queries.ts`,
  },
  {
    wall: 'no-date-library',
    from: `${SERVER}/claims/record-payment.ts`,
    mayNot: 'luxon',
    may: 'declared',
  },
]
