// The walls of ARCHITECTURE.md as data. `scripts/walls/walls.test.ts` breaks each of them once and expects a report.

/** Rooms of core, left to right: a room may use the rooms of the levels before its own, and nothing else. */
const CORE_LEVELS = [
  ['language'],
  ['money', 'calendar'],
  ['customers'],
  ['claims'],
  ['law'],
  ['payments', 'promises', 'disputes', 'payment-plans', 'holds', 'safeguards', 'waivers', 'cure-periods'],
  ['reconciliation', 'scenarios'],
  ['reminders', 'escalation', 'risk'],
  ['kpis', 'training'],
]

/** npm packages that core may use: they compute, and touch neither clock nor network. */
const CORE_PACKAGES = ['date-holidays']

const TESTS = '\\.(data-)?test\\.ts$|/testing/'

function coreOrder() {
  return CORE_LEVELS.flatMap((level, index) =>
    level.map((room) => {
      const closed = [...level.filter((other) => other !== room), ...CORE_LEVELS.slice(index + 1).flat()]
      return {
        name: `core-order-${room}`,
        comment: `${room} may use only the rooms on its left; take an answer from the right as an argument`,
        severity: 'error',
        from: { path: `^packages/core/src/${room}/` },
        to: { path: `^packages/core/src/(${closed.join('|')})/` },
      }
    }),
  )
}

const CORE = [
  {
    name: 'core-imports-only-core',
    comment: 'core decides: no file, network, clock or server in it',
    severity: 'error',
    from: { path: '^packages/core/', pathNot: TESTS },
    to: { pathNot: `^packages/core/src/|(^|/)node_modules/(${CORE_PACKAGES.join('|')})/` },
  },
  {
    name: 'core-tests-stay-in-core',
    comment: 'a rule that needs the server to be tested is not a rule of core',
    severity: 'error',
    from: { path: '^packages/core/' },
    to: { path: '^packages/(?!core/)' },
  },
  {
    name: 'core-rooms-are-listed',
    comment: 'give a new room of core its place in CORE_LEVELS',
    severity: 'error',
    from: {},
    to: { path: '^packages/core/src/', pathNot: `^packages/core/src/(${CORE_LEVELS.flat().join('|')})/` },
  },
  ...coreOrder(),
  {
    name: 'country-reads-no-other-country',
    comment: 'two countries that agree today may differ tomorrow; only eu/ is common',
    severity: 'error',
    from: { path: '^packages/core/src/law/([a-z]{2})/' },
    to: { path: '^packages/core/src/law/[a-z]{2}/', pathNot: '^packages/core/src/law/($1|eu)/' },
  },
  {
    name: 'law-through-its-front-door',
    comment: 'ask lawOf(country) in core/law/law-of.ts',
    severity: 'error',
    from: { pathNot: '^packages/core/src/law/([a-z]{2}/|law-of\\.)' },
    to: { path: '^packages/core/src/law/[a-z]{2}/' },
  },
]

