import { fortyEuros } from '../eu/recovery-cost.ts'
import { DLGS_231_2002_6 } from './sources.ts'

export const compensation = fortyEuros(DLGS_231_2002_6)
