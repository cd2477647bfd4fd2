import { buildMessageModel } from '@recouvrance/core/reminders/message-model'
import { sampleMessage } from '@recouvrance/core/reminders/sample-message'
import { expect, test } from 'vitest'
import { mediumOf } from '../templates/check-template.ts'
import { templateOf } from '../templates/message-template.ts'
import { loadShippedTemplates } from '../templates/shipped-templates.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { renderDocument } from './render-document.ts'
import { writeMarkdown } from './write-markdown.ts'

test.each(
  loadShippedTemplates().map(
    (template) => [`${template.key} ${template.language} ${template.tone}`, template] as const,
  ),
)('the filled text of %s is edited, and unchanged gives the same message', (_, template) => {
  for (const kind of ['business', 'consumer', 'public'] as const) {
    const sample = sampleMessage(template.language, kind)
    const model = buildMessageModel({ ...sample, tone: template.tone, medium: mediumOf(template.key) })
    const filled = renderDocument(model, template)
    const body = writeMarkdown(filled.blocks)
    const again = renderDocument(model, templateOf({ ...template, subject: filled.subject, body }))
    expect(again).toEqual(filled)
  }
})

test.each([
  'Un *gras* qui n’en est pas un, un_nom_propre et [un crochet](ici)',
  '# pas un titre',
  '- pas une liste',
  '1. pas une liste numérotée',
  '2) non plus',
  '> pas une citation',
  'Dupont &amp; fils & Cie, R&D; 3 < 4',
  'une barre \\ et **',
])('what looks like a mark and is none stays what it is: %s', (text) => {
  const blocks = [{ kind: 'paragraph', content: [text] }] as const
  expect(parseMarkdown(writeMarkdown(blocks), (same) => same)).toEqual(blocks)
})
