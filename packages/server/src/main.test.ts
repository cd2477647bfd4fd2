import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  isAlive,
  postmasterOf,
  type Running,
  ready,
  run,
  runCommand,
  startCommand,
  startServer,
  statusOf,
  stop,
  until,
} from './testing/processes.ts'

// Some of these tests start the program five times, and the machine may be busy with the other tests.
vi.setConfig({ testTimeout: 120_000 })

const started: Running[] = []
const root = mkdtempSync(join(tmpdir(), 'recouvrance-main-'))

/** A server on a folder of this test; whatever is left of it is ended after the test. */
function server(dataFolder: string, env: NodeJS.ProcessEnv = {}): Running {
  const running = startServer({ RECOUVRANCE_DATA: dataFolder, ...env })
  started.push(running)
  return running
}

async function organisations(dataFolder: string): Promise<string[]> {
  const { exit, output } = await runCommand(
    { RECOUVRANCE_DATA: dataFolder },
    'organisation',
    'list',
    '--json',
  )
  expect(exit, output).toBe(0)
  const json = output.split('\n').find((line) => line.startsWith('['))
  return (JSON.parse(json ?? '[]') as { name: string }[]).map(({ name }) => name)
}

function expectNoServerLeft(dataFolder: string): void {
  expect(postmasterOf(dataFolder)).toBeNull()
}

afterEach(async () => {
  for (const running of started.splice(0)) await stop(running, 'SIGKILL')
})
afterAll(async () => {
  rmSync(root, { recursive: true, force: true, maxRetries: 10 })
})

