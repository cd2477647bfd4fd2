import { beforeAll } from 'vitest'
import { buildTestApi, type TestApi } from './test-api.ts'
import { useTestDatabase } from './test-database.ts'

/** Asks the calculators of the test file that calls this, without a key, in English unless said otherwise. */
export function useLawCalculators() {
  const database = useTestDatabase()
  let api: TestApi
  beforeAll(async () => {
    api = await buildTestApi(database.current)
  })
  return async (path: string, payload: object, language = 'en') => {
    const response = await api.app.inject({
      method: 'POST',
      url: `/api/v1/law/${path}`,
      payload,
      headers: { 'accept-language': language },
    })
    return { status: response.statusCode, body: response.json() }
  }
}
