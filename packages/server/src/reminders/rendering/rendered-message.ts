/** What `renderEmail(model, template, layout)` of `render-email.ts` returns. */
export interface RenderedEmail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** What `renderLetter(model, template, statement)` of `render-letter.ts` returns. */
export interface RenderedLetter {
  readonly subject: string
  /** PDF/A-2a: the same model and template give the same bytes. */
  readonly pdf: Uint8Array
  readonly pages: number
  /** The letter's content without layout: what is checked before sending, searched, and read aloud. */
  readonly text: string
}

/** What `renderCallScript(model, template)` of `render-call-script.ts` returns. */
export interface RenderedCallScript {
  readonly title: string
  readonly html: string
  readonly text: string
}
