import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { Loading } from '../../ui/states.tsx'
import { LetterPage, openLetter } from '../reminders/letter-pages.tsx'
import type { Words } from './words.ts'

/** A letter with words that are typed and not saved, as it would be printed. */
export function LetterOfWords({ id, words }: { readonly id: string; readonly words: Words }) {
  const letter = useQuery({
    queryKey: ['letter', id, words],
    queryFn: async () => {
      const bytes = await answerOf<unknown>(
        api.POST('/api/v1/acts/{id}/message/preview/document', {
          params: { path: { id } },
          body: { ...words },
          parseAs: 'arrayBuffer',
        }),
      )
      return openLetter({ data: new Uint8Array(bytes as ArrayBuffer) })
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  if (letter.isPending) return <Loading rows={1} height={480} />
  // What is wrong with the words stands above them already.
  if (letter.isError) return null
  const pages = Array.from({ length: letter.data.numPages }, (_, index) => index + 1)
  return pages.map((page) => <LetterPage key={page} letter={letter.data} page={page} />)
}
