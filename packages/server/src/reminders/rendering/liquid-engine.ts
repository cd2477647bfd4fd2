import { MessageError } from '@recouvrance/core/reminders/message-error'
import { Liquid, type Template } from 'liquidjs'
import { BLOCK_MARKERS } from './parse-markdown.ts'

/** Put among the variables under the name of the block that a layout draws in its place. */
class BlockPlaceholder {
  readonly marker: string

  constructor(marker: string) {
    this.marker = marker
  }
}

/** What every template finds beside its variables. */
export const BLOCK_PLACEHOLDERS = {
  items: new BlockPlaceholder(BLOCK_MARKERS.items),
  payment_details: new BlockPlaceholder(BLOCK_MARKERS.payment),
} as const

/** A shipped template is 1,000 to 3,000 characters. */
const MAX_TEMPLATE_CHARACTERS = 60_000
/** Nodes rendered: a loop over 1,000 items with a few outputs each stays below. */
const MAX_RENDERED_NODES = 50_000
/** Objects created by filters and ranges; `(1..100000000)` stops here. */
const MAX_MEMORY = 1_000_000
/** Milliseconds, against a pathological filter: a shipped template takes 0.1. */
const MAX_MILLISECONDS = 2_000

// No `include`, `render`, `layout`: nothing reads a file. No `capture`: its content would be escaped twice.
const TAGS = ['assign', 'break', 'case', 'comment', 'continue', 'cycle', 'echo', 'for', 'if', 'unless', '#']

// No `date` (its `now` is a clock: the same message would differ tomorrow), no `raw` (it lifts the escaping).
const FILTERS = [
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'compact',
  'concat',
  'default',
  'divided_by',
  'downcase',
  'first',
  'join',
  'last',
  'map',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'replace',
  'reverse',
  'round',
  'size',
  'slice',
  'sort',
  'split',
  'strip',
  'times',
  'truncate',
  'uniq',
  'upcase',
  'where',
]

/** The text of the two languages in which Liquid is used: Markdown bodies, and one-line subjects. */
export type LiquidTarget = 'markdown' | 'line'

/** A parsed template; parse once, render many times. */
export interface CompiledLiquid {
  readonly target: LiquidTarget
  readonly nodes: readonly Template[]
}

const engines: Readonly<Record<LiquidTarget, Liquid>> = {
  markdown: engineFor(escapeForMarkdown),
  line: engineFor(cleanLine),
}

function engineFor(escapeText: (text: string) => string): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    jsTruthy: false,
    templates: {},
    parseLimit: MAX_TEMPLATE_CHARACTERS,
    renderLimit: MAX_MILLISECONDS,
    memoryLimit: MAX_MEMORY,
    outputEscape: (value: unknown) => outputOf(value, escapeText),
  })
  for (const tag of Object.keys(liquid.tags)) if (!TAGS.includes(tag)) delete liquid.tags[tag]
  for (const filter of Object.keys(liquid.filters))
    if (!FILTERS.includes(filter)) delete liquid.filters[filter]
  return liquid
}

/** @throws MessageError `template-syntax`, `template-filter`, `template-limit` */
export function compileLiquid(source: string, target: LiquidTarget): CompiledLiquid {
  try {
    return { target, nodes: engines[target].parse(source) }
  } catch (error) {
    throw refusalOf(error, target)
  }
}

/**
 * The variables that a template names, wherever they stand: `creditor.name` is `['creditor', 'name']`. What a loop or
 * an assignment makes is not among them; a name that is computed ends the list before it.
 */
export function variablesOf({ target, nodes }: CompiledLiquid): readonly (readonly string[])[] {
  const found = engines[target].globalVariableSegmentsSync([...nodes], { partials: false })
  return found.map((segments) => {
    const computed = segments.findIndex((segment) => Array.isArray(segment))
    return segments.slice(0, computed < 0 ? segments.length : computed).map(String)
  })
}

/** @throws MessageError `template-variable` naming the variable, `template-limit`, `template-syntax` */
export function renderLiquid(compiled: CompiledLiquid, variables: object): string {
  try {
    const text: unknown = engines[compiled.target].renderSync([...compiled.nodes], variables, {
      templateLimit: MAX_RENDERED_NODES,
    })
    return String(text)
  } catch (error) {
    throw refusalOf(error, compiled.target)
  }
}

class UnprintableValue extends Error {}

function outputOf(value: unknown, escapeText: (text: string) => string): string {
  if (value instanceof BlockPlaceholder) return value.marker
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return escapeText(String(value))
  // `Dear ,`: an empty variable in a sentence is as wrong as a missing one.
  throw new UnprintableValue('no text to print')
}

/** One line without control characters, bidirectional overrides, or the private-use characters of our markers. */
function cleanLine(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\p{Co}]/gu, '').replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
}

/** A backslash before each ASCII punctuation mark: CommonMark reads it as text, whatever a customer is called. */
function escapeForMarkdown(text: string): string {
  return cleanLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

function refusalOf(error: unknown, target: LiquidTarget): MessageError {
  if (error instanceof MessageError) return error
  if (!(error instanceof Error)) throw error
  const where = /, line:(\d+), col:\d+/.exec(error.message)
  const line = where?.[1] ?? '1'
  const place = { part: target === 'line' ? 'subject' : 'body', line: Number(line) } as const
  const reason = error.message.replace(/, line:.*$/s, '')
  const variable = variableOf(error, reason)
  if (variable !== null)
    return new MessageError(
      'template-variable',
      {
        fr: `Modèle, ligne ${line} : la variable « ${variable} » n’existe pas ou est vide pour ce client. Corrigez-la, ou entourez-la de {% if %}.`,
        en: `Template, line ${line}: the variable "${variable}" does not exist or is empty for this customer. Correct it, or put it inside {% if %}.`,
      },
      place,
    )
  const filter = /undefined filter: (\S+)/.exec(reason)?.[1]
  if (filter !== undefined)
    return new MessageError(
      'template-filter',
      {
        fr: `Modèle, ligne ${line} : le filtre « ${filter} » n’est pas disponible.`,
        en: `Template, line ${line}: the filter "${filter}" is not available.`,
      },
      place,
    )
  if (/limit exceeded/.test(reason))
    return new MessageError('template-limit', {
      fr: 'Le modèle est trop long ou ses boucles sont trop grandes : raccourcissez-le.',
      en: 'The template is too long or its loops are too large: shorten it.',
    })
  return new MessageError(
    'template-syntax',
    {
      fr: `Modèle, ligne ${line} : syntaxe Liquid incorrecte (${reason}).`,
      en: `Template, line ${line}: incorrect Liquid syntax (${reason}).`,
    },
    place,
  )
}

function variableOf(error: Error, reason: string): string | null {
  const undefinedName = /undefined variable: (.+)$/.exec(reason)?.[1]
  if (undefinedName !== undefined) return undefinedName
  if (!('originalError' in error) || !(error.originalError instanceof UnprintableValue)) return null
  if (!('token' in error) || typeof error.token !== 'object' || error.token === null) return '?'
  const token = error.token
  const source = 'getText' in token && typeof token.getText === 'function' ? String(token.getText()) : '?'
  return source.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '')
}
