import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AUDIT_SENTENCES, actorWords, sentenceOf, subjectWords } from './audit-sentences.ts'

const SOURCE = join(import.meta.dirname, '..')

/** Every action that is written out somewhere in the program. */
function writtenActions(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|database\.gen\.ts$/.test(name))
    .map((name) => readFileSync(join(SOURCE, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action))
}

it('every action that the program writes has its sentence', () => {
  const written = writtenActions()
  expect(written.length).toBeGreaterThan(30)
  expect(written.filter((action) => !Object.hasOwn(AUDIT_SENTENCES, action))).toEqual([])
})

it('no sentence is empty, and each follows the name of who did it', () => {
  for (const [action, { fr, en }] of Object.entries(AUDIT_SENTENCES)) {
    expect(fr, action).toMatch(/^(a|est) \S/)
    expect(en, action).toMatch(/^[a-z]+ \S/)
  }
})

it('what a later version wrote is told in its own word', () => {
  expect(sentenceOf('thing.done').en).toBe('“thing.done”')
  expect(sentenceOf('toString').en).toBe('“toString”')
})

it.each([
  ['act:12', null, 'relance 12'],
  ['item:4', 'F-2026-031', 'pièce F-2026-031'],
  ['day:2026-11-25', null, 'journée du 25\u00a0novembre\u00a02026'],
  ['organisation', null, 'organisation'],
  ['unheard-of:4', null, 'unheard-of:4'],
])('%s with the number %s is "%s"', (subject, number, words) => {
  expect(subjectWords(subject, number).fr).toBe(words)
})

it.each([
  ['user:anne@maison.example', 'Anne Martin', 'Anne Martin'],
  ['user:anne@maison.example', null, 'anne@maison.example'],
  ['worker', null, 'The server'],
  ['key:erp', null, 'The API key “erp”'],
  ['cli', null, 'The command line'],
])('%s, called %s, is "%s"', (actor, name, words) => {
  expect(actorWords(actor, name).en).toBe(words)
})
