import type { Language } from '../language/language.ts'
import { formatMoney } from '../money/format-money.ts'
import { cureWording } from './cure-wording.ts'
import { checkFormalNotice, type NoticeCode } from './formal-notice-check.ts'
import type { ScreenText } from './message-error.ts'
import { claimedItems, type MessageItem, type MessageModel } from './message-model.ts'
import { plainText, withoutSpaces } from './plain-text.ts'

/** Why a rendered message must not leave. A closed list; codes are never reused. */
export type PostRenderCode =
  | 'nothing-to-pay'
  | 'no-items'
  | 'unresolved-variable'
  | 'missing-subject'
  | 'missing-item'
  | 'missing-amount'
  | 'missing-creditor'
  | 'missing-payment-details'
  | 'missing-attachment'
  | 'missing-postal-address'
  | 'missing-cure-offer'
  | 'collection-fee'
  | 'business-law-for-consumer'
  | 'impossible-consequence'
  | NoticeCode

export interface PostRenderFailure {
  readonly code: PostRenderCode
  readonly text: ScreenText
}

/** What is about to leave, as words. */
export interface RenderedContent {
  readonly subject: string
  /** The whole content as plain text, letterhead and signature included. */
  readonly text: string
  /** The HTML of an e-mail or of a call script; null for a letter. */
  readonly html: string | null
  /** Names of the files that really travel with it. */
  readonly attachmentNames: readonly string[]
}

/**
 * The last look before a message leaves: it says what it must say, and nothing that a template or an edit broke. An
 * empty list means that it may leave.
 */
export function postRenderFailures(
  model: MessageModel,
  content: RenderedContent,
): readonly PostRenderFailure[] {
  const seen = plainText(`${content.subject}\n${content.text}`)
  return [
    ...contentFailures(model, content, seen),
    ...lawFailures(model, seen),
    ...(model.tone === 'formal' ? formalNoticeFailures(model, content, seen) : []),
  ]
}

function formalNoticeFailures(
  model: MessageModel,
  { attachmentNames }: RenderedContent,
  seen: string,
): PostRenderFailure[] {
  return checkFormalNotice(model, seen, attachmentNames).flatMap(({ code, lacks }) =>
    lacks === null
      ? []
      : [{ code, text: { fr: `La mise en demeure ${lacks.fr}.`, en: `The formal notice ${lacks.en}.` } }],
  )
}

const UNRESOLVED = /\{\{|\}\}|\{%|%\}|\bundefined\b|\[object Object\]|\bNaN\b|[\ue000\ue001]/

function contentFailures(model: MessageModel, content: RenderedContent, seen: string): PostRenderFailure[] {
  const failures: PostRenderFailure[] = []
  const fail = (code: PostRenderCode, fr: string, en: string): void => {
    failures.push({ code, text: { fr, en } })
  }
  if (model.items.length === 0)
    fail('no-items', 'Le message ne contient aucune pièce.', 'The message holds no item.')
  if (model.totals.toPay <= 0)
    fail(
      'nothing-to-pay',
      'Le montant à payer n’est pas supérieur à zéro : rien n’est à réclamer.',
      'The amount to pay is not above zero: there is nothing to claim.',
    )
  const unresolved = UNRESOLVED.exec(`${seen}\n${content.html ?? ''}`)
  if (unresolved !== null)
    fail(
      'unresolved-variable',
      `Le message contient un reste de modèle (${unresolved[0]}) : corrigez le modèle.`,
      `The message holds a left-over of the template (${unresolved[0]}): correct the template.`,
    )
  if (content.subject.trim() === '')
    fail('missing-subject', 'L’objet est vide : écrivez-en un.', 'The subject is empty: write one.')
  failures.push(...presenceFailures(model, content, seen))
  return failures
}

function presenceFailures(model: MessageModel, content: RenderedContent, seen: string): PostRenderFailure[] {
  const failures: PostRenderFailure[] = []
  const fail = (code: PostRenderCode, fr: string, en: string): void => {
    failures.push({ code, text: { fr, en } })
  }
  const absent = claimedItems(model).filter((item) => !seen.includes(plainText(item.number)))
  if (absent.length > 0)
    fail(
      'missing-item',
      `Le message ne cite pas ${numbersOf(absent)} : ajoutez le bloc {{ items }} au modèle.`,
      `The message does not name ${numbersOf(absent)}: add the block {{ items }} to the template.`,
    )
  if (!seen.includes(plainText(formatMoney(model.totals.toPay, model.currency, model.customer.language))))
    fail(
      'missing-amount',
      'Le montant à payer n’est pas écrit dans le message : ajoutez {{ amount_to_pay }} au modèle.',
      'The amount to pay is not written in the message: add {{ amount_to_pay }} to the template.',
    )
  if (!seen.includes(plainText(model.creditor.name)))
    fail(
      'missing-creditor',
      'Le nom du créancier n’est pas dans le message.',
      'The creditor’s name is not in the message.',
    )
  if (!withoutSpaces(seen).includes(model.payment.iban))
    fail(
      'missing-payment-details',
      'Les coordonnées de paiement manquent : ajoutez le bloc {{ payment_details }} au modèle.',
      'The payment details are missing: add the block {{ payment_details }} to the template.',
    )
  if (model.cure !== null && !seen.includes(plainText(cureWording(model, model.cure))))
    fail(
      'missing-cure-offer',
      'Cette étape offre un délai de régularisation que le message n’écrit pas : ajoutez {{ cure_offer }} au modèle.',
      'This step offers a cure period that the message does not write: add {{ cure_offer }} to the template.',
    )
  const missing = model.attachmentNames.filter((name) => !content.attachmentNames.includes(name))
  if (missing.length > 0)
    fail(
      'missing-attachment',
      `Pièce jointe annoncée mais absente : ${missing.join(', ')}.`,
      `Attachment announced but missing: ${missing.join(', ')}.`,
    )
  const posted = model.medium === 'letter' || model.medium === 'registered-letter'
  if (posted && model.customer.address.lines.every((line) => line.trim() === ''))
    fail(
      'missing-postal-address',
      'Le client n’a pas d’adresse postale : complétez sa fiche.',
      'The customer has no postal address: fill it in.',
    )
  return failures
}

