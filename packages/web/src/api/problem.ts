import { translate } from '../i18n/language.ts'

type FieldProblem = { readonly path: string; readonly message: string }

/** What the API refuses, in the words it gives for it (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number
  readonly fields: readonly FieldProblem[]

  constructor(status: number, sentence: string, fields: readonly FieldProblem[] = []) {
    super(sentence)
    this.name = 'ApiProblem'
    this.status = status
    this.fields = fields
  }

  /** What is wrong with one field of what was sent. */
  of(path: string): string | null {
    return this.fields.find((field) => field.path === path)?.message ?? null
  }
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const { detail, errors } = (typeof body === 'object' && body !== null ? body : {}) as {
    detail?: unknown
    errors?: FieldProblem[]
  }
  return new ApiProblem(status, typeof detail === 'string' ? detail : translate('problem.unknown'), errors)
}

export function unreachable(): ApiProblem {
  return new ApiProblem(0, translate('problem.unreachable'))
}

export function sentenceOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : translate('problem.unknown')
}
