import { FINDING_CODES } from './compliance/finding-codes.ts'
import { FINDINGS_EN } from './compliance/findings-en.ts'
import type { SentenceFacts, Sentences } from './sentences.ts'

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'e-mail address',
  sms: 'mobile number',
  letter: 'postal address',
  'registered-letter': 'postal address',
  call: 'telephone number',
  task: 'contact',
}

const NBSP = '\u00a0'

function days(count: number | null): string {
  return `${count ?? 0}${NBSP}day${count === 1 ? '' : 's'}`
}

function because(f: SentenceFacts): string {
  const reason = f.text('reason').replace(/[\s.]+$/, '')
  return reason === '' ? '' : `: ${reason}`
}

function openDays(f: Pick<SentenceFacts, 'has'>): string {
  return f.has('closed')
    ? 'neither a Sunday, nor a public holiday, nor a closing day'
    : 'neither a Sunday nor a public holiday'
}

/** Law and our own rules are told apart wherever something is refused. */
function ground(f: SentenceFacts): string {
  if (f.text('basis') !== 'law') return 'This is a rule of the house, not of a text.'
  return `This is the law (${f.text('articles')}${f.has('unverified') ? ', to be verified' : ''}).`
}

const LATER: Sentences['later'] = {
  'net-credit': 'No reminder will follow while credits and payments on the account cover what is owed.',
  'below-minimum': 'No reminder will follow while the total stays below the minimum.',
  'no-contact': 'No usable contact for this step: complete it before then.',
}

