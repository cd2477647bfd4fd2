import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { buildMessageModel, type MessageInput } from '@recouvrance/core/reminders/message-model'
import { sampleMessage } from '@recouvrance/core/reminders/sample-message'
import { expect, test } from 'vitest'
import { pageText, type ReadText, readPdf } from '../../testing/read-pdf.ts'
import { chooseTemplate } from '../templates/choose-template.ts'
import { loadShippedTemplates } from '../templates/shipped-templates.ts'
import { recipientLinesOf } from './letter-data.ts'
import { renderLetter } from './render-letter.ts'

// What is visible in every position of the folded sheet in a French DL envelope: see `letter.typ`. Millimetres.
const WINDOW = { left: 100, right: 190, top: 45, bottom: 79 }

function letter(language: Language, key = 'letter', change: Partial<MessageInput> = {}) {
  const tone = key === 'formal-notice' ? 'formal' : 'firm'
  const model = buildMessageModel({ ...sampleMessage(language), tone, ...change })
  return { model, ...renderLetter(model, chooseTemplate(loadShippedTemplates(), { key, language, tone })) }
}

const inWindow = ({ left, right, top }: ReadText) =>
  left >= WINDOW.left && right <= WINDOW.right && top >= WINDOW.top && top <= WINDOW.bottom

test.each(LANGUAGES)(
  'a letter in %s is archivable PDF/A-2a, tagged, and says its language',
  async (language) => {
    const { pdf } = letter(language)
    const read = await readPdf(pdf)
    expect(read.metadata).toMatch(/pdfaid:part(?:>|=")2/)
    expect(read.metadata).toMatch(/pdfaid:conformance(?:>|=")A/)
    expect([...read.roles]).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'TD', 'Figure', 'P']))
    expect(read.language?.slice(0, 2)).toBe(language)
  },
)

test.each(LANGUAGES)(
  'the address of a letter in %s, and nothing else, stands in the window',
  async (language) => {
    const { pdf, model } = letter(language)
    const { pages } = await readPdf(pdf)
    expect(pageText(pages[0]?.filter(inWindow))).toBe(recipientLinesOf(model).join(' '))
  },
)

test('an address of eight long lines still stands in the window', async () => {
  const sample = sampleMessage('fr')
  const lines = [
    'Direction administrative et financière du groupe',
    'Service de la comptabilité des fournisseurs',
    'Bâtiment C, escalier 12, porte 304',
    'Zone d’activité des Trois Chênes de la Vallée Verte',
    '127 bis avenue du Maréchal de Lattre de Tassigny',
    'BP 90217',
    '38209 VIENNE CEDEX',
  ]
  const { pdf, model } = letter('fr', 'letter', {
    customer: { ...sample.customer, address: { lines, country: 'FR' } },
  })
  const { pages } = await readPdf(pdf)
  expect(pageText(pages[0]?.filter(inWindow))).toBe(recipientLinesOf(model).join(' '))
})

test('a letter to another country ends its address with the country, in the sender’s language', async () => {
  const { pdf } = letter('de')
  const { pages } = await readPdf(pdf)
  expect(pages[0]?.filter(inWindow).at(-1)?.text).toBe('ALLEMAGNE')
})

test('a letter of two pages numbers them, and each carries the legal identity', async () => {
  const { pdf, pages: count } = letter('fr', 'formal-notice', { medium: 'registered-letter' })
  const { pages } = await readPdf(pdf)
  expect([count, pages.length]).toEqual([2, 2])
  for (const [index, page] of pages.entries()) {
    expect(pageText(page)).toContain(`Page ${index + 1}/2`)
    expect(pageText(page)).toContain('SIREN 732 829 320')
  }
  expect(pageText(pages[0])).toContain('Lettre recommandée avec avis de réception')
})

test('the same message makes the same bytes', () => {
  expect(Buffer.from(letter('it').pdf).equals(Buffer.from(letter('it').pdf))).toBe(true)
})
