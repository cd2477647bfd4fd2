import { parseRate, type Rate } from '../../money/rate.ts'

/** The same since 1912. */
export const DEFAULT_INTEREST: Rate = parseRate('5')
