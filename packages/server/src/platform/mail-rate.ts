import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Keeps messages to one domain apart: large mailbox providers defer senders that come faster than they like. Null:
 * no limit, which is right for whoever hands over to a relay that has its own.
 */
export class DomainRate {
  readonly #intervalMs: number
  /** Moment, in milliseconds of `performance.now()`, at which the next message to a domain may leave. */
  readonly #nextAt = new Map<string, number>()

  constructor(perMinute: number | null) {
    this.#intervalMs = perMinute === null ? 0 : 60_000 / perMinute
  }

  /** Returns when it is the turn of a message to this address. */
  async turn(address: string): Promise<void> {
    if (this.#intervalMs === 0) return
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    const now = performance.now()
    const at = Math.max(now, this.#nextAt.get(domain) ?? 0)
    this.#nextAt.set(domain, at + this.#intervalMs)
    if (at > now) await sleep(at - now)
  }
}
