import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The places of the layout that each message fills, all with HTML that is already escaped. */
export const LAYOUT_SLOTS = ['lang', 'subject', 'preheader', 'brand', 'body', 'footer'] as const

export type LayoutSlot = (typeof LAYOUT_SLOTS)[number]

/** A compiled e-mail layout: the text between the slots, and which slot follows each piece but the last. */
export interface EmailLayout {
  readonly pieces: readonly string[]
  readonly slots: readonly LayoutSlot[]
}

/**
 * Compiles an MJML source in which `%%subject%%`, `%%body%%`... mark the slots. MJML takes 20 ms (and half a second to
 * load): far too slow for each message, so that the skeleton is compiled once and filled.
 * @throws Error when the MJML is not valid or the body has no place
 */
async function compileEmailLayout(source: string): Promise<EmailLayout> {
  const { default: mjml2html } = await import('mjml')
  // No web fonts: a message that loads a font tells a third party when it was opened.
  const { html, errors } = await mjml2html(source, { validationLevel: 'strict', fonts: {} })
  if (errors.length > 0) throw new Error(`e-mail layout: ${errors.map((error) => error.message).join('; ')}`)
  const parts = html.replace(/\n\s*/g, '\n').split(/%%([a-z]+)%%/)
  const slots = parts.filter((_, index) => index % 2 === 1).map(slotOf)
  if (!slots.includes('body')) throw new Error('e-mail layout: %%body%% is missing')
  return { pieces: parts.filter((_, index) => index % 2 === 0), slots }
}

/** The layout that ships with the program, compiled once per process. */
export function loadEmailLayout(): Promise<EmailLayout> {
  shipped ??= compileEmailLayout(readFileSync(join(import.meta.dirname, 'layouts', 'email.mjml'), 'utf8'))
  return shipped
}

let shipped: Promise<EmailLayout> | null = null

export function fillLayout(layout: EmailLayout, values: Readonly<Record<LayoutSlot, string>>): string {
  let html = ''
  for (const [index, piece] of layout.pieces.entries()) {
    const slot = layout.slots[index]
    html += slot === undefined ? piece : piece + values[slot]
  }
  return html
}

function slotOf(name: string): LayoutSlot {
  const slot = LAYOUT_SLOTS.find((known) => known === name)
  if (slot === undefined) throw new Error(`e-mail layout: unknown slot %%${name}%%`)
  return slot
}
