import { useQuery } from '@tanstack/react-query'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Problem } from '../../ui/states.tsx'

GlobalWorkerOptions.workerSrc = workerUrl

// Sharp on a screen with two points for each pixel.
const SCALE = 2

/** The pages of a PDF as they will be printed: a telephone shows no PDF inside of a page by itself. */
export function LetterPages({ source }: { readonly source: string }) {
  const letter = useQuery({
    queryKey: ['letter', source],
    queryFn: () => getDocument({ url: source, withCredentials: true, disableAutoFetch: true }).promise,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (letter.isPending) return <Loading rows={1} height={480} />
  if (letter.isError) return <Problem error={letter.error} retry={() => void letter.refetch()} />
  const pages = Array.from({ length: letter.data.numPages }, (_, index) => index + 1)
  return pages.map((page) => <LetterPage key={page} letter={letter.data} page={page} />)
}

function LetterPage({ letter, page }: { readonly letter: PDFDocumentProxy; readonly page: number }) {
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
