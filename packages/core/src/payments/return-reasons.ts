import type { Language } from '../language/language.ts'

type Words = Readonly<Record<'fr' | 'en', string>>

/**
 * Why a payment came back, by the codes of ISO 20022 (external return reason set) that banks give for transfers and
 * direct debits in euros. In our words: the list itself is in banker's English.
 */
const REASONS: Readonly<Record<string, Words>> = {
  AC01: { fr: 'numéro de compte incorrect', en: 'wrong account number' },
  AC03: { fr: 'IBAN du bénéficiaire incorrect', en: 'wrong IBAN of the payee' },
  AC04: { fr: 'compte clos', en: 'account closed' },
  AC06: { fr: 'compte bloqué', en: 'account blocked' },
  AC13: {
    fr: 'compte d’un consommateur, non débitable par prélèvement interentreprises',
    en: 'account of a consumer, which a business direct debit may not debit',
  },
  AG01: { fr: 'opération interdite sur ce compte', en: 'transaction not allowed on this account' },
  AG02: { fr: 'code d’opération incorrect', en: 'wrong operation code' },
  AM04: { fr: 'provision insuffisante', en: 'not enough money in the account' },
  AM05: { fr: 'opération en double', en: 'sent twice' },
  AM09: { fr: 'montant différent de celui convenu', en: 'amount other than agreed' },
  BE04: {
    fr: 'adresse du créancier manquante ou incorrecte',
    en: 'address of the creditor missing or wrong',
  },
  BE05: { fr: 'identifiant du créancier incorrect', en: 'wrong creditor identifier' },
  CNOR: { fr: 'banque du créancier non joignable', en: 'bank of the creditor cannot be reached' },
  CUST: { fr: 'à la demande du client', en: 'asked for by the customer' },
  DNOR: { fr: 'banque du débiteur non joignable', en: 'bank of the debtor cannot be reached' },
  DUPL: { fr: 'paiement en double', en: 'paid twice' },
  FF01: { fr: 'format de fichier refusé', en: 'file format refused' },
  FOCR: { fr: 'à la suite d’une demande d’annulation', en: 'following a request to cancel' },
  FRAD: { fr: 'origine frauduleuse signalée', en: 'reported as fraudulent' },
  MD01: { fr: 'aucun mandat', en: 'no mandate' },
  MD02: { fr: 'données du mandat manquantes ou incorrectes', en: 'mandate data missing or wrong' },
  MD06: { fr: 'remboursement demandé par le débiteur', en: 'refund asked for by the debtor' },
  MD07: { fr: 'titulaire du compte décédé', en: 'holder of the account has died' },
  MS02: { fr: 'refus du débiteur, sans motif donné', en: 'refused by the debtor, no reason given' },
  MS03: { fr: 'motif non communiqué par la banque', en: 'reason not given by the bank' },
  NOAS: { fr: 'sans réponse du client', en: 'no answer from the customer' },
  NOOR: { fr: 'aucune opération d’origine trouvée', en: 'no original transaction found' },
  RC01: { fr: 'code BIC incorrect', en: 'wrong BIC' },
  RR01: {
    fr: 'compte du débiteur non précisé, exigence réglementaire',
    en: 'debtor account missing, required by regulation',
  },
  RR02: {
    fr: 'nom ou adresse du débiteur manquants, exigence réglementaire',
    en: 'debtor name or address missing, required by regulation',
  },
  RR03: {
    fr: 'nom ou adresse du créancier manquants, exigence réglementaire',
    en: 'creditor name or address missing, required by regulation',
  },
  RR04: { fr: 'raison réglementaire', en: 'regulatory reason' },
  SL01: {
    fr: 'service refusé par la banque du débiteur pour ce créancier',
    en: 'blocked by the debtor’s bank for this creditor',
  },
  TECH: { fr: 'problème technique', en: 'technical problem' },
  TM01: { fr: 'arrivé après l’heure limite', en: 'arrived after the cut-off time' },
  UPAY: { fr: 'paiement non dû', en: 'payment not owed' },
}

/** The reason in words; a code that is not known is shown as it is, never guessed. */
export function returnReasonInWords(code: string, language: Language): string {
  const words = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined
  if (words) return language === 'fr' ? words.fr : words.en
  return language === 'fr' ? `motif ${code} de la banque` : `reason ${code} of the bank`
}
