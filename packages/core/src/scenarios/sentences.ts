import type { Explanation, ReasonCode, Rule, TaskReasonCode } from './decision.ts'
import type { SentenceValues } from './sentence-format.ts'

/** All that a sentence may need: values by name, and the dates and the step of the explanation, in words. */
export type SentenceFacts = SentenceValues & {
  state: Explanation['state']
  /** Empty when there is none. */
  until: string
  nextStep: string
  nextOn: string
}

/** What a waiting item will run into on its day if no fact changes: `params.laterRule`. */
export type LaterRule = 'net-credit' | 'below-minimum' | 'no-contact'

/** Every sentence of the engine in one language. A missing one does not compile. */
export type Sentences = {
  /** Last touch on a whole sentence: its unbreakable spaces. */
  typeset: (sentence: string) => string
  rules: Readonly<Record<Rule, (facts: SentenceFacts) => string>>
  act: (facts: SentenceFacts) => string
  /** Appended to a rule that stops an item whose next act is known. */
  next: (facts: SentenceFacts) => string
  /** Appended when something else than time will stand in the way by then. */
  later: Readonly<Record<LaterRule, string>>
  reasons: Readonly<Record<ReasonCode, (values: SentenceValues, step: string) => string>>
  tasks: Readonly<Record<TaskReasonCode, (values: SentenceValues) => string>>
}
