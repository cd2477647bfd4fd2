import type { Contact, ContactChannel, Customer } from '../customers/customer.ts'
import type { CompiledStep } from './compile-scenario.ts'
import type { StepChannel } from './scenario.ts'

/** The contact that a channel needs; a call or a task is work for one of us, who finds the number. */
const CONTACT_NEEDED: Readonly<Record<StepChannel, ContactChannel | null>> = {
  email: 'email',
  sms: 'sms',
  letter: 'letter',
  'registered-letter': 'letter',
  call: null,
  task: null,
}

/** The first channel of the step's chain on which the customer can be reached, or null. */
export function reachableChannel(customer: Customer, step: CompiledStep): StepChannel | null {
  for (const channel of step.channels) {
    const needed = CONTACT_NEEDED[channel]
    if (needed === null || customer.contacts.some((contact) => isUsable(contact, needed))) return channel
  }
  return null
}

/** The usable contacts of a channel, in the order in which they are on file. */
export function usableContacts(customer: Customer, channel: StepChannel): Contact[] {
  const needed = CONTACT_NEEDED[channel]
  return needed === null ? [] : customer.contacts.filter((contact) => isUsable(contact, needed))
}

function isUsable(contact: Contact, channel: ContactChannel): boolean {
  return contact.channel === channel && contact.usable !== false && contact.value.trim() !== ''
}
