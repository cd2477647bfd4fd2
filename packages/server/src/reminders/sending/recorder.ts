import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './record-answers.ts'

// A transaction for each answer would cost more than sending it; until it is recorded, a crash leaves it in doubt.
const ENOUGH = 25
const PATIENCE_MS = 200

/** Records answers while others still come, some at a time and one transaction after the other. */
export class Recorder {
  readonly #record: (answers: readonly Answer[]) => Promise<void>
  #waiting: Answer[] = []
  #last: Promise<void> = Promise.resolve()
  #isTimed = false

  constructor(record: (answers: readonly Answer[]) => Promise<void>) {
    this.#record = record
  }

  add(answer: Answer): void {
    this.#waiting.push(answer)
    if (this.#waiting.length >= ENOUGH) void this.flush()
    else void this.#flushSoon()
  }

  /** Ends when everything so far is recorded. @throws what recording any of it has thrown */
  flush(): Promise<void> {
    const answers = this.#waiting
    this.#waiting = []
    this.#last = this.#last.then(() => (answers.length > 0 ? this.#record(answers) : undefined))
    // Heard at the next flush that somebody waits for; unheard until then it would end the process.
    this.#last.catch(() => {})
    return this.#last
  }

  async #flushSoon(): Promise<void> {
    if (this.#isTimed) return
    this.#isTimed = true
    await sleep(PATIENCE_MS)
    this.#isTimed = false
    void this.flush()
  }
}
