import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { loadOccasionalTexts } from '../i18n/language.ts'
import { Loading } from '../ui/states.tsx'
import { requireScope } from './access/require-scope.ts'
import { homeOf, mayWith, sessionQuery } from './access/session.ts'
import { auditFilterOf } from './audit/audit-filter.ts'
import { daySearchOf } from './day/lanes.ts'
import { Frame } from './frame.tsx'
import { type Facts, factsOf } from './law/facts.ts'
import { watchSearchOf } from './law/watch-search.ts'
import { MissingPage, PageProblem } from './page-problem.tsx'
import { portfolioSearchOf } from './portfolio/search.ts'
import { departureSearchOf } from './reminders/departure-lanes.ts'

type Context = { readonly queryClient: QueryClient }

const root = createRootRouteWithContext<Context>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {},
  beforeLoad: async ({ context, search }) => {
    const { user } = await context.queryClient.ensureQueryData(sessionQuery)
    if (user) throw redirect({ to: search.to ?? homeOf(user) })
  },
  component: lazyRouteComponent(() => import('./access/sign-in-page.tsx'), 'SignInPage'),
})

/** Screens whose texts are all there from the start. */
const EVERY_DAY = /^\/(journee|portefeuille|clients|departs)(\/|$)/

/** Everything below is for people who are signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const { user } = await context.queryClient.ensureQueryData(sessionQuery)
    if (!user)
      throw redirect({ to: '/connexion', search: location.href === '/' ? {} : { to: location.href } })
    if (user.owesFactor && location.pathname !== '/mon-compte') throw redirect({ to: '/mon-compte' })
    if (!EVERY_DAY.test(location.pathname)) await loadOccasionalTexts()
  },
  component: Frame,
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { user } = await context.queryClient.ensureQueryData(sessionQuery)
    throw redirect({ to: homeOf(user) })
  },
})

const journee = createRoute({
  getParentRoute: () => inside,
  path: '/journee',
  validateSearch: daySearchOf,
  component: lazyRouteComponent(() => import('./day/day-page.tsx'), 'DayPage'),
})

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portefeuille',
  validateSearch: portfolioSearchOf,
  component: lazyRouteComponent(() => import('./portfolio/portfolio-page.tsx'), 'PortfolioPage'),
})

const debtor = createRoute({
  getParentRoute: () => inside,
  path: '/clients/$id',
  component: lazyRouteComponent(() => import('./customers/debtor-page.tsx'), 'DebtorPage'),
})

const departures = createRoute({
  getParentRoute: () => inside,
  path: '/departs',
  validateSearch: departureSearchOf,
  component: lazyRouteComponent(() => import('./reminders/departures-page.tsx'), 'DeparturesPage'),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: '/mon-compte',
  component: lazyRouteComponent(() => import('./access/account-page.tsx'), 'AccountPage'),
})

const comeBack = createRoute({
  getParentRoute: () => root,
  path: '/connexion/retour',
  validateSearch: (search: Record<string, unknown>): Brought => ({
    state: textOf(search.state) ?? '',
    ...Object.fromEntries(
      BROUGHT.map((name) => [name, textOf(search[name])]).filter(([, value]) => value !== undefined),
    ),
  }),
  component: lazyRouteComponent(() => import('./access/return-page.tsx'), 'ReturnPage'),
})

const BROUGHT = ['code', 'iss', 'error'] as const

type Brought = { state: string } & Partial<Record<(typeof BROUGHT)[number], string>>

/** A search that looks like a number has become one. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/mot-de-passe',
  component: lazyRouteComponent(() => import('./access/reset-password-page.tsx'), 'ResetPasswordPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  beforeLoad: ({ context }) => context.queryClient.ensureQueryData(sessionQuery).then(() => undefined),
  component: lazyRouteComponent(() => import('./access/invitation-page.tsx'), 'InvitationPage'),
})

const members = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/utilisateurs',
  beforeLoad: requireScope('admin'),
  component: lazyRouteComponent(() => import('./access/members-page.tsx'), 'MembersPage'),
})

const apiKeys = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/cles',
  beforeLoad: requireScope('admin'),
  component: lazyRouteComponent(() => import('./access/api-keys-page.tsx'), 'ApiKeysPage'),
})

const journal = createRoute({
  getParentRoute: () => inside,
  path: '/journal',
  validateSearch: auditFilterOf,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})

const calculators = createRoute({
  getParentRoute: () => root,
  path: '/calculs',
  validateSearch: (search: Record<string, unknown>): Facts => factsOf(search),
  beforeLoad: async ({ context }) => {
    await Promise.all([context.queryClient.ensureQueryData(sessionQuery), loadOccasionalTexts()])
  },
  component: lazyRouteComponent(() => import('./law/open-page.tsx'), 'OpenCalculatorPage'),
})

const scenarios = createRoute({
  getParentRoute: () => inside,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./scenarios/scenarios-page.tsx'), 'ScenariosPage'),
})

const scenario = createRoute({
  getParentRoute: () => inside,
  path: '/scenarios/$key',
  component: lazyRouteComponent(() => import('./scenarios/scenario-page.tsx'), 'ScenarioPage'),
})

const watch = createRoute({
  getParentRoute: () => inside,
  path: '/veille',
  validateSearch: watchSearchOf,
  component: lazyRouteComponent(() => import('./law/watch-page.tsx'), 'WatchPage'),
})

const firstSteps = createRoute({
  getParentRoute: () => inside,
  path: '/premiers-pas',
  component: lazyRouteComponent(() => import('./first-steps/first-steps-page.tsx'), 'FirstStepsPage'),
})

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
})

const importFile = createRoute({
  getParentRoute: () => inside,
  path: '/imports/fichiers/$id',
  component: lazyRouteComponent(() => import('./imports/import-file-page.tsx'), 'ImportFilePage'),
})

const importDone = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
})

const templates = createRoute({
  getParentRoute: () => inside,
  path: '/modeles',
  component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
})

const template = createRoute({
  getParentRoute: () => inside,
  path: '/modeles/$key/$language/$tone',
  component: lazyRouteComponent(() => import('./templates/template-page.tsx'), 'TemplatePage'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/reglages',
  beforeLoad: async ({ context }) => {
    const { user } = await context.queryClient.ensureQueryData(sessionQuery)
    const admin = mayWith(user?.scopes ?? [], 'admin')
    throw redirect({ to: admin ? '/reglages/organisation' : '/reglages/regles' })
  },
})

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/organisation',
  beforeLoad: requireScope('admin'),
  component: lazyRouteComponent(() => import('./settings/organisation-page.tsx'), 'OrganisationPage'),
})

const creditors = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/creanciers',
  beforeLoad: requireScope('admin'),
  component: lazyRouteComponent(() => import('./settings/creditors-page.tsx'), 'CreditorsPage'),
})

const rules = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/regles',
  beforeLoad: requireScope('manage'),
  component: lazyRouteComponent(() => import('./settings/rules-page.tsx'), 'RulesPage'),
})

const closings = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/fermetures',
  beforeLoad: requireScope('manage'),
  component: lazyRouteComponent(() => import('./settings/closings-page.tsx'), 'ClosingsPage'),
})

const retention = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/conservation',
  beforeLoad: requireScope('admin'),
  component: lazyRouteComponent(() => import('./settings/retention-page.tsx'), 'RetentionPage'),
})

const mail = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/messagerie',
  beforeLoad: requireScope('admin'),
  component: lazyRouteComponent(() => import('./settings/mail-page.tsx'), 'MailPage'),
})

const tree = root.addChildren([
  signIn,
  comeBack,
  resetPassword,
  invitation,
  calculators,
  inside.addChildren([
    home,
    journee,
    portfolio,
    debtor,
    departures,
    account,
    apiKeys,
    members,
    journal,
    templates,
    template,
    settings,
    organisation,
    creditors,
    rules,
    closings,
    mail,
    retention,
    watch,
    firstSteps,
    imports,
    importFile,
    importDone,
    scenarios,
    scenario,
  ]),
])

export function createBackOfficeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Loading rows={6} />,
    defaultErrorComponent: PageProblem,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createBackOfficeRouter>
  }
}
