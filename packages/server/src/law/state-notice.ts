import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { Refusal } from '../refusal.ts'
import type { PartyRow } from './debts.queries.ts'
import type { KnownDebt } from './read-debts.ts'
import {
  type AccountOnPaper,
  type PlainDebt,
  type StatedDebt,
  type StatedParties,
  stateDebt,
  totalsOf,
} from './state-account.ts'

/** One item of a formal notice, as the books know it now. */
export type ClaimedItem = {
  readonly id: number
  readonly kind: string
  readonly number: string
  /** Zero or less: a credit note or a payment that is deducted. */
  readonly openMinor: MinorUnits
  /** What is open less what is disputed. */
  readonly claimedMinor: MinorUnits
}

/** What a formal notice claims: the items that are due, of one debtor, creditor and currency. */
export type NoticeToState = StatedParties & {
  readonly creditor: PartyRow
  readonly currency: Currency
  readonly items: readonly ClaimedItem[]
  /** Of the items that are invoices: see `readNamedDebts`. */
  readonly debts: ReadonlyMap<number, KnownDebt>
  readonly added: AddedRates
}

/**
 * The account that goes with a formal notice: of what it claims and nothing else, so that both say the same figures.
 * Instalments of a payment plan and invoices without a due date are claimed without interest: nothing says from when.
 * @throws Refusal when the law, or a rate, is not there, or the entries of an invoice do not give what is open of it
 */
export function stateNotice(notice: NoticeToState): AccountOnPaper {
  const { creditor, currency, items } = notice
  const claimed = items.filter(({ openMinor }) => openMinor > 0)
  const credits = items.filter(({ openMinor }) => openMinor <= 0)
  const debts: StatedDebt[] = []
  const plain: PlainDebt[] = []
  for (const item of claimed) {
    const { number, claimedMinor: amountMinor } = item
    const debt = notice.debts.get(item.id)
    if (item.kind === 'instalment') plain.push({ number, reason: 'instalment', amountMinor })
    else if (!debt) throw entriesDisagree(item, 0, currency)
    else if (debt.dueOn === null) plain.push({ number, reason: 'no-due-date', amountMinor })
    else debts.push(stateItem(notice, item, { ...debt, dueOn: debt.dueOn }))
  }
  return {
    creditor,
    currency,
    debts,
    plain,
    ...totalsOf(debts, plain),
    waivers: [],
    unallocatedMinor: 0,
    deductedMinor: sumMinor(credits.map(({ claimedMinor }) => claimedMinor)),
    isEnclosed: true,
    withoutDueDate: [],
  }
}

function stateItem(
  notice: NoticeToState,
  item: ClaimedItem,
  debt: Parameters<typeof stateDebt>[2],
): StatedDebt {
  const moved = sumMinor([...debt.payments, ...debt.credits].map(({ amountMinor }) => amountMinor))
  const openMinor = debt.amountMinor - moved
  if (openMinor !== item.openMinor) throw entriesDisagree(item, openMinor, notice.currency)
  return stateDebt(notice, notice, debt, item.openMinor - item.claimedMinor, notice.added)
}

function entriesDisagree({ number, openMinor }: ClaimedItem, found: MinorUnits, currency: Currency): Refusal {
  const [en, fr] = (['en', 'fr'] as const).map((language) =>
    [openMinor, found].map((minor) => formatMoney(minor, currency, language)),
  )
  return new Refusal(
    'not-allowed-now',
    `Of ${number}, ${en?.[0]} are open, but its entries up to this day give ${en?.[1]}: check them.`,
    `${number} : ${fr?.[0]} restent ouverts, mais ses écritures jusqu’à ce jour donnent ${fr?.[1]} ; vérifiez-les.`,
  )
}
