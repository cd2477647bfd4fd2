import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { lockClaimed, writeDeparture } from './departures.queries.ts'

// After a crash so many acts are in doubt that had not left; each group costs a transaction of a millisecond or two.
const GROUP = 10

/**
 * Writes down which acts are about to leave before they do, group by group, ahead of those that send them: what a
 * worker that died had claimed and not written here has certainly not left.
 */
export class Departures {
  readonly #pool: Pool
  readonly #organisationId: number
  readonly #claimedBy: string
  /** Written, and not recorded yet: they may have left. */
  readonly #inDoubt = new Set<number>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(pool: Pool, organisationId: number, claimedBy: string) {
    this.#pool = pool
    this.#organisationId = organisationId
    this.#claimedBy = claimedBy
  }

  /**
   * For a batch, in the order in which it is sent: whether the act at an index may be given to the mail server. It may
   * not when it is not this worker's any more, because it was taken for dead.
   */
  begin(actIds: readonly number[]): (index: number) => Promise<boolean> {
    const groups: Promise<ReadonlySet<number>>[] = []
    const groupAt = (position: number) => {
      groups[position] ??= this.#write(actIds.slice(position * GROUP, (position + 1) * GROUP))
      return groups[position]
    }
    return async (index) => {
      const position = Math.floor(index / GROUP)
      const own = groupAt(position)
      const isNextNear = index % GROUP >= GROUP / 2 && (position + 1) * GROUP < actIds.length
      if (isNextNear) void groupAt(position + 1)
      return (await own).has(actIds[index] ?? 0)
    }
  }

  recorded(actIds: Iterable<number>): void {
    for (const id of actIds) this.#inDoubt.delete(id)
  }

  #write(group: readonly number[]): Promise<ReadonlySet<number>> {
    for (const id of group) this.#inDoubt.add(id)
    const written = this.#last.then(() =>
      inOrganisation(this.#pool, this.#organisationId, async (tx) => {
        const own = await lockClaimed(tx, this.#claimedBy, group)
        await writeDeparture(tx, this.#claimedBy, [...this.#inDoubt])
        return own
      }),
    )
    // Heard by whoever waits for it; unheard until then it would end the process.
    this.#last = written.catch(() => {})
    return written
  }
}
