import './imports.css'
import { Alert, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { instant } from '../../i18n/formats.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMayWith } from '../access/session.ts'
import { authorOf, importQuery } from './imports.ts'
import { Report } from './report.tsx'
import { UndoImport } from './undo-import.tsx'

/** An import that was made: its report as it was, for as long as the books are kept. */
export function ImportPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/imports/$id' })
  const may = useMayWith()
  const asked = useQuery(importQuery(id))
  if (asked.isPending) return <Loading rows={6} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const { file, kind, author, createdAt, undone } = asked.data
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Stack gap={4}>
        <Link to="/imports" className="back-link">
          {t('imports.back')}
        </Link>
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Title>
        <Text c="dimmed">
          {`${t(`imports.kind.${kind}`)} · ${t('imports.by', { author: authorOf(author), at: instant(createdAt) })}`}
        </Text>
      </Stack>
      {undone && (
        <Alert
          color="yellow"
          variant="light"
          title={t('importUndo.undone', { at: instant(undone.at), by: authorOf(undone.by) })}
        >
          <Text size="sm">{t('importUndo.undoneHint')}</Text>
        </Alert>
      )}
      {!undone && may('manage') && (
        <Group>
          <UndoImport id={id} file={file.name} />
        </Group>
      )}
      <Report report={asked.data} rejectedFile={`/api/v1/imports/${id}/rejected`} />
    </Stack>
  )
}
