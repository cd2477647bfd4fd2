import { contactValue } from '@recouvrance/core/customers/contact-value'
import type { ContactChannel } from '@recouvrance/core/customers/customer'
import { checkSiren, checkVatNumber } from '@recouvrance/core/customers/identifiers'
import { isMember } from '../access/is-member.ts'
import { SIREN_NAME, VAT_NAME, wellFormed } from '../creditors/identifier-refusals.ts'
import type { Tx } from '../platform/postgres.ts'
import {
  noColleague,
  noCustomer,
  noScenarioCalled,
  parentBelow,
  unusableContact,
} from './customer-refusals.ts'
import { ancestorsOf, type CustomerValues, findCustomer, scenarioExists } from './customers.queries.ts'

/**
 * The same values with the identifiers normalised.
 * @param id of the customer that takes them; null for a new one
 * @throws Refusal when an identifier, the parent, the scenario or the assignee cannot be used
 */
export async function checkedValues(
  tx: Tx,
  id: number | null,
  values: CustomerValues,
): Promise<CustomerValues> {
  const { siren, vat_number, parent_id, scenario_key, assignee } = values
  if (assignee && !(await isMember(tx, assignee))) throw noColleague('assigneeId')
  if (scenario_key && !(await scenarioExists(tx, scenario_key))) throw noScenarioCalled(scenario_key)
  if (parent_id) {
    if (!(await findCustomer(tx, parent_id))) throw noCustomer(parent_id)
    if (id !== null && (parent_id === id || (await ancestorsOf(tx, parent_id)).includes(id)))
      throw parentBelow(parent_id)
  }
  return {
    ...values,
    ...(siren ? { siren: wellFormed(checkSiren(siren), 'siren', SIREN_NAME) } : {}),
    ...(vat_number ? { vat_number: wellFormed(checkVatNumber(vat_number), 'vatNumber', VAT_NAME) } : {}),
  }
}

/** @throws Refusal when the text can be no contact of that channel */
export function checkedContactValue(channel: ContactChannel, text: string, country: string): string {
  const value = contactValue(channel, text, country)
  if (value === null) throw unusableContact(channel, text)
  return value
}
