/** A piece of a line of text. A plain string is text, never markup. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' }

/**
 * A message between its template and its media: what Markdown says, and the two blocks that layouts draw. The e-mail,
 * the plain text and the letter are made from the same document, so that they cannot say different things.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'items' }
  | { readonly kind: 'payment' }

export interface MessageDocument {
  readonly subject: string
  readonly blocks: readonly Block[]
}
