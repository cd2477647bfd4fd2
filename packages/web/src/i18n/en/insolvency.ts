export const insolvency = {
  insolvency: {
    title: 'Insolvency proceedings',
    submit: 'Save',
    done: 'Proceedings saved: the time limits are computed anew.',
    openedOn: 'Opening judgment',
    openedOnHint: 'From that day on no reminder leaves.',
    publishedOn: 'Publication in the BODACC',
    publishedOnHint: 'The time to declare runs from that day.',
    kind: 'Proceedings',
    kinds: {
      unknown: 'Not said',
      safeguard: 'Safeguard',
      reorganisation: 'Reorganisation',
      liquidation: 'Liquidation',
    },
    abroad: 'Creditor outside metropolitan France',
    abroads: { told: 'By its country', no: 'No: two months', yes: 'Yes: four months' },
    office: 'Mandataire judiciaire or liquidator',
    officeAddress: 'Its address',
    declaredOn: 'Claim declared on',
    declaredOnHint: 'The day on which the declaration was sent, once it was.',
    complete: 'Complete from the notice',
    edit: 'Change',
    remove: 'Remove the proceedings',
    removeTitle: 'Remove the insolvency proceedings?',
    removeText:
      'This customer is not insolvent: the judgment and what the notice said go from its page, and reminders resume. The journal keeps the trace of this change.',
    removed: 'Proceedings removed.',
    to: 'To be declared to: {{office}}',
    open: 'Claim to be declared by {{by}}, counted from its publication in the BODACC on {{publishedOn}} ({{article}}).',
    openFromJudgment:
      'Claim to be declared by {{by}}, counted from the judgment of {{openedOn}}: the day of publication in the BODACC, from which the time runs, is not recorded ({{article}}).',
    unsure:
      'Claim to be declared without delay: counted from the judgment of {{openedOn}}, the time ended on {{by}}. It runs in fact from the publication in the BODACC: record it ({{article}}).',
    late: 'The time to declare ended on {{by}}. Relief from exclusion can be asked for until {{relief}} ({{reliefArticle}}).',
    over: 'The times to declare ({{by}}) and to ask for relief ({{relief}}) have ended: the claim has no part in the distributions.',
    uncovered: 'Claim to be declared: no time limit is recorded for the country of this debtor.',
    declared: 'Claim declared on {{declaredOn}}.',
    priorPayment:
      'Payment of {{amount}} received on {{on}}, since the judgment, for a claim of before ({{invoices}}): it can be annulled for three years (C. com. L622-7).',
  },
}
