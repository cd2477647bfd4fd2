import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { instant } from '../../i18n/formats.ts'
import { useNameOf } from '../access/colleagues.ts'
import { pinnedNotesQuery } from '../customers/debtor.ts'
import { NoteMenu, NoteText } from './note-card.tsx'
import './notes.css'

/** What everybody should have read before they act. */
export function PinnedNotes({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  const notes = useQuery(pinnedNotesQuery(customerId)).data ?? []
  if (notes.length === 0) return null
  return (
    <section aria-label={t('noting.pinned')}>
      <Stack gap="xs">
        {notes.map((note) => (
          <div key={note.id} className="card pinned-note">
            <Stack gap={2}>
              <NoteText note={note} />
              <Text size="xs" c="dimmed">
                {[note.itemNumber, nameOf(note.author), instant(note.writtenAt)].filter(Boolean).join(' · ')}
              </Text>
            </Stack>
            <NoteMenu note={note} />
          </div>
        ))}
      </Stack>
    </section>
  )
}
