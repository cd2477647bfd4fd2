import type { CivilDate } from '../calendar/civil-date.ts'

/** An article that a rule rests on. */
export type LegalSource = {
  /** As lawyers cite it: `C. com. L441-10`. */
  id: string
  title: string
  url: string
  /** Day on which somebody last compared the rule with the text. */
  checkedOn: CivilDate
  /** A lawyer has confirmed the reading; until then it is sourced, not validated. */
  validatedByLawyer: boolean
}
