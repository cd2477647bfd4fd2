import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fecFile, receipt, sale } from '../packages/server/src/testing/fec.ts'
import { type MailSink, openMailSink } from '../packages/server/src/testing/mail-sink.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import {
  approveEverything,
  completedCustomerList,
  completeLetterhead,
  createAccount,
  foreseen,
  giveFile,
  importForGood,
  prepareReminders,
  startSending,
} from './first-quarter.ts'
import { type House, openHouse, spaced } from './house.ts'

/** From an empty folder to reminders that left, using nothing but what stands on the screen. */
let sink: MailSink
let house: House
let helene: Seat

beforeAll(async () => {
  sink = await openMailSink()
  house = await openHouse({ environment: { RECOUVRANCE_ROLE: 'all', SMTP_URL: sink.url } })
  helene = await house.sit()
}, 60_000)
afterAll(async () => {
  await house?.close()
  await sink.close()
}, 60_000)

it('leads from the account to the letterhead, and says what each step gives', async () => {
  const { page } = helene
  await createAccount(page)
  await page.getByText('1 étape sur 7 faite').waitFor()
  await expectAccessible(page, 'first steps')
  await completeLetterhead(page)
  await page.getByText('2 étapes sur 7 faites').waitFor()
  await page.getByText('Pas de fichier sous la main ?').waitFor()
  expect(await page.locator('[aria-current=step]').textContent()).toContain('Vos créances')
})

it('refuses a file that is none with what to do, and keeps the way open', async () => {
  const { page } = helene
  await page.locator('input[type=file]').setInputFiles({
    name: 'facture.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 …'),
  })
  await page.getByText('Ce fichier ressemble à un document PDF').waitFor()
  await expectAccessible(page, 'a file that is none')
  await page.getByRole('button', { name: 'Retirer ce fichier' }).click()
  await page.getByText('Rien n’avait été importé').waitFor()
  await page.getByRole('heading', { name: 'Imports' }).waitFor()
  expect(await page.getByText('facture.pdf').count()).toBe(0)
  await expectAccessible(page, 'imports')
  await page.getByRole('link', { name: 'Premiers pas' }).first().click()
})

it('reads the books as a trial, shows the totals, and imports them for good', async () => {
  const { page } = helene
  await giveFile(page, { name: 'ecritures.txt', mimeType: 'text/plain', buffer: books() })
  await page.getByText('C’est un fichier des écritures comptables (FEC)').waitFor()
  const open = page.getByRole('row').filter({ hasText: 'Reste dû après import' })
  expect(spaced((await open.textContent()) ?? '')).toContain(OWED)
  await expectAccessible(page, 'trial of the books')
  await importForGood(page)
})

it('shows who owes what, and takes the addresses that no books hold', async () => {
  const { page } = helene
  await page.getByText('Les plus en retard').waitFor()
  await page.getByText('Aucune adresse n’est connue').waitFor()
  await expectAccessible(page, 'who owes what')
  const clients = await completedCustomerList(page, (index) => ({
    email: index % 4 === 3 ? '' : `compta${index}@client.example`,
    address: `${index + 1} rue des Clients;75002;Paris`,
  }))
  await giveFile(page, clients)
  await page.getByText('C’est une liste de clients').waitFor()
  await expectAccessible(page, 'trial of customers')
  await importForGood(page)
  expect(await page.locator('[aria-current=step]').textContent()).toContain('Comment relancer')
})

it('previews each policy for old debts in figures, prepares the reminders and shows the first ones', async () => {
  const { page } = helene
  expect(await foreseen(page, 'À l’étape de leur âge')).toMatch(/par lettre recommandée|par lettre/)
  expect(await foreseen(page, 'Un relevé de compte d’abord')).toMatch(
    /relances? par e-mail, pour [\d ]+,\d\d €/,
  )
  await expectAccessible(page, 'choice of the policy')
  await prepareReminders(page)
  await page.getByRole('button', { name: /Comment relancer/ }).click()
  await page
    .getByRole('button', { name: /^Lire le message à/ })
    .first()
    .click()
  await page.frameLocator('iframe.message-frame').getByText('Maison Exemple').first().waitFor()
})

