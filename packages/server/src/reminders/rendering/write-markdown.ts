import type { Block, Inline } from './message-document.ts'

/**
 * The Markdown that `parseMarkdown` reads as this document: what a person edits of a message that is filled already.
 * The blocks that layouts draw stand in it under their names.
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return atLineStarts(inlinesText(block.content))
    case 'heading':
      return `## ${inlinesText(block.content)}`
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- '
          return mark + writeMarkdown(item).replaceAll('\n', `\n${' '.repeat(mark.length)}`)
        })
        .join('\n')
    case 'quote':
      return writeMarkdown(block.blocks).replace(/^/gm, '> ')
    case 'items':
      return '{{ items }}'
    case 'payment':
      return '{{ payment_details }}'
  }
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline)
  switch (inline.kind) {
    case 'break':
      return '\\\n'
    case 'strong':
      return `**${inlinesText(inline.content)}**`
    case 'emphasis':
      return `*${inlinesText(inline.content)}*`
    case 'link':
      return `[${inlinesText(inline.content)}](${inline.href})`
  }
}

/** Only what Markdown would read as a mark: a person reads these words, and most punctuation is just that. */
function escaped(text: string): string {
  return text.replace(/[\\*_[\]]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')
}

/** A line that begins like a heading, a list or a quote, and is none. */
function atLineStarts(text: string): string {
  return text.replace(/^([ \t]*)(#{1,6}(?=\s|$)|[-+>]|\d{1,9}(?=[.)](?:\s|$)))/gm, (_, space, mark) =>
    /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  )
}
