import type { SentenceValues } from '../sentence-format.ts'
import type { FindingCode } from './finding-codes.ts'

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'by e-mail',
  sms: 'by text message',
  phone: 'by telephone',
}

const LINES: Readonly<Record<string, string>> = {
  principal: 'principal',
  'contractual-interest': 'agreed interest',
  'legal-interest': 'interest at the legal rate',
  'late-interest': 'late-payment penalties',
  'fixed-compensation': 'fixed compensation of €40',
  'complementary-compensation': 'complementary compensation',
  'collection-fee': 'collection fees',
}

export const FINDINGS_EN: Readonly<Record<FindingCode, (v: SentenceValues) => string>> = {
  insolvency: (v) =>
    `Insolvency proceedings opened on ${v.date('openedOn')}: nothing is demanded, the claim is declared.`,
  'time-barred': (v) =>
    v.has('review')
      ? `Time-barred since ${v.date('limitationOn')} unless interrupted: a lawyer looks at it before any reminder.`
      : `Time-barred since ${v.date('limitationOn')}: a time-barred debt is not demanded from a consumer.`,
  'over-indebted': (v) =>
    `Over-indebtedness file admitted on ${v.date('since')}: the debtor may not pay what was born before, so it is not demanded.`,
  'over-indebted-later': (v) =>
    `Over-indebtedness file admitted on ${v.date('since')}: the item is more recent, a person decides what comes next.`,
  represented: (v) =>
    `Represented by ${v.text('representative')} since ${v.date('since')}: the customer is no longer written to${
      v.has('writeTo') ? `, ${v.text('writeTo')} is` : ''
    }.`,
  'channel-refused': (v) =>
    `Since ${v.date('since')} the customer refuses to be contacted ${CHANNELS[v.text('channel')] ?? 'in this way'}.`,
  'third-party': (v) =>
    `“${v.text('recipient')}” is the address of a third party: a debt is spoken of to the debtor only.`,
  'claim-line': (v) =>
    `“${LINES[v.text('line')] ?? v.text('line')}” cannot be claimed from this debtor: remove that line.`,
  'collector-agreement': () =>
    'No written agreement with the creditor is recorded: collecting on its behalf cannot begin.',
  'collector-declaration': () =>
    'The declaration to the public prosecutor is not recorded: collecting for others cannot begin.',
  'collector-insurance': (v) =>
    v.has('insuredUntil')
      ? `The professional liability insurance ended on ${v.date('insuredUntil')}: record its renewal.`
      : 'No professional liability insurance is recorded.',
  'collector-account': () =>
    'Funds collected for others must go to an account that serves for nothing else: confirm it.',
  'collector-first-letter': () =>
    'The letter with the mandatory mentions has not left yet: neither call nor text message before it.',
  sunday: () => 'No contact takes place on a Sunday.',
  'public-holiday': (v) => `${v.longDate('day')} is a public holiday in the customer’s country.`,
  'closing-day': (v) => `The house is closed on ${v.longDate('day')}.`,
  hours: (v) =>
    `It is ${v.text('time')} at the customer’s: contacts take place between ${v.text('opens')} and ${v.text('closes')}.`,
  'one-contact-a-day': () => 'The customer has already been contacted today.',
  'consumer-week': (v) =>
    `This consumer has been contacted ${v.text('count')} times in ${v.text('days')} days: at most ${v.text('most')}.`,
  'limitation-near': (v) =>
    `The claim becomes time-barred on ${v.date('limitationOn')}: neither a reminder nor a formal notice stops that clock.`,
  'voice-message': () =>
    'Leave no message that speaks of the debt: a third party might hear it. Only ask to be called back.',
}