it('lets nothing leave before it is approved, and approved reminders leave within the permitted hours', async () => {
  const { page } = helene
  expect(sink.mails).toEqual([])
  await page.goto('/premiers-pas')
  await approveEverything(page)
  await startSending(page)
  await page.getByText('Tout est en place').waitFor()
  expect(await page.getByRole('link', { name: 'Premiers pas' }).count()).toBe(0)
  // By night, on Sundays and on public holidays the gate holds everything back.
  if (await mayLeaveNow(page)) {
    await expect.poll(() => sink.mails.length, { timeout: 30_000 }).toBeGreaterThan(10)
    expect((await sink.read())[0]?.subject).toMatch(/\S/)
  } else expect(sink.mails).toEqual([])
  // Who has no e-mail address gets a letter; it is printed at any hour.
  const batch = await (await page.request.post('/api/v1/print-batches', { data: {} })).json()
  expect(batch).toMatchObject({ batch: { bound: CUSTOMERS / 4 } })
})

it('takes an import back only when nothing was built on it, and says what was', async () => {
  const { page } = helene
  await page.goto('/imports')
  await page.getByRole('link', { name: 'ecritures.txt' }).click()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('clients.csv').waitFor()
  expect(await dialog.textContent()).toContain('quelque chose en dépend')
  await expectAccessibleNow(page, 'what depends on an import')
  await page.keyboard.press('Escape')
  await page.goto('/imports')
  await page.getByRole('link', { name: 'clients.csv' }).click()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  await dialog.getByText(/contacts sont retirés/).waitFor()
  await dialog.getByRole('button', { name: 'Annuler cet import' }).click()
  await page.getByText(/^Annulé le/).waitFor()
  await expectAccessible(page, 'an import that was undone')
})

it('says of the same file again that it is known, and of another one how to correct it', async () => {
  const { page } = helene
  await page.goto('/imports')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ecritures-bis.txt', mimeType: 'text/plain', buffer: books() })
  await page.getByText('Rien de nouveau dans ce fichier').waitFor()
  await page.goto('/imports')
  const lines = ['Réf compta;Tiers;Pièce;Le;Reste', 'C001;Huit;F8;05/02/2026;80,00']
  await page.locator('input[type=file]').setInputFiles({
    name: 'maison.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  })
  await page.getByText('Il manque encore : Date de la pièce.').waitFor()
  await page.getByLabel('« Le » se lit comme').selectOption({ label: 'Date de la pièce' })
  await page.getByLabel('« Réf compta » se lit comme').selectOption({ label: 'Numéro de client' })
  await page.getByRole('button', { name: 'Relire avec ces choix' }).first().click()
  await page.getByText('commence-t-il par le jour ou par le mois').waitFor()
  await page.getByRole('button', { name: 'Jour / mois / année' }).click()
  await page.getByRole('button', { name: 'Importer pour de bon' }).waitFor()
  expect(await page.getByLabel('Dates').inputValue()).toBe('DD/MM/YYYY')
  await expectAccessible(page, 'mapping of a table')
})

it('made the browser complain of nothing', () => {
  expect(helene.complaints).toEqual([])
})

const CUSTOMERS = 24
const INVOICES = 4
/** 1 200, 1 100 and 1 000 euros of each. */
const OWED = '79 200,00 €'

/** Some 350 lines: each customer has four invoices of the last months, of which one is paid. */
function books(): Buffer {
  const today = Temporal.Now.plainDateISO()
  const day = (ago: number) => today.subtract({ days: ago }).toString().replaceAll('-', '')
  const lines = Array.from({ length: CUSTOMERS }, (_, index) => {
    const customer = `C${String(index + 1).padStart(3, '0')}`
    const name = `Société ${customer}`
    return Array.from({ length: INVOICES }, (_, nth) => {
      const piece = `F-${customer}-${nth + 1}`
      const cents = 120_000 - nth * 10_000
      const ago = 40 + nth * 25
      const paid = nth === 3
      const letter = paid ? { letter: `L${index}` } : {}
      return [
        ...sale({ customer, name, piece, cents, day: day(ago), ...letter }),
        ...(paid
          ? receipt({ customer, name, piece: `R-${piece}`, cents, day: day(ago - 30), ...letter })
          : []),
      ]
    }).flat()
  }).flat()
  return fecFile(lines.toSorted((one, other) => one.day.localeCompare(other.day)))
}

async function mayLeaveNow(page: Page): Promise<boolean> {
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json()
  const { acts } = await read('/acts?status=approved&limit=1')
  // Nothing waits any more: it has left already.
  return acts.length === 0 || (await read(`/acts/${acts[0].id}/preview`)).wouldLeave
}
