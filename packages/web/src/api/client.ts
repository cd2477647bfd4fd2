import createClient from 'openapi-fetch'
import { currentLanguage } from '../i18n/language.ts'
import { ApiProblem, problemOf, unreachable } from './problem.ts'
import type { paths } from './schema.gen.ts'

/** The HTTP API, typed from its own document. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })

api.use({
  onRequest: ({ request }) => {
    request.headers.set('accept-language', currentLanguage())
    return request
  },
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/**
 * What the API answers.
 * @throws ApiProblem with a sentence for people
 */
export async function answerOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>
  try {
    answer = await asked
  } catch {
    throw unreachable()
  }
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error)
  return answer.data as T
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}
