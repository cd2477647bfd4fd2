import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailSink, openMailSink } from '../packages/server/src/testing/mail-sink.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse, spaced } from './house.ts'
import { emailOf, planHundred } from './hundred-letters.ts'

/** A hundred reminders leave: looked through, sent by a real mail server and followed, mended, and posted. */
const [REFUSED, REJECTED, CUT] = [emailOf(3), emailOf(5), emailOf(7)]
let house: House
let mails: MailSink
let paul: Seat

beforeAll(async () => {
  mails = await openMailSink({
    thinkMs: 25,
    refuse: (address) => (address === REFUSED ? { code: 550, text: '5.1.1 user unknown' } : null),
    refuseMessage: (address) => {
      if (address === CUT) return 'cut'
      return address === REJECTED ? { code: 554, text: '5.7.1 refused by policy' } : null
    },
  })
  // One connection: the one that is cut carries one message.
  const environment = { SMTP_URL: mails.url, SMTP_CONNECTIONS: '1' }
  house = await openHouse({ environment, prepare: planHundred })
  paul = await house.someone('collector', 'paul@maison.example')
}, 120_000)
afterAll(async () => {
  await house?.close()
  await mails.close()
}, 60_000)

it('says on every screen that nothing leaves by itself, and leaves the start to managers', async () => {
  const { page } = paul
  await page.getByText('Mode d’essai : rien ne part sans votre accord').waitFor()
  await page.goto('/departs')
  await page.getByText('même les étapes automatiques attendent votre accord').waitFor()
  expect(await page.getByRole('button', { name: 'Démarrer les départs automatiques' }).count()).toBe(0)
})

