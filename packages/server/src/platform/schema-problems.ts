import type { z } from 'zod'

/** Where a value does not fit, and what is wrong with it, in both languages. */
export type SchemaProblem = {
  readonly path: string
  readonly code: string
  readonly fr: string
  readonly en: string
}

type SchemaIssue = {
  readonly code: string
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly [detail: string]: unknown
}

/** What a schema found, as sentences for people. Zod's own French is a list of types; ours says what to write. */
export function schemaProblems(error: z.ZodError): SchemaProblem[] {
  return error.issues.map((issue) => schemaProblem({ ...issue }))
}

export function schemaProblem(issue: SchemaIssue): SchemaProblem {
  return { path: issue.path.map(String).join('.'), code: issue.code, ...sentences(issue) }
}

const COLON = { fr: ' : ', en: ': ' }
const SEMICOLON = { fr: ' ; ', en: '; ' }

/**
 * All of them in one sentence, each after its place.
 * @param whole how the value itself is called, where a problem is about no part of it
 */
export function listProblems(
  problems: readonly SchemaProblem[],
  whole: string,
  language: 'fr' | 'en',
): string {
  return problems
    .map((problem) => `${problem.path || whole}${COLON[language]}${problem[language]}`)
    .join(SEMICOLON[language])
}

type Sentences = { readonly fr: string; readonly en: string }

const TYPES: Readonly<Record<string, Sentences>> = {
  string: {
    fr: 'un texte (entre guillemets si c’est un nombre)',
    en: 'a text (in quotes if it is a number)',
  },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un objet', en: 'an object' },
  record: { fr: 'un objet', en: 'an object' },
  null: { fr: 'null', en: 'null' },
}

function sentences(issue: SchemaIssue): Sentences {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = TYPES[String(issue.expected)] ?? {
        fr: String(issue.expected),
        en: String(issue.expected),
      }
      return issue.message.endsWith('received undefined')
        ? { fr: `manque : ${wanted.fr}`, en: `is missing: ${wanted.en}` }
        : { fr: `il faut ${wanted.fr}`, en: `must be ${wanted.en}` }
    }
    case 'unrecognized_keys': {
      const keys = (issue.keys as readonly string[]).map((key) => `"${key}"`).join(', ')
      return { fr: `inconnu ici : ${keys}`, en: `not known here: ${keys}` }
    }
    case 'invalid_value': {
      const values = (issue.values as readonly unknown[]).join(', ')
      return { fr: `il faut l’une des valeurs ${values}`, en: `must be one of ${values}` }
    }
    case 'too_small':
      return bounds(issue, issue.minimum, { fr: 'au moins', en: 'at least' })
    case 'too_big':
      return bounds(issue, issue.maximum, { fr: 'au plus', en: 'at most' })
    default: {
      const { fr } = (issue.params ?? {}) as { fr?: string }
      return { fr: fr ?? issue.message, en: issue.message }
    }
  }
}

const UNITS: Readonly<Record<string, Sentences>> = {
  string: { fr: 'caractère', en: 'character' },
  array: { fr: 'élément', en: 'element' },
}

function bounds({ origin }: SchemaIssue, limit: unknown, side: Sentences): Sentences {
  const unit = UNITS[String(origin)]
  const counted = (name: string | undefined) => (name ? ` ${name}${limit === 1 ? '' : 's'}` : '')
  return {
    fr: `il faut ${side.fr} ${limit}${counted(unit?.fr)}`,
    en: `must be ${side.en} ${limit}${counted(unit?.en)}`,
  }
}
