import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PROJECT } from './testing/processes.ts'

type Exchange = { readonly command: string; readonly output: string }

const folder = mkdtempSync(join(tmpdir(), 'recouvrance-session-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the README says to type, with what it says is answered: the lines of its `console` blocks, `$` before a command. */
function sessionOf(readme: string): Exchange[] {
  const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  return blocks
    .join('')
    .split(/^\$ /m)
    .slice(1)
    .map((exchange) => {
      const command = /^(?:.*\\\n)*.*\n/.exec(exchange)?.[0] ?? ''
      return { command, output: exchange.slice(command.length).trim() }
    })
}

test('the first session of the README, followed word for word in an empty folder, answers what it says', () => {
  const session = sessionOf(readFileSync(join(PROJECT, 'README.md'), 'utf8'))
  expect(session.length).toBeGreaterThan(7)
  const foreign = Object.entries(process.env).filter(
    ([name]) => !/^(RECOUVRANCE_|npm_|INIT_CWD|DATABASE_URL|SMTP_URL|VITEST)/.test(name),
  )
  const env = { ...Object.fromEntries(foreign), RECOUVRANCE_DATA: folder, LOG_LEVEL: 'warn', TZ: 'UTC' }
  for (const { command, output } of session) {
    const answered = execFileSync('sh', ['-c', command], { cwd: PROJECT, env, encoding: 'utf8' })
    expect(answered.trim(), command).toBe(output)
  }
}, 120_000)
