import './imports.css'
import { Badge, Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count, fileSize, instant } from '../../i18n/formats.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { DropZone } from './drop-zone.tsx'
import { authorOf, type ImportSummary, importsQuery, type WaitingFile, waitingFilesQuery } from './imports.ts'
import { Uploads } from './uploads.tsx'
import { useUploads } from './use-uploads.ts'

/** Files come in here; what came in is told for good. */
export function ImportsPage() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const navigate = useNavigate()
  const { uploads, give, again } = useUploads(
    ({ id }) => void navigate({ to: '/imports/fichiers/$id', params: { id } }),
  )
  return (
    <Stack gap="lg" maw={1000} mx="auto">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {t('imports.title')}
        </Title>
        <Text c="dimmed">{t('imports.intro')}</Text>
      </Stack>
      {mayAct && <DropZone onFiles={give} />}
      <Uploads uploads={uploads} onAgain={again} />
      <Waiting />
      <History />
    </Stack>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const waiting = useQuery(waitingFilesQuery)
  const files = waiting.data?.files ?? []
  if (waiting.isError) return <Problem error={waiting.error} retry={() => void waiting.refetch()} />
  if (files.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('imports.waiting')}
      </Title>
      <ul className="card import-list">
        {files.map((file) => (
          <WaitingRow key={file.id} file={file} />
        ))}
      </ul>
    </Stack>
  )
}

const STATE_COLOR = {
  reading: 'gray',
  read: 'teal',
  refused: 'red',
  importing: 'gray',
  imported: 'teal',
  interrupted: 'yellow',
} as const

function WaitingRow({ file }: { readonly file: WaitingFile }) {
  const { t } = useTranslation()
  const busy = file.state === 'reading' || file.state === 'importing'
  return (
    <li className="import-row">
      <Stack gap={2}>
        <Link to="/imports/fichiers/$id" params={{ id: file.id }} className="import-name">
          {file.name}
        </Link>
        <Text size="sm" c="dimmed">
          {t('imports.size', {
            size: fileSize(file.bytes),
            author: authorOf(file.author),
            at: instant(file.createdAt),
          })}
        </Text>
        {busy && <Progress value={file.progress * 100} aria-label={t(`imports.state.${file.state}`)} />}
      </Stack>
      <Badge color={STATE_COLOR[file.state]} variant="light" className="state-badge">
        {t(`imports.state.${file.state}`)}
      </Badge>
    </li>
  )
}

function History() {
  const { t } = useTranslation()
  const history = useInfiniteQuery(importsQuery)
  if (history.isPending) return <Loading rows={4} height={52} />
  if (history.isError) return <Problem error={history.error} retry={() => void history.refetch()} />
  const all = history.data.pages.flatMap((page) => page.imports)
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('imports.history')}
      </Title>
      {all.length === 0 ? (
        <div className="card">
          <Empty title={t('imports.historyNone')} hint={t('imports.historyNoneHint')} />
        </div>
      ) : (
        <ul className="card import-list">
          {all.map((one) => (
            <ImportRow key={one.importId} one={one} />
          ))}
        </ul>
      )}
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('imports.more')}
        </Button>
      )}
    </Stack>
  )
}

function ImportRow({ one }: { readonly one: ImportSummary }) {
  const { t } = useTranslation()
  const figures = [
    ...(one.created > 0
      ? [t('importReport.createdIn', { count: one.created, formatted: count(one.created) })]
      : []),
    ...(one.updated > 0
      ? [t('importReport.updatedIn', { count: one.updated, formatted: count(one.updated) })]
      : []),
    ...(one.rejected > 0
      ? [t('importReport.rejectedIn', { count: one.rejected, formatted: count(one.rejected) })]
      : []),
  ]
  return (
    <li className="import-row">
      <Stack gap={2}>
        <Link to="/imports/$id" params={{ id: one.importId ?? '' }} className="import-name">
          {one.file.name}
        </Link>
        <Text size="sm" c="dimmed">
          {`${t(`imports.kind.${one.kind}`)} · ${t('imports.by', { author: authorOf(one.author), at: instant(one.createdAt) })}`}
        </Text>
      </Stack>
      <Group gap="xs">
        {one.undone && (
          <Badge color="yellow" variant="light" className="state-badge">
            {t('importUndo.badge')}
          </Badge>
        )}
        <Text size="sm">{figures.length === 0 ? t('importReport.nothingNew') : figures.join(' · ')}</Text>
      </Group>
    </li>
  )
}
