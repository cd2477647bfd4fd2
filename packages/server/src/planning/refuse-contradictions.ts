import { AmountError, checkedMinor, type MinorUnits, parseAmount } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import type { z } from 'zod'

/** The parts of a simulation that must agree with each other. */
type Facts = {
  readonly items: readonly {
    readonly id: string
    readonly kind: string
    readonly currency: string
    readonly openAmount: string
    readonly disputedAmount: string
  }[]
  readonly history: readonly { readonly itemId: string }[]
  readonly holds: readonly {
    readonly scope: string
    readonly itemId?: string | null | undefined
    readonly from: string
    readonly until?: string | null | undefined
  }[]
  readonly promises: readonly {
    readonly itemIds: readonly string[]
    readonly amount?: string | null | undefined
    readonly paidAmount?: string | null | undefined
  }[]
  readonly disputes: readonly { readonly itemId: string; readonly amount: string }[]
  readonly plans: readonly {
    readonly itemIds: readonly string[]
    readonly instalmentIds: readonly string[]
  }[]
  readonly directDebits: readonly { readonly itemIds: readonly string[] }[]
}

type Place = readonly (string | number)[]
type Say = (place: Place, fr: string, en: string) => void

/**
 * What each value alone does not show: ids that name nothing, amounts that their currency does not have, dates in the
 * wrong order. Said here, so that the engine never meets them.
 */
export function refuseContradictions(facts: Facts, context: z.core.$RefinementCtx): void {
  // A value that is wrong by itself is mended first: these questions need all of them.
  if (context.issues.length > 0) return
  const say: Say = (place, fr, en) =>
    context.issues.push({
      code: 'custom',
      message: en,
      params: { fr },
      path: [...place],
      input: context.value,
    })
  const currencies = readItems(facts, say)
  const known = (itemId: string, place: Place) => {
    if (currencies.has(itemId)) return
    say(place, `aucune pièce n’a l’id "${itemId}"`, `no item has the id "${itemId}"`)
  }
  for (const [index, { itemId }] of facts.history.entries()) known(itemId, ['history', index, 'itemId'])
  readHolds(facts, say, known)
  for (const [index, promise] of facts.promises.entries()) readPromise(promise, index, currencies, say, known)
  for (const [index, { itemId, amount }] of facts.disputes.entries()) {
    known(itemId, ['disputes', index, 'itemId'])
    const currency = currencies.get(itemId)
    if (currency) aboveZero(amount, currency, ['disputes', index, 'amount'], say)
  }
  for (const list of ['plans', 'directDebits'] as const)
    for (const [index, { itemIds }] of facts[list].entries())
      for (const [place, itemId] of itemIds.entries()) known(itemId, [list, index, 'itemIds', place])
  readInstalments(facts, say)
}

function readItems({ items }: Facts, say: Say): Map<string, Currency> {
  const currencies = new Map<string, Currency>()
  let total = 0
  for (const [index, item] of items.entries()) {
    const place = ['items', index]
    if (currencies.has(item.id))
      say(
        [...place, 'id'],
        `l’id "${item.id}" désigne déjà une autre pièce`,
        `the id "${item.id}" names another item`,
      )
    const currency = currencyOf(item.currency)
    currencies.set(item.id, currency)
    const open = minorOf(item.openAmount, currency, [...place, 'openAmount'], say)
    const disputed = minorOf(item.disputedAmount, currency, [...place, 'disputedAmount'], say)
    if (disputed !== null && disputed < 0)
      say([...place, 'disputedAmount'], 'il faut zéro ou plus', 'must be zero or more')
    if (open !== null && open > 0 && (item.kind === 'credit-note' || item.kind === 'payment'))
      say(
        [...place, 'openAmount'],
        'le montant d’un avoir ou d’un règlement est négatif',
        'the amount of a credit note or payment is negative',
      )
    total += Math.abs(open ?? 0)
  }
  if (!Number.isSafeInteger(total))
    say(['items'], 'la somme des montants est trop grande', 'the sum of the amounts is too large')
  return currencies
}

function readHolds({ holds }: Facts, say: Say, known: (itemId: string, place: Place) => void): void {
  for (const [index, { scope, itemId, from, until }] of holds.entries()) {
    if (scope === 'item') {
      if (itemId) known(itemId, ['holds', index, 'itemId'])
      else say(['holds', index, 'itemId'], 'manque : la pièce suspendue', 'is missing: the item that is held')
    } else if (itemId)
      say(['holds', index, 'itemId'], 'ne va qu’avec la portée "item"', 'goes with the scope "item" only')
    if (until && until < from)
      say(['holds', index, 'until'], 'la fin vient avant le début', 'the end comes before the beginning')
  }
}

function readPromise(
  { itemIds, amount, paidAmount }: Facts['promises'][number],
  index: number,
  currencies: ReadonlyMap<string, Currency>,
  say: Say,
  known: (itemId: string, place: Place) => void,
): void {
  for (const [place, itemId] of itemIds.entries()) known(itemId, ['promises', index, 'itemIds', place])
  const [currency, ...others] = new Set(itemIds.flatMap((itemId) => currencies.get(itemId) ?? []))
  if (currency === undefined) return
  if (others.length > 0)
    say(
      ['promises', index, 'itemIds'],
      'une promesse porte sur des pièces d’une seule devise',
      'the items of a promise have one currency',
    )
  if (amount) aboveZero(amount, currency, ['promises', index, 'amount'], say)
  if (!paidAmount) return
  const paid = minorOf(paidAmount, currency, ['promises', index, 'paidAmount'], say)
  if (paid !== null && paid < 0)
    say(['promises', index, 'paidAmount'], 'il faut zéro ou plus', 'must be zero or more')
}

function readInstalments({ items, plans }: Facts, say: Say): void {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]))
  for (const [index, { instalmentIds }] of plans.entries())
    for (const [place, id] of instalmentIds.entries()) {
      const kind = kinds.get(id)
      if (kind !== undefined && kind !== 'instalment')
        say(
          ['plans', index, 'instalmentIds', place],
          `la pièce "${id}" n’est pas de la sorte "instalment"`,
          `the item "${id}" is not of kind "instalment"`,
        )
    }
}

function aboveZero(text: string, currency: Currency, place: Place, say: Say): void {
  const minor = minorOf(text, currency, place, say)
  if (minor !== null && minor <= 0) say(place, 'il faut plus que zéro', 'must be above zero')
}

/** Null, and said, when the text is no amount in that currency. */
function minorOf(text: string, currency: Currency, place: Place, say: Say): MinorUnits | null {
  try {
    return checkedMinor(parseAmount(text, currency))
  } catch (error) {
    if (!(error instanceof AmountError)) throw error
    say(place, `"${text}" n’est pas un montant en ${currency}`, `"${text}" is not an amount in ${currency}`)
    return null
  }
}
