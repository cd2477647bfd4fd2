import { todayIn } from '../access/today.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { checkedContactValue } from './checked-values.ts'
import { type ContactValues, hasOtherContact, updateContactRow } from './contacts.queries.ts'
import { contactTaken } from './customer-refusals.ts'
import { knownContact, lockKnownCustomer } from './known-customer.ts'
import { markForReview } from './mark-for-review.ts'

export type ContactUpdate = {
  readonly value?: string | undefined
  readonly role?: string | undefined
  readonly name?: string | null | undefined
  /** True: it was checked and works again after a bounce. False: it does not work, nothing is sent there. */
  readonly usable?: boolean | undefined
  /** With `usable` false: why. */
  readonly unusableReason?: string | undefined
  readonly thirdParty?: boolean | undefined
}

/**
 * Changes a contact. With another value, or when somebody says that it works, what bounced before counts no more.
 * @throws Refusal when it is not there or the value cannot be used
 */
export async function updateContact(
  tx: Tx,
  actor: string,
  customerId: number,
  id: number,
  update: ContactUpdate,
): Promise<void> {
  const customer = await lockKnownCustomer(tx, customerId)
  const before = await knownContact(tx, customerId, id)
  const value =
    update.value === undefined
      ? before.value
      : checkedContactValue(before.channel, update.value, customer.country)
  if (await hasOtherContact(tx, before, value)) throw contactTaken(value)
  const mended = update.usable === true || value !== before.value
  const unusable = update.usable === false && {
    unusable_since: before.unusable_since ?? (await todayIn(tx)),
    unusable_reason: update.unusableReason ?? before.unusable_reason ?? '',
  }
  const values: ContactValues = {
    value,
    role: update.role ?? before.role,
    name: update.name === undefined ? before.name : update.name,
    third_party: update.thirdParty ?? before.third_party,
    ...(mended ? { unusable_since: null, unusable_reason: null } : {}),
    ...(unusable || {}),
  }
  await updateContactRow(tx, id, values)
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'contact.changed',
      subject: `customer:${customerId}`,
      detail: { contactId: String(id), before, after: values },
    },
  ])
}
