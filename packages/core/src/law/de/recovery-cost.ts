import { fortyEuros } from '../eu/recovery-cost.ts'
import { BGB_288_5 } from './sources.ts'

export const compensation = fortyEuros(BGB_288_5)
