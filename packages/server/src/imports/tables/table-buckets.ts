/** A column of an aged balance. */
export type Bucket = {
  readonly position: number
  readonly name: string
  /** Days past the due date, at least; null: not due yet. */
  readonly fromDays: number | null
}

const NOT_DUE =
  /^(non ?[ée]chue?s?|pas [ée]chue?s?|[àa] [ée]choir|en cours|courant|current|not (yet )?due|0)$/i
const RANGE = /^(?:de )?(\d{1,3})(?: ?j(?:ours)?)? ?(?:-|–|—|à|a|to|\/) ?(\d{1,3})\b/i
const OVER =
  /^(?:>|≥|>=|\+|plus de|au[- ]del[àa] de|over|more than|sup[ée]rieur à) ?(?:de )?(\d{1,3})\b|^(\d{1,3}) ?(?:j(?:ours)?|days)? ?(?:\+|et plus|and (?:over|more))/i
const UNDER = /^(?:<|≤|<=|-|moins de|less than|under) ?(?:de )?(\d{1,3})\b/i
const OVERDUE_WORDS = /^([ée]chus?|retards?|overdue|past due|due|late|solde) (?:de |depuis |by |for )?/i

/** The buckets that headers name: `Non échu`, `0-30 j`, `31 à 60 jours`, `> 90`, `Plus de 90 jours`, `Current`. */
export function bucketsIn(names: readonly string[]): Bucket[] {
  return names.flatMap((name, position) => {
    const fromDays = fromDaysOf(name.trim().replace(OVERDUE_WORDS, ''))
    return fromDays === undefined ? [] : [{ position, name: name.trim(), fromDays }]
  })
}

/** @returns undefined when the text names no bucket */
export function fromDaysOf(text: string): number | null | undefined {
  if (NOT_DUE.test(text)) return null
  const range = RANGE.exec(text)
  // 0-30 begins with the first day late: what is due today is not late yet.
  if (range && Number(range[1]) < Number(range[2])) return Math.max(1, Number(range[1]))
  const over = OVER.exec(text)
  if (over) return Number(over[1] ?? over[2]) + (over[1] ? 1 : 0)
  return UNDER.test(text) ? 1 : undefined
}
