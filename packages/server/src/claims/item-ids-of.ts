import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { itemsNumbered } from './items.queries.ts'

/**
 * The items that a person at a terminal names by what is printed on them.
 * @throws Refusal when the customer has none of that number, or several
 */
export async function itemIdsOf(tx: Tx, customerId: number, numbers: readonly string[]): Promise<number[]> {
  const found = Map.groupBy(await itemsNumbered(tx, customerId, numbers), ({ number }) => number)
  return numbers.map((number) => {
    const [item, another] = found.get(number) ?? []
    if (!item)
      throw new Refusal(
        'not-found',
        `This customer has no item numbered ${number}.`,
        `Ce client n’a pas de pièce numéro ${number}.`,
      )
    if (another)
      throw new Refusal(
        'conflict',
        `This customer has several items numbered ${number}: name it by its id over HTTP.`,
        `Ce client a plusieurs pièces numéro ${number} : désignez-la par son identifiant, par l’API HTTP.`,
      )
    return item.id
  })
}
