import { fortyEuros } from '../eu/recovery-cost.ts'
import { LAW_18_APRIL_2004_ART_5 } from './sources.ts'

export const compensation = fortyEuros(LAW_18_APRIL_2004_ART_5)
