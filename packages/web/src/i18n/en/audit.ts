import type { audit as french } from '../fr/audit.ts'

export const audit: typeof french = {
  audit: {
    title: 'Audit trail',
    intro: 'Who did what, when and for whom. Nothing in it is changed or erased.',
    export: 'Export (CSV)',
    chain:
      'Each entry holds the fingerprint of the one before: one that was changed, removed or cut off would show.',
    verify: 'Verify the chain',
    holds_one: 'The chain holds: {{formatted}} entry, verified on {{at}}.',
    holds_other: 'The chain holds: {{formatted}} entries, verified on {{at}}.',
    broken_one:
      'The chain breaks at entry {{place}}: changed, removed or cut off outside the program. {{formatted}} entry before it holds. Compare it with a backup. Verified on {{at}}.',
    broken_other:
      'The chain breaks at entry {{place}}: changed, removed or cut off outside the program. {{formatted}} entries before it hold. Compare it with a backup. Verified on {{at}}.',
    search: 'Search',
    searchHint: 'Customer, item, key…',
    actor: 'Who',
    action: 'Did',
    from: 'From',
    to: 'To',
    everybody: 'Everybody',
    everything: 'Everything',
    onlySubject: 'Only {{subject}}',
    all: 'Show everything',
    none: 'No entry matches',
    noneHint: 'Choose more days, or show the whole trail.',
    more: 'Show earlier ones',
    number: 'Entry no.',
    code: 'Code',
    fingerprint: 'SHA-256',
    sameSubject: 'All about the same thing',
  },
}
