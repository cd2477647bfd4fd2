import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { ListedState } from './portfolio-filter.ts'

export type Language = 'fr' | 'en'

export const SHEET_NAMES = {
  customers: { fr: 'Clients', en: 'Customers' },
  items: { fr: 'Pièces ouvertes', en: 'Open items' },
} as const

/** Heads of the columns, in the order of `export-portfolio.ts`. */
export const CUSTOMER_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Numéro',
    'Client',
    'Nature',
    'Pays',
    'Ville',
    'Chargé de recouvrement',
    'Situation',
    'Plus ancienne échéance',
    'Devise',
    'Solde net',
    'Échu',
    'Non échu',
    '1 à 30 jours',
    '31 à 60 jours',
    '61 à 90 jours',
    'Plus de 90 jours',
    'Sans échéance',
    'Avoirs et règlements à imputer',
  ],
  en: [
    'Number',
    'Customer',
    'Kind',
    'Country',
    'City',
    'Collector',
    'Standing',
    'Oldest due date',
    'Currency',
    'Net balance',
    'Overdue',
    'Not due',
    '1 to 30 days',
    '31 to 60 days',
    '61 to 90 days',
    'Over 90 days',
    'No due date',
    'Credits and unallocated payments',
  ],
}

export const ITEM_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Numéro de client',
    'Client',
    'Chargé de recouvrement',
    'Créancier',
    'Nature',
    'Pièce',
    'Date',
    'Échéance',
    'Devise',
    'Montant',
    'Reste dû',
    'Contesté',
  ],
  en: [
    'Customer number',
    'Customer',
    'Collector',
    'Creditor',
    'Kind',
    'Item',
    'Date',
    'Due date',
    'Currency',
    'Amount',
    'Open',
    'Contested',
  ],
}

type Words = {
  readonly kind: Readonly<Record<CustomerKind, string>>
  readonly state: Readonly<Record<ListedState, string>>
  readonly item: Readonly<Record<ItemKind, string>>
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    kind: { business: 'Entreprise', consumer: 'Particulier', public: 'Organisme public' },
    state: {
      held: 'suspendu',
      disputed: 'contesté',
      promised: 'promesse',
      insolvent: 'procédure collective',
    },
    item: { invoice: 'Facture', 'credit-note': 'Avoir', payment: 'Règlement', instalment: 'Mensualité' },
  },
  en: {
    kind: { business: 'Business', consumer: 'Consumer', public: 'Public body' },
    state: { held: 'held', disputed: 'disputed', promised: 'promise', insolvent: 'insolvency' },
    item: { invoice: 'Invoice', 'credit-note': 'Credit note', payment: 'Payment', instalment: 'Instalment' },
  },
}

export function wordsOf(language: Language): Words {
  return WORDS[language]
}
