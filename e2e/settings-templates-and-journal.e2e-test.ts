import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailSink, openMailSink } from '../packages/server/src/testing/mail-sink.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/**
 * An administrator gives letters a logo, writes a text beside the message that it makes, changes who follows which
 * scenario, sends a message that really leaves, and reads all of it in the trail. A collector and a reader cannot.
 */
let house: House
let sink: MailSink
let anne: Seat

beforeAll(async () => {
  sink = await openMailSink()
  house = await openHouse({ demonstration: true, environment: { SMTP_NETWORKS: '127.0.0.1' } })
  anne = await house.someone('administrator', 'anne@maison.example')
}, 120_000)
afterAll(async () => {
  await house?.close()
  await sink.close()
}, 60_000)

it('the house is named once, and the menu leads to all that can be set', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Réglages' }).first().click()
  await page.getByLabel('Nom', { exact: true }).fill('Maison Sylvaubois')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Organisation enregistrée.').waitFor()
  await expectAccessible(page, 'organisation')
  for (const place of ['Utilisateurs', 'Clés d’API', 'Règles d’affectation', 'Messagerie', 'Créanciers']) {
    await page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name: place }).click()
    await page.getByRole('heading', { level: 1, name: place }).waitFor()
    expect(await page.locator('.settings-ways [aria-current=page]').textContent()).toBe(place)
  }
})

it('a logo stands on the letters of its creditor', async () => {
  const { page } = anne
  await page.getByRole('heading', { name: 'Logo' }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await page.getByText('Ce fichier ne peut pas servir de logo').waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') })
  await page.getByText('Le logo est en tête des prochains messages.').waitFor()
  const logo = page.getByRole('img', { name: 'Ateliers Sylvaubois' })
  await logo.waitFor()
  expect(await logo.getAttribute('src')).toBe(`data:image/png;base64,${PNG}`)
  await expectAccessible(page, 'creditors')
})

it('a text is written beside its message; what it lacks, and where it is wrong, is said', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Modèles' }).first().click()
  await expectAccessible(page, 'templates')
  await page.getByRole('link', { name: /^Mise en demeure, Mise en demeure/ }).click()
  await page.getByText('Toutes les mentions attendues y sont').waitFor()
  await page.getByRole('img', { name: 'Page 1 de la lettre' }).waitFor()
  const text = page.getByLabel('Texte')
  const shipped = await text.inputValue()
  await text.fill('Bonjour,\n\nMerci de payer {{ montant }}.')
  await page.getByRole('button', { name: 'Aller à la ligne 3' }).waitFor()
  await text.fill('Bonjour,\n\nMerci de payer {{ amount_to_pay }}.\n\n{{ items }}')
  await page.getByText('Il manque ce sans quoi le message ne partirait pas').waitFor()
  await page.getByText('Les coordonnées bancaires pour payer').waitFor()
  await page.getByRole('button', { name: 'Mettre en vigueur' }).click()
  await page.getByRole('alert').getByText('payment_details').waitFor()
  await expectAccessibleNow(page, 'a text that lacks something')

  await text.fill(shipped.replace('Madame, Monsieur,', 'Chère cliente, cher client,'))
  await page.getByText('Toutes les mentions attendues y sont').waitFor()
  await page.getByRole('button', { name: 'Mettre en vigueur' }).click()
  await page.getByText('Version 1 en vigueur').waitFor()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByRole('button', { name: 'Comparer' }).click()
  const changes = page
    .getByRole('list', { name: 'Ce qui changerait du texte en vigueur' })
    .getByRole('listitem')
  const changed = (await changes.allTextContents()).filter((line) => /^(Ajoutée|Retirée)/.test(line))
  expect(changed.map((line) => line.replace(/^.*?:\s/, ''))).toEqual([
    'Chère cliente, cher client,',
    'Madame, Monsieur,',
  ])
  await expectAccessible(page, 'template')
})

it('rules say who would move before they are in force', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Réglages' }).first().click()
  await page.getByRole('link', { name: 'Règles d’affectation' }).click()
  await page.getByLabel('Scénario').first().selectOption({ label: 'Particuliers' })
  await page.getByText(/passeraient? de «\sbusiness\s» à «\sconsumer\s»/).waitFor()
  await expectAccessibleNow(page, 'rules that move customers')
  await page.getByRole('button', { name: 'Annuler mes changements' }).click()
  await page.getByRole('button', { name: 'Descendre la règle 1' }).click()
  await page.getByText('Aucun client ne changerait de scénario.').waitFor()
  await page.getByRole('button', { name: 'Mettre ces règles en vigueur' }).click()
  await page.getByText('Les règles sont en vigueur').waitFor()
  const kinds = page.getByRole('listitem').getByLabel('Client')
  expect(await kinds.evaluateAll((all) => all.map((one) => (one as { value: string }).value))).toEqual([
    'consumer',
    'business',
    'public',
  ])
  await expectAccessible(page, 'rules')
})

