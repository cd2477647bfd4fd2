import { useQuery } from '@tanstack/react-query'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Problem } from '../../ui/states.tsx'

GlobalWorkerOptions.workerSrc = workerUrl

// Sharp on a screen with two points for each pixel.
const SCALE = 2

/** The pages of a PDF that is fetched from an address. */
export function LetterPages({ source }: { readonly source: string }) {
  const letter = useQuery({
    queryKey: ['letter', source],
    queryFn: () => openLetter({ url: source, withCredentials: true, disableAutoFetch: true }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (letter.isPending) return <Loading rows={1} height={480} />
  if (letter.isError) return <Problem error={letter.error} retry={() => void letter.refetch()} />
  return <Pages letter={letter.data} />
}

/** The pages of a PDF that is here. */
export function PdfPages({ bytes }: { readonly bytes: Uint8Array }) {
  const [letter, setLetter] = useState<PDFDocumentProxy | null>(null)
  useEffect(() => {
    // A copy: the reader takes the bytes that it is given for itself.
    const reading = getDocument({ data: bytes.slice() })
    void reading.promise.then(setLetter, () => {})
    return () => void reading.destroy()
  }, [bytes])
  return letter ? <Pages letter={letter} /> : <Loading rows={1} height={480} />
}

/** The pages of a PDF as they will be printed: a telephone shows no PDF inside of a page by itself. */
function Pages({ letter }: { readonly letter: PDFDocumentProxy }) {
  const pages = Array.from({ length: letter.numPages }, (_, index) => index + 1)
  return pages.map((page) => <LetterPage key={page} letter={letter} page={page} />)
}

export function openLetter(from: Parameters<typeof getDocument>[0]): Promise<PDFDocumentProxy> {
  return getDocument(from).promise
}

export function LetterPage({ letter, page }: { readonly letter: PDFDocumentProxy; readonly page: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let drawing: { cancel(): void } | undefined
    let gone = false
    void letter.getPage(page).then((sheet) => {
      if (gone || !canvas.current) return
      const viewport = sheet.getViewport({ scale: SCALE })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      const task = sheet.render({ canvas: canvas.current, viewport })
      drawing = task
      // Cancelled when the letter is left before it is drawn.
      task.promise.catch(() => {})
    })
    return () => {
      gone = true
      drawing?.cancel()
    }
  }, [letter, page])
  return (
    <canvas ref={canvas} className="letter-page" role="img" aria-label={t('departures.page', { page })} />
  )
}
