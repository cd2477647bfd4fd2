import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/**
 * A collector treats one customer from its page: agrees, contests, holds, notes, mends a contact and chooses another
 * scenario; a manager gives up what remains; a reader sees all of it and can do nothing.
 */
const PASSWORD = 'quatre mots bien choisis'
let house: House
let helene: Seat
let page: Page
let customerId: string

beforeAll(async () => {
  house = await openHouse()
  helene = await house.sit()
  page = helene.page
  customerId = await furnish()
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

async function ask(method: 'POST' | 'PUT', path: string, data: object) {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data, headers: { origin: house.url } })
  expect(answer.ok(), `${path}: ${answer.ok() ? '' : await answer.text()}`).toBe(true)
  return answer.status() === 204 ? null : answer.json()
}

const day = (offset: number) => Temporal.Now.plainDateISO('Europe/Paris').add({ days: offset }).toString()

/** An organisation whose customer owes two invoices and was written a letter, which no hour of the day holds back. */
async function furnish(): Promise<string> {
  const iban = 'FR7630006000011234567890189'
  const siren = '732829320'
  await ask('POST', '/setup', {
    name: 'Hélène Marchand',
    email: 'helene@maison.example',
    password: PASSWORD,
    creditor: { name: 'Maison Exemple', siren, iban },
  })
  const { creditors } = await (await page.request.get('/api/v1/creditors')).json()
  const creditor: string = creditors[0].key
  await ask('PUT', `/creditors/${creditor}`, {
    name: 'Maison Exemple',
    siren,
    addressLines: ['1 rue du Port'],
    postcode: '75001',
    city: 'Paris',
    email: 'compta@maison.example',
    bankAccounts: [{ iban }],
  })
  const step = { offsetDays: 3, channel: 'letter', tone: 'courteous', approval: 'manual', template: 'letter' }
  for (const [key, name, offsetDays] of [
    ['courant', 'Courant', 3],
    ['patient', 'Patient', 300],
  ] as const)
    await ask('PUT', `/scenarios/${key}`, {
      key,
      name: { fr: name, en: name },
      steps: [
        { ...step, key: `lettre-${key}`, name: { fr: 'Lettre simple', en: 'Plain letter' }, offsetDays },
      ],
    })
  await ask('PUT', '/scenario-rules', { rules: [{ scenario: 'courant' }] })
  const { id } = await ask('POST', '/customers', {
    number: 'C1',
    name: 'Ateliers du Pont',
    addressLines: ['4 quai Neuf'],
    postcode: '69003',
    city: 'Lyon',
    contacts: [{ channel: 'email', value: 'compta@ateliers.example' }],
  })
  const invoice = { customerId: id, creditor, kind: 'invoice', currency: 'EUR', issuedOn: day(-60) }
  await ask('POST', '/items', { ...invoice, number: 'F-101', amount: '2400.00', dueOn: day(-20) })
  await ask('POST', '/items', { ...invoice, number: 'F-102', amount: '1050.00', dueOn: day(-15) })
  await ask('POST', '/planning/run', {})
  await ask('POST', '/acts/approvals', { all: true })
  await ask('POST', '/print-batches', {})
  const payment = { customerId: id, creditor, currency: 'EUR', receivedOn: day(-1), reference: 'VIR 42' }
  await ask('POST', '/payments', { ...payment, amount: '50.00' })
  return id
}

const dialog = () => page.getByRole('dialog')
const section = (name: string) => page.getByRole('region', { name })

