import { type CivilDate, civilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatLongDate } from '@recouvrance/core/calendar/format-date'

type Words = { readonly fr: string; readonly en: string }

const said = (fr: string, en: string): Words => ({ fr, en })

/**
 * All that the audit trail can tell, in words that follow who did it: a closed list, so that nothing is written into
 * it that its readers could not understand. Actions are added, never renamed: entries of years ago bear them.
 */
export const AUDIT_SENTENCES = {
  'act.approval-undone': said('est revenu sur l’accord donné à une relance', 'took back an approval'),
  'act.approved': said('a approuvé une relance', 'approved a reminder'),
  'act.bounced': said('a noté qu’une adresse est refusée', 'noted that an address is refused'),
  'act.cancelled': said('a annulé une relance', 'cancelled a reminder'),
  'act.claimed': said('a préparé le départ d’une relance', 'made a reminder ready to leave'),
  'act.delivered': said('a noté qu’une relance est remise', 'noted that a reminder was delivered'),
  'act.failed': said('a noté qu’une relance est refusée', 'noted that a reminder was refused'),
  'act.found-sent': said('a constaté qu’une relance était partie', 'found that a reminder had left'),
  'act.found-unsent': said(
    'a constaté qu’une relance n’était pas partie',
    'found that a reminder had not left',
  ),
  'act.interrupted': said(
    'a signalé une relance interrompue, à vérifier',
    'reported a reminder that was interrupted and must be verified',
  ),
  'act.call-back': said(
    'a noté que le client demande à être rappelé',
    'noted that the customer asks to be called back',
  ),
  'act.says-paid': said('a noté que le client dit avoir payé', 'noted that the customer says to have paid'),
  'act.edited': said('a modifié le texte d’une relance', 'edited the text of a reminder'),
  'act.edit-discarded': said('est revenu au texte du modèle', 'went back to the text of the template'),
  'act.no-answer': said('a noté un appel sans réponse', 'noted a call without an answer'),
  'act.released': said('a remis une relance à plus tard', 'put a reminder off until later'),
  'act.restored': said('a remis une relance au départ', 'put a reminder back'),
  'act.sent': said('a fait partir une relance', 'sent a reminder'),
  'api-key.created': said('a créé une clé d’API', 'created an API key'),
  'api-key.revoked': said('a révoqué une clé d’API', 'revoked an API key'),
  'closing.added': said('a ajouté des jours de fermeture', 'added closing days'),
  'closing.removed': said('a retiré des jours de fermeture', 'took closing days back'),
  'contact.added': said('a ajouté un contact', 'added a contact'),
  'contact.changed': said('a modifié un contact', 'changed a contact'),
  'contact.deleted': said('a supprimé un contact', 'deleted a contact'),
  'creditor.bank-accounts-changed': said('a changé les comptes bancaires', 'changed the bank accounts'),
  'creditor.bank-statement-recorded': said('a noté un relevé bancaire', 'recorded a bank statement'),
  'creditor.changed': said('a modifié un créancier', 'changed a creditor'),
  'creditor.created': said('a créé un créancier', 'created a creditor'),
  'creditor.logo-changed': said('a changé le logo', 'changed the logo'),
  'creditor.logo-removed': said('a retiré le logo', 'removed the logo'),
  'bulk.undone': said('a annulé une action groupée', 'undid a bulk action'),
  'cure-offer.made': said('a offert un délai de régularisation', 'offered a cure period'),
  'cure-offer.withdrawn': said('a retiré un délai de régularisation', 'withdrew a cure period'),
  'customer.changed': said('a modifié un client', 'changed a customer'),
  'customer.created': said('a créé un client', 'created a customer'),
  'customers.assigned': said('a confié des clients', 'gave customers somebody who looks after them'),
  'customers.held': said(
    'a suspendu les relances de plusieurs clients',
    'held the reminders of several customers',
  ),
  'customers.noted': said('a écrit une note à plusieurs clients', 'wrote a note on several customers'),
  'demonstration.removed': said('a retiré la démonstration', 'removed the demonstration'),
  'direct-debit.cancelled': said('a annulé un prélèvement', 'cancelled a direct debit'),
  'direct-debit.scheduled': said('a prévu un prélèvement', 'scheduled a direct debit'),
  'dispute.opened': said('a ouvert un litige', 'opened a dispute'),
  'dispute.settled': said('a réglé un litige', 'settled a dispute'),
  'entries.reversed': said('a contre-passé des écritures', 'reversed entries'),
  'hold.ended': said('a levé une suspension', 'ended a hold'),
  'hold.placed': said('a suspendu les relances', 'placed a hold'),
  'import.done': said('a importé un fichier', 'imported a file'),
  'import.undone': said('a annulé un import', 'undid an import'),
  'item.corrected': said('a corrigé une pièce', 'corrected an item'),
  'item.issued': said('a enregistré une pièce', 'recorded an item'),
  'item.rate-agreed': said(
    'a enregistré le taux d’intérêt de retard d’une facture',
    'recorded the late-interest rate of an invoice',
  ),
  'item.written-off': said('a passé une pièce en perte', 'wrote an item off'),
  'items.matched': said('a lettré des pièces', 'matched items'),
  'limitation.event-recorded': said(
    'a enregistré un fait qui touche la prescription',
    'recorded what moves a limitation',
  ),
  'limitation.event-reversed': said(
    'a annulé un fait qui touchait la prescription',
    'reversed what moved a limitation',
  ),
  'law.read': said('a pris connaissance de règles de droit', 'read rules of law'),
  'mail.server-removed': said('a retiré le serveur de messagerie', 'removed the mail server'),
  'mail.server-set': said('a réglé le serveur de messagerie', 'set the mail server'),
  'mail.tested': said('a envoyé un message d’essai', 'sent a test message'),
  'note.changed': said('a corrigé une note', 'corrected a note'),
  'note.deleted': said('a supprimé une note', 'deleted a note'),
  'note.file-attached': said('a joint un fichier à une note', 'attached a file to a note'),
  'note.treated': said('a traité une note qui l’appelait', 'treated a note that called them'),
  'note.waits-again': said(
    'a remis à traiter une note qui l’appelle',
    'put a note that calls them back to be treated',
  ),
  'note.written': said('a écrit une note', 'wrote a note'),
  'organisation.changed': said('a modifié l’organisation', 'changed the organisation'),
  'organisation.second-factor': said(
    'a changé l’exigence de double authentification',
    'changed whether a second factor is asked for',
  ),
  'payment-plan.agreed': said('a convenu d’un échéancier', 'agreed a payment plan'),
  'payment-plan.lapsed': said('a constaté la fin d’un échéancier', 'noted that a payment plan lapsed'),
  'payment.recorded': said('a enregistré un règlement', 'recorded a payment'),
  'planning.run': said('a préparé les relances du jour', 'prepared the reminders of the day'),
  'portfolio.exported': said('a exporté le portefeuille', 'exported the portfolio'),
  'portfolio-view.deleted': said('a supprimé une vue partagée', 'deleted a shared view'),
  'portfolio-view.saved': said('a enregistré une vue partagée', 'saved a shared view'),
  'print-batch.discarded': said('a abandonné un lot d’impression', 'discarded a print batch'),
  'print-batch.letter-taken-out': said(
    'a retiré une lettre d’un lot d’impression',
    'took a letter out of a print batch',
  ),
  'print-batch.made': said('a préparé un lot d’impression', 'made a print batch'),
  'print-batch.posted': said('a posté un lot d’impression', 'posted a print batch'),
  'promise.recorded': said('a noté une promesse de règlement', 'recorded a promise to pay'),
  'promise.withdrawn': said('a retiré une promesse de règlement', 'withdrew a promise to pay'),
  'retention.applied': said(
    'a effacé des contacts et des notes anciens',
    'erased contacts and notes of long ago',
  ),
  'retention.set': said('a changé la durée de conservation', 'changed for how long data are kept'),
  'rate.added': said('a ajouté un taux légal', 'added a legal rate'),
  'rate.reversed': said('a annulé un taux légal', 'reversed a legal rate'),
  'safeguard.ended': said('a levé une protection', 'ended a protection'),
  'safeguard.recorded': said(
    'a enregistré une protection du débiteur',
    'recorded a protection of the debtor',
  ),
  'scenario-rules.replaced': said('a remplacé les règles d’affectation', 'replaced the assignment rules'),
  'scenario.published': said('a publié un scénario', 'published a scenario'),
  'sending.asked': said('a demandé l’envoi de ce qui est approuvé', 'had what is approved sent'),
  'sending.started': said('a ouvert les départs automatiques', 'opened the automatic departures'),
  'sending.stopped': said('a arrêté les départs automatiques', 'stopped the automatic departures'),
  'task.done': said('a fait une tâche', 'did a task'),
  'template.saved': said('a mis un modèle en vigueur', 'put a template in force'),
  'template.shipped-again': said('est revenu au modèle d’origine', 'went back to the shipped template'),
  'user.backup-codes-renewed': said('a renouvelé ses codes de secours', 'renewed their backup codes'),
  'user.created': said('a créé un utilisateur', 'created a user'),
  'user.factors-reset': said(
    'a retiré la double authentification d’une personne',
    'removed the second factor of a person',
  ),
  'user.invitation-accepted': said('a accepté une invitation', 'accepted an invitation'),
  'user.invitation-revoked': said('a retiré une invitation', 'took an invitation back'),
  'user.invited': said('a invité une personne', 'invited a person'),
  'user.passkey-added': said('a ajouté une clé d’accès', 'added a passkey'),
  'user.passkey-removed': said('a retiré une clé d’accès', 'removed a passkey'),
  'user.password-changed': said('a changé son mot de passe', 'changed their password'),
  'user.password-recovered': said(
    'a choisi un nouveau mot de passe par e-mail',
    'chose a new password by e-mail',
  ),
  'user.password-reset': said('a remplacé un mot de passe', 'replaced a password'),
  'user.removed': said('a retiré une personne', 'removed a person'),
  'user.role-changed': said('a changé le rôle d’une personne', 'changed the role of a person'),
  'user.totp-added': said('a ajouté une application de codes', 'added an application for codes'),
  'user.totp-removed': said('a retiré son application de codes', 'removed their application for codes'),
  'waiver.granted': said('a accordé une remise', 'granted a waiver'),
  'waiver.reversed': said('a retiré une remise', 'reversed a waiver'),
} as const satisfies Readonly<Record<string, Words>>

