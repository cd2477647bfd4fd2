import type { law as french } from '../fr/law.ts'

export const law: typeof french = {
  legal: {
    missing: 'A fact is missing',
    formula: 'Computation',
    articles: 'Texts',
    notAdvice:
      'Computed from sourced texts, not validated by a lawyer. Have it reviewed before going to court.',
    line: 'Late-payment interest on {{on}}: {{sums}}',
    unallocated:
      '{{amount}} of credit notes and payments are still to be allocated. Allocate them first: they will reduce these sums, and interest from the day on which they were received.',
    sums: '{{interest}} · compensation: {{compensation}}',
    waivedShort: 'waived: {{amount}}',
    waivedOf: 'after a waiver of {{amount}}',
    waiver: 'Waived on {{on}} by {{author}}: {{reason}}',
    waiverPending: 'Waived if paid by {{by}}, offered on {{on}} by {{author}}: {{reason}}',
    sumsUnallocated: 'to be worked out, {{amount}} still to be allocated',
    unsaid: 'Late-payment interest is not computed. {{why}}',
    title: 'What the law adds',
    debts: 'Invoice by invoice',
    principal: 'Principal',
    interest: 'Interest due',
    compensation: 'Compensation',
    total: 'Total due',
    limitation: 'Limitation',
    agreed: {
      invoice: 'Agreed rate: {{rate}} (invoice)',
      terms: 'Agreed rate: {{rate}} (terms of the creditor)',
    },
    readings: { floor: 'At the floor: {{amount}}', default: 'At the default rate of the law: {{amount}}' },
    dueOn: 'Due on {{on}}',
    segment: 'From {{from}} to {{to}}: {{days}} days at {{rate}} = {{amount}}',
    withoutDueDate: 'Without a known due date, not counted: {{numbers}}. Give their due date.',
    limitationUnknown: 'Not known: no period is recorded for this debtor.',
    near: 'near',
    passed: 'passed',
    withoutPayments: '{{on}}, if the payments do not acknowledge the debt',
    given: 'Given by the imported file',
    pressing: 'Time-barred after {{on}}',
    pressingPaid: 'Time-barred after {{on}}, if the payments are no acknowledgement',
    over: 'Last day to act is past: {{on}}',
    declare:
      'Claim to be declared by {{by}} at the latest, counted from the judgment of {{openedOn}}: the publication in the BODACC, from which the period runs, is not recorded ({{article}}).',
    declareUnknown: 'Claim to be declared: the period is not recorded for the country of this debtor.',
  },
}
