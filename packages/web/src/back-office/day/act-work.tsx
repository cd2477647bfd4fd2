import { Button, Group, Kbd, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { getHotkeyHandler, useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { instant } from '../../i18n/formats.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { type Preview, previewQuery } from '../reminders/acts.ts'
import { Obstacles } from '../reminders/obstacles.tsx'
import type { DayAct } from './day.ts'
import { MessagePreview } from './message-preview.tsx'
import { sameWords, typedPreviewQuery, type Words } from './words.ts'

const AS_TYPED_MS = 400

/** Saves what was typed; false: it was refused, and stands at its field. */
export type Settle = () => Promise<boolean>

type Props = {
  readonly act: DayAct
  readonly mayAct: boolean
  /** The text takes the focus when it comes. */
  readonly writes: boolean
  /** Where the screen finds how to save what is typed before it approves. */
  readonly settle: RefObject<Settle | null>
  readonly onLeave: () => void
}

/** The message that is ready, in words that may still be changed, and what it will look like with them. */
export function ActWork({ act, mayAct, writes, settle, onLeave }: Props) {
  const preview = useQuery(previewQuery(act.id))
  if (preview.isPending) return <Loading rows={4} height={80} />
  if (preview.isError) return <Problem error={preview.error} retry={() => void preview.refetch()} />
  const { words } = preview.data
  if (!mayAct || words === null)
    return (
      <Stack gap="sm">
        <Obstacles preview={preview.data} />
        <MessagePreview act={act} preview={preview.data} typed={null} />
      </Stack>
    )
  return (
    <WordsForm
      act={act}
      words={words}
      preview={preview.data}
      writes={writes}
      settle={settle}
      onLeave={onLeave}
    />
  )
}

type FormProps = Omit<Props, 'mayAct'> & { readonly words: Words; readonly preview: Preview }

function WordsForm({ act, words, preview, writes, settle, onLeave }: FormProps) {
  const { t } = useTranslation()
  const [ownWords, setOwnWords] = useState<Words | null>(null)
  const typed = ownWords ?? words
  const change = (part: Partial<Words>) => setOwnWords((before) => ({ ...(before ?? words), ...part }))
  const changed = !sameWords(typed, words)
  const [settled] = useDebouncedValue(typed, AS_TYPED_MS)
  const live = useQuery({ ...typedPreviewQuery(act.id, settled), enabled: !sameWords(settled, words) })
  const { save, discard } = useSaving(act.id, () => setOwnWords(null))
  useEffect(() => {
    settle.current = async () => {
      if (!changed) return true
      return save.mutateAsync(typed).then(
        () => true,
        () => false,
      )
    }
    return () => {
      settle.current = null
    }
  })
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (writes) text.current?.focus()
  }, [writes])
  const refused = refusedIn(save.error ?? live.error, ['recipient', 'subject', 'text'])
  const keys = getHotkeyHandler([
    ['mod+Enter', () => changed && save.mutate(typed)],
    ['Escape', onLeave],
  ])
  return (
    <Stack gap="sm" onKeyDown={keys}>
      <Obstacles preview={changed ? (live.data ?? preview) : preview} />
      {refused.rest ? <Problem error={refused.rest} /> : null}
      <WordsFields typed={typed} change={change} at={refused.at} text={text} />
      <Group gap="sm">
        {changed && (
          <Button
            size="sm"
            loading={save.isPending}
            onClick={() => save.mutate(typed)}
            rightSection={<Kbd aria-hidden>Ctrl ↵</Kbd>}
          >
            {t('day.save')}
          </Button>
        )}
        {changed && (
          <Button size="sm" variant="default" onClick={() => setOwnWords(null)}>
            {t('day.revert')}
          </Button>
        )}
        {preview.edited && <Edited edited={preview.edited} discard={discard} />}
      </Group>
      <MessagePreview
        act={act}
        preview={changed ? (live.data ?? preview) : preview}
        typed={changed ? settled : null}
      />
    </Stack>
  )
}

type FieldsProps = {
  readonly typed: Words
  readonly change: (part: Partial<Words>) => void
  readonly at: (field: keyof Words) => string | null
  readonly text: RefObject<HTMLTextAreaElement | null>
}

function WordsFields({ typed, change, at, text }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      {typed.recipient !== null && (
        <TextInput
          label={t('day.recipient')}
          type="email"
          value={typed.recipient}
          onChange={(event) => change({ recipient: event.currentTarget.value })}
          error={at('recipient')}
        />
      )}
      <TextInput
        label={t('day.subject')}
        maxLength={300}
        value={typed.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={at('subject')}
      />
      <Textarea
        ref={text}
        data-words
        label={t('day.text')}
        description={t('day.textHint')}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={20_000}
        value={typed.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={at('text')}
      />
    </>
  )
}

type EditedProps = {
  readonly edited: NonNullable<Preview['edited']>
  readonly discard: ReturnType<typeof useSaving>['discard']
}

/** Who wrote the words in force, and the way back from them. */
function Edited({ edited, discard }: EditedProps) {
  const { t } = useTranslation()
  return (
    <>
      <Button size="sm" variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
        {t('day.toTemplate')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('day.editedBy', { by: edited.by.replace(/^user:/, ''), at: instant(edited.at) })}
      </Text>
    </>
  )
}

/** @param onSaved what was typed is in force now, or given up */
function useSaving(id: string, onSaved: () => void) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const shown = (preview: Preview) => {
    queryClient.setQueryData(previewQuery(id).queryKey, preview)
    onSaved()
  }
  const params = { path: { id } }
  const save = useMutation({
    mutationFn: (words: Words) =>
      answerOf(api.PUT('/api/v1/acts/{id}/message', { params, body: { ...words } })),
    onSuccess: (preview) => {
      shown(preview)
      notifyDone(t('day.saved'))
    },
  })
  const discard = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/acts/{id}/message', { params })),
    onSuccess: shown,
  })
  return { save, discard }
}
