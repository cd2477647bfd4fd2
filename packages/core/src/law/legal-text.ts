/** A sentence for people, in the two languages of the screens. */
export type LegalText = { readonly fr: string; readonly en: string }

/** A sentence that debtors read too: on paper, in the languages of statements of account. */
export type PaperText = LegalText & { readonly de: string }

/** Something to know before relying on an amount. `code` is stable, from a closed list. */
export type LegalWarning = { readonly code: WarningCode; readonly message: LegalText }

/** A fact that is needed and absent: then no amount is given. */
export type MissingFact = { readonly code: string; readonly message: LegalText }

export type WarningCode =
  | 'no-formal-notice'
  | 'contractual-rate-below-floor'
  | 'contractual-rate-consumer'
  | 'interest-stopped-by-insolvency'
  | 'payment-after-insolvency'
  | 'payment-after-valuation'
  | 'overpaid'
  | 'compensation-in-other-currency'
  | 'value-not-verified'
  | 'rate-added-here'
  | 'counted-from-issue-date'
  | 'term-not-agreed'
  | 'time-barred'
  | 'proceedings-pending'
  | 'proceedings-failed'
  | 'shorter-for-sales'
  | 'cap-reached'
  | 'confirm-order'
  | 'method-of-month-end'
  | 'decree-not-seen'
  | 'waiver-ban-pending'
