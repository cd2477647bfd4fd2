import type { Page } from 'playwright-core'
import { settle } from './browser.ts'

/** When a screen is drawn: on a fresh installation, on an empty organisation, or over the demonstration portfolio. */
export type Stage = 'fresh' | 'empty' | 'lived-in'

export type Screen = {
  /** Of its file. */
  readonly name: string
  readonly stage: Stage
  /** What a reader of the documentation is told. */
  readonly caption: string
  /** Pattern of `back-office/routes.tsx` that it shows. */
  readonly path: string
  /** Leads there where the path alone does not, or opens what is worth seeing. */
  readonly show?: (page: Page) => Promise<void>
}

/** Every screen of the back office, in the order of the documentation. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'first-start',
    stage: 'fresh',
    path: '/connexion',
    caption: 'First start: who one is, and to whom is owed',
  },
  {
    name: 'first-steps',
    stage: 'empty',
    path: '/premiers-pas',
    caption: 'The first quarter of an hour, step by step',
  },
  {
    name: 'day',
    stage: 'lived-in',
    path: '/journee',
    caption: 'The day of a collector: the most urgent first, with the message that is ready',
    show: async (page) => {
      await page.goto('/journee')
      await page.locator('.day-line-button').first().click()
      await page.locator('.message-view').waitFor()
    },
  },
  {
    name: 'day-call',
    stage: 'lived-in',
    path: '/journee',
    caption: 'Whom to call, what to say, and what came of it',
    show: async (page) => {
      await page.goto('/journee')
      await page.getByRole('tab').nth(1).click()
      await page.locator('.day-line-button').first().click()
      await page.locator('.day-outcome').first().waitFor()
    },
  },
  {
    name: 'portfolio-empty',
    stage: 'empty',
    path: '/portefeuille',
    caption: 'An empty portfolio says what to do',
  },
  { name: 'portfolio', stage: 'lived-in', path: '/portefeuille', caption: 'Who owes what, and since when' },
  {
    name: 'portfolio-items',
    stage: 'lived-in',
    path: '/portefeuille',
    caption: 'The same item by item, narrowed to what is late',
    show: async (page) => {
      await page.goto('/portefeuille?list=items&late=any')
      await page.getByRole('button', { name: /^(Filtres|Filters)$/ }).click()
      await page.locator('.filter-panel').waitFor()
    },
  },
  {
    name: 'portfolio-assign',
    stage: 'lived-in',
    path: '/portefeuille',
    caption: 'Many customers given to a colleague at once, after a look at who they are',
    show: async (page) => {
      await page.goto('/portefeuille?late=any')
      for (const place of [0, 1]) await page.locator('tbody .cell-tick input').nth(place).check()
      await page
        .locator('.bulk-bar')
        .getByRole('button', { name: /^(Affecter|Assign)…$/ })
        .click()
      await page.locator('.bulk-whom').waitFor()
    },
  },
  {
    name: 'debtor',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'A customer: net position, items with what comes next, what happened',
    show: async (page) => {
      await page.goto('/portefeuille')
      await page.locator('.customer-link').first().click()
      await page.waitForURL(/\/clients\//)
    },
  },
  {
    name: 'debtor-law',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'What the law adds to each invoice, with periods, rates, limitation and texts',
    show: async (page) => {
      await page.goto('/portefeuille')
      await page.locator('.customer-link').first().click()
      await page.waitForURL(/\/clients\//)
      await page.locator('.legal-line').click()
      await page.locator('.legal-debt').first().waitFor()
    },
  },
  {
    name: 'debtor-promise',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'A promise to pay, one key away: which items, how much, by when',
    show: async (page) => {
      await page.goto('/portefeuille')
      await page.locator('.customer-link').first().click()
      await page.waitForURL(/\/clients\//)
      await page.locator('h1').waitFor()
      await page.keyboard.press('p')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'debtor-cure-period',
    stage: 'lived-in',
    path: '/clients/$id',
    caption:
      'A last delay before the formal notice: what it suspends, what goes on, what is waived on payment in time',
    show: (page) => openGranted(page, 0),
  },
  {
    name: 'debtor-waiver',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'Late interest or compensation given up, with the reason, and what the law says of it',
    show: (page) => openGranted(page, 1),
  },
  {
    name: 'debtor-agreed-rate',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'The late-interest rate that an invoice states itself',
    show: (page) => openOfItem(page, /^(Taux d’intérêt de retard|Late-interest rate)/),
  },
  {
    name: 'debtor-limitation',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'What moved the last day to claim an invoice, with what proves it',
    show: (page) => openOfItem(page, /^(Fait touchant la prescription|Fact that moves)/),
  },
  {
    name: 'debtor-insolvency',
    stage: 'lived-in',
    path: '/clients/$id',
    caption: 'An insolvency as its notice tells it: by when and to whom a claim is declared',
    show: async (page) => {
      await page.goto('/portefeuille?state=insolvent')
      await page.locator('.customer-link').first().click()
      await page.waitForURL(/\/clients\//)
      await page
        .getByRole('button', { name: /^(Compléter d’après l’annonce|Complete from the notice)$/ })
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'departures',
    stage: 'lived-in',
    path: '/departs',
    caption: 'What leaves today, with the exact message',
    show: async (page) => {
      await page.goto('/departs')
      await page
        .getByRole('button', { name: /^(Aperçu|Preview)/ })
        .first()
        .click()
    },
  },
  {
    name: 'departures-held',
    stage: 'lived-in',
    path: '/departs',
    caption: 'What does not leave, by the rule that stops it',
    show: async (page) => {
      await page.goto('/departs?lane=held')
      await page.locator('.held-rule button').first().click()
      await page.locator('.held-rule .act-row').first().waitFor()
    },
  },
  {
    name: 'imports',
    stage: 'lived-in',
    path: '/imports',
    caption: 'Files come in: dropped, read as a trial, told for good',
    show: async (page) => {
      await giveFile(page)
      await page.goto('/imports')
    },
  },
  {
    name: 'import-file',
    stage: 'lived-in',
    path: '/imports/fichiers/$id',
    caption: 'What an import would change, and what each column is read as',
    show: giveFile,
  },
  {
    name: 'import',
    stage: 'lived-in',
    path: '/imports/$id',
    caption: 'The report of an import, with the lines that it could not use',
    show: async (page) => {
      await page.goto('/imports')
      const history = page.locator('a[href^="/imports/"]:not([href*="fichiers"])')
      await settle(page)
      if ((await history.count()) === 0) {
        await giveFile(page)
        await page.getByRole('button', { name: /^(Importer pour de bon|Import for good)$/ }).click()
        await page.locator('a[href="/portefeuille"].mantine-Button-root').waitFor()
        await page.goto('/imports')
      }
      await history.first().click()
      await page.waitForURL(/\/imports\/\d+$/)
    },
  },
  { name: 'own-account', stage: 'lived-in', path: '/mon-compte', caption: 'One’s own password and sessions' },
  {
    name: 'users',
    stage: 'lived-in',
    path: '/reglages/utilisateurs',
    caption: 'Who works here, and as what',
  },
  { name: 'api-keys', stage: 'lived-in', path: '/reglages/cles', caption: 'Keys of programs' },
  {
    name: 'audit',
    stage: 'lived-in',
    path: '/journal',
    caption: 'Who did what, with the proof that nothing was changed',
  },
  {
    name: 'calculator',
    stage: 'lived-in',
    path: '/calculs',
    caption: 'What the law gives, with the reason for each cent and each day',
    show: async (page) => {
      const facts =
        'principal=12000&dueOn=2024-05-31&asOf=2025-02-10&payments=[{"on":"2024-08-10","amount":"100"}]'
      await page.goto(`/calculs?calcul=interets&${facts}`)
    },
  },
  {
    name: 'legal-watch',
    stage: 'lived-in',
    path: '/veille',
    caption: 'Texts and rates that are applied, and who has read them',
  },
  {
    name: 'legal-rate',
    stage: 'lived-in',
    path: '/veille',
    caption: 'A rate that was published after the release, with where it was read',
    show: async (page) => {
      await page.goto('/veille')
      await page.getByRole('button', { name: /^(Ajouter un taux|Add a rate)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'scenarios',
    stage: 'lived-in',
    path: '/scenarios',
    caption: 'What leaves, to whom and when',
  },
  {
    name: 'scenario',
    stage: 'lived-in',
    path: '/scenarios/$key',
    caption: 'The steps of a scenario before and after the due date',
    show: async (page) => {
      await page.goto('/scenarios/business')
    },
  },
  {
    name: 'templates',
    stage: 'lived-in',
    path: '/modeles',
    caption: 'The texts of what leaves, by use, language and tone',
  },
  {
    name: 'template',
    stage: 'lived-in',
    path: '/modeles/$key/$language/$tone',
    caption: 'A text beside the message that it makes',
    show: async (page) => {
      await page.goto('/modeles/formal-notice/fr/formal')
    },
  },
  {
    name: 'organisation',
    stage: 'lived-in',
    path: '/reglages/organisation',
    caption: 'The house: its name, its hours, and where its data lie',
  },
  {
    name: 'creditors',
    stage: 'lived-in',
    path: '/reglages/creanciers',
    caption: 'To whom is owed: identity, logo, terms and accounts',
  },
  {
    name: 'assignment-rules',
    stage: 'lived-in',
    path: '/reglages/regles',
    caption: 'Which scenario customers follow',
  },
  {
    name: 'closings',
    stage: 'lived-in',
    path: '/reglages/fermetures',
    caption: 'Days on which nothing leaves: those of the house, and public holidays where customers are',
  },
  {
    name: 'closing',
    stage: 'lived-in',
    path: '/reglages/fermetures',
    caption: 'A closing of the house, with what would move',
    show: async (page) => {
      await page.goto('/reglages/fermetures')
      await page.getByRole('button', { name: /^(Ajouter une fermeture|Add a closing)$/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('input[type=date]').first().fill('2027-08-02')
      await dialog.getByRole('status').waitFor()
    },
  },
  {
    name: 'mail',
    stage: 'lived-in',
    path: '/reglages/messagerie',
    caption: 'How e-mail leaves, with a test message',
  },
  {
    name: 'retention',
    stage: 'lived-in',
    path: '/reglages/conservation',
    caption: 'For how long contacts and notes are kept, and what stays',
  },
]

/** Debts of two invented customers, one of them with a day that is none. */
const DEBTS = [
  'CUST_NO;CUST_NAME;INVOICE_NO;INVOICE_DATE;DUE_DATE;BALANCE_DUE',
  'E-1;Fleurs du Quai;FA-1201;15/01/2026;14/02/2026;1 250,40',
  'E-1;Fleurs du Quai;FA-1202;28/01/2026;27/02/2026;310,00',
  'E-2;Garage du Port;FA-1203;31/02/2026;31/03/2026;842,15',
].join('\r\n')

