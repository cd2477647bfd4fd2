import type { Rule } from './decision.ts'

/** Why something does not leave, in one clause: of an item whatever its figures are, see `explain.ts` for those. */
export const RULE_WORDS: Readonly<Record<Rule, { readonly fr: string; readonly en: string }>> = {
  settled: { fr: 'les pièces sont réglées', en: 'the items are settled' },
  insolvency: { fr: 'une procédure collective est ouverte', en: 'insolvency proceedings are open' },
  'time-barred': { fr: 'le dernier jour sûr pour agir est passé', en: 'the last sure day to claim is over' },
  hold: { fr: 'une suspension est en cours', en: 'a hold is in force' },
  dispute: { fr: 'un litige est ouvert', en: 'a dispute is open' },
  'payment-plan': { fr: 'un échéancier est en cours', en: 'a payment plan is in force' },
  'promise-pending': { fr: 'une promesse de paiement court encore', en: 'a promise to pay is pending' },
  'direct-debit': { fr: 'un prélèvement est programmé', en: 'a direct debit is scheduled' },
  'no-due-date': { fr: 'aucune échéance n’est connue', en: 'no due date is known' },
  'cure-period': { fr: 'un délai de régularisation court', en: 'a cure period runs' },
  'not-yet-due': { fr: 'l’étape n’est pas encore atteinte', en: 'the step has not been reached yet' },
  'net-credit': {
    fr: 'le compte est créditeur : des règlements sont à rapprocher',
    en: 'the account is in credit: payments are to be matched',
  },
  'below-minimum': { fr: 'le montant est inférieur au minimum', en: 'the amount is below the minimum' },
  'min-interval': { fr: 'le dernier acte est trop récent', en: 'the last act is too recent' },
  'contact-cap': {
    fr: 'le nombre maximal de contacts est atteint',
    en: 'the greatest number of contacts is reached',
  },
  'bank-stale': { fr: 'les données bancaires sont trop anciennes', en: 'the bank data is too old' },
  'no-contact': { fr: 'aucun contact utilisable', en: 'no usable contact' },
  calendar: { fr: 'ce n’est pas un jour de contact', en: 'it is not a day of contact' },
  'scenario-ended': { fr: 'le scénario est terminé', en: 'the scenario has ended' },
  compliance: { fr: 'la conformité s’y oppose', en: 'compliance forbids it' },
}