export type AuditAction = keyof typeof AUDIT_SENTENCES

/** What was done. A later version of the program may have written what this one does not know: then its own word. */
export function sentenceOf(action: string): Words {
  const known: Readonly<Record<string, Words>> = AUDIT_SENTENCES
  return (Object.hasOwn(known, action) && known[action]) || { fr: `« ${action} »`, en: `“${action}”` }
}

const NOUNS: Readonly<Record<string, Words>> = {
  act: { fr: 'relance', en: 'reminder' },
  'api-key': { fr: 'clé d’API', en: 'API key' },
  bulk: { fr: 'action groupée', en: 'bulk action' },
  creditor: { fr: 'créancier', en: 'creditor' },
  'cure-offer': { fr: 'délai de régularisation', en: 'cure period' },
  customer: { fr: 'client', en: 'customer' },
  day: { fr: 'journée', en: 'day' },
  'direct-debit': { fr: 'prélèvement', en: 'direct debit' },
  dispute: { fr: 'litige', en: 'dispute' },
  hold: { fr: 'suspension', en: 'hold' },
  import: { fr: 'import', en: 'import' },
  item: { fr: 'pièce', en: 'item' },
  mail: { fr: 'messagerie', en: 'mail' },
  match: { fr: 'lettrage', en: 'match' },
  note: { fr: 'note', en: 'note' },
  organisation: { fr: 'organisation', en: 'organisation' },
  'payment-plan': { fr: 'échéancier', en: 'payment plan' },
  portfolio: { fr: 'portefeuille', en: 'portfolio' },
  'portfolio-view': { fr: 'vue', en: 'view' },
  'print-batch': { fr: 'lot d’impression', en: 'print batch' },
  promise: { fr: 'promesse', en: 'promise' },
  rate: { fr: 'taux légal', en: 'legal rate' },
  safeguard: { fr: 'protection', en: 'protection' },
  scenario: { fr: 'scénario', en: 'scenario' },
  'scenario-rules': { fr: 'règles d’affectation', en: 'assignment rules' },
  sending: { fr: 'envoi', en: 'sending' },
  task: { fr: 'tâche', en: 'task' },
  template: { fr: 'modèle', en: 'template' },
  user: { fr: 'utilisateur', en: 'user' },
  waiver: { fr: 'remise', en: 'waiver' },
}

