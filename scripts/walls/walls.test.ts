import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crossedWalls, unreadFiles, wallNames } from './cruise.ts'
import { FIXTURES } from './fixtures.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'walls-'))
  const dependencies = { declared: '1.0.0', 'date-holidays': '1.0.0', luxon: '1.0.0' }
  const forTests = { 'declared-for-tests': '1.0.0' }
  write('package.json', JSON.stringify({ workspaces: ['packages/*'], devDependencies: forTests }))
  for (const name of ['core', 'server', 'web']) {
    const exports = { './*': './src/*.ts' }
    const workspace = name === 'core' ? {} : { '@recouvrance/core': '*' }
    const manifest = {
      name: `@recouvrance/${name}`,
      exports,
      dependencies: { ...dependencies, ...workspace },
    }
    write(`packages/${name}/package.json`, JSON.stringify(manifest))
  }
  for (const name of [...Object.keys(dependencies), 'declared-for-tests', 'there-by-chance']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  mkdirSync(join(root, 'node_modules/@recouvrance'))
  symlinkSync(join(root, 'packages/core'), join(root, 'node_modules/@recouvrance/core'))
})

afterEach(() => rmSync(root, { recursive: true }))

describe('each wall is reported when it is crossed, and only then', () => {
  test.each(FIXTURES)('$wall: $from may not import $mayNot, but may import $may', async (fixture) => {
    const { wall, from, mayNot, may } = fixture
    write(from, '')
    for (const target of [mayNot, may]) if (/^(packages|scripts)\//.test(target)) write(target, '')
    write('packages/core/src/money/amount.ts', '')

    write(from, importOf(from, may))
    expect((await crossedWalls(root, ['packages'])).crossed).toEqual([])

    write(from, importOf(from, mayNot))
    const { crossed } = await crossedWalls(root, ['packages'])
    expect(crossed).toContainEqual(expect.objectContaining({ rule: wall, from }))
  })
})

/** The order of the rooms as ARCHITECTURE.md states it; `.dependency-cruiser.cjs` must agree on each pair. */
const ORDER = `
  language
  money calendar
  customers
  claims
  law
  payments promises disputes payment-plans holds
  reconciliation scenarios
  reminders escalation risk
  kpis training`

test('a room of core may use the rooms on its left, never one beside it or on its right', async () => {
  const levels = ORDER.trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
  const rooms = levels.flatMap((level, index) => level.map((name) => ({ name, index })))
  const forbidden: string[] = []
  for (const room of rooms) {
    const others = rooms.filter((other) => other.name !== room.name)
    const file = (name: string) => `packages/core/src/${name}/${name}.ts`
    write(file(room.name), others.map((other) => importOf(file(room.name), file(other.name))).join('\n'))
    for (const other of others)
      if (other.index >= room.index) forbidden.push(`core-order-${room.name} ${file(other.name)}`)
  }
  const { crossed } = await crossedWalls(root, ['packages'])
  const reported = crossed.filter(({ rule }) => rule.startsWith('core-order-'))
  expect(reported.map(({ rule, to }) => `${rule} ${to}`).toSorted()).toEqual(forbidden.toSorted())
})

test('no-cycle: two files that import each other are reported, also by their types alone', async () => {
  const a = 'packages/server/src/claims/record-payment.ts'
  const b = 'packages/server/src/claims/record-credit.ts'
  write(a, "import type { B } from './record-credit.ts'\nexport type A = B | 1")
  write(b, "import type { A } from './record-payment.ts'\nexport type B = A | 2")
  const { crossed } = await crossedWalls(root, ['packages'])
  expect(crossed.map(({ rule }) => rule)).toContain('no-cycle')
})

test('a source file that was not read is named: silence about it proves nothing', async () => {
  const read = 'packages/core/src/money/amount.ts'
  write(read, '')
  const { modules } = await crossedWalls(root, ['packages'])
  const onDisk = [read, 'packages/core/src/claims/ageing.ts', 'docs/glossary.md', 'elsewhere/a.ts']
  expect(unreadFiles(modules, onDisk, ['packages'])).toEqual(['packages/core/src/claims/ageing.ts'])
})

test('no wall stands untested', () => {
  const tested = new Set([...FIXTURES.map(({ wall }) => wall), 'no-cycle'])
  expect(wallNames().filter((name) => !tested.has(name) && !name.startsWith('core-order-'))).toEqual([])
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function importOf(from: string, target: string): string {
  if (!/^(packages|scripts)\//.test(target)) return `import '${target}'`
  const path = relative(dirname(from), target)
  return `import '${path.startsWith('.') ? path : `./${path}`}'`
}
