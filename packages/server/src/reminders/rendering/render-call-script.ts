import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import type { MessageTemplate } from '../templates/message-template.ts'
import { renderDocument } from './render-document.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import type { RenderedCallScript } from './rendered-message.ts'

/**
 * What the collector has before their eyes during a call, in the customer's language.
 * @throws MessageError when the template cannot be filled with this message
 */
export function renderCallScript(model: MessageModel, template: MessageTemplate): RenderedCallScript {
  const { subject, blocks } = renderDocument(model, template)
  return { title: subject, html: renderHtml(blocks, model), text: `${renderText(blocks, model)}\n` }
}
