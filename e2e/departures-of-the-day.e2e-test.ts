import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailSink, openMailSink } from '../packages/server/src/testing/mail-sink.ts'
import { expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/** A collector lets the letters of the day leave: e-mails by a real mail server, letters by the post. */
let house: House
let mails: MailSink
let paul: Seat

beforeAll(async () => {
  mails = await openMailSink()
  house = await openHouse({ environment: { SMTP_URL: mails.url }, demonstration: true })
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

it('approves what is to leave, and follows it while it leaves', async () => {
  const { page } = paul
  for (const channel of ['E-mail', 'Lettre']) {
    await page
      .getByRole('checkbox', { name: new RegExp(`^Tout sélectionner\\s:\\s${channel}$`, 'i') })
      .check()
    await page.getByRole('button', { name: /^Approuver \d+ relances?$/ }).click()
    await page
      .getByText(/relances? approuvées?$/)
      .first()
      .waitFor()
  }
  await page.getByRole('tab', { name: /Prêtes à partir/ }).click()
  await page.getByRole('button', { name: /^Envoyer \d+ relances? maintenant$/ }).click()
  const report = page.getByRole('dialog')
  await report.getByText(/Envoi du/).waitFor()
  // By night, on Sundays and on public holidays the gate holds e-mails back, and says so.
  const said = await report.textContent()
  expect(said).toMatch(mails.mails.length > 0 ? /E-mails partis/ : /En attente|Rien n’était à envoyer/)
  await report.getByRole('button', { name: 'Fermer' }).click()
})

it('binds the letters, reads the PDF back and confirms that they were posted', async () => {
  const { page } = paul
  await page.getByRole('tab', { name: 'Courrier' }).click()
  await page.locator('.batch-row').first().waitFor()
  expect(await page.getByText('À poster', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Préparer le courrier approuvé' }).click()
  const batch = page.getByRole('dialog')
  const pdf = batch.getByRole('link', { name: 'Ouvrir le PDF à imprimer' })
  await pdf.waitFor()
  await expectAccessibleNow(page, 'a print batch')
  const read = await page.request.get((await pdf.getAttribute('href')) ?? '')
  expect(read.headers()['content-type']).toBe('application/pdf')
  expect((await read.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await batch.getByRole('button', { name: 'Confirmer le dépôt' }).click()
  await page.getByText('Le courrier est noté comme posté.').waitFor()
  expect(await page.getByText('À poster', { exact: true }).count()).toBe(0)
  await expectAccessibleNow(page, 'print batches')
})

it('a manager starts automatic departures, and takes that back', async () => {
  const { page, complaints } = await house.someone('manager', 'anne@maison.example')
  await page.goto('/departs')
  await page.getByRole('button', { name: 'Démarrer les départs automatiques' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessibleNow(page, 'before automatic departures begin')
  await dialog.getByRole('button', { name: 'Démarrer les départs automatiques' }).click()
  await page.getByText('Les étapes automatiques partent d’elles-mêmes depuis le').waitFor()
  expect(await page.getByText('Mode d’essai : rien ne part').count()).toBe(0)
  await page.getByRole('button', { name: 'Revenir au mode d’essai' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir au mode d’essai' }).click()
  await page.getByText('même les étapes automatiques attendent votre accord').waitFor()
  expect(complaints).toEqual([])
})

it('lets a reader see, and do nothing', async () => {
  const { page, complaints } = await house.someone('reader', 'luc@maison.example')
  await page.goto('/departs')
  await page.getByRole('tab', { name: 'Courrier' }).click()
  await page
    .getByRole('button', { name: /^Ouvrir/ })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByText(/Déposé à la poste le/)
    .waitFor()
  expect(
    await page.getByRole('button', { name: /Préparer|Confirmer|Abandonner|Envoyer|Démarrer/ }).count(),
  ).toBe(0)
  expect(complaints).toEqual([])
})

it('made the browser complain of nothing', () => {
  expect(paul.complaints).toEqual([])
})
