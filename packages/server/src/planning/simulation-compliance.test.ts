import { aDebtor } from '../testing/simulation.ts'
import { useSimulation } from '../testing/simulation-api.ts'

/** What stands against asking a debtor at all, on the days around it. */

const { itemRules: rules } = useSimulation()

const protectedBy = (safeguard: object) => ({ safeguards: [safeguard] })
const lawyer = (from: string) => protectedBy({ kind: 'represented', representative: 'Me Durand', from })

// 2025-02-16 is a Sunday.
rules('whom somebody represents is not written to', [
  ['the day before', '2025-02-18', lawyer('2025-02-19'), 'act - - reminder-1 2025-02-18'],
  ['from that day', '2025-02-19', lawyer('2025-02-19'), 'blocked compliance - - -', ['legal-review F1']],
  [
    'on a Sunday: what would leave on the Monday on which it begins',
    '2025-02-16',
    lawyer('2025-02-17'),
    'blocked compliance - - -',
    ['legal-review F1'],
  ],
  [
    'to the last day',
    '2025-02-18',
    protectedBy({
      kind: 'represented',
      representative: 'Me Durand',
      from: '2025-02-01',
      until: '2025-02-18',
    }),
    'blocked compliance - - -',
    ['legal-review F1'],
  ],
  [
    'not after it',
    '2025-02-19',
    protectedBy({
      kind: 'represented',
      representative: 'Me Durand',
      from: '2025-02-01',
      until: '2025-02-18',
    }),
    'act - - reminder-1 2025-02-19',
  ],
])

const ready = {
  agreementOn: '2025-02-17',
  declaredOn: '2025-02-17',
  insuredUntil: '2025-02-17',
  hasReservedAccount: true,
}
const collecting = (over: object) => ({ collector: { ...ready, ...over } })

rules('collecting for somebody else begins when all that the law wants first is there', [
  ['all of it, that very day', '2025-02-17', collecting({}), 'act - - reminder-1 2025-02-17'],
  ['no agreement', '2025-02-17', collecting({ agreementOn: null }), 'blocked compliance - - -'],
  [
    'declared tomorrow only',
    '2025-02-17',
    collecting({ declaredOn: '2025-02-18' }),
    'blocked compliance - - -',
  ],
  [
    'insured until yesterday',
    '2025-02-17',
    collecting({ insuredUntil: '2025-02-16' }),
    'blocked compliance - - -',
  ],
  [
    'no account of its own',
    '2025-02-17',
    collecting({ hasReservedAccount: false }),
    'blocked compliance - - -',
  ],
])

const refusing = (channel: string) => protectedBy({ kind: 'channel-refused', channel, from: '2025-01-01' })
const thirdParty = {
  customer: aDebtor({
    contacts: [{ channel: 'email', value: 'patron@employeur.example', thirdParty: true }],
  }),
}

rules('a way of contact', [
  ['refused: the step waits', '2025-02-17', refusing('email'), 'blocked compliance - reminder-1 -'],
  ['another one refused: it leaves', '2025-02-17', refusing('sms'), 'act - - reminder-1 2025-02-17'],
  [
    'of a third party is none',
    '2025-02-17',
    thirdParty,
    'blocked no-contact - reminder-1 -',
    ['fix-contact F1'],
  ],
])
