/** Where an act stands. `sent` consumes its step; `failed`, `bounced` and `cancelled` do not. */
export type ActStatus =
  | 'planned'
  | 'approved'
  | 'claimed'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'bounced'
  | 'cancelled'
  | 'to-verify'

export const ACT_STATUSES = [
  'planned',
  'approved',
  'claimed',
  'sent',
  'delivered',
  'failed',
  'bounced',
  'cancelled',
  'to-verify',
] as const satisfies readonly ActStatus[]

/**
 * What can happen to an act.
 *
 * - `approve`: a person, or the organisation's setting for automatic steps, lets it leave.
 * - `undo`: who approved it takes that back before anything was done about it.
 * - `claim`: a worker, a print batch or a call list takes it; from here on it may have left.
 * - `release`: whoever had claimed it knows that it did not leave, and gives it back.
 * - `send`: the provider accepted it, the letter was posted, the call was made.
 * - `refuse`: it did not leave and trying again would not help, whatever the address.
 * - `bounce`: its address refused it, at once or after acceptance.
 * - `deliver`: the carrier proved that it arrived.
 * - `interrupt`: its claimer died, or the answer of the provider was lost: nobody knows whether it left.
 * - `find-unsent`: a person verified that it had not left.
 * - `cancel`: it is not to leave any more.
 */
export type ActTrigger =
  | 'approve'
  | 'undo'
  | 'claim'
  | 'release'
  | 'send'
  | 'refuse'
  | 'bounce'
  | 'deliver'
  | 'interrupt'
  | 'find-unsent'
  | 'cancel'

export const ACT_TRIGGERS = [
  'approve',
  'undo',
  'claim',
  'release',
  'send',
  'refuse',
  'bounce',
  'deliver',
  'interrupt',
  'find-unsent',
  'cancel',
] as const satisfies readonly ActTrigger[]

/** Every way from one state to another; what is not here cannot happen. See `docs/domain/life-of-an-act.md`. */
const TRANSITIONS: Readonly<Record<ActStatus, Partial<Record<ActTrigger, ActStatus>>>> = {
  planned: { approve: 'approved', cancel: 'cancelled' },
  approved: { undo: 'planned', claim: 'claimed', cancel: 'cancelled' },
  claimed: {
    release: 'approved',
    send: 'sent',
    refuse: 'failed',
    bounce: 'bounced',
    interrupt: 'to-verify',
    cancel: 'cancelled',
  },
  // The answer of a provider that was only slow still counts: it is the proof that a person would look for.
  'to-verify': { send: 'sent', 'find-unsent': 'approved', refuse: 'failed', bounce: 'bounced' },
  sent: { deliver: 'delivered', bounce: 'bounced' },
  delivered: {},
  failed: {},
  bounced: {},
  cancelled: {},
}

/** The state after `trigger`, or null when that cannot happen to an act in this state. */
export function nextStatus(status: ActStatus, trigger: ActTrigger): ActStatus | null {
  return TRANSITIONS[status][trigger] ?? null
}

/** The states in which `trigger` can happen: the condition of the update that carries it out. */
export function statusesBefore(trigger: ActTrigger): ActStatus[] {
  return ACT_STATUSES.filter((status) => nextStatus(status, trigger) !== null)
}

/**
 * The state that `trigger` leads to, wherever it comes from.
 * Every trigger has exactly one: an update can set it without reading the act first.
 */
export function statusAfter(trigger: ActTrigger): ActStatus {
  return AFTER[trigger]
}

const AFTER: Readonly<Record<ActTrigger, ActStatus>> = {
  approve: 'approved',
  undo: 'planned',
  claim: 'claimed',
  release: 'approved',
  send: 'sent',
  refuse: 'failed',
  bounce: 'bounced',
  deliver: 'delivered',
  interrupt: 'to-verify',
  'find-unsent': 'approved',
  cancel: 'cancelled',
}