it('counts what waits by channel, pages through it, and takes out one with its reason and back again', async () => {
  const { page } = paul
  await page.getByRole('tab', { name: /À approuver\s*100/ }).waitFor()
  const emails = page.getByRole('region', { name: 'E-mail' })
  await emails.getByText(/70 relances · 9\s485,00\s€/).waitFor()
  await page
    .getByRole('region', { name: 'Lettre' })
    .getByText(/30 relances/)
    .waitFor()
  await emails.getByRole('button', { name: 'Afficher les suivantes (50 sur 70)' }).click()
  await emails.getByText('Atelier 070').waitFor()
  await emails.getByRole('button', { name: /^Aperçu Atelier 001/ }).click()
  await page.getByText('1 sur 70', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Relance suivante' }).click()
  await page.getByText('2 sur 70', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Relance précédente' }).click()
  await page.getByRole('heading', { name: 'Atelier 001' }).waitFor()
  await page.getByRole('button', { name: 'Retirer…' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessibleNow(page, 'why an act is taken out')
  await dialog.getByLabel('Motif').fill('Règlement annoncé par téléphone')
  await dialog.getByRole('button', { name: 'Retirer la relance' }).click()
  const out = page.getByRole('region', { name: 'Retirées depuis hier' })
  await out.getByText('Règlement annoncé par téléphone').waitFor()
  await page.getByRole('tab', { name: /À approuver\s*99/ }).waitFor()
  await out.getByRole('button', { name: /^Remettre/ }).click()
  await page.getByText('La relance de Atelier 001 est de nouveau à approuver.').waitFor()
  await page.getByRole('tab', { name: /À approuver\s*100/ }).waitFor()
  expect(await out.count()).toBe(0)
  await expectAccessible(page, 'acts to approve')
})

it('finds what does not leave under the rule that stops it, and the way to the customer', async () => {
  const { page } = paul
  await page.getByRole('tab', { name: 'Retenues' }).click()
  const rule = page.getByRole('button', { name: /^Aucun contact utilisable/ })
  expect(spaced((await rule.textContent()) ?? '')).toContain('10 pièces · 10 clients · 2 055,00 €')
  await rule.click()
  await page.waitForURL(/rule=no-contact/)
  await page.getByRole('link', { name: 'Atelier 101' }).waitFor()
  await page.reload()
  await page
    .getByText(/attend que le contact soit complété/)
    .first()
    .waitFor()
  await expectAccessible(page, 'what does not leave')
  await page.getByRole('tab', { name: /À approuver/ }).click()
})

it('sends all after one look at what leaves and what stays, and is followed through a reload', async () => {
  const { page } = paul
  await page.getByRole('button', { name: 'Tout envoyer…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('E-mail × 70').waitFor()
  await dialog.getByText(/30 · Lettres/).waitFor()
  await dialog.getByText('Les e-mails partent vraiment').waitFor()
  await expectAccessibleNow(page, 'what would leave, and what stays')
  await dialog.getByRole('button', { name: 'Envoyer 70 relances' }).click()
  const run = page.getByRole('region', { name: 'Envoi' })
  await run.getByText(/Envoi en cours/).waitFor()
  await page.reload()
  await run.getByText('Compte rendu de l’envoi').waitFor({ timeout: 30_000 })
  for (const line of ['67E-mails partis', '1Adresses refusées', '1Messages refusés', '1À vérifier'])
    expect((await run.textContent())?.replaceAll(/\s/g, ' ')).toContain(line)
  expect(mails.mails.map(({ to }) => to)).toContain(emailOf(1))
  await expectAccessible(page, 'report of the sending')
  await run.getByRole('button', { name: 'Traiter 3 problèmes' }).click()
})

it('treats what went wrong: another address, another try, and whether it had left', async () => {
  const { page } = paul
  await page.getByText('5.1.1 user unknown').waitFor()
  await expectAccessible(page, 'what went wrong')
  const refused = page.getByRole('region', { name: /^Atelier 003/ })
  await refused.getByLabel('Nouvelle adresse').fill('comptabilite@atelier-3.example')
  await refused.getByRole('button', { name: 'Corriger et reprendre' }).click()
  await page.getByText('L’adresse de Atelier 003 est corrigée').waitFor()
  await refused.waitFor({ state: 'detached' })
  const rejected = page.getByRole('region', { name: /^Atelier 005/ })
  await rejected.getByText('5.7.1 refused by policy').waitFor()
  await rejected.getByRole('button', { name: 'C’est traité' }).click()
  await rejected.waitFor({ state: 'detached' })
  const uncertain = page.getByRole('region', { name: /^Atelier 007/ })
  await uncertain.getByText(/Identifiant du message/).waitFor()
  await uncertain.getByRole('button', { name: 'Elle est partie' }).click()
  await page.getByText('C’est noté : l’étape est faite.').waitFor()
  await page.getByRole('heading', { name: 'Aucun problème à traiter' }).waitFor()
  expect(await page.getByRole('tab', { name: 'À traiter', exact: true }).count()).toBe(1)
})

it('binds the letters, reads the PDF back and confirms that they were posted', async () => {
  const { page } = paul
  await page.getByRole('tab', { name: /Courrier/ }).click()
  const letters = page.getByRole('link', { name: 'Lire les lettres du jour (PDF)' })
  const before = await page.request.get((await letters.getAttribute('href')) ?? '')
  expect(before.headers()['content-type']).toBe('application/pdf')
  await page.getByRole('button', { name: 'Préparer le courrier approuvé' }).click()
  const batch = page.getByRole('dialog')
  const pdf = batch.getByRole('link', { name: 'Ouvrir le PDF à imprimer' })
  await pdf.waitFor()
  await expectAccessibleNow(page, 'a print batch')
  const read = await page.request.get((await pdf.getAttribute('href')) ?? '')
  expect(read.headers()['content-type']).toBe('application/pdf')
  expect((await read.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await batch.getByLabel('Déposé à la poste le').fill('2026-06-15')
  await batch.getByRole('button', { name: 'Confirmer le dépôt' }).click()
  await page.getByText('Le courrier est noté comme posté.').waitFor()
  expect(await page.getByText('À poster', { exact: true }).count()).toBe(0)
  await expectAccessible(page, 'print batches')
})

it('a manager starts automatic departures, and takes that back', async () => {
  const { page, complaints } = await house.someone('manager', 'anne@maison.example')
  await page.goto('/departs')
  await page.getByRole('button', { name: 'Démarrer les départs automatiques' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessibleNow(page, 'before automatic departures begin')
  await dialog.getByRole('button', { name: 'Démarrer les départs automatiques' }).click()
  await page.getByText('Les étapes automatiques partent d’elles-mêmes depuis le').waitFor()
  await page.getByRole('button', { name: 'Revenir au mode d’essai' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir au mode d’essai' }).click()
  await page.getByText('même les étapes automatiques attendent votre accord').waitFor()
  expect(complaints).toEqual([])
})

it('lets a reader see, and do nothing', async () => {
  const { page, complaints } = await house.someone('reader', 'luc@maison.example')
  await page.goto('/departs?lane=post')
  await page
    .getByRole('button', { name: /^Ouvrir/ })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByText(/Déposé à la poste le/)
    .waitFor()
  expect(await deedsOn(page)).toBe(0)
  for (const lane of ['planned', 'approved', 'held', 'troubles']) {
    await page.goto(`/departs?lane=${lane}`)
    await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 10_000 }).toBe(0)
    expect(await deedsOn(page), lane).toBe(0)
  }
  expect(complaints).toEqual([])
})

it('made the browser complain of nothing', () => {
  expect(paul.complaints).toEqual([])
})

function deedsOn(page: Page): Promise<number> {
  const deeds = /Préparer|Confirmer|Abandonner|[Ee]nvoyer|Démarrer|Approuver|Retirer|Remettre|Corriger/
  return page.getByRole('button', { name: deeds }).count()
}
