import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/**
 * A collector learns that a debtor has a lawyer: records it, sees that what was ready does not leave, and why; lifts it
 * later. A reader sees it and can do nothing.
 */
let house: House
let paul: Seat
let page: Page
let actId: string
let customerId: string

beforeAll(async () => {
  house = await openHouse({ demonstration: true })
  paul = await house.someone('collector', 'paul@maison.example')
  page = paul.page
  const { acts } = await (await page.request.get('/api/v1/acts?status=planned&limit=200')).json()
  const act = acts.find(({ channel }: { channel: { code: string } }) => channel.code === 'email')
  actId = act.id
  customerId = act.customer.id
}, 120_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

const dialog = () => page.getByRole('dialog')
const protections = () => page.getByRole('region', { name: 'Protections' })

it('a lawyer is recorded on the page of the customer, with where to write instead', async () => {
  await page.goto(`/clients/${customerId}`)
  await protections().getByText('Ni avocat, ni surendettement, ni refus de contact connus.').waitFor()
  await protections().getByRole('button', { name: 'Ajouter' }).click()
  await dialog().waitFor()
  await expectAccessibleNow(page, 'recording a protection')
  const record = dialog().getByRole('button', { name: 'Enregistrer la protection' })
  expect(await record.isDisabled()).toBe(true)
  await dialog().getByLabel('Nom de l’avocat ou du mandataire').fill('Me Durand')
  await dialog().getByLabel('Où lui écrire').fill('durand@avocat.example')
  await dialog().getByLabel('Précision').fill('lettre reçue ce matin')
  await record.click()
  await dialog().waitFor({ state: 'detached' })
  await protections().getByText('Représenté par Me Durand').waitFor()
  await page.getByRole('alert').getByText('Représenté par Me Durand : rien ne part au client.').waitFor()
  await expectAccessible(page, 'customer with a protection')
})

it('every open item says that nothing leaves, and that this is a rule of the house', async () => {
  await page
    .getByText(/on n’écrit plus au client mais à durand@avocat\.example\. C’est une règle de la maison/)
    .first()
    .waitFor()
  const history = page.getByRole('region', { name: 'Historique' }).getByRole('listitem')
  const recorded = history.filter({ hasText: 'Représenté par Me Durand' }).first()
  expect(await recorded.textContent()).toContain('Écrire à durand@avocat.example')
})

it('what was ready for this customer would not leave', async () => {
  const preview = await (await page.request.get(`/api/v1/acts/${actId}/preview`)).json()
  expect(preview).toMatchObject({ wouldLeave: false, cancelled: { code: 'represented' } })
})

it('of a contact it is told that it is a third party, to whom nothing is sent', async () => {
  const contacts = page.getByRole('region', { name: 'Contacts' })
  await contacts.getByRole('button', { name: 'Ajouter' }).click()
  await dialog().getByLabel('Adresse électronique').fill('patron@employeur.example')
  await dialog().getByLabel('C’est un tiers').check()
  await expectAccessibleNow(page, 'a contact of a third party')
  await dialog().getByRole('button', { name: 'Enregistrer' }).click()
  await dialog().waitFor({ state: 'detached' })
  const told = contacts.getByText(/^Tiers\s: rien n’y est jamais envoyé\.$/)
  await told.waitFor()
  expect(await told.count()).toBe(1)
})

it('a reader sees it and is offered nothing', async () => {
  const { page: theirs } = await house.someone('reader', 'luc@maison.example')
  await theirs.goto(`/clients/${customerId}`)
  const section = theirs.getByRole('region', { name: 'Protections' })
  await section.getByText('Représenté par Me Durand').waitFor()
  expect(await section.getByRole('button').count()).toBe(0)
})

it('lifted with a reason, it stays in the history and holds no more', async () => {
  await protections().getByRole('button', { name: 'Lever' }).click()
  await dialog().getByLabel('Motif').fill('mandat terminé')
  await expectAccessibleNow(page, 'lifting a protection')
  await dialog().getByRole('button', { name: 'Lever' }).click()
  await dialog().waitFor({ state: 'detached' })
  await protections().getByText('Ni avocat, ni surendettement, ni refus de contact connus.').waitFor()
  const history = page.getByRole('region', { name: 'Historique' }).getByRole('listitem')
  await history.filter({ hasText: 'N’est plus représenté par Me Durand' }).first().waitFor()
  expect(paul.complaints).toEqual([])
})