/**
 * Fees that a creditor may not pass on before it has an enforceable title, whoever the debtor is (CPCE L111-8). The
 * fixed 40 € between professionals is no such fee.
 */
const FEE =
  /frais de (?:dossier|relance|gestion|mise en demeure)|frais d['’]impayé|(?:handling|administration|collection|reminder) fee|mahngebühr|mahnkosten|bearbeitungsgebühr|gastos de (?:gestión|reclamación)|comisión de reclamación|spese di (?:gestione|sollecito)/i

/**
 * What nobody may announce before there is an enforceable title, or ever: seizures, criminal proceedings, registers of
 * bad payers, a word to the employer or the neighbours. To announce that a court will be asked is lawful.
 */
const THREAT: Readonly<Record<Language, RegExp>> = {
  fr: /saisies? (?:(?:de|sur) vo(?:s|tre)\b|sur salaires?|des? (?:biens|comptes?|rémunérations?|salaires?|meubles)|immédiate|conservatoire)|saisie[- ](?:vente|attribution)|saisir vo(?:s|tre)\b|plainte (?:pénale|pour)\b|poursuites? pénales?|poursuivie?s? pénalement|\bprison\b|fichage|\bFICP\b|vo(?:s|tre) (?:employeur|voisins|proches)\b|rendre publi/i,
  en: /seiz(?:e|ing|ure of) your|criminal (?:proceedings|complaint|charges)|\bprison\b|blacklist|your (?:employer|neighbours|relatives)\b/i,
  de: /pfändung|\bpfänden\b|strafanzeige|strafverf|schufa|ihren arbeitgeber|ihre nachbarn/i,
  es: /\bembarg(?:o|ar|aremos)\b|denuncia penal|proceso penal|fichero de morosos|\basnef\b|su (?:empleador|empresa empleadora)/i,
  it: /pignora(?:re|mento)|denuncia penale|\bquerela\b|centrale rischi|datore di lavoro/i,
}

/** L441-10 and D441-5 of the code de commerce speak of professionals only. */
const BUSINESS_LAW = /L\. ?441-10|D\. ?441-5/i

function lawFailures(model: MessageModel, seen: string): PostRenderFailure[] {
  const failures: PostRenderFailure[] = []
  const fee = FEE.exec(seen)
  if (fee !== null)
    failures.push({
      code: 'collection-fee',
      text: {
        fr: `Le message réclame des frais (« ${fee[0]} ») qui restent à la charge du créancier (CPCE, art. L111-8) : retirez-les.`,
        en: `The message claims a fee ("${fee[0]}") that stays with the creditor (CPCE, art. L111-8): remove it.`,
      },
    })
  const threat = THREAT[model.customer.language].exec(seen)
  if (threat !== null)
    failures.push({
      code: 'impossible-consequence',
      text: {
        fr: `Le message annonce (« ${threat[0]} ») ce que la loi ne permet pas sans titre exécutoire (C. conso., art. L121-6) : retirez-le. Une action en justice peut être annoncée.`,
        en: `The message announces ("${threat[0]}") what the law does not allow without an enforceable title (C. conso., art. L121-6): remove it. Legal action may be announced.`,
      },
    })
  if (model.customer.kind === 'consumer' && BUSINESS_LAW.test(seen))
    failures.push({
      code: 'business-law-for-consumer',
      text: {
        fr: 'Les pénalités et les 40 € entre professionnels (C. com., art. L441-10) ne se réclament pas à un consommateur : retirez-les.',
        en: 'Late-payment penalties and the €40 between professionals (C. com., art. L441-10) cannot be claimed from a consumer: remove them.',
      },
    })
  return failures
}

function numbersOf(items: readonly MessageItem[]): string {
  const shown = items.slice(0, 3).map((item) => item.number)
  return items.length > 3 ? `${shown.join(', ')}…` : shown.join(', ')
}