async function giveFile(page: Page): Promise<void> {
  await page.goto('/imports')
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pieces-ouvertes.csv', mimeType: 'text/csv', buffer: Buffer.from(DEBTS) })
  await page.waitForURL(/\/imports\/fichiers\/\d+$/)
  // The demonstration has several creditors: it must be said whose debts these are.
  const creditor = page.getByLabel(/^(Créancier|Creditor)$/)
  await creditor.waitFor()
  await creditor.selectOption({ index: 1 })
  await page
    .getByRole('button', { name: /^(Relire avec ces choix|Read again with these choices)$/ })
    .first()
    .click()
  await page.locator('.import-table').first().waitFor()
}

/** A window about the first item of the first customer, by its name in the menu. */
async function openOfItem(page: Page, name: RegExp): Promise<void> {
  await page.goto('/portefeuille')
  await page.locator('.customer-link').first().click()
  await page.waitForURL(/\/clients\//)
  await page.locator('.debtor-item-row button').first().click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('dialog').waitFor()
}

/** The window of what is granted to the first customer who is late: a delay, or a waiver. */
async function openGranted(page: Page, place: number): Promise<void> {
  await page.goto('/portefeuille?late=any')
  await page.locator('.customer-link').first().click()
  await page.waitForURL(/\/clients\//)
  await page.locator('.legal-line').waitFor()
  await page.getByRole('button', { name: /^(Accorder|Grant)$/ }).click()
  await page.getByRole('menuitem').nth(place).click()
  await page.getByRole('dialog').waitFor()
}
