import type { CivilDate } from '../../calendar/civil-date.ts'
import type { ContactChannel, CustomerKind } from '../../customers/customer.ts'
import { inForceOn } from '../../law/contact-law.ts'
import type { DatedSeries } from '../../law/dated-value.ts'
import { contactLawOf, GDPR_5, GDPR_21 } from '../../law/law-of.ts'
import { isInForce, type RefusableChannel, refusalsOn, type Safeguard } from '../../safeguards/safeguard.ts'
import type { StepChannel } from '../scenario.ts'
import { blocks, type Finding, warns } from './finding.ts'
import type { FindingCode } from './finding-codes.ts'

/** One thing that is claimed, as far as the protection of the debtor asks about it. */
export type ProtectedDebt = {
  readonly issuedOn: CivilDate
  /** Last day to claim it; null: nobody knows one. */
  readonly lastDayToClaim: CivilDate | null
}

export type ProtectedDebtor = {
  readonly kind: CustomerKind
  readonly country: string
  readonly safeguards: readonly Safeguard[]
}

/** A claim that lapses sooner than this is worth a word before another letter is written. */
const LIMITATION_WARNING_DAYS = 60

/**
 * Who must not be asked to pay this debt at all, whatever the channel: the debtor's own facts, strongest first. Null:
 * nothing protects it.
 */
export function protectionOf(debtor: ProtectedDebtor, issuedOn: CivilDate, asOf: CivilDate): Finding | null {
  let represented: Finding | null = null
  for (const safeguard of debtor.safeguards) {
    if (!isInForce(safeguard, asOf)) continue
    const since = safeguard.from
    if (safeguard.kind === 'over-indebted') {
      if (issuedOn > since) return blocks('over-indebted-later', 'policy', [], { since })
      return ruled('over-indebted', contactLawOf(debtor.country)?.overIndebtedness, asOf, { since })
    }
    if (safeguard.kind === 'represented') {
      const { representative, writeTo } = safeguard
      represented ??= blocks('represented', 'policy', [], { since, representative, writeTo })
    }
  }
  return represented
}

/** The opening of an insolvency, asked again at the door. */
export function insolvencyFinding(openedOn: CivilDate, law: string, asOf: CivilDate): Finding {
  return ruled('insolvency', contactLawOf(law)?.insolvency, asOf, { openedOn })
}

/** A debt that can no longer be claimed, or soon cannot be. */
export function limitationFinding(
  { lastDayToClaim }: ProtectedDebt,
  kind: CustomerKind,
  law: string,
  { asOf, warnedFrom }: { readonly asOf: CivilDate; readonly warnedFrom: CivilDate },
): Finding | null {
  if (lastDayToClaim === null) return null
  const params = { limitationOn: lastDayToClaim }
  const rule = inForceOn(contactLawOf(law)?.timeBarred, asOf)
  const articles = rule ? [rule.source] : []
  if (asOf > lastDayToClaim)
    return rule?.value.includes(kind)
      ? blocks('time-barred', 'law', articles, params)
      : blocks('time-barred', 'policy', [], kind === 'consumer' ? params : { ...params, review: 1 })
  return warnedFrom > lastDayToClaim ? warns('limitation-near', 'policy', [], params) : null
}

export { LIMITATION_WARNING_DAYS }

/** The way of contact on file that a step's channel uses. */
export const CONTACT_OF: Readonly<Record<StepChannel, ContactChannel | null>> = {
  email: 'email',
  sms: 'sms',
  call: 'phone',
  letter: 'letter',
  'registered-letter': 'letter',
  task: null,
}

export function refusalFinding(
  safeguards: readonly Safeguard[],
  channel: StepChannel,
  asOf: CivilDate,
): Finding | null {
  const refusal = refusalsOn(safeguards, asOf).find((one) => one.channel === CONTACT_OF[channel])
  return refusal ? refusedChannel(refusal.channel, refusal.from) : null
}

export function refusedChannel(channel: RefusableChannel, since: CivilDate): Finding {
  return blocks('channel-refused', 'policy', [GDPR_21], { channel, since })
}

export function thirdPartyFinding(recipient: string): Finding {
  return blocks('third-party', 'law', [GDPR_5], { recipient })
}

export function voiceMessageFinding(): Finding {
  return warns('voice-message', 'law', [GDPR_5])
}

/** A rule of law where the law has one on that day, else our own. */
function ruled(
  code: FindingCode,
  series: DatedSeries<unknown> | undefined,
  asOf: CivilDate,
  params: Finding['params'],
): Finding {
  const rule = inForceOn(series, asOf)
  return rule ? blocks(code, 'law', [rule.source], params) : blocks(code, 'policy', [], params)
}