it('the house closes for some days, and says first what would move', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Jours de fermeture' }).click()
  await page.getByText('Aucune fermeture').waitFor()
  await page.getByText('Nouvel An').waitFor()
  await page.getByRole('button', { name: 'Ajouter une fermeture' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom').fill('Fermeture d’août')
  await dialog.getByLabel('Premier jour').fill('2027-08-02')
  await dialog.getByLabel('Dernier jour').fill('2027-12-31')
  await dialog.getByText(/dure 92 jours au plus/).waitFor()
  await dialog.getByLabel('Dernier jour').fill('2027-08-20')
  await dialog.getByText('Aucune relance n’attend ces jours-là.').waitFor()
  await expectAccessibleNow(page, 'a closing')
  await dialog.getByRole('button', { name: 'Fermer ces jours-là' }).click()
  const closing = page.getByRole('listitem').filter({ hasText: 'Fermeture d’août' })
  expect(await closing.textContent()).toContain('Du lundi 2 août 2027 au vendredi 20 août 2027')
  await expectAccessible(page, 'closing days')
  await closing.getByRole('button', { name: 'Retirer « Fermeture d’août »' }).click()
  await page.getByText('Aucune fermeture').waitFor()
})

it('nothing leaves until a server is set; then a test message really does', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Messagerie' }).click()
  await page.getByText(/Rien ne part/).waitFor()
  const server = page.getByRole('form', { name: 'Serveur d’envoi (SMTP)' })
  await server.getByLabel('Serveur').fill('169.254.169.254')
  await server.getByRole('button', { name: 'Enregistrer' }).click()
  await server.getByText('aucun serveur de messagerie ne peut être à cette adresse').waitFor()
  await server.getByLabel('Serveur').fill('127.0.0.1')
  await server.getByLabel('Chiffrement').selectOption({ label: 'Aucun (réseau interne)' })
  expect(await server.getByLabel('Port').inputValue()).toBe('25')
  await server.getByLabel('Port').fill(new URL(sink.url).port)
  await server.getByLabel('Utilisateur').fill('anne')
  await server.getByRole('textbox', { name: 'Mot de passe' }).fill('un secret')
  await server.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/Les messages partent par 127\.0\.0\.1/).waitFor()
  expect(await server.getByRole('textbox', { name: 'Mot de passe' }).inputValue()).toBe('')
  expect(await page.content()).not.toContain('un secret')
  // The sink asks for no password.
  await server.getByLabel('Utilisateur').fill('')
  await server.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Conservé').waitFor({ state: 'detached' })
  await page.getByLabel('À', { exact: true }).fill('tresorier@maison.example')
  await page.getByRole('button', { name: 'Envoyer l’essai' }).click()
  await page.getByText('Le serveur a pris le message en charge').waitFor()
  const [mail] = await sink.read()
  expect(mail?.subject).toBe('Message d’essai de Recouvrance')
  expect(sink.mails[0]?.to).toBe('tresorier@maison.example')
  await expectAccessible(page, 'mail')
})

it('what would be erased is counted before a length is in force', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Réglages' }).first().click()
  await page.getByRole('link', { name: 'Conservation' }).click()
  await page.getByText('Rien n’est effacé.').waitFor()
  await page.getByLabel('Durée').selectOption({ label: '6 ans (proposé)' })
  await page.getByText(/La nuit prochaine effacerait les contacts/).waitFor()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Durée enregistrée.').waitFor()
  expect(await page.getByLabel('Durée').inputValue()).toBe('6')
  await expectAccessible(page, 'retention')
})

it('the trail tells all of it, and that none of it was changed', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Journal' }).first().click()
  for (const deed of [
    'a changé la durée de conservation',
    'a envoyé un message d’essai',
    'a réglé le serveur de messagerie',
    'a retiré des jours de fermeture',
    'a ajouté des jours de fermeture',
    'a remplacé les règles d’affectation',
    'a mis un modèle en vigueur',
    'a changé le logo',
  ])
    await page
      .getByRole('button', { name: new RegExp(`anne@maison.example ${deed}`) })
      .first()
      .waitFor()
  await page.getByRole('button', { name: 'Vérifier la chaîne' }).click()
  await page.getByText(/La chaîne est intacte/).waitFor()
  await page.getByRole('button', { name: /a changé le logo/ }).click()
  await page.getByText('image/png').waitFor()
  await expectAccessibleNow(page, 'an entry in detail')
  await page.getByRole('button', { name: 'Tout ce qui concerne le même objet' }).click()
  await page.getByText(/Seulement creditor:/).waitFor()
  await expectAccessible(page, 'audit trail')
  // What was refused above was an answer like another.
  expect(anne.complaints.filter((one) => !one.includes('status of 422'))).toEqual([])
})

it.each(['collector', 'reader'] as const)(
  'a %s sees texts and the trail, and changes nothing',
  async (role) => {
    const { page, context } = await house.someone(role, `${role}@maison.example`)
    await page.goto('/modeles/letter/fr/firm')
    await page.getByText('Toutes les mentions attendues y sont').waitFor()
    expect(await page.getByRole('button', { name: 'Mettre en vigueur' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Réglages' }).count()).toBe(0)
    for (const place of [
      'organisation',
      'creanciers',
      'regles',
      'fermetures',
      'conservation',
      'messagerie',
    ]) {
      await page.goto(`/reglages/${place}`)
      await page.locator('h1, h2').first().waitFor()
      expect(await page.locator('form').count(), place).toBe(0)
    }
    await context.close()
  },
)

/** A bar of two colours. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAASwAAABQCAIAAAAsiN8sAAABHElEQVR4nO3cQQ2AQBAEQYxgASugCo+ogT8G+pKtyljo72z7eY/aC4vZ8ipEyHAihJgIISZCiIkQYiKEmAghJkKIiRBiIoSYCCEmQoiJEGIihJgIISZCiIkQYiKEmAghJkKIiRBiIoSYCCEmQoiJEGIihJgIISZCiIkQYiKE2LgIn+swW2oiNIsnQrN4IjSLJ0KzeCI0iydCs3giNIsnQrN4IjSLJ0KzeCI0iydCs3giNIsnQrN4IjSLJ0KzeCI0iydCs3jjIqz/ROBPhBATIcRECDERQkyEEBMhxEQIMRFCTIQQEyHERAgxEUJMhBATIcRECDERQkyEEBMhxEQIMRFCTIQQEyHERAgxEUJMhBATIcRECDERQkyEEPsADQo1H37TA7MAAAAASUVORK5CYII='
