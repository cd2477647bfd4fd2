import { expect, test } from 'vitest'
import { checkTemplate } from './check-template.ts'
import { parseTemplateFile, writeTemplateFile } from './message-template.ts'
import { loadShippedTemplates } from './shipped-templates.ts'

test.each(loadShippedTemplates().map((one) => [`${one.key} ${one.language} ${one.tone}`, one] as const))(
  'the shipped text %s could be saved, and its file reads back as it is',
  async (_, template) => {
    await checkTemplate(template)
    expect(parseTemplateFile(writeTemplateFile(template))).toEqual(template)
  },
)