async function submit(name: string): Promise<void> {
  await dialog().getByRole('button', { name, exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
}

async function event(text: string | RegExp): Promise<Locator> {
  const found = section('Historique').getByRole('listitem').filter({ hasText: text }).first()
  await found.waitFor()
  return found
}

it('says what is owed, what comes next and what happened on both sides, with the very letter', async () => {
  await page.goto(`/clients/${customerId}`)
  await page.getByText(/vous doit 3\s400,00\s€ net\s: 3\s450,00\s€ sont échus, moins 50,00\s€/).waitFor()
  expect(await (await event('Paiement de 50,00')).getAttribute('data-side')).toBe('theirs')
  const letter = await event('Lettre simple')
  expect(await letter.getAttribute('data-side')).toBe('ours')
  const address = await letter.getByRole('link', { name: /PDF/ }).getAttribute('href')
  const archived = await page.request.get(address ?? '')
  expect(archived.headers()['content-type']).toBe('application/pdf')
  expect((await archived.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await expectAccessible(page, 'customer with its timeline')
})

it('says what the law adds, and opens to each period, rate and text', async () => {
  // Fifty euros of his lie unallocated: no sum is put forward that they will reduce.
  const line = page.getByRole('button', { name: /^Intérêts de retard au .*\s: à chiffrer, 50,00\s€ restent/ })
  await line.click()
  const detail = section('Ce que la loi ajoute')
  await detail.getByText(/50,00\s€ d’avoirs et de règlements restent à affecter/).waitFor()
  await detail.getByRole('row', { name: /F-101.*40,00\s€/ }).waitFor()
  await detail
    .getByText(/Du .*\s: \d+ j à [\d,]+\s%/)
    .first()
    .waitFor()
  expect(await detail.getByRole('link', { name: /L441-10/ }).count()).toBeGreaterThan(0)
  await expectAccessibleNow(page, 'what the law adds')
  await line.click()
  await detail.waitFor({ state: 'detached' })
})

it('records a promise by the keyboard, and says at its field what is wrong with it', async () => {
  await page.keyboard.press('p')
  await dialog().waitFor()
  await expectAccessibleNow(page, 'promise')
  await dialog().getByRole('button', { name: 'Dans 15 jours' }).click()
  await dialog().getByLabel('Montant promis').fill('99 999,99')
  await dialog().getByLabel('Montant promis').press('Control+Enter')
  await dialog()
    .getByText(/au plus 3450.00 EUR/)
    .waitFor()
  expect(await dialog().getByLabel('Montant promis').inputValue()).toBe('99 999,99')
  await dialog().getByRole('checkbox', { name: /F-101/ }).uncheck()
  await dialog().getByLabel('Montant promis').fill('1 050,00 €')
  await dialog().getByLabel('Montant promis').press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  await page.getByText(/1\s050,00\s€ promis pour le .*\s: rien ne part d’ici là/).waitFor()
  await event('Promet 1 050,00')
})

it('contests a part of an invoice and settles it, holds what remains and lets go of it', async () => {
  await page.getByRole('button', { name: 'Actions sur la pièce F-101' }).click()
  await expectAccessibleNow(page, 'actions on an item')
  await page.getByRole('menuitem', { name: 'Litige' }).click()
  await expectAccessibleNow(page, 'dispute')
  await dialog().getByLabel('Motif').fill('Quantité contestée')
  await dialog().getByLabel('Part contestée').fill('400')
  await dialog().getByLabel('Qui répond').fill('Logistique')
  await submit('Ouvrir le litige')
  await section('Pièces ouvertes').getByText('400,00 € contestés').waitFor()
  await section('Ce qui décide des relances').getByRole('button', { name: 'Régler le litige' }).click()
  await dialog()
    .getByRole('radio', { name: /Rejeté/ })
    .check()
  await expectAccessibleNow(page, 'settlement of a dispute')
  await submit('Régler le litige')
  await event('Litige sur F-101 rejeté')

  await page.keyboard.press('h')
  await dialog().getByLabel('Motif').fill('Audit en cours')
  await dialog().getByRole('button', { name: 'Dans 30 jours' }).click()
  await expectAccessibleNow(page, 'hold')
  await submit('Suspendre')
  await page.getByText(/Relances suspendues jusqu’au .*\s: Audit en cours/).waitFor()
  await section('Ce qui décide des relances').getByRole('button', { name: 'Mettre fin' }).click()
  await submit('Mettre fin dès aujourd’hui')
  expect(await (await event('Fin de la suspension')).getAttribute('data-side')).toBe('ours')
})

it('leaves a note that calls a colleague and carries a file', async () => {
  await house.employ('collector', 'elodie@maison.example', 'Élodie Martin')
  await page.reload()
  await page.getByRole('heading', { name: 'Ateliers du Pont' }).waitFor()
  await page.keyboard.press('n')
  await dialog().getByRole('textbox', { name: /^Note/ }).pressSequentially('Voir le bon avec @elo')
  await dialog()
    .getByRole('option', { name: /Élodie Martin/ })
    .waitFor()
  await expectAccessibleNow(page, 'a note that is being written')
  await page.keyboard.press('Enter')
  await page.keyboard.type('demain.')
  await dialog().getByLabel('Épingler en tête de la fiche').check()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog().getByRole('button', { name: 'Joindre des fichiers' }).click(),
  ])
  await chooser.setFiles({ name: 'virus.exe', mimeType: 'application/pdf', buffer: Buffer.from('x') })
  await dialog().getByRole('button', { name: 'Enregistrer la note' }).click()
  await dialog().getByText('« virus.exe » ne peut pas être joint').waitFor()
  await dialog().getByRole('button', { name: 'Retirer virus.exe' }).click()
  const [again] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog().getByRole('button', { name: 'Joindre des fichiers' }).click(),
  ])
  await again.setFiles({ name: 'Bon signé.txt', mimeType: 'text/plain', buffer: Buffer.from('reçu') })
  await submit('Joindre la suite')
  const pinned = section('Notes épinglées')
  await pinned.getByText('@Élodie Martin').waitFor()
  const address = await pinned.getByRole('link', { name: 'Bon signé.txt' }).getAttribute('href')
  expect((await (await page.request.get(address ?? '')).body()).toString()).toBe('reçu')
  await event('@Élodie Martin')
})

