import type { CivilDate } from '@recouvrance/core/calendar/civil-date'

/** What a statement says about how far the movements of its account are known. */
export type StatementFacts = {
  readonly id: number
  readonly toOn: CivilDate
  readonly openingMinor: number | null
  readonly openingOn: CivilDate | null
  readonly closingMinor: number | null
  readonly closingOn: CivilDate | null
  /** Every line could be read, and its balances, where it has some, add up. */
  readonly sound: boolean
}

/** Between the end of one statement and the beginning of the next, money moved that no statement tells. */
export type Gap = {
  readonly statementId: number
  readonly afterOn: CivilDate
  readonly beforeOn: CivilDate
  readonly expectedMinor: number
  readonly foundMinor: number
}

/**
 * Day up to which all movements are known: that of the last statement, unless one before it is missing or in doubt.
 * What somebody has said to be known by other means is not asked for again.
 * @param statements of one account, the earliest first
 * @param before day up to which the movements were known without them
 */
export function knownUntil(
  statements: readonly StatementFacts[],
  before: CivilDate | null,
): CivilDate | null {
  let known = before
  for (const statement of statements) {
    if (known !== null && statement.toOn <= known) continue
    const isReplaced = statements.some((other) => other.sound && replaces(other, statement))
    if (!statement.sound && isReplaced) continue
    if (!statement.sound) return known
    const bridged = known !== null && statement.openingOn !== null && statement.openingOn <= known
    if (!bridged && gapBefore(statements, statement) !== null) return known
    known = statement.toOn
  }
  return known
}

/** The same time of the account, told a second time: a corrected statement stands for the one in doubt. */
function replaces(one: StatementFacts, other: StatementFacts): boolean {
  return one.id !== other.id && one.openingMinor === other.openingMinor && one.toOn === other.toOn
}

/** What is missing before a statement; null: nothing, or it is the first that is known. */
export function gapBefore(statements: readonly StatementFacts[], statement: StatementFacts): Gap | null {
  const { openingMinor, openingOn, toOn } = statement
  if (openingMinor === null) return null
  const others = statements.filter(({ id }) => id !== statement.id)
  const isFollowed = others.some(
    (other) =>
      (other.closingMinor === openingMinor && other.toOn <= toOn) ||
      (other.openingMinor === openingMinor && other.openingOn === openingOn && other.sound),
  )
  if (isFollowed) return null
  const earlier = others.filter(({ closingMinor, toOn: end }) => closingMinor !== null && end < toOn)
  const last = earlier.at(-1)
  if (!last || last.closingMinor === null) return null
  return {
    statementId: statement.id,
    afterOn: last.closingOn ?? last.toOn,
    beforeOn: openingOn ?? toOn,
    expectedMinor: last.closingMinor,
    foundMinor: openingMinor,
  }
}
