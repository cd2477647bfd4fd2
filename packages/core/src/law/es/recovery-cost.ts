import { fortyEuros } from '../eu/recovery-cost.ts'
import { LEY_3_2004_8 } from './sources.ts'

export const compensation = fortyEuros(LEY_3_2004_8)
