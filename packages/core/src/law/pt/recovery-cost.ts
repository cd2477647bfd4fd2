import { fortyEuros } from '../eu/recovery-cost.ts'
import { DL_62_2013_7 } from './sources.ts'

export const compensation = fortyEuros(DL_62_2013_7)
