import { ALLOCATION } from './allocation.ts'
import type { Calculator } from './calculator.ts'
import { DEADLINES } from './deadlines.ts'
import { INTEREST } from './interest.ts'
import { LIMITATION } from './limitation.ts'
import { TERM } from './term.ts'

export const CALCULATORS: readonly [Calculator, ...Calculator[]] = [
  INTEREST,
  LIMITATION,
  TERM,
  ALLOCATION,
  DEADLINES,
]