export const AUDIT_NOUNS = Object.keys(NOUNS)

/** "relance 12", "créancier martin", "pièce F-2026-031": what it was done to, by its own number where it has one. */
export function subjectWords(subject: string, number: string | null): Words {
  const [noun = '', ...rest] = subject.split(':')
  if (noun === 'day' && isCivilDate(rest[0] ?? '')) return dayWords(civilDate(rest[0] ?? ''))
  const words = Object.hasOwn(NOUNS, noun) ? NOUNS[noun] : undefined
  const name = number ?? rest.join(':')
  if (!words) return { fr: subject, en: subject }
  return { fr: `${words.fr} ${name}`.trim(), en: `${words.en} ${name}`.trim() }
}

function dayWords(day: CivilDate): Words {
  return { fr: `journée du ${formatLongDate(day, 'fr')}`, en: `day of ${formatLongDate(day, 'en')}` }
}

/** Who did it, as a sentence begins with it. */
export function actorWords(actor: string, name: string | null): Words {
  if (actor === 'cli') return { fr: 'La ligne de commande', en: 'The command line' }
  if (actor === 'demo') return { fr: 'La démonstration', en: 'The demonstration' }
  if (actor === 'worker' || actor.startsWith('worker:')) return { fr: 'Le serveur', en: 'The server' }
  if (actor.startsWith('key:')) {
    const key = actor.slice('key:'.length)
    return { fr: `La clé d’API « ${key} »`, en: `The API key “${key}”` }
  }
  const person = name ?? actor.replace(/^user:/, '')
  return { fr: person, en: person }
}
