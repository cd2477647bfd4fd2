import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { PdfPages } from '../reminders/letter-pages.tsx'
import type { Shown } from './use-preview.ts'

/** The letter that an unsaved text makes. */
export function DraftLetter({ question }: { readonly question: Shown['question'] }) {
  const letter = useQuery({
    queryKey: ['template-letter', question],
    queryFn: () => bytesOf(question),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  if (letter.data) return <PdfPages bytes={letter.data} />
  if (letter.isError) return <Problem error={letter.error} />
  return <Loading rows={1} height={480} />
}

async function bytesOf(question: Shown['question']): Promise<Uint8Array> {
  const answer = await fetch('/api/v1/templates/preview/document', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    body: JSON.stringify(question),
  })
  if (!answer.ok) throw problemOf(answer.status, await answer.json())
  return new Uint8Array(await answer.arrayBuffer())
}