export const ENGLISH: Sentences = {
  typeset: (sentence) => sentence,
  act: (f) =>
    f.text('role') === 'credit'
      ? `Deducted from the reminder of ${f.nextOn}.`
      : `Reminder planned for ${f.nextOn}: step “${f.nextStep}”.${
          f.has('planLapsed') ? ' The payment plan has lapsed: the original item is claimed again.' : ''
        }`,
  next: (f) => `Next step: “${f.nextStep}”, on ${f.nextOn}.`,
  later: LATER,
  rules: {
    settled: () => 'Settled: what is still open is within the tolerance.',
    insolvency: (f) => {
      const opened = f.date('openedOn')
      if (f.text('role') === 'credit')
        return `Insolvency proceedings opened on ${opened}: to be taken into account when the claim is declared.`
      return f.has('bornLater')
        ? `Claim born after insolvency proceedings opened (${opened}): no more reminders, a lawyer must look at it.`
        : `Insolvency proceedings opened on ${opened}: no more reminders, the claim must be declared.`
    },
    'time-barred': (f) =>
      `Time-barred unless interrupted: the last sure day to claim was ${f.date('limitationOn')}. ${
        f.has('review')
          ? 'A lawyer must look at the item before anything is done.'
          : 'The item is chased no more.'
      }`,
    hold: (f) =>
      f.until === ''
        ? `On hold with no end date${because(f)}.`
        : `On hold until the end of ${f.until}${because(f)}.`,
    dispute: (f) =>
      `Dispute of ${f.money('disputedMinor')}: nothing is left to chase until it is settled${
        f.until === '' ? '.' : `; our answer is due by ${f.until}.`
      }`,
    'payment-plan': (f) => {
      if (f.text('state') === 'lapsed')
        return 'The payment plan has lapsed: the original items are chased again instead of this instalment.'
      if (f.text('role') === 'instalment')
        return 'The payment plan is not agreed yet: this instalment is not chased.'
      return `A payment plan in force replaces it: its instalments are chased${
        f.until === '' ? '.' : `; the last open one is due on ${f.until}.`
      }`
    },
    'promise-pending': (f) =>
      `Payment${f.has('amountMinor') ? ` of ${f.money('amountMinor')}` : ''} promised for ${f.date('promisedOn')}: waited for until the end of ${f.until}, bank delay included.`,
    'direct-debit': (f) =>
      `Direct debit scheduled for ${f.date('collectionOn')}: it can come back until the end of ${f.until}.`,
    'no-due-date': () =>
      'No due date, and the law gives none for this customer: enter one so that the item can be chased.',
    'cure-period': (f) =>
      `Held by a cure period until ${f.date('cureUntil')}: nothing escalates (formal notice, legal review) until the end of ${f.until}, bank delay included. Other reminders, interest and limitation go on.`,
    'not-yet-due': (f) =>
      `Due on ${f.date('dueOn')}${f.has('byLaw') ? ' (statutory term)' : ''}: the next step has not been reached yet.`,
    'net-credit': (f) => {
      if (f.text('role') !== 'credit')
        return `Unmatched credits and payments (${f.money('creditMinor')}) cover what would be claimed: no reminder leaves.`
      return f.state === 'blocked'
        ? 'Covers what is owed: match it with the open items.'
        : 'Will be deducted from the next reminder.'
    },
    'below-minimum': (f) =>
      `${f.money('claimMinor')} to claim: less than the minimum of ${f.money('minimumMinor')}.`,
    'min-interval': (f) =>
      f.has('days')
        ? `An act left recently: at least ${days(f.number('days'))} between two acts, nothing leaves until the end of ${f.until}.`
        : `A step of this item already left on ${f.until}: one a day at most.`,
    'contact-cap': (f) => {
      const caps = [
        f.has('perWeek') ? `${f.text('perWeek')} in 7 days` : '',
        f.has('perMonth') ? `${f.text('perMonth')} in 30 days` : '',
      ]
      return `Most contacts allowed reached (${caps.filter((cap) => cap !== '').join(', ')}): nothing leaves until the end of ${f.until}.`
    },
    'bank-stale': (f) => {
      const account = f.has('ibanEnd') ? ` on account **** ${f.text('ibanEnd')}` : ''
      const limit = days(f.number('maxAgeDays'))
      return f.has('lastStatementOn')
        ? `Bank data too old: last movement ${days(f.number('ageDays'))} old (${f.date('lastStatementOn')})${account}, against a limit of ${limit}.`
        : `Bank data missing: no movement was ever read${account} (limit: ${limit}).`
    },
    'no-contact': (f) =>
      `No usable contact (${CHANNELS[f.text('channel')] ?? 'contact'}): step “${f.nextStep}” waits until the contact is completed.`,
    calendar: (f) =>
      f.text('role') === 'credit'
        ? `Deducted from the reminder that leaves on ${f.nextOn}, the first day open to contact.`
        : `Reminder planned for ${f.nextOn}, the first day open to contact (${openDays(f)}): step “${f.nextStep}”.`,
    'scenario-ended': (f) => {
      if (f.has('withoutAction')) return 'Scenario without action: no reminder leaves, on purpose.'
      return f.state === 'waiting'
        ? `The last step has left: the customer may pay until the end of ${f.until}, then the item goes to legal review.`
        : 'The scenario is over: the item is up for legal review.'
    },
    compliance: (f) => {
      const code = FINDING_CODES.find((known) => known === f.text('code'))
      return code === undefined ? '' : `${FINDINGS_EN[code](f)} ${ground(f)}`
    },
  },
  reasons: {
    'step-reached': (v, step) =>
      `Step “${step}” reached by ${v.text('count')} item${v.number('count') === 1 ? '' : 's'}.`,
    'broken-promise': () => 'Broken promise to pay: the next step leaves at once.',
    'plan-lapsed': () => 'The payment plan has lapsed: the original items are claimed again.',
    'legal-term': (v) =>
      `No agreed due date: statutory term of ${days(v.number('days'))}${v.text('law') === 'FR' ? ' (C. com. L441-10)' : ''}, counted from the issue date.`,
    'fallback-channel': (v) =>
      v.has('refused')
        ? 'Fallback channel: the customer refuses the other one.'
        : `Fallback channel: no usable contact (${CHANNELS[v.text('wanted')] ?? 'contact'}).`,
    calendar: (v) => `Put off to ${v.date('on')}: ${openDays(v)}.`,
    'credits-deducted': (v) => `Unmatched credits and payments deducted: ${v.money('creditMinor')}.`,
    'disputed-part-left-out': (v) => `Contested part left out: ${v.money('disputedMinor')}.`,
  },
  tasks: {
    'no-contact': (v) =>
      `Complete the contact (${CHANNELS[v.text('channel')] ?? 'contact'}): the step waits, it remains to be done.`,
    'contact-failed': (v) =>
      `Check the contact (${CHANNELS[v.text('channel')] ?? 'contact'}): the last message did not arrive.`,
    'net-credit': (v) => `Match ${v.money('creditMinor')} of credits and payments before any reminder.`,
    'scenario-ended': () => 'All steps have left: decide on legal action.',
    'time-barred': () => 'Time-barred unless interrupted: have a lawyer look at it.',
    'claim-after-judgment': (v) =>
      `Claim born after the judgment of ${v.date('openedOn')}: have a lawyer look at it.`,
    'broken-promise': (v) =>
      `Promise of ${v.has('amountMinor') ? v.money('amountMinor') : 'full payment'} for ${v.date('promisedOn')} broken: call the customer.`,
    insolvency: (v) =>
      `Insolvency proceedings opened on ${v.date('openedOn')}: declare the claim ${v.has('declareBefore') ? `by ${v.date('declareBefore')}` : 'within the time limit'}.`,
    'over-indebted': (v) =>
      `Over-indebtedness admitted on ${v.date('since')}: check that the commission knows the claim.`,
    represented: (v) =>
      `Represented by ${v.text('representative')} since ${v.date('since')}: write to them${v.has('writeTo') ? ` (${v.text('writeTo')})` : ''}.`,
  },
}
