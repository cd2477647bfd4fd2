import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '@recouvrance/core/language/language'
import { type MessageTemplate, parseTemplateFile } from './message-template.ts'

const FOLDER = join(import.meta.dirname, 'shipped')

/** The templates that ship with the program: every key in every language, one file each; read once per process. */
export function loadShippedTemplates(): readonly MessageTemplate[] {
  shipped ??= LANGUAGES.flatMap((language) =>
    readdirSync(join(FOLDER, language))
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => parseTemplateFile(readFileSync(join(FOLDER, language, name), 'utf8'))),
  )
  return shipped
}

let shipped: readonly MessageTemplate[] | null = null
