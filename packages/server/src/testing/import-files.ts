import { setTimeout as sleep } from 'node:timers/promises'
import type { TestApi } from './test-api.ts'
import type { TestDatabase } from './test-database.ts'

/** A file as the screen gives it, once it is read. */
export async function giveFile(api: TestApi, name: string, content: Buffer) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(content)], name))
  const request = new Request('http://test', { method: 'POST', body: form })
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/import-files',
    headers: {
      ...api.as('write').headers,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return settled(api, answer.json().id)
}

/** Reads it again as is said. @returns it once it is read */
export async function readAgain(api: TestApi, id: string, said: object) {
  const answer = await api.as('write').post(`/api/v1/import-files/${id}/read`, said)
  if (answer.statusCode !== 202) throw new Error(answer.body)
  return settled(api, id)
}

const LONGEST_MS = 20_000

export async function settled(api: TestApi, id: string) {
  for (const end = performance.now() + LONGEST_MS; performance.now() < end; await sleep(20)) {
    const file = (await api.as('read').get(`/api/v1/import-files/${id}`)).json()
    if (file.state !== 'reading' && file.state !== 'importing') return file
  }
  throw new Error(`file ${id} was not read in time`)
}

/** What reads files goes on after the answer: until it has ended, their rows still change. */
export async function filesAreRead({ owner }: TestDatabase, organisationId: number): Promise<void> {
  for (const end = performance.now() + LONGEST_MS; performance.now() < end; await sleep(10)) {
    const { rowCount } = await owner.query(
      `select from import_file where organisation_id = $1 and state in ('reading', 'importing')`,
      [organisationId],
    )
    if (rowCount === 0) return
  }
  throw new Error('files were not read in time')
}
