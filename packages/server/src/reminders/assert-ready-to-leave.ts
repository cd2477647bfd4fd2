import { formatMoney } from '@recouvrance/core/reminders/format-message'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'

type Rendered = {
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly { readonly filename: string }[]
}

/**
 * The last look at a message before it leaves: it claims something, it says so, nothing in it is left to fill in, and
 * every file that it announces is with it.
 * @throws MessageError
 */
export function assertReadyToLeave(model: MessageModel, rendered: Rendered): void {
  const { toPay } = model.totals
  if (toPay <= 0 || model.items.every(({ claimedAmount }) => claimedAmount <= 0))
    throw new MessageError('amount-out-of-range', {
      fr: 'Le message ne réclame rien : les avoirs couvrent ce qui est échu.',
      en: 'The message claims nothing: credits cover what is due.',
    })
  const amount = formatMoney(toPay, model.currency, model.customer.language)
  if (!`${rendered.subject}\n${rendered.text}`.includes(amount))
    throw new MessageError('template-variable', {
      fr: `Le message ne dit pas quelle somme payer (${amount}) : ajoutez {{ amount_to_pay }} au modèle.`,
      en: `The message does not say what to pay (${amount}): add {{ amount_to_pay }} to the template.`,
    })
  const leftOver = /\{\{.*?\}\}|\{%.*?%\}|\p{Co}/u.exec(
    `${rendered.subject}\n${rendered.text}\n${rendered.html ?? ''}`,
  )
  if (leftOver)
    throw new MessageError('template-variable', {
      fr: `Le message contient un reste de modèle : « ${leftOver[0]} ».`,
      en: `The message holds what is left of a template: "${leftOver[0]}".`,
    })
  const present = new Set(rendered.attachments?.map(({ filename }) => filename))
  const missing = model.attachmentNames.find((name) => !present.has(name))
  if (missing !== undefined)
    throw new MessageError('missing-text', {
      fr: `Le message annonce la pièce jointe « ${missing} », qui manque.`,
      en: `The message announces the attachment "${missing}", which is missing.`,
    })
}
