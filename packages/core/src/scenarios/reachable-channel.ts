import type { CivilDate } from '../calendar/civil-date.ts'
import type { Contact, ContactChannel, Customer } from '../customers/customer.ts'
import { type ChannelRefusal, refusalsOn, type Safeguard } from '../safeguards/safeguard.ts'
import type { CompiledStep } from './compile-scenario.ts'
import { CONTACT_OF } from './compliance/debtor-protection.ts'
import type { StepChannel } from './scenario.ts'

/** How a customer may be reached on a day: usable contacts of its own, without the ways of contact that it refuses. */
export type Reach = {
  readonly contacts: readonly Contact[]
  readonly refusals: readonly ChannelRefusal[]
}

export function reachOf(customer: Customer, safeguards: readonly Safeguard[], asOf: CivilDate): Reach {
  const refusals = safeguards.length === 0 ? NOTHING_REFUSED : refusalsOn(safeguards, asOf)
  return { contacts: customer.contacts.filter(isUsable), refusals }
}

const NOTHING_REFUSED: readonly ChannelRefusal[] = []

/** The contact that a channel needs; a call or a task is work for one of us, who finds the number. */
function contactNeeded(channel: StepChannel): ContactChannel | null {
  return channel === 'call' ? null : CONTACT_OF[channel]
}

/** The first channel of the step's chain on which the customer can be reached, or null. */
export function reachableChannel(reach: Reach, step: CompiledStep): StepChannel | null {
  return firstChannel(reach, step, (channel) => !isRefused(reach, channel))
}

/** The refusal but for which the step would have a channel, or null. */
export function decidingRefusal(reach: Reach, step: CompiledStep): ChannelRefusal | null {
  if (reach.refusals.length === 0 || reachableChannel(reach, step) !== null) return null
  const channel = firstChannel(reach, step, () => true)
  return channel === null ? null : refusalOf(reach, channel)
}

/** The usable contacts of a channel, in the order in which they are on file. */
export function usableContacts(reach: Reach, channel: StepChannel): Contact[] {
  const needed = contactNeeded(channel)
  return needed === null ? [] : reach.contacts.filter((contact) => contact.channel === needed)
}

function firstChannel(
  { contacts }: Reach,
  step: CompiledStep,
  allows: (channel: StepChannel) => boolean,
): StepChannel | null {
  for (const channel of step.channels) {
    const needed = contactNeeded(channel)
    const isThere = needed === null || contacts.some((contact) => contact.channel === needed)
    if (isThere && allows(channel)) return channel
  }
  return null
}

export function isRefused(reach: Reach, channel: StepChannel): boolean {
  return refusalOf(reach, channel) !== null
}

function refusalOf({ refusals }: Reach, channel: StepChannel): ChannelRefusal | null {
  return refusals.find((refusal) => refusal.channel === CONTACT_OF[channel]) ?? null
}

function isUsable({ usable, isThirdParty, value }: Contact): boolean {
  return usable !== false && isThirdParty !== true && value.trim() !== ''
}