it('mends a contact, and shows which one reminders use', async () => {
  const contacts = section('Contacts')
  const menu = () => contacts.getByRole('button', { name: /Actions sur le contact compta@/ }).click()
  await menu()
  await page.getByRole('menuitem', { name: 'Ne plus utiliser' }).click()
  await dialog().getByLabel('Motif').fill('Boîte fermée')
  await submit('Ne plus utiliser')
  await contacts.getByText('Inutilisable : Boîte fermée').waitFor()
  await contacts.getByRole('button', { name: 'Ajouter' }).click()
  await dialog().getByLabel('Adresse électronique').fill('pas une adresse')
  await dialog().getByRole('button', { name: 'Enregistrer' }).click()
  await dialog().getByText('forme inutilisable pour ce canal').waitFor()
  await expectAccessibleNow(page, 'contact that is refused')
  await dialog().getByLabel('Adresse électronique').fill('anne@ateliers.example')
  await submit('Enregistrer')
  await contacts.getByText('Utilisé par les relances').waitFor()
  await menu()
  await page.getByRole('menuitem', { name: 'Il fonctionne de nouveau' }).click()
  await expect.poll(() => contacts.getByText('Inutilisable').count()).toBe(0)
})

it('chooses another scenario once it is told what that changes', async () => {
  const card = section('Scénario')
  await card.getByText('Par la règle générale.').waitFor()
  await card.getByRole('button', { name: 'En choisir un autre' }).click()
  await dialog().getByLabel('Scénario').selectOption('patient')
  await dialog()
    .getByText(/Ce qui change pour \d pièce/)
    .waitFor()
  await expectAccessibleNow(page, 'another scenario')
  await submit('Suivre ce scénario')
  await card.getByText('Choisi pour ce client.').waitFor()
  expect(await card.textContent()).toContain('Patient, version 1')
})

