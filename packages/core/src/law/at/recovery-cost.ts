import { fortyEuros } from '../eu/recovery-cost.ts'
import { UGB_458 } from './sources.ts'

export const compensation = fortyEuros(UGB_458)
