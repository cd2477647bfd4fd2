import type { CivilDate } from '../../calendar/civil-date.ts'
import { inForceOn } from '../../law/contact-law.ts'
import { contactLawOf } from '../../law/law-of.ts'
import type { StepChannel } from '../scenario.ts'
import { blocks, type Finding } from './finding.ts'

/** Somebody collects for the creditor, and what is on file of what must come first. */
export type CollectorFacts = {
  readonly agreementOn: CivilDate | null
  readonly declaredOn: CivilDate | null
  readonly insuredUntil: CivilDate | null
  readonly hasReservedAccount: boolean
}

/** What is missing before anything may be collected for another. */
export function collectorFindings(collector: CollectorFacts, law: string, asOf: CivilDate): Finding[] {
  const rules = contactLawOf(law)?.collector
  const agreement = inForceOn(rules?.agreement, asOf)
  const first = inForceOn(rules?.prerequisites, asOf)
  const { agreementOn, declaredOn, insuredUntil, hasReservedAccount } = collector
  const found: Finding[] = []
  if (agreement && !hasCome(agreementOn, asOf))
    found.push(blocks('collector-agreement', 'law', [agreement.source]))
  const asks = (what: 'declaration' | 'insurance' | 'account') => first?.value.includes(what) === true
  const articles = first ? [first.source] : []
  if (asks('declaration') && !hasCome(declaredOn, asOf))
    found.push(blocks('collector-declaration', 'law', articles))
  if (asks('insurance') && (insuredUntil === null || insuredUntil < asOf))
    found.push(blocks('collector-insurance', 'law', articles, { insuredUntil }))
  if (asks('account') && !hasReservedAccount) found.push(blocks('collector-account', 'law', articles))
  return found
}

/** Nothing that is only spoken comes before the letter with the mandatory mentions. */
export function firstLetterFinding(channel: StepChannel, law: string, asOf: CivilDate): Finding | null {
  if (channel !== 'call' && channel !== 'sms') return null
  const rule = inForceOn(contactLawOf(law)?.collector.letter, asOf)
  return rule ? blocks('collector-first-letter', 'law', [rule.source]) : null
}

function hasCome(day: CivilDate | null, asOf: CivilDate): boolean {
  return day !== null && day <= asOf
}
