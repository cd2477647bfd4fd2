import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { deriveDueOn } from '@recouvrance/core/claims/derive-due-date'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { noAccount, numberTaken, onlyInvoicesBearInterest } from './claim-refusals.ts'
import { insertItems } from './claims.queries.ts'
import { accountTerms, hasDocument } from './terms.queries.ts'

export type Document = {
  readonly customerId: number
  readonly creditorId: number
  readonly kind: 'invoice' | 'credit-note'
  /** As printed on it. */
  readonly number: string
  readonly currency: Currency
  readonly issuedOn: CivilDate
  /** Null: derived from the customer's term, the creditor's or the law's, and marked so. */
  readonly dueOn: CivilDate | null
  /** Above zero for both kinds. */
  readonly amountMinor: MinorUnits
  /** Late interest that an invoice states itself, in percent; absent or null: none. */
  readonly agreedRate?: string | null
}

/**
 * Puts an invoice or a credit note on a customer's account.
 * @throws Refusal when the customer or creditor is not there, or the number is on that account already
 */
export async function issueItem(tx: Tx, actor: string, document: Document): Promise<number> {
  const { customerId, creditorId, kind, number, currency, issuedOn, dueOn, amountMinor } = document
  const { agreedRate = null } = document
  if (agreedRate !== null && kind !== 'invoice') throw onlyInvoicesBearInterest()
  const terms = await accountTerms(tx, customerId, creditorId)
  if (!terms) throw noAccount(customerId, creditorId)
  if (await hasDocument(tx, { customerId, creditorId, kind, number })) throw numberTaken(number)
  const legalDays = recordedLaw(terms.law)?.defaultTermDays(terms.customerKind, issuedOn) ?? null
  const due =
    dueOn !== null || kind === 'credit-note'
      ? ({ dueOn, source: 'given' } as const)
      : deriveDueOn(issuedOn, terms.customerTerm, terms.creditorTerm, legalDays)
  const [id] = await insertItems(tx, [
    {
      customerId,
      creditorId,
      kind,
      number,
      currency,
      issuedOn,
      dueOn: due.dueOn,
      dueOnSource: due.source,
      amountMinor: kind === 'invoice' ? amountMinor : -amountMinor,
      paymentPlanId: null,
      agreedRate,
      sourceKey: `entered:${kind}:${customerId}:${number}`,
    },
  ])
  if (!id) throw numberTaken(number)
  await appendAudit(tx, actor, [
    {
      action: 'item.issued',
      subject: `item:${id}`,
      detail: {
        customerId: String(customerId),
        kind,
        number,
        currency,
        amountMinor,
        dueOn: due.dueOn,
        ...(agreedRate === null ? {} : { agreedRate }),
      },
    },
  ])
  return id
}
