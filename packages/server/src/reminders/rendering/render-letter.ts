import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import { type AccountStatementData, accountStatementLayout } from '../../law/render-account-statement.ts'
import { compilePdf, type Pdf, PdfError } from '../../platform/pdf.ts'
import type { MessageTemplate } from '../templates/message-template.ts'
import { type LetterData, letterDataOf } from './letter-data.ts'
import type { MessageDocument } from './message-document.ts'
import { renderDocument } from './render-document.ts'
import { legalIdentityOf, renderText, signatureText } from './render-text.ts'
import type { RenderedLetter } from './rendered-message.ts'

/**
 * A letter as PDF/A-2a, with the text it says. The same model and template give the same bytes.
 * @param statement printed behind a formal notice, which is one document with it
 * @throws MessageError when the template cannot be filled, `unprintable-character` when the font lacks a glyph,
 *   `pdf-failed` when Typst refuses the document
 */
export function renderLetter(
  model: MessageModel,
  template: MessageTemplate,
  statement: AccountStatementData | null = null,
): RenderedLetter {
  const document = renderDocument(model, template)
  const data = letterDataOf(model, document, statement)
  const { bytes, pages } = typeset(JSON.stringify(data))
  return { subject: document.subject, pdf: bytes, pages, text: textOf(model, document, data) }
}

/** What a letter says, without the time that its pages take. */
export function letterText(model: MessageModel, template: MessageTemplate): LetterText {
  const document = renderDocument(model, template)
  return { subject: document.subject, text: textOf(model, document, letterDataOf(model, document, null)) }
}

export type LetterText = Pick<RenderedLetter, 'subject' | 'text'>

function textOf(model: MessageModel, document: MessageDocument, data: LetterData): string {
  const head = [model.creditor.name, data.recipient.lines.join('\n'), data.placeDate]
  const references = data.references.map(([label, value]) => `${label}${value}`).join('\n')
  const subject = [data.registered, `${data.subjectLabel}${document.subject}`].filter((line) => line !== null)
  const text = [
    ...head,
    references,
    subject.join('\n'),
    renderText(document.blocks, model),
    signatureText(model),
    legalIdentityOf(model),
  ]
  return `${text.join('\n\n')}\n`
}

/** The Typst source of every letter. The data is what `letterDataOf` gives, as JSON. */
export function letterSource(): string {
  source ??= `${accountStatementLayout()}\n${readFileSync(join(import.meta.dirname, 'layouts', 'letter.typ'), 'utf8')}`
  return source
}

let source: string | null = null

function typeset(data: string): Pdf {
  try {
    return compilePdf(letterSource(), data)
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    if (error.unprintable.length === 0)
      throw new MessageError('pdf-failed', {
        fr: `La lettre n’a pas pu être mise en page : ${error.message}`,
        en: `The letter could not be typeset: ${error.message}`,
      })
    const characters = error.unprintable.join(' ')
    throw new MessageError('unprintable-character', {
      fr: `La lettre contient des caractères que sa police ne sait pas imprimer (${characters}) : écrivez le nom ou l’adresse en caractères latins.`,
      en: `The letter holds characters that its font cannot print (${characters}): write the name or address in Latin letters.`,
    })
  }
}
