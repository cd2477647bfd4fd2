import { MessageError } from '@recouvrance/core/reminders/message-error'
import MarkdownIt from 'markdown-it'
import type { Block, Inline } from './message-document.ts'

/** Stands in the Markdown where a layout draws a block. Private-use characters: no user text holds them. */
export const BLOCK_MARKERS = { items: '\ue000items\ue001', payment: '\ue000payment\ue001' } as const

/**
 * The Markdown of a letter: paragraphs, headings, lists, quotes, bold, italic, links. No HTML, image, code or table:
 * what is not enabled is text.
 */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable([
  'heading',
  'list',
  'blockquote',
  'emphasis',
  'link',
  'escape',
  'entity',
  'newline',
])

type Token = ReturnType<(typeof markdown)['parse']>[number]

/** A link may open a page, a mail or a call; `javascript:`, `data:` and `file:` stay text. */
const ALLOWED_LINK = /^(?:https:\/\/|mailto:|tel:)/i
markdown.validateLink = (url) => ALLOWED_LINK.test(url.trim())

/**
 * Reads Markdown into the document that every medium is made from.
 * @param typography applied to each run of text, such as French spacing
 * @throws MessageError `template-syntax` when `{{ items }}` or `{{ payment_details }}` does not stand alone
 */
export function parseMarkdown(source: string, typography: (text: string) => string): readonly Block[] {
  const cursor = { tokens: markdown.parse(source, {}), next: 0 }
  return readBlocks(cursor, null, typography)
}

interface Cursor {
  readonly tokens: readonly Token[]
  next: number
}

function readBlocks(cursor: Cursor, close: string | null, typography: (text: string) => string): Block[] {
  const blocks: Block[] = []
  for (;;) {
    const token = cursor.tokens[cursor.next]
    if (token === undefined) return blocks
    cursor.next += 1
    if (token.type === close) return blocks
    const block = readBlock(token, cursor, typography)
    if (block !== null) blocks.push(block)
  }
}

function readBlock(token: Token, cursor: Cursor, typography: (text: string) => string): Block | null {
  switch (token.type) {
    case 'inline':
      return paragraphOrMarker(token, typography)
    case 'heading_open': {
      const inline = cursor.tokens[cursor.next]
      cursor.next += 2
      return { kind: 'heading', content: inlinesOf(inline?.children ?? [], typography) }
    }
    case 'blockquote_open':
      return { kind: 'quote', blocks: readBlocks(cursor, 'blockquote_close', typography) }
    case 'bullet_list_open':
      return readList(cursor, 'bullet_list_close', false, typography)
    case 'ordered_list_open':
      return readList(cursor, 'ordered_list_close', true, typography)
    default:
      return null
  }
}

function readList(
  cursor: Cursor,
  close: string,
  ordered: boolean,
  typography: (text: string) => string,
): Block {
  const items: Block[][] = []
  for (;;) {
    const token = cursor.tokens[cursor.next]
    cursor.next += 1
    if (token === undefined || token.type === close) return { kind: 'list', ordered, items }
    if (token.type === 'list_item_open') items.push(readBlocks(cursor, 'list_item_close', typography))
  }
}

function paragraphOrMarker(token: Token, typography: (text: string) => string): Block | null {
  const text = token.content.trim()
  if (text === BLOCK_MARKERS.items) return { kind: 'items' }
  if (text === BLOCK_MARKERS.payment) return { kind: 'payment' }
  if (text.includes('\ue000'))
    throw new MessageError('template-syntax', {
      fr: 'Les blocs {{ items }} et {{ payment_details }} doivent être seuls dans leur paragraphe.',
      en: 'The blocks {{ items }} and {{ payment_details }} must stand alone in their paragraph.',
    })
  return text === '' ? null : { kind: 'paragraph', content: inlinesOf(token.children ?? [], typography) }
}

function inlinesOf(tokens: readonly Token[], typography: (text: string) => string): Inline[] {
  const root: Inline[] = []
  const stack: { readonly kind: 'strong' | 'emphasis' | 'link'; readonly href: string; content: Inline[] }[] =
    []
  for (const token of tokens) {
    const content = stack.at(-1)?.content ?? root
    if (token.type === 'strong_open') stack.push({ kind: 'strong', href: '', content: [] })
    else if (token.type === 'em_open') stack.push({ kind: 'emphasis', href: '', content: [] })
    else if (token.type === 'link_open')
      stack.push({ kind: 'link', href: String(token.attrGet('href') ?? ''), content: [] })
    else if (token.nesting === -1) {
      const closed = stack.pop()
      if (closed !== undefined) (stack.at(-1)?.content ?? root).push(closed)
    } else if (token.type === 'hardbreak') content.push({ kind: 'break' })
    else addText(content, token.type === 'softbreak' ? ' ' : token.content)
  }
  return typeset(root, typography)
}

/** Escapes cut a run of text into several tokens; typography must see it whole. */
function addText(content: Inline[], text: string): void {
  const last = content.at(-1)
  if (typeof last === 'string') content[content.length - 1] = last + text
  else if (text !== '') content.push(text)
}

function typeset(inlines: readonly Inline[], typography: (text: string) => string): Inline[] {
  return inlines.map((inline) => {
    if (typeof inline === 'string') return typography(inline)
    return inline.kind === 'break' ? inline : { ...inline, content: typeset(inline.content, typography) }
  })
}
