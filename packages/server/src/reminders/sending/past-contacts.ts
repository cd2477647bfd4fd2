import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { PastContact } from '@recouvrance/core/scenarios/compliance/contact-times'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import type { Tx } from '../../platform/postgres.ts'
import { contactsSince } from './sending.queries.ts'

const CONTACT_MEMORY_DAYS = 7

/** The contacts that the gate is told about, customer by customer, in the receivables' calendar. */
export async function readPastContacts(
  tx: Tx,
  customerIds: readonly number[],
  asOf: CivilDate,
): Promise<Map<number, PastContact[]>> {
  const rows = await contactsSince(tx, customerIds, asOf, addDays(asOf, -CONTACT_MEMORY_DAYS))
  const contacts = new Map<number, PastContact[]>()
  for (const { customer_id, on_date, channel, planned_for } of rows) {
    const contact: PastContact = {
      on: civilDate(on_date),
      channel: channel as StepChannel,
      plannedFor: planned_for === null ? null : civilDate(planned_for),
    }
    const known = contacts.get(customer_id)
    if (known) known.push(contact)
    else contacts.set(customer_id, [contact])
  }
  return contacts
}
