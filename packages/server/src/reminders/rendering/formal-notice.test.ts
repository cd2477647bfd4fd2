import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { buildMessageModel, type MessageInput } from '@recouvrance/core/reminders/message-model'
import { sampleMessage } from '@recouvrance/core/reminders/sample-message'
import { expect, test } from 'vitest'
import type { KnownDebt } from '../../law/read-debts.ts'
import { PAPER_LANGUAGES, type PaperLanguage } from '../../law/statement-words.ts'
import { pageLines, pageText, readPdf } from '../../testing/read-pdf.ts'
import { chooseTemplate } from '../templates/choose-template.ts'
import { loadShippedTemplates } from '../templates/shipped-templates.ts'
import { loadEmailLayout } from './email-layout.ts'
import { encloseStatement } from './enclose-statement.ts'
import { renderMessage } from './render-act.ts'

const day = civilDate

const DEBTS: readonly KnownDebt[] = [
  debt(1, 'FA-2024-0117', 1_248_000, '2024-01-01', '2024-01-31', [
    ['2024-04-30', 400_000],
    ['2025-03-31', 250_000],
  ]),
  debt(2, 'FA-2024-0298', 360_000, '2024-04-30', '2024-06-14', [['2024-12-20', 150_000]]),
  debt(3, 'FA-2025-0021', 96_540, '2025-01-15', '2025-02-14', []),
]

function debt(
  id: number,
  number: string,
  amountMinor: number,
  issuedOn: string,
  dueOn: string,
  payments: readonly (readonly [string, number])[],
): KnownDebt {
  return {
    id,
    number,
    amountMinor,
    issuedOn: day(issuedOn),
    dueOn: day(dueOn),
    payments: payments.map(([on, paid]) => ({ on: day(on), amountMinor: paid })),
    credits: [],
    limitationOn: null,
    agreedRate: null,
    formalNoticeOn: null,
    waivers: [],
  }
}

function openOf({ amountMinor, payments }: KnownDebt): number {
  return payments.reduce((open, paid) => open - paid.amountMinor, amountMinor)
}

/** Three invoices with part payments over four half-years, claimed on 31 October 2025. */
function notice(language: PaperLanguage, change: Partial<MessageInput> = {}): MessageInput {
  const sample = sampleMessage(language)
  return {
    ...sample,
    customer: { ...sample.customer, siren: '552100554' },
    tone: 'formal',
    medium: 'registered-letter',
    date: day('2025-10-31'),
    previousReminders: [day('2025-09-15'), day('2025-10-06')],
    items: DEBTS.map((known) => ({
      id: String(known.id),
      kind: 'invoice',
      number: known.number,
      issuedOn: known.issuedOn,
      dueOn: known.dueOn,
      originalAmount: known.amountMinor,
      openAmount: openOf(known),
      disputedAmount: 0,
      section: 'demanded',
    })),
    ...change,
  }
}

const FACTS = {
  debts: new Map(DEBTS.map((known) => [known.id, known])),
  added: { find: () => undefined },
  insolvencyOpenedOn: null,
}

async function write(input: MessageInput, facts = FACTS) {
  const enclosed = encloseStatement(input, facts)
  const model = buildMessageModel(enclosed.input)
  const { language } = input.customer
  const template = chooseTemplate(loadShippedTemplates(), { key: 'formal-notice', language, tone: 'formal' })
  const words = { model, template, enclosure: enclosed.enclosure, recipient: null }
  return { model, message: renderMessage(words, await loadEmailLayout()) }
}

