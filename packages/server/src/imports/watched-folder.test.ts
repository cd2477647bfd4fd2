import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOrganisation } from '../access/create-organisation.ts'
import { camtEntry, camtFile } from '../testing/bank-files.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { importWatchedFolder } from './watched-folder.ts'

const database = useTestDatabase()
const NOW = Date.parse('2026-02-01T06:00:00Z')
let folder: string
let organisationId: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recouvrance-watched-'))
  organisationId = (await createOrganisation(database.current, 'test', 'Maison Exemple')).id
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const watch = () => importWatchedFolder({ pool: database.current.pool, organisationId, folder, now: NOW })

function put(name: string, content: string, secondsAgo: number): void {
  writeFileSync(join(folder, name), content)
  utimesSync(join(folder, name), NOW / 1000 - secondsAgo, NOW / 1000 - secondsAgo)
}

const STATEMENT = camtFile({
  iban: 'FR7630006000011234567890189',
  id: 'W',
  opening: ['0.00', '2026-01-05'],
  closing: ['10.00', '2026-01-06'],
  entries: [camtEntry({ amount: '10.00', on: '2026-01-06' })],
})

test('a file that has settled is imported once and put away', async () => {
  put('releve.xml', STATEMENT, 10)
  expect(await watch()).toEqual(['releve.xml'])
  expect(await watch()).toEqual([])
  expect(readdirSync(join(folder, 'imported'))).toEqual(['2026-02-01T060000-releve.xml'])
})

test('a file that is still being written, or has the name of one, waits', async () => {
  put('releve.xml', STATEMENT, 9)
  put('releve2.xml.part', STATEMENT, 600)
  expect(await watch()).toEqual([])
})

test('what is no statement is put aside with the reason in words', async () => {
  put('photo.txt', 'rien de bancaire ici', 60)
  await watch()
  expect(readdirSync(join(folder, 'refused'))).toEqual([
    '2026-02-01T060000-photo.txt',
    '2026-02-01T060000-photo.txt.txt',
  ])
  expect(readFileSync(join(folder, 'refused', '2026-02-01T060000-photo.txt.txt'), 'utf8')).toMatch(/relevé/)
})
