import { frenchTypography } from '@recouvrance/core/language/french-typography'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import { messageVariablesOf } from '@recouvrance/core/reminders/message-variables'
import type { MessageTemplate } from '../templates/message-template.ts'
import { BLOCK_PLACEHOLDERS, type CompiledLiquid, compileLiquid, renderLiquid } from './liquid-engine.ts'
import type { MessageDocument } from './message-document.ts'
import { parseMarkdown } from './parse-markdown.ts'

interface CompiledTemplate {
  readonly subject: CompiledLiquid
  readonly body: CompiledLiquid
}

/**
 * Fills a template with a message. The document is the same whatever the medium.
 * @throws MessageError `template-variable`, `template-filter`, `template-limit`, `template-syntax`
 */
export function renderDocument(model: MessageModel, template: MessageTemplate): MessageDocument {
  const compiled = compiledOf(template)
  const variables = { ...messageVariablesOf(model), ...BLOCK_PLACEHOLDERS }
  const typography = template.language === 'fr' ? frenchTypography : sameText
  const subject = typography(renderLiquid(compiled.subject, variables).trim())
  if (subject === '')
    throw new MessageError('template-syntax', {
      fr: 'L’objet du modèle est vide : écrivez-en un.',
      en: 'The subject of the template is empty: write one.',
    })
  return { subject, blocks: parseMarkdown(renderLiquid(compiled.body, variables), typography) }
}

function sameText(text: string): string {
  return text
}

/** Parsing takes four times as long as rendering, and a run sends thousands of messages from a few templates. */
const MAX_COMPILED = 500
const compiledByVersion = new Map<string, CompiledTemplate>()

function compiledOf(template: MessageTemplate): CompiledTemplate {
  const known = compiledByVersion.get(template.version)
  if (known !== undefined) return known
  const compiled = {
    subject: compileLiquid(template.subject, 'line'),
    body: compileLiquid(template.body, 'markdown'),
  }
  if (compiledByVersion.size >= MAX_COMPILED) compiledByVersion.clear()
  compiledByVersion.set(template.version, compiled)
  return compiled
}
