/** Makes the spaces of French punctuation unbreakable in the strings of the product: what the habit asks for. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { typesetFrench } from './habits/french-spaces.ts'
import { sourceFiles } from './habits/source-files.ts'

const root = join(import.meta.dirname, '..')
for (const file of sourceFiles(root)) {
  const text = typesetFrench(file)
  if (text === file.text) continue
  writeFileSync(join(root, file.path), text)
  console.log(file.path)
}
