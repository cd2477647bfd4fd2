import { ApiProblem } from './problem.ts'

/**
 * What was refused, told apart: the sentence of each field of a form, and what stands at none of them.
 * @param fields those that the form shows
 */
export function refusedIn<Field extends string>(error: unknown, fields: readonly Field[]) {
  const problem = error instanceof ApiProblem ? error : null
  const shown = problem?.fields.filter(({ path }) => fields.some((field) => isIn(path, field))) ?? []
  return {
    at: (field: Field): string | null => shown.find(({ path }) => isIn(path, field))?.message ?? null,
    rest: shown.length > 0 ? null : error,
  }
}

function isIn(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`)
}
