import { Anchor, Stack, Text } from '@mantine/core'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { MessageView } from '../../ui/message-view.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Loading } from '../../ui/states.tsx'
import type { Preview } from '../reminders/acts.ts'
import type { DayAct } from './day.ts'
import type { Words } from './words.ts'

const LetterOfWords = onDemand(async () => (await import('./letter-of-words.tsx')).LetterOfWords)
const LetterPages = onDemand(async () => (await import('../reminders/letter-pages.tsx')).LetterPages)

type Props = {
  readonly act: DayAct
  readonly preview: Preview
  /** Words that are not saved; null: those in force. */
  readonly typed: Words | null
}

/** What the customer will see. */
export function MessagePreview({ act, preview, typed }: Props) {
  const { t } = useTranslation()
  const { message } = preview
  if (message === null) return null
  const document = `/api/v1/acts/${act.id}/preview/document`
  if (message.html !== null)
    return (
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {t(message.kind === 'script' ? 'day.script' : 'day.asSeen')}
        </Text>
        <MessageView html={message.html} title={t('departures.message', { name: act.customer.name })} />
      </Stack>
    )
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t('day.asPrinted', { count: message.pages ?? 1 })}
        {typed === null && (
          <Anchor href={document} target="_blank" rel="noreferrer" size="sm" ml="sm">
            {t('departures.openPdf')}
          </Anchor>
        )}
      </Text>
      <Suspense fallback={<Loading rows={1} height={480} />}>
        {typed ? <LetterOfWords id={act.id} words={typed} /> : <LetterPages source={document} />}
      </Suspense>
    </Stack>
  )
}
