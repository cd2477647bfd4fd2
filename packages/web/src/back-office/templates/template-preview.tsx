import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Loading } from '../../ui/states.tsx'
import { Mentions } from '../reminders/mentions.tsx'
import { CustomerInput } from './customer-input.tsx'
import type { Medium, Preview } from './use-preview.ts'

const DraftLetter = onDemand(async () => (await import('./draft-letter.tsx')).DraftLetter)

type Props = { readonly preview: Preview }

/** The message as it would leave, what holds it back, and what it is expected to say. */
export function TemplatePreview({ preview }: Props) {
  const { t } = useTranslation()
  const { shown, error } = preview
  return (
    <Stack p="md" gap="md">
      <Title order={2} size="h4">
        {t('templates.preview')}
      </Title>
      <For preview={preview} />
      {!shown && !error && <Loading rows={3} height={120} />}
      {shown && (
        <>
          <Mentions mentions={shown.answer.mentions} />
          <div className={error ? 'template-stale' : ''}>
            <Text size="sm" mb="xs">
              <Text span c="dimmed">{`${t('departures.subject')} `}</Text>
              {shown.answer.message.subject}
            </Text>
            {shown.answer.message.kind === 'letter' ? (
              <Suspense fallback={<Loading rows={1} height={480} />}>
                <DraftLetter question={shown.question} />
              </Suspense>
            ) : (
              <Page question={JSON.stringify(shown.question)} />
            )}
          </div>
        </>
      )}
    </Stack>
  )
}

function For({ preview }: Props) {
  const { t } = useTranslation()
  const { reader, setReader, medium, setMedium, usual } = preview
  const ways: Medium[] = usual === 'call' ? ['call'] : ['email', 'letter']
  return (
    <div className="template-for">
      <Choice
        label={t('templates.for')}
        value={'example' in reader ? reader.example : 'customer'}
        choices={(['business', 'consumer', 'public', 'customer'] as const).map((value) => ({
          value,
          label: t(`templates.readers.${value}`),
        }))}
        onChange={(chosen) =>
          setReader(chosen === 'customer' ? { customerId: '', name: '' } : { example: chosen })
        }
      />
      {'customerId' in reader && <CustomerInput name={reader.name} onChange={setReader} />}
      {ways.length > 1 && (
        <SegmentedControl
          aria-label={t('templates.medium')}
          value={medium}
          data={ways.map((value) => ({ value, label: t(`templates.mediums.${value}`) }))}
          onChange={(chosen) => setMedium(ways.find((known) => known === chosen) ?? usual)}
        />
      )}
    </div>
  )
}

/** Asked for by a form, so that the frame holds a document of the server, with the policy that the server gives it. */
function Page({ question }: { readonly question: string }) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is a new page.
  useEffect(() => form.current?.submit(), [question])
  return (
    <>
      <form
        ref={form}
        method="post"
        action="/api/v1/templates/preview/document"
        target="template-page"
        hidden
      >
        <input type="hidden" name="question" value={question} />
      </form>
      <iframe className="message-frame" sandbox="" name="template-page" title={t('templates.message')} />
    </>
  )
}
