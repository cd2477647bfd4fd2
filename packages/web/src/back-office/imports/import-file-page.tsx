import './imports.css'
import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant, share } from '../../i18n/formats.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMayAct, useMayWith } from '../access/session.ts'
import { firstStepsQuery } from '../first-steps/first-steps.ts'
import { authorOf, type ImportFile, importFileQuery, waitingFilesQuery } from './imports.ts'
import { type Draft, draftOf, saidOf } from './mapping.ts'
import { MappingEditor } from './mapping-editor.tsx'
import { ReadingOptions } from './reading-options.tsx'
import { ReadingRefused } from './reading-refused.tsx'
import { Report } from './report.tsx'

/** A file before it is imported: how it reads, what it would change, what to correct. */
export function ImportFilePage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/imports/fichiers/$id' })
  const queryClient = useQueryClient()
  const asked = useQuery(importFileQuery(id))
  const imported = asked.data?.state === 'imported'
  useEffect(() => {
    // Everything that shows what is owed, and by whom, may have changed.
    if (imported) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id })
  }, [imported, id, queryClient])
  if (asked.isPending) return <Loading rows={6} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const file = asked.data
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Stack gap={4}>
        <Link to="/imports" className="back-link">
          {t('imports.back')}
        </Link>
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Title>
        {file.preview && <Text c="dimmed">{t(`imports.found.${file.preview.kind ?? 'unknown'}`)}</Text>}
      </Stack>
      <Body file={file} />
    </Stack>
  )
}

function Body({ file }: { readonly file: ImportFile }) {
  if (file.state === 'reading' || file.state === 'importing') return <Running file={file} />
  if (file.state === 'imported') return <Imported file={file} />
  // A new reading may have found other columns.
  return <Corrections key={JSON.stringify([file.asked, file.preview])} file={file} />
}

function Running({ file }: { readonly file: ImportFile }) {
  const { t } = useTranslation()
  const label = t(file.state === 'importing' ? 'importFile.importing' : 'importFile.reading', {
    file: file.name,
  })
  return (
    <Stack className="card" p="md" gap="sm" aria-live="polite">
      <Group justify="space-between">
        <Text fw={600}>{label}</Text>
        {file.progress < 1 && <Text className="figures">{share(file.progress)}</Text>}
      </Group>
      <Progress value={file.progress * 100} aria-label={label} animated />
      <Text size="sm" c="dimmed">
        {t(file.progress >= 1 ? 'importFile.applying' : 'importFile.leave')}
      </Text>
    </Stack>
  )
}

function Imported({ file }: { readonly file: ImportFile }) {
  const { t } = useTranslation()
  const mayWith = useMayWith()
  const steps = useQuery({ ...firstStepsQuery, enabled: mayWith('admin') })
  const id = file.importedAs
  return (
    <>
      <Alert color="teal" variant="light" title={t('importFile.done', { file: file.name })}>
        <Group gap="sm">
          {steps.data && !steps.data.done ? (
            <Button component={Link} to="/premiers-pas" size="sm">
              {t('importFile.firstSteps')}
            </Button>
          ) : null}
          <Button component={Link} to="/portefeuille" size="sm" variant="default">
            {t('importFile.seePortfolio')}
          </Button>
          {id !== null && (
            <Link to="/imports/$id" params={{ id }} className="text-link">
              {t('importFile.seeReport')}
            </Link>
          )}
        </Group>
      </Alert>
      {file.report && <Report report={file.report} rejectedFile={`/api/v1/imports/${id}/rejected`} />}
    </>
  )
}

