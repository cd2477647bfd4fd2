import { aScenario, aSending, aStep, type Facts } from '../testing/simulation.ts'
import { useSimulation } from '../testing/simulation-api.ts'

/** The last of the rules of an item: which step is next, and when. */

const { itemRules: rules } = useSimulation()

const after = (history: readonly Facts[], over: Facts = {}) => ({ history, ...over })
const SENT_1 = aSending('F1', 'reminder-1', '2025-02-17')
const SENT_CALL = aSending('F1', 'call', '2025-02-24')
const entering = (entry: string) => ({ scenario: aScenario({ entry }) })
const preventive = { scenario: aScenario({ steps: [aStep('soon', -5), aStep('late', 7)] }) }
const monthEnd = { scenario: aScenario({ steps: [aStep('end', { offsetDays: 7, endOfMonth: true })] }) }
const chained = {
  scenario: aScenario({ steps: [aStep('reminder-1', 7), aStep('next', { afterPreviousDays: 10 })] }),
}

rules('10. otherwise the first step after the last sent one whose trigger has come', [
  ['before the trigger', '2025-02-15', {}, 'waiting not-yet-due 2025-02-15 reminder-1 2025-02-17'],
  ['due since, never "is it today?"', '2025-02-19', {}, 'act - - reminder-1 2025-02-19'],
  ['after a sent step, the next', '2025-02-24', after([SENT_1]), 'act - - call 2025-02-24'],
  [
    'a delivered one counts as sent',
    '2025-02-24',
    after([aSending('F1', 'reminder-1', '2025-02-17', 'delivered')]),
    'act - - call 2025-02-24',
  ],
  [
    'a cancelled one is not consumed',
    '2025-02-24',
    after([aSending('F1', 'reminder-1', '2025-02-17', 'cancelled')]),
    'act - - reminder-1 2025-02-24',
  ],
  [
    'a failed one is not consumed, the contact is looked at',
    '2025-02-24',
    after([aSending('F1', 'reminder-1', '2025-02-17', 'failed')]),
    'act - - reminder-1 2025-02-24',
    ['fix-contact F1'],
  ],
  [
    'a bounced one is not consumed, the contact is looked at',
    '2025-02-24',
    after([aSending('F1', 'reminder-1', '2025-02-17', 'bounced')]),
    'act - - reminder-1 2025-02-24',
    ['fix-contact F1'],
  ],
  ['steps missed in an outage are caught up in order', '2025-04-01', {}, 'act - - reminder-1 2025-04-01'],
  [
    'one per run, spaced by the minimum interval',
    '2025-04-04',
    after([aSending('F1', 'reminder-1', '2025-04-01')]),
    'waiting min-interval 2025-04-05 call 2025-04-07',
  ],
  [
    'then the next of them',
    '2025-04-07',
    after([aSending('F1', 'reminder-1', '2025-04-01')]),
    'act - - call 2025-04-07',
  ],
  [
    'what happens after asOf is not known on asOf',
    '2025-02-24',
    after([SENT_1, aSending('F1', 'call', '2025-02-25')]),
    'act - - call 2025-02-24',
  ],
  ['entry at the first step', '2025-02-25', entering('first-step'), 'act - - reminder-1 2025-02-25'],
  [
    'entry at the matching step, the last that has come',
    '2025-02-25',
    entering('matching-step'),
    'act - - call 2025-02-25',
  ],
  [
    'entry with an account review',
    '2025-02-25',
    entering('account-review'),
    'act - - account-review 2025-02-25',
  ],
  ['a preventive step leaves before the due date', '2025-02-04', preventive, 'act - - soon 2025-02-04'],
  ['and on it at the latest', '2025-02-08', preventive, 'act - - soon 2025-02-08'],
  [
    'it is skipped once that date has passed',
    '2025-02-10',
    preventive,
    'waiting not-yet-due 2025-02-15 late 2025-02-17',
  ],
  [
    'a trigger moved to the end of its month',
    '2025-02-27',
    monthEnd,
    'waiting not-yet-due 2025-02-27 end 2025-02-28',
  ],
  ['on which it has come', '2025-02-28', monthEnd, 'act - - end 2025-02-28'],
  [
    'a trigger counted from the previous step',
    '2025-02-26',
    after([SENT_1], chained),
    'waiting not-yet-due 2025-02-26 next 2025-02-27',
  ],
  ['on which it has come', '2025-02-27', after([SENT_1], chained), 'act - - next 2025-02-27'],
  [
    'all steps sent: explicit exit',
    '2025-03-20',
    after([SENT_1, SENT_CALL, aSending('F1', 'formal-notice', '2025-03-11')]),
    'blocked scenario-ended - - -',
    ['legal-review F1'],
  ],
])
