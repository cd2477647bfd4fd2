import { ActionIcon, Anchor, Group, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconPaperclip } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { size } from '../../i18n/formats.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { useMayWith, useUser } from '../access/session.ts'
import type { Note } from '../customers/debtor.ts'
import { useCustomerChanged } from '../customers/dialog.ts'
import { DeleteNote, EditNote } from './change-note.tsx'
import { partsOf } from './mentions.ts'

/** What a note says, whom it calls and what goes along with it. */
export function NoteText({ note }: { readonly note: Note }) {
  return (
    <Stack gap={4}>
      <Text size="sm" className="note-text">
        {partsOf(
          note.text,
          note.mentions.map(({ name }) => name),
        ).map(({ at, text, called }) =>
          called ? (
            <strong key={at} className="note-call">
              {text}
            </strong>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </Text>
      {note.attachments.map(({ position, name, bytes }) => (
        <Group key={position} gap={6} wrap="nowrap">
          <IconPaperclip size={14} aria-hidden />
          <Anchor
            size="sm"
            href={`/api/v1/notes/${note.id}/attachments/${position}`}
            target="_blank"
            rel="noreferrer"
            style={{ overflowWrap: 'anywhere' }}
          >
            {name}
          </Anchor>
          <Text size="sm" c="dimmed" className="figures">
            {size(bytes)}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

/** Pin, correct, delete: what this person may do with this note. */
export function NoteMenu({ note }: { readonly note: Note }) {
  const { t } = useTranslation()
  const may = useMayWith()
  const user = useUser()
  const [changing, setChanging] = useState<'edit' | 'delete' | null>(null)
  const close = () => setChanging(null)
  const changed = useCustomerChanged({ onClose: close })
  const pin = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/notes/{id}', {
          params: { path: { id: note.id } },
          body: { pinned: !note.pinned },
        }),
      ),
    onSuccess: changed,
    onError: notifyProblem,
  })
  if (!may('write')) return null
  const own = note.correctable && note.author === `user:${user?.email}`
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('noting.actions')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => pin.mutate()}>
            {t(note.pinned ? 'noting.unpin' : 'noting.pinShort')}
          </Menu.Item>
          {own && <Menu.Item onClick={() => setChanging('edit')}>{t('noting.edit')}</Menu.Item>}
          {(own || may('manage')) && (
            <Menu.Item c="var(--mantine-color-error)" onClick={() => setChanging('delete')}>
              {t('noting.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {changing === 'edit' && <EditNote note={note} onClose={close} />}
      {changing === 'delete' && <DeleteNote note={note} onClose={close} />}
    </>
  )
}
