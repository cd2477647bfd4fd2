import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify-audit.ts'
import { prepare } from '../database.ts'
import { SUPERUSER, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { connected, inOrganisation, openPool, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { aCustomer } from '../testing/accounts.ts'
import { PROJECT, ready, run, runCommand, startServer, stop } from '../testing/processes.ts'
import { aRichOrganisation, type RichOrganisation } from '../testing/rich-organisation.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { checkArchive, createArchive, FIRST_ENTRY, readArchive } from './archive.ts'
import { backUp } from './back-up.ts'
import { restoreBackup } from './restore-backup.ts'

const SECRET = 'another secret than that of the source'
const nobody = () => {}
const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-backup-'))
const file = join(folder, 'all.backup')
const organisations: RichOrganisation[] = []
let server: Awaited<ReturnType<typeof startServerOfOthers>>

/** A PostgreSQL of somebody else: its own roles, and an owner who may make roles and nothing more. */
async function startServerOfOthers() {
  const postgres = await startEmbeddedPostgres(join(folder, 'server'), 'admin', { fsync: 'off' })
  const at = (user: string, password: string, name: string) =>
    `postgres://${user}:${password}@127.0.0.1:${postgres.port}/${name}`
  const admin = at(SUPERUSER, 'admin', 'postgres')
  await connected(admin, (client) => client.query(`create role firm login createrole password 'firm'`))
  return {
    stop: postgres.stop,
    /** @returns address of a new empty database, of an owner without other rights */
    emptyDatabase: async (name: string) => {
      await connected(admin, (client) => client.query(`create database ${name} owner firm`))
      return at('firm', 'firm', name)
    },
  }
}

beforeAll(async () => {
  for (const name of ['alpha', 'bravo']) organisations.push(await aRichOrganisation(database.current, name))
  await backUp(database.current.ownerUrl, file, nobody)
  server = await startServerOfOthers()
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Every row of every table as text; of the migrations, not when they were applied. */
async function everyRow(owner: Pool): Promise<Map<string, string[]>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const all = new Map<string, string[]>()
  for (const { name } of tables) {
    const row = name === 'migration' ? 'name || sha256' : 't::text'
    const { rows } = await owner.query<{ row: string }>(`select ${row} as row from ${name} t`)
    all.set(name, rows.map((found) => found.row).toSorted())
  }
  return all
}

/** Looks at a database as its owner. */
async function looking<T>(ownerUrl: string, look: (owner: Pool) => Promise<T>): Promise<T> {
  const owner = openPool(ownerUrl, 2)
  try {
    return await look(owner)
  } finally {
    await owner.end()
  }
}

const restore = (ownerUrl: string, from = file) =>
  restoreBackup({ ownerUrl, kind: 'server', close: async () => {} }, SECRET, from, nobody)

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error.code
  throw error ?? new Error('it was not refused')
}

it('what is backed up has rows in every table', async () => {
  for (const [name, rows] of await everyRow(database.current.owner))
    expect(rows.length, name).toBeGreaterThan(0)
})

describe('restored into a PostgreSQL server', () => {
  it('every row of every table is equal, every document has its bytes, every audit chain holds', async () => {
    const url = await server.emptyDatabase('equal')
    expect(await restore(url)).toMatchObject({ documents: expect.any(Number) })
    await looking(url, async (owner) => {
      expect(await everyRow(owner)).toEqual(await everyRow(database.current.owner))
      const { rows } = await owner.query(`select count(*)::integer as documents,
        count(*) filter (where sha256(content) = sha256)::integer as sound from document`)
      expect(rows[0].documents).toBeGreaterThan(0)
      expect(rows[0].sound).toBe(rows[0].documents)
    })
    const app = openPool(await prepare(url, SECRET), 2)
    for (const { id } of organisations)
      expect(await inOrganisation(app, id, verifyAudit)).toMatchObject({ brokenAt: null })
    await app.end()
  })

  it('numbers go on where they were, foreign keys and row-level security are as before', async () => {
    const url = await server.emptyDatabase('goes_on')
    await restore(url)
    await looking(url, async (owner) => {
      const { rows: identities } = await owner.query<{ name: string; column: string }>(
        `select attrelid::regclass::text as name, attname as column from pg_attribute where attidentity <> ''`,
      )
      expect(identities.length).toBeGreaterThan(10)
      for (const { name, column } of identities) {
        const { rows } = await owner.query<{ next: number; last: number }>(
          `select nextval(pg_get_serial_sequence($1, $2)) as next, (select max(${column}) from ${name}) as last`,
          [name, column],
        )
        expect(rows[0]?.next, name).toBeGreaterThan(rows[0]?.last ?? 0)
      }
      const keys = `select conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f' order by 1`
      expect((await owner.query(keys)).rows).toEqual((await database.current.owner.query(keys)).rows)
    })
    const app = openPool(await prepare(url, SECRET), 2)
    const [first] = organisations
    expect(await inOrganisation(app, first?.id ?? 0, (tx) => aCustomer(tx))).toBeGreaterThan(0)
    expect((await app.query('select from customer')).rowCount).toBe(0)
    await app.end()
  })

  it('is refused where there is data, ours or not, and changes nothing', async () => {
    const used = await server.emptyDatabase('used')
    await restore(used)
    const before = await looking(used, everyRow)
    expect(await refusalOf(restore(used))).toBe('restore-target-not-empty')
    expect(await looking(used, everyRow)).toEqual(before)

    const foreign = await server.emptyDatabase('foreign_table')
    await connected(foreign, (owner) => owner.query('create table public.theirs (a integer)'))
    expect(await refusalOf(restore(foreign))).toBe('restore-target-not-empty')
    expect([...(await looking(foreign, everyRow)).keys()]).toEqual(['theirs'])
  })

  it('writes nothing when a table does not hold what the backup says', async () => {
    const url = await server.emptyDatabase('untrue')
    const untrue = await rewritten('untrue', (name, content) =>
      name === 'contents.json' ? content.toString().replace(/"rows": [1-9]\d*/, '"rows": 999999') : null,
    )
    expect(await refusalOf(restore(url, untrue))).toBe('backup-damaged')
    const rows = [...(await looking(url, everyRow))].filter(([name]) => name !== 'migration')
    expect(rows.flatMap(([, found]) => found)).toEqual([])
    // Our tables without a row are an empty database: the next one succeeds.
    await restore(url)
    expect((await looking(url, everyRow)).get('item')).toEqual(
      (await everyRow(database.current.owner)).get('item'),
    )
  })

  it('is refused for another version, which it names, before anything is made', async () => {
    const url = await server.emptyDatabase('other_version')
    const older = await rewritten('older', (name, content) => {
      if (name !== FIRST_ENTRY) return null
      const head = JSON.parse(content.toString())
      return JSON.stringify({ ...head, program: '0.0.7', migrations: head.migrations.slice(0, -1) })
    })
    await expect(restore(url, older)).rejects.toThrow(/made by version 0\.0\.7 \(last migration \d{4}-/)
    expect((await looking(url, everyRow)).size).toBe(0)
  })
})

/** The same backup with other entries, and a seal that is right for them. */
async function rewritten(
  name: string,
  change: (name: string, content: Buffer) => string | null,
): Promise<string> {
  const other = join(folder, `${name}.backup`)
  const archive = await createArchive(other)
  for await (const entry of readArchive(file, nobody)) {
    const changed = change(entry.name, entry.content)
    await archive.add(entry.name, changed === null ? entry.content : Buffer.from(changed))
  }
  await archive.finish()
  await checkArchive(other, nobody)
  return other
}

describe('the file', () => {
  it('is the same for the same data', async () => {
    const again = join(folder, 'again.backup')
    await backUp(database.current.ownerUrl, again, nobody)
    const contents = (bytes: Buffer) =>
      bytes.toString('latin1').replace(/"takenAt": "[^"]+"|[0-9a-f]{64}\n/g, '')
    expect(contents(readFileSync(again))).toBe(contents(readFileSync(file)))
  })

  it('is refused when any byte of it has changed', async () => {
    const sound = readFileSync(file)
    const places = Array.from({ length: sound.length }, (_, place) => place).filter(
      (place) => place % 397 === 0 || place < 40 || place > sound.length - 2100,
    )
    const changed = join(folder, 'changed.backup')
    for (const place of places) {
      const bytes = Buffer.from(sound)
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
      writeFileSync(changed, bytes)
      const code = await refusalOf(checkArchive(changed, nobody))
      expect(['backup-damaged', 'file-cut', 'unsupported-file'], `byte ${place}`).toContain(code)
    }
  }, 60_000)

  it.each([0, 1, 511, 512, 2048, 4096, -1, -512, -1024, -2048])(
    'is refused when cut at %i',
    async (length) => {
      const cut = join(folder, 'cut.backup')
      writeFileSync(cut, readFileSync(file).subarray(0, length))
      expect(['file-cut', 'unsupported-file']).toContain(await refusalOf(checkArchive(cut, nobody)))
    },
  )

  it('is refused when it is something else, or is not there', async () => {
    expect(await refusalOf(checkArchive(join(PROJECT, 'package-lock.json'), nobody))).toBe('unsupported-file')
    expect(await refusalOf(checkArchive(folder, nobody))).toBe('unsupported-file')
    expect(await refusalOf(checkArchive(join(folder, 'none.backup'), nobody))).toBe('not-found')
  })

  it('never replaces another, appears whole or not at all, and nobody else may read it', async () => {
    const kept = join(folder, 'kept')
    writeFileSync(kept, 'mine')
    expect(await refusalOf(backUp(database.current.ownerUrl, kept, nobody))).toBe('conflict')
    expect(readFileSync(kept, 'utf8')).toBe('mine')
    const nowhere = join(folder, 'no-folder', 'a.backup')
    expect(await refusalOf(backUp(database.current.ownerUrl, nowhere, nobody))).toBe('unwritable-file')
    await expect(backUp('postgres://nobody@127.0.0.1:1/x', join(folder, 'half'), nobody)).rejects.toThrow()
    expect(readdirSync(folder).filter((name) => /half|draft/.test(name))).toEqual([])
  })

  it('leaves nothing behind when there is no room for it', async () => {
    const env = { DATABASE_URL: database.current.ownerUrl, RECOUVRANCE_DATA: join(folder, 'small') }
    const full = join(folder, 'full.backup')
    // A file may not grow beyond 16 kB: to the program it is a full disk.
    const limited = [
      '-c',
      'ulimit -f 16; exec "$0" packages/server/src/cli.ts backup "$1"',
      process.execPath,
      full,
    ]
    const running = run('/bin/bash', limited, env)
    expect(await running.ended).toBe(1)
    expect(running.output()).toMatch(/ne peut pas être écrit \((EFBIG|ENOSPC)\)/)
    expect(readdirSync(folder).filter((name) => name.includes('full'))).toEqual([])
  })
})

describe('the commands', () => {
  const data = join(folder, 'data')

  it('restore makes a data folder from which the product goes on, its keys as they were', async () => {
    const restored = await runCommand({ RECOUVRANCE_DATA: data }, 'restore', file)
    expect(restored.exit, restored.output).toBe(0)
    expect(restored.output).toContain('chaque table est identique')
    const running = startServer({ RECOUVRANCE_DATA: data })
    try {
      const url = await ready(running)
      const ask = (path: string) =>
        fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${organisations[1]?.adminKey}` } })
      expect(await (await ask('/audit/verification')).json()).toMatchObject({ brokenAt: null })
      expect(JSON.stringify(await (await ask('/customers')).json())).toContain('bravo-1')

      // While it serves, its database can be backed up, and not restored into.
      const second = join(folder, 'second.backup')
      const backup = await runCommand({ RECOUVRANCE_DATA: data }, 'backup', second, '--json')
      expect(backup.exit, backup.output).toBe(0)
      await checkArchive(second, nobody)
      const refused = await runCommand({ RECOUVRANCE_DATA: data }, 'restore', second, '--lang', 'en')
      expect(refused).toMatchObject({ exit: 1, output: expect.stringContaining('is in use by process') })
      const target = await server.emptyDatabase('moved')
      await restore(target, second)
      expect((await looking(target, everyRow)).get('document')).toEqual(
        (await everyRow(database.current.owner)).get('document'),
      )
    } finally {
      await stop(running)
    }
  }, 60_000)

  it('a damaged file is refused before the data folder is even made', async () => {
    const damaged = join(folder, 'damaged.backup')
    copyFileSync(file, damaged)
    const bytes = readFileSync(damaged)
    bytes.writeUInt8(bytes.readUInt8(30_000) ^ 0x80, 30_000)
    writeFileSync(damaged, bytes)
    const fresh = join(folder, 'fresh')
    const refused = await runCommand({ RECOUVRANCE_DATA: fresh }, 'restore', damaged)
    expect(refused).toMatchObject({ exit: 1, output: expect.stringContaining('est endommagé') })
    expect(existsSync(fresh)).toBe(false)
  })

  it('a database that was never started is nothing to back up', async () => {
    const empty = {
      RECOUVRANCE_DATA: join(folder, 'empty'),
      DATABASE_URL: await server.emptyDatabase('empty'),
    }
    const refused = await runCommand(empty, 'backup', join(folder, 'nothing.backup'))
    expect(refused).toMatchObject({ exit: 1, output: expect.stringContaining('rien à sauvegarder') })
    expect(existsSync(join(folder, 'nothing.backup'))).toBe(false)
  })
})
