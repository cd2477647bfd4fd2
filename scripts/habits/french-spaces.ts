import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

// A plain space before these marks, or after «, exists in no English sentence and in no code inside a string here.
const PLAIN_SPACES = /(?<=[\p{L}\d»)}\]…]) (?=[:;!?»](?:[\s"'`]|$))|(?<=^) (?=[:;!?»](?:\s|$))|(?<=«) /gu

const NO_BREAK_SPACE = '\u00a0'
const NARROW_NO_BREAK_SPACE = '\u202f'

/**
 * The file with the spaces of French punctuation made unbreakable in its strings, as the Imprimerie nationale sets
 * them: narrow before `; ! ?`, full before `:` and inside « ». A line may end before none of these marks.
 */
export function typesetFrench({ path, text }: SourceFile): string {
  if (!path.startsWith('packages/') || !/\.tsx?$/.test(path)) return text
  const changes: { at: number; space: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) changes.push(...changesIn(node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return changes.reduce(
    (typeset, { at, space }) => typeset.slice(0, at) + space + typeset.slice(at + 1),
    text,
  )
}

/** Without the quotes, so that what stands next to one counts as the edge of the sentence. */
function changesIn(node: ts.Node): { at: number; space: string }[] {
  const source = node.getText()
  const [opening = ''] = /^['"`}]/.exec(source) ?? []
  const [closing = ''] = /(?:\$\{|['"`])$/.exec(source) ?? []
  const sentence = source.slice(opening.length, source.length - closing.length)
  const start = node.getStart() + opening.length
  return [...sentence.matchAll(PLAIN_SPACES)].map(({ index }) => ({
    at: start + index,
    space: /[;!?]/.test(sentence[index + 1] ?? '') ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE,
  }))
}
