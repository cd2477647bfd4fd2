import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { declarationIn } from '@recouvrance/core/law/insolvency-declaration'
import type { CustomerFacts } from '@recouvrance/core/scenarios/facts'

type Notice = {
  readonly country: string
  readonly insolvency_opened_on: string | null
  readonly insolvency_published_on: string | null
  readonly insolvency_creditor_abroad: boolean | null
  readonly insolvency_declared_on: string | null
}

type InsolvencyFacts = Pick<CustomerFacts, 'insolvencyOpenedOn' | 'declareBefore' | 'declaredOn'>

/** The judgment, and what a creditor of that country has to do by when. */
export function insolvencyFacts(customer: Notice, creditorCountry: string): InsolvencyFacts {
  const openedOn = dayOrNull(customer.insolvency_opened_on)
  if (openedOn === null) return { insolvencyOpenedOn: null }
  const notice = {
    openedOn,
    publishedOn: dayOrNull(customer.insolvency_published_on),
    creditorAbroad: customer.insolvency_creditor_abroad,
  }
  return {
    insolvencyOpenedOn: openedOn,
    declareBefore: declarationIn(customer.country, notice, [creditorCountry]).lastDay,
    declaredOn: dayOrNull(customer.insolvency_declared_on),
  }
}

function dayOrNull(text: string | null): CivilDate | null {
  return text === null ? null : civilDate(text)
}
