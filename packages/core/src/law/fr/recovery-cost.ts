import type { Compensation, Parties } from '../country-law.ts'
import { fortyEuros } from '../eu/recovery-cost.ts'
import { CCP_D2192_35, COM_D441_5 } from './sources.ts'

const ofBusinesses = fortyEuros(COM_D441_5)
const ofPublicBuyers = fortyEuros(CCP_D2192_35)

/** Once per late invoice, between professionals and of public buyers; never of a consumer. */
export function compensation(parties: Parties): Compensation | null {
  return parties.debtor === 'public' ? ofPublicBuyers(parties) : ofBusinesses(parties)
}
