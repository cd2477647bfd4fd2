/** Why a proposal is made, or why it is not certain. */
export type Reason =
  | 'reference-identified'
  | 'number-complete'
  | 'number-digits'
  | 'number-part'
  | 'number-hint'
  | 'amount-exact'
  | 'amount-sum'
  | 'amount-less-fee'
  | 'amount-less-discount'
  | 'amount-in-part'
  | 'amount-in-excess'
  | 'credits-netted'
  | 'payer-reference'
  | 'payer-mandate'
  | 'payer-iban'
  | 'payer-name'
  | 'payer-group'
  | 'payer-near-name'
  | 'payer-unknown'
  | 'payer-differs'
  | 'another-fits'
  | 'names-another-document'
  | 'not-yet-issued'
  | 'search-bounded'
  | 'on-account'

export const REASON_WORDS: Readonly<Record<Reason, { readonly fr: string; readonly en: string }>> = {
  'reference-identified': {
    fr: 'La référence structurée ou l’identifiant de bout en bout désigne la pièce',
    en: 'The structured reference or end-to-end identifier names the item',
  },
  'number-complete': {
    fr: 'Le libellé porte le numéro complet de chaque pièce',
    en: 'The text holds the complete number of each item',
  },
  'number-digits': {
    fr: 'Le libellé porte les chiffres du numéro de chaque pièce',
    en: 'The text holds the digits of the number of each item',
  },
  'number-part': {
    fr: 'Le libellé porte une partie reconnaissable du numéro',
    en: 'The text holds a recognisable part of the number',
  },
  'number-hint': {
    fr: 'Le libellé porte quelques chiffres du numéro',
    en: 'The text holds some digits of the number',
  },
  'amount-exact': {
    fr: 'Le montant est celui de la pièce, au centime',
    en: 'The amount is that of the item, to the cent',
  },
  'amount-sum': {
    fr: 'Le montant est la somme des pièces, au centime',
    en: 'The amount is the sum of the items, to the cent',
  },
  'amount-less-fee': {
    fr: 'Il manque ce que prend une banque en frais',
    en: 'What is missing is what a bank takes in fees',
  },
  'amount-less-discount': {
    fr: 'Il manque un escompte usuel, payé avant l’échéance',
    en: 'What is missing is a usual cash discount, paid before the due date',
  },
  'amount-in-part': { fr: 'Le montant ne paie qu’une partie', en: 'The amount pays a part only' },
  'amount-in-excess': {
    fr: 'Le montant dépasse les pièces : le reste attend sur le compte',
    en: 'The amount exceeds the items: the rest waits on the account',
  },
  'credits-netted': { fr: 'Des avoirs sont déduits', en: 'Credit notes are deducted' },
  'payer-reference': {
    fr: 'La référence du client est dans le libellé',
    en: 'The customer’s reference is in the text',
  },
  'payer-mandate': { fr: 'Le mandat est celui du client', en: 'The mandate is the customer’s' },
  'payer-iban': {
    fr: 'Le compte payeur est connu pour ce client',
    en: 'The paying account is known for this customer',
  },
  'payer-name': { fr: 'Le payeur porte le nom du client', en: 'The payer bears the customer’s name' },
  'payer-group': { fr: 'Une société du groupe paie', en: 'A company of the group pays' },
  'payer-near-name': {
    fr: 'Le nom du payeur est proche de celui du client',
    en: 'The payer’s name is close to the customer’s',
  },
  'payer-unknown': { fr: 'Le payeur n’est pas reconnu', en: 'The payer is not recognised' },
  'payer-differs': {
    fr: 'Le payeur est connu comme un autre client',
    en: 'The payer is known as another customer',
  },
  'another-fits': { fr: 'Une autre affectation convient aussi', en: 'Another allocation fits as well' },
  'names-another-document': {
    fr: 'Le libellé désigne une autre pièce',
    en: 'The text names another document',
  },
  'not-yet-issued': {
    fr: 'Une pièce a été émise après le paiement',
    en: 'An item was issued after the payment',
  },
  'search-bounded': {
    fr: 'Trop de pièces ouvertes : toutes les sommes n’ont pas été essayées',
    en: 'Too many open items: not every sum was tried',
  },
  'on-account': {
    fr: 'Aucune pièce ne convient : le montant attend sur le compte',
    en: 'No item fits: the amount waits on the account',
  },
}
