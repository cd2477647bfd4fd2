import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text file of the project: its path from the root, with `/`, and what is in it. */
export type SourceFile = { path: string; text: string }

const TEXT = /\.(ts|tsx|cjs|mjs|json|md|sql|yaml|yml|typ|mjml)$|^\.ci\/|^LICENSE$/

/** Every text file that is, or is about to be, in the repository: what git ignores is not looked at. */
export function sourceFiles(root: string): SourceFile[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return list
    .split('\0')
    .filter((path) => TEXT.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
