/** What hangs on the work, and how urgent that made it on a day: `urgencyOf` in core. */
export type TaskStake = {
  readonly amountMinor: number
  readonly currency: string
  readonly dueOn: string | null
  readonly limitationOn: string | null
  /** Last day to declare a claim in an insolvency. */
  readonly declareBefore?: string | null
  readonly promiseBroken: boolean
  readonly urgency: number
  /** Null: to be reckoned again. */
  readonly urgencyOn: string | null
}
