import { fortyEuros } from '../eu/recovery-cost.ts'
import { BW_6_96 } from './sources.ts'

export const compensation = fortyEuros(BW_6_96)
