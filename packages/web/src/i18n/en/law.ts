import type { law as french } from '../fr/law.ts'

export const law: typeof french = {
  legal: {
    line: 'Late-payment interest on {{on}}: {{sums}}',
    sums: '{{interest}} · compensation: {{compensation}}',
    waivedShort: 'waived: {{amount}}',
    waivedOf: 'after a waiver of {{amount}}',
    waiver: 'Waived on {{on}} by {{author}}: {{reason}}',
    waiverPending: 'Waived if paid by {{by}}, offered on {{on}} by {{author}}: {{reason}}',
    sumsUnallocated: 'to be worked out, {{amount}} still to be allocated',
    unsaid: 'Late-payment interest is not computed. {{why}}',
    pressing: 'Time-barred after {{on}}',
    doubtful: 'Last sure day to act is past: {{on}}',
    over: 'Time-barred: the last day to act was {{on}}',
  },
}
