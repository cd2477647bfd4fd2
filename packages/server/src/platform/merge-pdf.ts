import { setImmediate } from 'node:timers/promises'
import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'

export type MergedPdf = {
  readonly bytes: Uint8Array
  /** Where each part begins, counted from one, and how many pages it has, the blank one that ends it left out. */
  readonly parts: readonly { readonly firstPage: number; readonly pages: number }[]
}

/**
 * Puts PDF files one after the other for printing on both sides: each begins on a sheet of its own, which a blank page
 * sees to. The same files in the same order give the same bytes.
 * @param mark words across each page: it is no copy to send
 */
export async function mergeForDuplex(files: AsyncIterable<Uint8Array>, mark?: string): Promise<MergedPdf> {
  const merged = await PDFDocument.create({ updateMetadata: false })
  const stamp = mark === undefined ? null : await stampOf(merged, mark)
  const parts: { firstPage: number; pages: number }[] = []
  for await (const file of files) {
    const part = await PDFDocument.load(file, { updateMetadata: false })
    const pages = await merged.copyPages(part, part.getPageIndices())
    parts.push({ firstPage: merged.getPageCount() + 1, pages: pages.length })
    for (const page of pages) {
      merged.addPage(page)
      stamp?.(page)
    }
    const last = pages.at(-1)
    if (pages.length % 2 === 1 && last) merged.addPage([last.getWidth(), last.getHeight()])
    // Five hundred letters take three seconds, which others should not have to wait.
    await setImmediate()
  }
  return { bytes: await merged.save({ addDefaultPage: false }), parts }
}

const GREY = rgb(0.45, 0.45, 0.45)

/** In the left margin, bottom up: nothing of the letter is covered, and no print-out can be taken for it. */
async function stampOf(merged: PDFDocument, mark: string): Promise<(page: PDFPage) => void> {
  const font = await merged.embedFont(StandardFonts.HelveticaBold)
  return (page) => page.drawText(mark, { x: 24, y: 60, size: 13, font, color: GREY, rotate: degrees(90) })
}
