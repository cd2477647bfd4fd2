import type { FastifyInstance } from 'fastify'
import { SCOPES, type Scope } from '../access/scopes.ts'

/** One method of one address of the OpenAPI document. */
export type Operation = {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `/api/v1/items/{id}` */
  readonly path: string
  readonly scope: Scope | 'public'
  readonly pathParameters: readonly Parameter[]
  readonly query: readonly Parameter[]
  readonly body: Schema | null
  readonly multipart: boolean
}

export type Parameter = { readonly name: string; readonly required: boolean; readonly schema: Schema }

/** As much of JSON Schema as our document uses. */
export type Schema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

type Documented = {
  security?: { apiKey: string[] }[]
  parameters?: (Parameter & { in: string })[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Every operation that the document tells of: a new route is among them by itself. */
export function operationsOf(app: FastifyInstance): Operation[] {
  const paths = app.swagger().paths ?? {}
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Documented>).map(([method, documented]) =>
      operation(path, method.toUpperCase() as Operation['method'], documented),
    ),
  )
}

function operation(path: string, method: Operation['method'], documented: Documented): Operation {
  const parameters = documented.parameters ?? []
  const [mediaType, content] = Object.entries(documented.requestBody?.content ?? {})[0] ?? []
  const [scope] = documented.security?.[0]?.apiKey ?? []
  return {
    name: `${method} ${path}`,
    method,
    path,
    scope: SCOPES.find((known) => known === scope) ?? 'public',
    pathParameters: parameters.filter((parameter) => parameter.in === 'path'),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    body: content?.schema ?? null,
    multipart: mediaType === 'multipart/form-data',
  }
}

/** Says what a property of that name shall hold; undefined: whatever its schema allows. */
export type Hint = (name: string) => unknown

const TEXTS = ['FR', 'EUR', '1', '10.00', '2026-06-16', '10:00', 'reminder', 'texte', 'a@b.example', 'fr']

/** A value that the schema allows: what must be there, and what the hint has a value for. */
export function exampleOf(schema: Schema, hint: Hint, name = ''): unknown {
  const hinted = hint(name)
  if (hinted !== undefined) return schema.type === 'array' ? [hinted] : hinted
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice) return exampleOf(choice, hint, name)
  switch (schema.type) {
    case 'object':
      return exampleObject(schema, hint)
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}, hint, name))
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return exampleText(schema)
  }
}

function exampleObject({ properties = {}, required = [] }: Schema, hint: Hint): Record<string, unknown> {
  const wanted = Object.entries(properties).filter(
    ([name, schema]) => required.includes(name) || mentions(schema, name, hint),
  )
  return Object.fromEntries(wanted.map(([name, schema]) => [name, exampleOf(schema, hint, name)]))
}

/** Whether the hint has a value for this property or for one inside it. */
export function mentions(schema: Schema, name: string, hint: Hint): boolean {
  return (
    hint(name) !== undefined ||
    Object.entries(schema.properties ?? {}).some(([inner, of]) => mentions(of, inner, hint)) ||
    [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])].some((of) =>
      mentions(of, '', hint),
    )
  )
}

function exampleText({ format, pattern }: Schema): string {
  if (format === 'date') return '2026-06-16'
  if (pattern === undefined) return 'texte'
  const expression = new RegExp(pattern)
  return TEXTS.find((text) => expression.test(text)) ?? 'texte'
}