it('allocates a payment, edits the customer, agrees on a plan and gives up what remains', async () => {
  await page.getByRole('button', { name: 'Affecter un règlement ou un avoir' }).click()
  await expectAccessibleNow(page, 'allocation')
  await submit('Affecter')
  await section('Pièces ouvertes').getByText('sur 2 400,00 €').waitFor()
  await page.getByRole('button', { name: 'Modifier la fiche' }).click()
  await expectAccessibleNow(page, 'customer that is edited')
  await dialog().getByLabel('SIREN').fill('732829321')
  await dialog().getByRole('button', { name: 'Enregistrer' }).click()
  await dialog().getByText('sa clé est fausse').waitFor()
  await dialog().getByLabel('SIREN').fill('732 829 320')
  await submit('Enregistrer')
  await page.getByText(/SIREN 732\s829\s320/).waitFor()
  await page.getByRole('button', { name: 'Actions sur la pièce F-101' }).click()
  await page.getByRole('menuitem', { name: 'Passer en perte…' }).click()
  await dialog().getByLabel('Motif').fill('Geste commercial')
  await dialog().getByLabel('Montant abandonné').fill('350')
  await submit('Passer en perte')
  await event('350,00 € abandonnés sur F-101')
  await page.getByRole('button', { name: 'Échéancier', exact: true }).click()
  await dialog().getByRole('checkbox', { name: /F-102/ }).uncheck()
  await expectAccessibleNow(page, 'payment plan')
  await submit('Convenir de l’échéancier')
  expect(await (await event('Échéancier : 2 000,00 € en 3 fois')).textContent()).toContain('convenu')
})

it('sets the late-interest rate of an invoice, and records an insolvency as its notice tells it', async () => {
  await page.getByRole('button', { name: 'Actions sur la pièce F-102' }).click()
  await page.getByRole('menuitem', { name: 'Taux d’intérêt de retard…' }).click()
  await dialog().getByLabel('Taux annuel').fill('douze')
  await dialog().getByRole('button', { name: 'Enregistrer' }).click()
  await dialog().locator('[id$="-error"]').waitFor()
  await dialog().getByLabel('Taux annuel').fill('5,5 %')
  await expectAccessibleNow(page, 'the rate that was agreed')
  await submit('Enregistrer')
  const line = page.getByRole('button', { name: /^Intérêts de retard au/ })
  await line.click()
  await section('Ce que la loi ajoute')
    .getByText(/Taux convenu\s: 5,50\s% \(facture\)/)
    .waitFor()
  await section('Ce que la loi ajoute')
    .getByText(/Au plancher\s:/)
    .waitFor()
  await line.click()
  await page.getByRole('button', { name: 'Modifier la fiche' }).click()
  await dialog()
    .getByLabel(/^Jugement d’ouverture/)
    .fill(day(-10))
  await submit('Enregistrer')
  await page.getByText(/compté du jugement/).waitFor()
  await page.getByRole('button', { name: 'Compléter d’après l’annonce' }).click()
  await dialog().getByLabel('Publication au BODACC').fill(day(-11))
  await dialog().getByRole('button', { name: 'Enregistrer' }).click()
  await dialog()
    .getByText(/La publication ne peut pas précéder/)
    .waitFor()
  await dialog().getByLabel('Publication au BODACC').fill(day(-3))
  await dialog().getByLabel('Mandataire judiciaire ou liquidateur').fill('SELARL Exemple')
  await expectAccessibleNow(page, 'insolvency as its notice tells it')
  await submit('Enregistrer')
  await page.getByText(/compté de la publication au BODACC/).waitFor()
  expect(await page.getByText(/^À déclarer à\s: SELARL Exemple$/).count()).toBe(1)
  await expectAccessibleNow(page, 'claim to be declared')
})

it('lets a reader see all of it, and do nothing', async () => {
  const luc = await house.someone('reader', 'luc@maison.example')
  await luc.page.goto(`/clients/${customerId}`)
  await luc.page.getByRole('region', { name: 'Historique' }).getByText('@Élodie Martin').waitFor()
  const deeds =
    /^(Promesse|Litige|Suspendre|Note|Échéancier|Actions|Modifier|Ajouter|Mettre fin|Retirer|En choisir)/
  expect(await luc.page.getByRole('button', { name: deeds }).count()).toBe(0)
  await luc.page.keyboard.press('p')
  expect(await luc.page.getByRole('dialog').count()).toBe(0)
  const refused = await luc.page.request.post('/api/v1/notes', {
    data: { customerId, text: 'x' },
    headers: { origin: house.url },
  })
  expect(refused.status()).toBe(403)
  await expectAccessible(luc.page, 'customer as a reader sees it')
  expect(luc.complaints).toEqual([])
})

it('made the browser complain of nothing', () => {
  expect(helene.complaints.filter((complaint) => !complaint.includes('status of 4'))).toEqual([])
})