const SERVER = [
  {
    name: 'platform-knows-no-feature',
    comment: 'platform/ wraps what comes from outside; it is called, it does not call',
    severity: 'error',
    from: { path: '^packages/server/src/platform/', pathNot: TESTS },
    to: { path: '^packages/server/src/((?!platform/)[^/]+/|(api|cli|main|worker)\\.ts$)' },
  },
  {
    name: 'feature-keeps-its-sql',
    comment: 'call a use case of the other feature instead of its queries or its tables',
    severity: 'error',
    from: { path: '^packages/server/src/([^/]+)', pathNot: TESTS },
    to: {
      path: '^packages/server/src/[^/]+/.+\\.(queries|table)\\.ts$',
      pathNot: '^packages/server/src/$1/',
    },
  },
  {
    name: 'feature-keeps-its-routes',
    comment: 'routes are registered in api.ts and called over HTTP',
    severity: 'error',
    from: { path: '^packages/server/src/([^/]+)', pathNot: `${TESTS}|^packages/server/src/api\\.ts$` },
    to: { path: '^packages/server/src/[^/]+/.+\\.routes\\.ts$', pathNot: '^packages/server/src/$1/' },
  },
  {
    name: 'feature-keeps-its-jobs',
    comment: 'jobs are registered in worker.ts; call the use case that enqueues',
    severity: 'error',
    from: { path: '^packages/server/src/([^/]+)', pathNot: `${TESTS}|^packages/server/src/worker\\.ts$` },
    to: { path: '^packages/server/src/[^/]+/.+\\.jobs\\.ts$', pathNot: '^packages/server/src/$1/' },
  },
  {
    name: 'feature-keeps-its-commands',
    comment: 'commands are registered in cli.ts; call the use case',
    severity: 'error',
    from: { path: '^packages/server/src/([^/]+)', pathNot: `${TESTS}|^packages/server/src/cli\\.ts$` },
    to: { path: '^packages/server/src/[^/]+/.+\\.commands\\.ts$', pathNot: '^packages/server/src/$1/' },
  },
  {
    name: 'core-is-imported-by-its-name',
    comment: "write '@recouvrance/core/…', not a path into the other package",
    severity: 'error',
    from: { path: '^packages/(?!core/)' },
    to: { path: '^packages/core/', dependencyTypesNot: ['aliased-workspace'] },
  },
  {
    name: 'server-never-imports-web',
    comment: 'the server serves the built screens as files',
    severity: 'error',
    from: { path: '^packages/server/' },
    to: { path: '^packages/web/' },
  },
]

const WEB = [
  {
    name: 'web-never-imports-server',
    comment: 'web knows the server by the types generated from openapi.json',
    severity: 'error',
    from: { path: '^packages/web/' },
    to: { path: '^packages/server/' },
  },
  {
    name: 'ui-knows-no-screen',
    comment: 'ui/, api/ and i18n/ are used by screens; they show what they are given',
    severity: 'error',
    from: { path: '^packages/web/src/(ui|api|i18n)/' },
    to: { path: '^packages/web/src/(back-office|portal)/' },
  },
  {
    name: 'portal-never-imports-back-office',
    comment: 'what a debtor downloads holds no screen of the creditor',
    severity: 'error',
    from: { path: '^packages/web/src/portal/' },
    to: { path: '^packages/web/src/back-office/' },
  },
]

const EVERYWHERE = [
  {
    name: 'no-cycle',
    comment: 'two files that need each other are one file, or miss a third',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'product-imports-no-test',
    comment: 'tests and their tools do not ship',
    severity: 'error',
    from: { path: '^packages/', pathNot: TESTS },
    to: { path: TESTS },
  },
  {
    name: 'product-imports-no-tool',
    comment:
      'scripts/ and e2e/ are for people who change the product; only the command bench runs a benchmark',
    severity: 'error',
    from: { path: '^packages/', pathNot: `${TESTS}|^packages/server/src/bench\\.commands\\.ts$` },
    to: { path: '^(scripts|benchmarks|e2e)/' },
  },
  {
    name: 'not-to-dev-dependency',
    comment: 'what the product imports stands in its dependencies, or it is missing where it runs',
    severity: 'error',
    from: { path: '^packages/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'declared-dependencies-only',
    comment: 'a package that is there by chance is gone with the next install',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'imports-resolve',
    comment: 'the file or package does not exist',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-date-library',
    comment: 'days are civil dates of core/calendar, instants are Temporal.Instant',
    severity: 'error',
    from: {},
    to: {
      path: '(^|node_modules/)(moment|moment-timezone|date-fns|dayjs|luxon|@js-joda/[^/]+|@js-temporal/[^/]+|temporal-polyfill)(/|$)',
    },
  },
]

module.exports = {
  forbidden: [...CORE, ...SERVER, ...WEB, ...EVERYWHERE],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
