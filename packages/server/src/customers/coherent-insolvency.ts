import { Refusal } from '../refusal.ts'
import type { CustomerRow, CustomerValues } from './customers.queries.ts'

const NO_NOTICE = {
  insolvency_published_on: null,
  insolvency_kind: null,
  insolvency_office: null,
  insolvency_office_address: [],
  insolvency_creditor_abroad: null,
  insolvency_declared_on: null,
} satisfies CustomerValues

/**
 * The change with what follows from it: without a judgment there is no notice either.
 * @throws Refusal when something would come before the judgment
 */
export function coherentInsolvency(before: Partial<CustomerRow>, change: CustomerValues): CustomerValues {
  const after = { ...before, ...change }
  const opened = after.insolvency_opened_on ?? null
  if (opened === null) return before.insolvency_opened_on ? { ...change, ...NO_NOTICE } : change
  const { insolvency_published_on: published, insolvency_declared_on: declared } = after
  if (published && published < opened)
    throw refused(
      'publishedOn',
      'The publication cannot come before the judgment: check both dates on the notice.',
      'La publication ne peut pas précéder le jugement : vérifiez les deux dates sur l’annonce.',
    )
  if (declared && declared < opened)
    throw refused(
      'declaredOn',
      'A claim is declared after the judgment: check both dates.',
      'Une créance se déclare après le jugement : vérifiez les deux dates.',
    )
  return change
}

function refused(path: string, message: string, fr: string): Refusal {
  return new Refusal('invalid-request', message, fr, [{ path, code: 'order', message, fr }])
}
