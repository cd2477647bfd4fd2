import type { ActStatus } from '@recouvrance/core/reminders/act-life'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import { RULE_WORDS } from '@recouvrance/core/scenarios/rule-words'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'

/** Where an act stands, as an adjective of « acte ». */
export const STATUS_WORDS: Readonly<Record<ActStatus, ScreenText>> = {
  planned: { fr: 'à approuver', en: 'to approve' },
  approved: { fr: 'approuvé', en: 'approved' },
  claimed: { fr: 'en cours', en: 'under way' },
  sent: { fr: 'envoyé', en: 'sent' },
  delivered: { fr: 'remis', en: 'delivered' },
  failed: { fr: 'en échec', en: 'failed' },
  bounced: { fr: 'revenu', en: 'bounced' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
  'to-verify': { fr: 'à vérifier', en: 'to verify' },
}

export const CHANNEL_WORDS: Readonly<Record<StepChannel, ScreenText>> = {
  email: { fr: 'e-mail', en: 'e-mail' },
  sms: { fr: 'SMS', en: 'text message' },
  call: { fr: 'appel', en: 'call' },
  letter: { fr: 'lettre', en: 'letter' },
  'registered-letter': { fr: 'lettre recommandée', en: 'registered letter' },
  task: { fr: 'tâche', en: 'task' },
}

/** Codes that sending, planning and the gate write as the reason of an act. What a person wrote is its own words. */
const REASON_WORDS: Readonly<Record<string, ScreenText>> = {
  ...RULE_WORDS,
  superseded: { fr: 'un autre acte le remplace', en: 'another act replaces it' },
  'over-indebted': { fr: 'le client est en surendettement', en: 'the customer is over-indebted' },
  'over-indebted-later': { fr: 'le client est en surendettement', en: 'the customer is over-indebted' },
  represented: { fr: 'le client est représenté', en: 'the customer is represented' },
  'channel-refused': {
    fr: 'le client refuse cette voie de contact',
    en: 'the customer refuses this way of contact',
  },
  'third-party': { fr: 'l’adresse est celle d’un tiers', en: 'the address is a third party’s' },
  'claim-line': {
    fr: 'une somme ne peut pas être réclamée à ce client',
    en: 'an amount cannot be claimed from this customer',
  },
  'collector-agreement': {
    fr: 'la convention avec le créancier manque',
    en: 'the agreement with the creditor is missing',
  },
  'collector-declaration': {
    fr: 'la déclaration au procureur manque',
    en: 'the declaration to the public prosecutor is missing',
  },
  'collector-insurance': {
    fr: 'l’assurance professionnelle n’est plus en vigueur',
    en: 'the professional insurance is not in force',
  },
  'collector-account': {
    fr: 'le compte réservé aux fonds encaissés manque',
    en: 'the account reserved for funds collected is missing',
  },
  'collector-first-letter': {
    fr: 'la lettre aux mentions obligatoires doit partir d’abord',
    en: 'the letter with the mandatory mentions must leave first',
  },
  'closing-day': { fr: 'la maison est fermée', en: 'the house is closed' },
  sunday: { fr: 'aucun contact le dimanche', en: 'no contact on a Sunday' },
  'public-holiday': { fr: 'jour férié chez le client', en: 'public holiday at the customer’s' },
  hours: { fr: 'hors des heures de contact', en: 'outside the hours of contact' },
  'one-contact-a-day': { fr: 'déjà contacté ce jour', en: 'already contacted that day' },
  'consumer-week': {
    fr: 'particulier contacté trop souvent cette semaine',
    en: 'consumer contacted too often this week',
  },
  'edit-outdated': {
    fr: 'son texte a été modifié pour un autre montant : il est à relire',
    en: 'its text was edited for another amount: it is to be read again',
  },
  'statement-refused': {
    fr: 'le décompte de la mise en demeure ne peut pas être établi',
    en: 'the statement of account of the formal notice cannot be made',
  },
  'print-discarded': { fr: 'son lot d’impression a été abandonné', en: 'its print batch was discarded' },
  'taken-out': { fr: 'retiré de son lot d’impression', en: 'taken out of its print batch' },
}

/** The reason of an act in words; a text that is no code is already in somebody's words. */
export function reasonWords(reason: string): ScreenText {
  const known = Object.hasOwn(REASON_WORDS, reason) ? REASON_WORDS[reason] : undefined
  return known ?? { fr: reason, en: reason }
}

/** What happened to an act. */
const EVENT_WORDS: Readonly<Record<string, ScreenText>> = {
  approved: { fr: 'approuvé', en: 'approved' },
  'approval-undone': { fr: 'approbation reprise', en: 'approval taken back' },
  claimed: { fr: 'pris en charge, document archivé', en: 'claimed, document archived' },
  'held-back': { fr: 'retenu', en: 'held back' },
  released: { fr: 'rendu, à reprendre', en: 'given back, to be tried again' },
  sent: { fr: 'envoyé', en: 'sent' },
  bounced: { fr: 'revenu : adresse refusée', en: 'bounced: address refused' },
  failed: { fr: 'échec', en: 'failed' },
  interrupted: { fr: 'interrompu, à vérifier', en: 'interrupted, to verify' },
  'found-sent': { fr: 'vérifié : il était parti', en: 'verified: it had left' },
  'found-unsent': { fr: 'vérifié : il n’était pas parti', en: 'verified: it had not left' },
  delivered: { fr: 'remis', en: 'delivered' },
  'no-answer': { fr: 'pas de réponse', en: 'no answer' },
  'call-back': { fr: 'à rappeler, à sa demande', en: 'to be called back, as asked' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
  edited: { fr: 'texte modifié', en: 'text edited' },
  'edit-discarded': { fr: 'texte du modèle rétabli', en: 'text of the template again' },
  restored: { fr: 'remis au départ', en: 'put back' },
  updated: { fr: 'mis à jour : le montant a changé', en: 'brought up to date: the amount changed' },
}

export function eventWords(kind: string): ScreenText {
  return EVENT_WORDS[kind] ?? { fr: kind, en: kind }
}
