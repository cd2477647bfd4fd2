import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Typst refused the document: a defect of the template, or text that the fonts cannot show. */
export class PdfError extends Error {
  /** The characters without a glyph in the fonts; empty when the reason is another. */
  readonly unprintable: readonly string[]

  constructor(message: string, unprintable: readonly string[]) {
    super(message)
    this.name = 'PdfError'
    this.unprintable = unprintable
  }
}

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * Level A of PDF/A-2 (ISO 19005-2): archivable, tagged, with its text extractable and its language declared. The same
 * file is meant to be read in ten years by a court and today by a screen reader.
 */
export const PDF_STANDARD = 'a-2a'

/**
 * Typst keeps what it has laid out in case it comes again; letters do not come again. Without eviction 2,400 of them
 * hold 2.8 GB; with it the process stays at 270 MB, at the same speed.
 */
const EVICT_EVERY = 20
const EVICT_OLDER_THAN = 2

/**
 * Compiles a Typst source to PDF/A-2a. `data` reaches the template as the string `sys.inputs.data`: it is data, never
 * Typst code, whatever it holds. The same source and data give the same bytes: dates come from the data, fonts are
 * those inside the compiler. Synchronous native code, 5 to 10 ms a letter; its memory is given back when the event
 * loop turns, so whoever makes thousands awaits something between two of them.
 * @throws PdfError
 */
export function compilePdf(source: string, data: string): Pdf {
  const compiler = sharedCompiler()
  const result = compiler.compile({ mainFileContent: source, inputs: { data } })
  const document = result.result
  if (document === null) {
    const error = result.takeError()
    throw new PdfError(
      `Typst: ${error === null ? 'no document' : JSON.stringify(error.shortDiagnostics)}`,
      [],
    )
  }
  compiled += 1
  if (compiled % EVICT_EVERY === 0) compiler.evictCache(EVICT_OLDER_THAN)
  try {
    return { bytes: compiler.pdf(document, { pdfStandard: PDF_STANDARD }), pages: document.numOfPages }
  } catch (error) {
    throw pdfErrorOf(error)
  }
}

let compiler: NodeCompiler | null = null
let compiled = 0

function sharedCompiler(): NodeCompiler {
  compiler ??= openCompiler()
  return compiler
}

/** Loaded on first use: 50 MB of native code that a process which makes no letter does not need. */
export function openCompiler(): NodeCompiler {
  const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  )
  return typst.NodeCompiler.create({ workspace: import.meta.dirname })
}

function pdfErrorOf(error: unknown): PdfError {
  const message = error instanceof Error ? error.message : String(error)
  const characters = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(
    ([, text]) => text ?? '',
  )
  return new PdfError(message, [...new Set(characters)])
}
