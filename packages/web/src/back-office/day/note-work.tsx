import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { instant } from '../../i18n/formats.ts'
import { useNameOf } from '../access/colleagues.ts'
import { NoteText } from '../notes/note-card.tsx'
import type { DayNote } from './day.ts'

/** What a colleague wrote, and the way to the customer it is about. */
export function NoteWork({ note }: { readonly note: DayNote }) {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  return (
    <Stack gap="md">
      <NoteText note={note} />
      <Text size="sm" c="dimmed">
        {[nameOf(note.author), instant(note.writtenAt)].join(' · ')}
      </Text>
      <Group>
        <Button component={Link} to={`/clients/${note.customer.id}`} variant="default" size="sm">
          {t('day.openCustomer')}
        </Button>
      </Group>
    </Stack>
  )
}