function Corrections({ file }: { readonly file: ImportFile }) {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const [draft, setDraft] = useState<Draft>(() => draftOf(file.preview, file.asked))
  const [changed, setChanged] = useState(false)
  const change = (next: Draft) => {
    setDraft(next)
    setChanged(true)
  }
  const reading = useReading(file)
  const reread = () =>
    reading.mutate({ ...(changed ? saidOf(file.preview, file.asked, draft) : file.asked), dryRun: true })
  const say = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes }
    change(next)
    reading.mutate({ ...saidOf(file.preview, file.asked, next), dryRun: true })
  }
  const importNow = () => reading.mutate({ ...file.asked, dryRun: false })
  return (
    <>
      {file.state === 'interrupted' && (
        <Alert color="yellow" variant="light" title={t('importFile.interrupted')}>
          <Text size="sm">{t('importFile.interruptedHint')}</Text>
        </Alert>
      )}
      {file.refusal && (
        <ReadingRefused file={file} refusal={file.refusal} onSay={mayAct && file.preview ? say : null} />
      )}
      {file.report && <Known file={file} />}
      {reading.isError && <Problem error={reading.error} />}
      {mayAct && (
        <Deeds
          file={file}
          changed={changed}
          pending={reading.isPending}
          onImport={importNow}
          onRead={reread}
        />
      )}
      {file.report && !changed && (
        <Report report={file.report} rejectedFile={`/api/v1/import-files/${file.id}/rejected`} />
      )}
      {mayAct && <ReadingOptions preview={file.preview} draft={draft} onChange={change} />}
      {file.preview?.kind === 'bank-statement' ? null : file.preview?.layout === 'fec' ? (
        <details className="mapping-fold">
          <summary>{t('importFile.seeColumns')}</summary>
          <MappingEditor preview={file.preview} draft={draft} onChange={change} />
        </details>
      ) : (
        file.preview && <MappingEditor preview={file.preview} draft={draft} onChange={change} />
      )}
      {mayAct && changed && (
        <Group>
          <Button loading={reading.isPending} onClick={reread}>
            {t('importFile.reread')}
          </Button>
        </Group>
      )}
    </>
  )
}

type DeedsProps = {
  readonly file: ImportFile
  readonly changed: boolean
  readonly pending: boolean
  readonly onImport: () => void
  readonly onRead: () => void
}

function Deeds({ file, changed, pending, onImport, onRead }: DeedsProps) {
  const { t } = useTranslation()
  const forget = useForget(file.id)
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {file.report && !changed && (
          <Button loading={pending} onClick={onImport}>
            {t('importFile.import')}
          </Button>
        )}
        {(changed || file.state === 'interrupted') && (
          <Button loading={pending} onClick={onRead}>
            {t(changed ? 'importFile.reread' : 'importFile.start')}
          </Button>
        )}
        <Button variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
          {t('imports.forget')}
        </Button>
      </Group>
      {changed && (
        <Text size="sm" c="dimmed">
          {t('importFile.changed')}
        </Text>
      )}
      {forget.isError && <Problem error={forget.error} />}
    </Stack>
  )
}

/** Whether the file is a trial of something new, or known already. */
function Known({ file }: { readonly file: ImportFile }) {
  const { t } = useTranslation()
  const { importedBefore: before, report } = file
  if (!before)
    return (
      <Alert color="ink" variant="light" title={t('importFile.trial')}>
        <Text size="sm">{t('importFile.trialHint')}</Text>
      </Alert>
    )
  const nothing = report && report.created + report.updated + report.closed === 0
  const when = { at: instant(before.createdAt), author: authorOf(before.author) }
  return (
    <Alert color="yellow" variant="light" title={t('importFile.known', when)}>
      <Group gap="sm">
        <Text size="sm">{t(nothing ? 'importFile.knownNothing' : 'importFile.knownAgain')}</Text>
        <Link to="/imports/$id" params={{ id: before.importId }} className="text-link">
          {t('importFile.seeBefore')}
        </Link>
      </Group>
    </Alert>
  )
}

function useReading({ id }: ImportFile) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportFile['asked'] & { readonly dryRun: boolean }) =>
      answerOf(api.POST('/api/v1/import-files/{id}/read', { params: { path: { id } }, body })),
    onSuccess: (file) => queryClient.setQueryData(importFileQuery(id).queryKey, file),
  })
}

function useForget(id: string) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/import-files/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      queryClient.setQueryData(
        waitingFilesQuery.queryKey,
        (known) => known && { files: known.files.filter((file) => file.id !== id) },
      )
      notifyDone(t('imports.forgotten'))
      await navigate({ to: '/imports' })
      queryClient.removeQueries({ queryKey: importFileQuery(id).queryKey })
    },
  })
}
