import { plainName } from '../reading/header-names.ts'

/** Header of the column of reasons in a file of rejected lines: once corrected, it is imported like any other. */
export const REASON_COLUMN = 'MotifRejet'

const PLAIN = plainName(REASON_COLUMN)

export function isReasonColumn(name: string): boolean {
  return plainName(name) === PLAIN
}
