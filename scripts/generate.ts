/** Writes the generated files; with `--check` it writes nothing and fails when one of them is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedFiles } from './generated-files.ts'

const root = join(import.meta.dirname, '..')
const files = await generatedFiles()
const stale = [...files].filter(([path, text]) => {
  const file = join(root, path)
  return !existsSync(file) || readFileSync(file, 'utf8') !== text
})

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate and commit it`)
  if (stale.length > 0) process.exitCode = 1
  else console.log(`${files.size} files up to date`)
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text)
  console.log(stale.length === 0 ? 'nothing to write' : `wrote ${stale.map(([path]) => path).join(', ')}`)
}