describe('one data folder', () => {
  const folder = join(root, 'one')
  beforeAll(async () => {
    const first = server(folder)
    await ready(first, 20)
    expect(await stop(first)).toBe(0)
  })

  it('is ready within 20 s of the first start, stops on SIGTERM with code 0 and leaves no process', async () => {
    const fresh = join(root, 'fresh')
    const running = server(fresh)
    const url = await ready(running, 20)
    const postmaster = postmasterOf(fresh) ?? 0
    expect(await statusOf(`${url}/healthz`)).toBe(200)
    expect(await stop(running)).toBe(0)
    expect(isAlive(postmaster)).toBe(false)
    expectNoServerLeft(fresh)
  })

  it('serves one server: a second one is refused, the first goes on, commands share its database', async () => {
    const first = server(folder)
    const url = await ready(first)
    const second = server(folder)
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`est utilisé par le processus ${first.pid} (recouvrance start)`)
    expect(second.output()).toContain(`is in use by process ${first.pid} (recouvrance start)`)
    expect(second.output()).not.toContain('at ')
    expect((await runCommand({ RECOUVRANCE_DATA: folder }, 'organisation', 'create', 'Filiale')).exit).toBe(0)
    expect(await organisations(folder)).toEqual(['Mon entreprise', 'Filiale'])
    expect(await statusOf(`${url}/readyz`)).toBe(200)
    expect(await stop(first, 'SIGINT')).toBe(0)
  })

  it('is free again after kill -9: the orphan database server is ended, everything committed is there', async () => {
    const killed = server(folder)
    await ready(killed)
    await runCommand({ RECOUVRANCE_DATA: folder }, 'organisation', 'create', 'Avant la panne')
    const orphan = postmasterOf(folder) ?? 0
    await stop(killed, 'SIGKILL')
    expect(isAlive(orphan)).toBe(true)

    const next = server(folder)
    await ready(next)
    expect(isAlive(orphan)).toBe(false)
    expect(await organisations(folder)).toContain('Avant la panne')

    const postmaster = postmasterOf(folder) ?? 0
    process.kill(postmaster, 'SIGKILL')
    await stop(next, 'SIGKILL')
    const last = server(folder)
    await ready(last)
    expect(await organisations(folder)).toContain('Avant la panne')
    expect(await stop(last)).toBe(0)
  })

  it('survives the number of a dead database server that another program has got', async () => {
    const bystander = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {})
    started.push(bystander)
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${bystander.pid}\n/nowhere\n0\n5432\n`)
    const running = server(folder)
    await ready(running)
    expect(isAlive(bystander.pid)).toBe(true)
    expect(await stop(running)).toBe(0)
  })

  it('stops with code 1 and says so when its database server is lost, and starts again', async () => {
    const running = server(folder)
    await ready(running)
    process.kill(postmasterOf(folder) ?? 0, 'SIGKILL')
    expect(await running.ended).toBe(1)
    expect(running.output()).toContain('the embedded PostgreSQL has ended')
    expect(await organisations(folder)).toContain('Mon entreprise')
  })

  it('is closed cleanly when the signal comes during the start, whenever that is', async () => {
    for (const delay of [150, 400, 600, 800]) {
      const running = server(folder)
      await sleep(delay)
      const exit = await stop(running)
      // Before our first line runs, Node ends on the signal by itself: nothing was opened yet.
      expect([0, 'SIGTERM']).toContain(exit)
      expectNoServerLeft(folder)
    }
    expect(await organisations(folder)).toContain('Mon entreprise')
  })

  it('is shared by commands that start at the same moment; the last one out stops the database', async () => {
    const both = await Promise.all([
      runCommand({ RECOUVRANCE_DATA: folder }, 'organisation', 'create', 'A'),
      runCommand({ RECOUVRANCE_DATA: folder }, 'organisation', 'create', 'B'),
      runCommand({ RECOUVRANCE_DATA: folder }, 'organisation', 'create', 'C'),
    ])
    expect(both.map(({ exit }) => exit)).toEqual([0, 0, 0])
    expectNoServerLeft(folder)
    expect(await organisations(folder)).toEqual(expect.arrayContaining(['A', 'B', 'C']))
  })

  it('tells by command whose keys there are, revokes them, and shows and verifies what was done', async () => {
    const command = (...args: string[]) => runCommand({ RECOUVRANCE_DATA: folder }, ...args)
    const made = await command('api-key', 'create', 'erp', '--json')
    const { id } = JSON.parse(made.output.split('\n').find((line) => line.startsWith('{"id"')) ?? '')
    expect((await command('api-key', 'list')).output).toContain(`${id}\terp\trcv_`)
    expect(await command('api-key', 'revoke', id)).toMatchObject({ exit: 0 })
    expect(await command('api-key', 'revoke', id)).toMatchObject({ exit: 1 })
    const { output } = await command('audit', 'list', '--subject', `api-key:${id}`)
    expect(output).toMatch(/api-key\.created.*\n.*api-key\.revoked/)
    expect(await command('audit', 'verify')).toMatchObject({
      exit: 0,
      output: expect.stringContaining('La chaîne est intacte'),
    })
  })

  it('lets a command that is interrupted take its database server with it', async () => {
    const command = startCommand({ RECOUVRANCE_DATA: folder }, 'organisation', 'list')
    await until(() => postmasterOf(folder) !== null || command.child.exitCode !== null, 60)
    expect([143, 0]).toContain(await stop(command))
    await until(() => postmasterOf(folder) === null)
  })
})

describe('through npm', () => {
  const npm = process.env.npm_execpath
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []]

  it.each([
    ['start', 'SIGTERM'],
    ['start', 'SIGKILL'],
    ['dev', 'SIGTERM'],
    ['dev', 'SIGKILL'],
  ] as const)('npm run %s leaves nothing behind when npm gets %s', async (script, signal) => {
    const folder = join(root, 'npm')
    const running = run(program, [...first, 'run', script], { RECOUVRANCE_DATA: folder, PORT: '0' })
    started.push(running)
    await ready(running, 60)
    const postmaster = postmasterOf(folder) ?? 0
    const { pid } = JSON.parse(readFileSync(join(folder, 'instance.json'), 'utf8'))
    running.child.kill(signal)
    await until(() => !isAlive(pid) && !isAlive(postmaster))
    expectNoServerLeft(folder)
    // Its output is closed once the shell and the watcher between have ended too.
    await running.ended
  })
})

describe('the very first start', () => {
  it('begins again when it was killed half-way, whenever that was', async () => {
    const folder = join(root, 'half')
    for (const delay of [350, 550, 750, 950]) {
      const running = server(folder)
      await sleep(delay)
      await stop(running, 'SIGKILL')
    }
    const running = server(folder)
    await ready(running, 60)
    expect(await organisations(folder)).toEqual(['Mon entreprise'])
    expect(await stop(running)).toBe(0)
    expectNoServerLeft(folder)
  })

  it.each([
    ['a port that another program has', 'PORT'],
    ['a host that is not this machine', 'HOST'],
  ])('refuses %s and leaves nothing running', async (_, what) => {
    const folder = join(root, 'port')
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const env = what === 'PORT' ? { PORT: String(port) } : { HOST: '203.0.113.7' }
    const running = server(folder, env)
    expect(await running.ended).toBe(1)
    expect(running.output()).toMatch(
      what === 'PORT' ? `Port ${port} is taken by another program` : 'HOST is 203.0.113.7',
    )
    expectNoServerLeft(folder)
    other.close()
  })

  it('refuses a folder that cannot be written, be it by root', async () => {
    const file = join(root, 'file')
    writeFileSync(file, '')
    for (const folder of [join(file, 'data'), '/proc/recouvrance']) {
      const running = server(folder)
      expect(await running.ended).toBe(1)
      expect(running.output()).toContain(`The data folder ${folder} cannot be written`)
      expect(running.output()).toContain(`Le dossier de données ${folder} n’est pas accessible en écriture`)
    }
  })

  it('refuses a folder whose database password is lost instead of making another', async () => {
    const folder = join(root, 'fresh')
    const password = readFileSync(join(folder, 'database-password'), 'utf8')
    rmSync(join(folder, 'database-password'))
    const running = server(folder)
    expect(await running.ended).toBe(1)
    expect(running.output()).toContain('database-password is missing')
    writeFileSync(join(folder, 'database-password'), password)
    expect(await organisations(folder)).toEqual(['Mon entreprise'])
  })
})
