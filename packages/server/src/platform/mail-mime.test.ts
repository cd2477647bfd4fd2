import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { composeMail, envelopeAddress, type MailContent } from './mail-mime.ts'

const PLAIN: MailContent = {
  from: { name: 'Ateliers Réunis, SAS', address: 'compta@ateliers.example' },
  to: 'client@client.example',
  messageId: 'act-1-42-abc@ateliers.example',
  date: new Date('2026-03-03T10:00:00Z'),
  subject: 'Rappel : facture F-2026-001 échue, 1 234,56 €',
  text: 'Madame,\nMonsieur,\n\n.Une ligne qui commence par un point\n',
  html: '<p>Madame, Monsieur — 1 234,56 €</p>',
  attachments: [],
}

test('a mail program reads back what was written', async () => {
  const mail = await simpleParser(composeMail(PLAIN))
  expect(mail.from?.value).toEqual([PLAIN.from])
  expect(mail.replyTo?.value).toEqual([PLAIN.from])
  expect(mail.to).toMatchObject({ value: [{ address: PLAIN.to }] })
  expect(mail.subject).toBe(PLAIN.subject)
  expect(mail.text).toBe(PLAIN.text)
  expect(mail.html).toBe(PLAIN.html)
  expect(mail.messageId).toBe(`<${PLAIN.messageId}>`)
  expect(mail.date).toEqual(PLAIN.date)
})

test('attachments arrive with their names and bytes', async () => {
  const content = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256))
  const attachments = ['Relevé de compte "mars".pdf', 'plain.pdf', "l'été (1)*.pdf"].map((filename) => ({
    filename,
    contentType: 'application/pdf',
    content,
  }))
  const mail = await simpleParser(composeMail({ ...PLAIN, attachments }))
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(
    attachments.map(({ filename }) => filename),
  )
  for (const attachment of mail.attachments) expect(attachment.content.equals(content)).toBe(true)
  expect(mail.html).toBe(PLAIN.html)
})

test('a picture that the message shows arrives inside of it', async () => {
  const content = Buffer.from(Array.from({ length: 300 }, (_, index) => index % 256))
  const mail = await simpleParser(
    composeMail({
      ...PLAIN,
      html: '<p><img src="cid:image-1.act@ateliers.example" alt="Ateliers"></p>',
      images: [{ contentId: 'image-1.act@ateliers.example', contentType: 'image/png', content }],
      attachments: [{ filename: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') }],
    }),
  )
  expect(mail.html).toBe(
    `<p><img src="data:image/png;base64,${content.toString('base64')}" alt="Ateliers"></p>`,
  )
  expect(mail.text).toBe(PLAIN.text)
  const [picture, file] = mail.attachments
  expect(picture).toMatchObject({ related: true, contentType: 'image/png' })
  expect(file).toMatchObject({ filename: 'a.pdf' })
  expect(file?.related).not.toBe(true)
})

test('no line is longer than SMTP allows, and every line ends with CRLF', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), fc.string({ maxLength: 300 }), (text, subject) => {
      const raw = composeMail({ ...PLAIN, text, html: text, subject }).toString('latin1')
      expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(998)
    }),
  )
})

test('any subject and any name come back as they were, and nothing becomes a header of its own', async () => {
  const oneLine = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .filter((text) => text.trim() === text && !/[\p{Cc}\p{Zl}\p{Zp}]| {2}/u.test(text) && text !== '')
  await fc.assert(
    fc.asyncProperty(oneLine, async (subject) => {
      const mail = await simpleParser(composeMail({ ...PLAIN, subject }))
      expect(mail.subject?.normalize()).toBe(subject.normalize())
    }),
    { numRuns: 200 },
  )
  const hostile = 'Rappel\r\nBcc: tout@monde.example\r\n\r\n<b>'
  const mail = await simpleParser(
    composeMail({
      ...PLAIN,
      subject: hostile,
      from: { ...PLAIN.from, name: `x" <a@b.example>\n${hostile}` },
    }),
  )
  expect(mail.headers.has('bcc')).toBe(false)
  expect(mail.from?.value.map(({ address }) => address)).toEqual([PLAIN.from.address])
})

test('the same content gives the same bytes', () => {
  expect(composeMail(PLAIN).equals(composeMail({ ...PLAIN }))).toBe(true)
})

test.each([
  ['compta@client.example', 'compta@client.example'],
  [' compta@client.example ', 'compta@client.example'],
  ['prénom@client.example', null],
  ['compta@société.example', 'compta@xn--socit-esab.example'],
  ['a.b+c@sub.client.example', 'a.b+c@sub.client.example'],
  ['compta', null],
  ['compta@', null],
  ['compta@localhost', null],
  ['a@b.example, c@d.example', null],
  ['a b@client.example', null],
  ['a@b.example\r\nRCPT TO:<x@y.example>', null],
  ['<a@b.example>', null],
])('%j as an envelope address: %j', (text, expected) => {
  expect(envelopeAddress(text)).toBe(expected)
})