test.each(PAPER_LANGUAGES)(
  'a formal notice in %s with its statement behind it reads the same as the one that was kept',
  async (language) => {
    const { message } = await write(notice(language))
    if (message.kind !== 'letter') throw new Error('it is a letter')
    expect(message.failures).toEqual([])
    const { pages } = await readPdf(message.pdf)
    expect(pages).toHaveLength(message.pages)
    const lines = pages.flatMap((page, index) => [`--- ${index + 1}`, ...pageLines(page)])
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/formal-notice.${language}.txt`)
  },
)

test('the letter claims the figures of its statement, to the cent, and the statement stands behind it', async () => {
  const { model, message } = await write(notice('fr'))
  expect(model.totals).toMatchObject({
    demanded: 1_090_459,
    interest: 90_651,
    compensation: 12_000,
    toPay: 1_193_110,
  })
  if (message.kind !== 'letter') throw new Error('it is a letter')
  const { pages } = await readPdf(message.pdf)
  const [first, ...rest] = pages.map(pageText)
  const behind = rest.join(' ')
  expect(first).toContain('10 904,59')
  for (const amount of ['10 904,59', '906,51', '120,00', '11 931,10']) {
    expect(message.text.replace(/\s/gu, ' ')).toContain(amount)
    expect(behind).toContain(amount)
  }
  expect(message.enclosure).toMatchObject({ name: 'Décompte au 31\u00a0octobre\u00a02025' })
})

test('a disputed part is claimed neither by the letter nor by the statement; credits are deducted by both', async () => {
  const input = notice('en')
  const items = input.items.map((item) => (item.id === '3' ? { ...item, disputedAmount: 25_000 } : item))
  const credit = {
    ...sampleMessage('en').items.at(-1),
    id: '9',
    kind: 'credit-note' as const,
    number: 'AV-1',
    issuedOn: null,
    dueOn: null,
    originalAmount: null,
    openAmount: -12_000,
    disputedAmount: 0,
    section: 'credits' as const,
  }
  const { model, message } = await write({ ...input, items: [...items, credit] })
  expect(model.items.find(({ id }) => id === '3')?.claimedAmount).toBe(71_540)
  if (message.kind !== 'letter') throw new Error('it is a letter')
  const text = message.text.replace(/\s/gu, ' ')
  const { pages } = await readPdf(message.pdf)
  const behind = pages.slice(1).map(pageText).join(' ')
  const total = (model.totals.toPay / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
  expect(text).toContain(`Total owed on 31 October 2025: €${total}`)
  expect(behind).toContain('Disputed part, not counted here: €250.00')
  expect(behind).toContain('−€120.00')
  expect(behind).toContain(`€${total}`)
})

test('by e-mail the statement is a file of its own', async () => {
  const { message } = await write(notice('de', { medium: 'email' }))
  expect(message.failures).toEqual([])
  expect(message.enclosure?.name).toBe('Forderungsaufstellung zum 31. Oktober 2025.pdf')
  const { pages, language } = await readPdf(message.enclosure?.pdf ?? new Uint8Array())
  expect(language?.slice(0, 2)).toBe('de')
  expect(pageText(pages[0])).toContain('11.931,10')
})

test('without a rate, or under a law that is not covered, nothing is written: the reason is said', async () => {
  const sample = sampleMessage('fr')
  await expect(write(notice('fr', { date: day('2027-01-15') }))).rejects.toThrow(/No .+ is recorded for/)
  const abroad = { ...sample.creditor, address: { ...sample.creditor.address, country: 'SE' } }
  await expect(write(notice('fr', { creditor: abroad }))).rejects.toThrow(MessageError)
  await expect(write(notice('fr', { creditor: abroad }))).rejects.toThrow(/law "SE" is not covered/)
})

test('entries that do not give what is open hold it: a letter never says another sum than its statement', async () => {
  const items = notice('fr').items.map((item) => ({ ...item, openAmount: item.openAmount + 1 }))
  await expect(write(notice('fr', { items }))).rejects.toThrow(/check them/)
})

test('an instalment and an invoice without a due date are claimed without interest', async () => {
  const [first, second] = notice('fr').items
  if (!first || !second) throw new Error('no items')
  const items = [
    { ...first, kind: 'instalment' as const, number: 'PLAN-7-1/3', openAmount: 50_000 },
    { ...second, dueOn: null },
  ]
  const without = DEBTS.map((known) => (known.id === 2 ? { ...known, dueOn: null } : known))
  const facts = { ...FACTS, debts: new Map(without.map((known) => [known.id, known])) }
  const { model } = await write(notice('fr', { items }), facts)
  expect(model.totals).toMatchObject({ demanded: 260_000, interest: 0, compensation: 0, toPay: 260_000 })
})
