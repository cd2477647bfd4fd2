import { civilDate } from '../../calendar/civil-date.ts'
import type { ClaimLineKind, ContactLaw } from '../contact-law.ts'
import type { DatedSeries } from '../dated-value.ts'
import {
  COM_L441_10,
  COM_L622_7,
  CONSO_L121_2,
  CONSO_L121_6,
  CONSO_L722_5,
  ENFORCEMENT_L111_8,
  ENFORCEMENT_R124_2,
  ENFORCEMENT_R124_3,
  ENFORCEMENT_R124_4,
} from './sources.ts'

/** Entry into force of the code of civil enforcement procedures, and of the present code of consumption. */
const ENFORCEMENT_CODE = civilDate('2012-06-01')
const CONSUMPTION_CODE = civilDate('2016-07-01')

const CONSUMER_LINES: readonly ClaimLineKind[] = ['principal', 'contractual-interest', 'legal-interest']

/** Between professionals, and of public buyers, a statute adds penalties and the compensation of recovery costs. */
const PROFESSIONAL_LINES: DatedSeries<readonly ClaimLineKind[]> = [
  {
    from: ENFORCEMENT_CODE,
    value: [...CONSUMER_LINES, 'late-interest', 'fixed-compensation', 'complementary-compensation'],
    source: COM_L441_10,
  },
]

export const FRENCH_CONTACT_LAW: ContactLaw = {
  insolvency: [{ from: civilDate('2006-01-01'), value: 'earlier-debts', source: COM_L622_7 }],
  overIndebtedness: [{ from: CONSUMPTION_CODE, value: 'earlier-debts', source: CONSO_L722_5 }],
  timeBarred: [{ from: CONSUMPTION_CODE, value: ['consumer'], source: CONSO_L121_2 }],
  claimable: {
    consumer: [{ from: ENFORCEMENT_CODE, value: CONSUMER_LINES, source: ENFORCEMENT_L111_8 }],
    business: PROFESSIONAL_LINES,
    public: PROFESSIONAL_LINES,
  },
  threats: [{ from: CONSUMPTION_CODE, value: 'refused', source: CONSO_L121_6 }],
  insistence: [{ from: CONSUMPTION_CODE, value: 'refused', source: CONSO_L121_6 }],
  collector: {
    prerequisites: [
      {
        from: ENFORCEMENT_CODE,
        value: ['declaration', 'insurance', 'account'],
        source: ENFORCEMENT_R124_2,
      },
    ],
    agreement: [{ from: ENFORCEMENT_CODE, value: 'written', source: ENFORCEMENT_R124_3 }],
    letter: [
      {
        from: ENFORCEMENT_CODE,
        value: [
          'collector',
          'amicable-collection',
          'creditor',
          'amounts-apart',
          'demand-and-means',
          'costs-text',
        ],
        source: ENFORCEMENT_R124_4,
      },
    ],
  },
}
