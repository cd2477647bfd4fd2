import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useColleagues } from '../access/colleagues.ts'
import type { Note } from '../customers/debtor.ts'
import { useCustomerChanged } from '../customers/dialog.ts'
import { MentionTextarea } from './mention-textarea.tsx'
import { mentionedIn } from './mentions.ts'

type Props = { readonly note: Note; readonly onClose: () => void }

/** Its author corrects what it says, for a moment after it was written. */
export function EditNote({ note, onClose }: Props) {
  const { t } = useTranslation()
  const colleagues = useColleagues()
  const changed = useCustomerChanged({ onClose })
  const [text, setText] = useState(note.text)
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/notes/{id}', {
          params: { path: { id: note.id } },
          body: { text: text.trim(), mentions: mentionedIn(text, colleagues) },
        }),
      ),
    onSuccess: changed,
  })
  const refused = refusedIn(save.error, ['text'])
  return (
    <FormDialog
      title={t('noting.edit')}
      submit={t('noting.submit')}
      pending={save.isPending}
      error={refused.rest}
      ready={text.trim() !== ''}
      onSubmit={save.mutate}
      onClose={onClose}
    >
      <MentionTextarea
        label={t('noting.text')}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4000}
        data-autofocus
        value={text}
        onChange={setText}
        error={refused.at('text')}
      />
    </FormDialog>
  )
}

export function DeleteNote({ note, onClose }: Props) {
  const { t } = useTranslation()
  const changed = useCustomerChanged({ onClose })
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/notes/{id}', { params: { path: { id: note.id } } })),
    onSuccess: changed,
  })
  return (
    <FormDialog
      title={t('noting.deleteTitle')}
      submit={t('noting.delete')}
      final
      pending={remove.isPending}
      error={remove.error}
      onSubmit={remove.mutate}
      onClose={onClose}
    >
      <Text size="sm" lineClamp={4}>
        {note.text}
      </Text>
      <Text size="sm">{t('noting.deleteHint')}</Text>
    </FormDialog>
  )
}
