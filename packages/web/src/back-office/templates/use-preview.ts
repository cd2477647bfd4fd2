import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import type { Detail, Slot, TemplateText } from './templates.ts'

export type Medium = Detail['medium']
export type Example = 'business' | 'consumer' | 'public'

/** For whom the message is made. */
export type Reader = { readonly example: Example } | { readonly customerId: string; readonly name: string }

const AS_TYPED_MS = 350

type Answered = paths['/api/v1/templates/preview']['post']
type Question = Answered['requestBody']['content']['application/json']
type Answer = Answered['responses'][200]['content']['application/json']

/** What was last asked with an answer: a mistake that is being typed takes nothing away. */
export type Shown = { readonly question: Question; readonly answer: Answer }

/** The message that a text makes, asked again shortly after each change; what was last right stays while one types. */
export function usePreview(slot: Slot, text: TemplateText, usual: Medium) {
  const [reader, setReader] = useState<Reader>({ example: 'business' })
  const [medium, setMedium] = useState<Medium>(usual)
  const [settled] = useDebouncedValue(text, AS_TYPED_MS)
  const question: Question = {
    ...slot,
    medium,
    text: { subject: settled.subject.trim(), body: settled.body.trim() },
    ...('example' in reader
      ? { kind: reader.example }
      : { kind: 'business' as const, customerId: reader.customerId }),
  }
  const answer = useQuery({
    queryKey: ['template-preview', question],
    queryFn: () => answerOf(api.POST('/api/v1/templates/preview', { body: question })),
    enabled: settled.subject.trim() !== '' && settled.body.trim() !== '' && question.customerId !== '',
    gcTime: 60_000,
    retry: false,
  })
  const [last, setLast] = useState<Shown | null>(null)
  if (answer.data && answer.data !== last?.answer) setLast({ question, answer: answer.data })
  return { reader, setReader, medium, setMedium, usual, shown: last, error: answer.error }
}

export type Preview = ReturnType<typeof usePreview>
