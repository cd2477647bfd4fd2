import { fortyEuros } from '../eu/recovery-cost.ts'
import { LAW_2_AUGUST_2002_ART_6 } from './sources.ts'

export const compensation = fortyEuros(LAW_2_AUGUST_2002_ART_6)
