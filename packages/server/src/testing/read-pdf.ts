import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadText = {
  readonly text: string
  /** Millimetres from the left and from the top of the page. */
  readonly left: number
  readonly top: number
  readonly right: number
}

export type ReadPdf = {
  /** The texts of each page, in their order. */
  readonly pages: readonly (readonly ReadText[])[]
  readonly language: string | null
  /** What its tags say that its parts are: `H1`, `Table`, `Figure`… None: it is not tagged. */
  readonly roles: ReadonlySet<string>
  /** XMP metadata, as XML. */
  readonly metadata: string
}

const MM = 72 / 25.4

/** Reads a PDF as a reader's program does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  try {
    const pages: ReadText[][] = []
    const roles = new Set<string>()
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const height = page.view[3] ?? 0
      const { items } = await page.getTextContent()
      collectRoles(await page.getStructTree(), roles)
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item) || item.str.trim() === '') return []
          const [x = 0, y = 0] = item.transform.slice(4)
          return [{ text: item.str, left: x / MM, top: (height - y) / MM, right: (x + item.width) / MM }]
        }),
      )
    }
    const info = await document.getMetadata()
    return {
      pages,
      language: (info.info as { Language?: string }).Language ?? null,
      roles,
      metadata: info.metadata?.getRaw() ?? '',
    }
  } finally {
    await task.destroy()
  }
}

/** A node of the tree, or the content that it ends in. */
type Tagged = object

function collectRoles(node: Tagged | null, roles: Set<string>): void {
  if (node === null) return
  if ('role' in node && typeof node.role === 'string') roles.add(node.role)
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) collectRoles(child, roles)
}

/** All that a page says, every kind of space as one. */
export function pageText(page: readonly ReadText[] = []): string {
  return page
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
}

/** A page as lines: what stands at one height, from left to right. For texts that are kept and compared. */
export function pageLines(page: readonly ReadText[] = []): string[] {
  const heights = Map.groupBy(page, ({ top }) => Math.round(top))
  return [...heights.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, texts]) =>
      texts
        .toSorted((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join('  ')
        .replace(/[^\S\u00a0\u202f]+$/u, ''),
    )
}
