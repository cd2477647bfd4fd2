import { addDays, type CivilDate } from '../../calendar/civil-date.ts'
import type { ClaimLineKind } from '../../law/contact-law.ts'
import { claimLineFindings } from './claim-lines.ts'
import { type CollectorFacts, collectorFindings, firstLetterFinding } from './collector.ts'
import { type TimedContact, timeFindings } from './contact-times.ts'
import {
  insolvencyFinding,
  LIMITATION_WARNING_DAYS,
  limitationFinding,
  type ProtectedDebt,
  type ProtectedDebtor,
  protectionOf,
  refusalFinding,
  thirdPartyFinding,
  voiceMessageFinding,
} from './debtor-protection.ts'
import type { Finding } from './finding.ts'
import type { LocalMinute } from './local-minute.ts'

/** What is asked of the gate: one contact, all that is known of who would have it, and the moment on their clock. */
export type GateQuestion = TimedContact & {
  readonly customer: TimedContact['customer'] & ProtectedDebtor
  /** Day of the receivables, on which facts and debts are read; the moment may belong to a later calendar. */
  readonly asOf: CivilDate
  readonly insolvencyOpenedOn: CivilDate | null
  /** Where it goes, as far as an address is known. */
  readonly recipient: { readonly value: string; readonly isThirdParty: boolean } | null
  /** What it asks to be paid. Credits that are deducted are no claim. */
  readonly debts: readonly ProtectedDebt[]
  /** How its amounts are told apart. */
  readonly lines: readonly ClaimLineKind[]
  /** Null: the creditor collects its own claims. */
  readonly collector: (CollectorFacts & { readonly firstLetterSent: boolean }) | null
}

export type GateAnswer = {
  readonly allowed: boolean
  /** All that there is to say, what blocks first; a contact that is allowed may still have warnings. */
  readonly findings: readonly Finding[]
}

const RANK = { blocks: 0, delays: 1, warns: 2 } as const

/**
 * Whether this contact may leave now. Every outgoing contact passes here, whoever or whatever asked for it; the answer
 * is kept with the act. Every rule is asked, so that whoever mends one thing learns of the others at once.
 */
export function complianceGate(question: GateQuestion): GateAnswer {
  const findings = [...standingFindings(question), ...timeFindings(question)].toSorted(
    (a, b) => RANK[a.effect] - RANK[b.effect],
  )
  return { allowed: findings.every(({ effect }) => effect === 'warns'), findings }
}

/** What keeps a contact back: the first thing that blocks, else what delays the longest. Null: it may leave. */
export function decisive({ findings }: GateAnswer): Finding | null {
  const [first] = findings
  if (first === undefined || first.effect === 'warns') return null
  if (first.effect === 'blocks') return first
  return findings.reduce(
    (latest, finding) => (isLater(finding.until, latest.until) ? finding : latest),
    first,
  )
}

function isLater(a: LocalMinute | null, b: LocalMinute | null): boolean {
  return a !== null && b !== null && a > b
}

/** All that does not hang on the hour. Work of our own is no contact: it may be about anything. */
function standingFindings(question: GateQuestion): Finding[] {
  const { act, asOf, collector, customer, insolvencyOpenedOn, law, lines, recipient } = question
  if (act.channel === 'task') return []
  const found: (Finding | null)[] = [
    insolvencyOpenedOn !== null && insolvencyOpenedOn <= asOf
      ? insolvencyFinding(insolvencyOpenedOn, law, asOf)
      : null,
    ...debtFindings(question),
    recipient?.isThirdParty ? thirdPartyFinding(recipient.value) : null,
    refusalFinding(customer.safeguards, act.channel, asOf),
    ...claimLineFindings(lines, customer.kind, law, asOf),
  ]
  if (collector) {
    found.push(...collectorFindings(collector, law, asOf))
    if (!collector.firstLetterSent) found.push(firstLetterFinding(act.channel, law, asOf))
  }
  if (act.channel === 'call') found.push(voiceMessageFinding())
  return found.filter((finding) => finding !== null)
}

/** One finding of each kind, whichever debt has it first. */
function debtFindings({ asOf, customer, debts, law }: GateQuestion): Finding[] {
  const warnedFrom = addDays(asOf, LIMITATION_WARNING_DAYS)
  const byCode = new Map<string, Finding>()
  for (const debt of debts) {
    const found = [
      protectionOf(customer, debt.issuedOn, asOf),
      limitationFinding(debt, customer.kind, law, { asOf, warnedFrom }),
    ]
    for (const finding of found) if (finding && !byCode.has(finding.code)) byCode.set(finding.code, finding)
  }
  return [...byCode.values()]
}
