import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOutbox } from './outbox.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recouvrance-outbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const MAIL = {
  from: 'a@b.example',
  to: 'c@d.example',
  messageId: 'act-1-2-../x@b.example',
  raw: Buffer.from('Subject: x\r\n\r\ny\r\n'),
}

test('a message becomes a file with its exact bytes, and the reference says where', async () => {
  const outbox = openOutbox(folder)
  const outcome = await outbox.send(MAIL)
  await outbox.close()
  expect(outcome).toEqual({ kind: 'accepted', reference: 'outbox:act-1-2-.._x_b.example.eml' })
  expect(readdirSync(join(folder, 'outbox'))).toEqual(['act-1-2-.._x_b.example.eml'])
  expect(readFileSync(join(folder, 'outbox', 'act-1-2-.._x_b.example.eml')).equals(MAIL.raw)).toBe(true)
})

test('a full or missing disk postpones the message', async () => {
  const outbox = openOutbox(folder)
  await outbox.send(MAIL)
  rmSync(join(folder, 'outbox'), { recursive: true })
  writeFileSync(join(folder, 'outbox'), 'not a folder')
  expect(await outbox.send(MAIL)).toMatchObject({ kind: 'postponed', by: 'server' })
})
