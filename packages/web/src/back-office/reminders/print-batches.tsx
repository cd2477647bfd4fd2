import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count, day } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMayAct } from '../access/session.ts'
import { TOUCHED_BY_ACTS } from './acts.ts'
import { departuresQuery } from './departures.ts'
import { PrintBatchDialog } from './print-batch-dialog.tsx'
import { printBatchesQuery } from './sending.ts'

const COLOURS = { 'to-post': 'yellow', posted: 'teal', discarded: 'gray', interrupted: 'red' } as const

/** Letters on their way to the post: bound into one PDF, printed, posted, and said to be. */
export function PrintBatches() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const [opened, setOpened] = useState<string | null>(null)
  const batches = useInfiniteQuery(printBatchesQuery)
  if (batches.isPending) return <Loading rows={3} height={64} />
  if (batches.isError) return <Problem error={batches.error} retry={() => void batches.refetch()} />
  const all = batches.data.pages.flatMap((page) => page.batches)
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={620}>
          {t('sending.printHint')}
        </Text>
        <Group gap="xs">
          <ReadLetters />
          {mayAct && <BindLetters onMade={setOpened} />}
        </Group>
      </Group>
      {all.length === 0 && (
        <div className="card">
          <Empty title={t('sending.noBatches')} hint={t('sending.noBatchesHint')} />
        </div>
      )}
      {all.length > 0 && (
        <ul className="card act-list">
          {all.map(({ id, state, madeOn, madeBy, bound }) => (
            <li key={id} className="act-row batch-row">
              <Stack gap={2} style={{ flex: 1 }}>
                <Group gap="xs">
                  <Text fw={600}>{t('sending.batch', { number: id })}</Text>
                  <Badge color={COLOURS[state]} variant="light" c="var(--mantine-color-text)">
                    {t(`sending.states.${state}`)}
                  </Badge>
                </Group>
                <Text size="sm" c="dimmed">
                  {`${t('sending.letters', { count: bound, formatted: count(bound) })} · ${t('sending.made', { on: day(madeOn), by: madeBy.replace(/^user:/, '') })}`}
                </Text>
              </Stack>
              <Button size="xs" variant="default" onClick={() => setOpened(id)}>
                {t('sending.open')}
                <span className="visually-hidden">{t('sending.batch', { number: id })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {batches.hasNextPage && (
        <Button variant="default" onClick={() => void batches.fetchNextPage()}>
          {t('departures.more')}
        </Button>
      )}
      {opened && <PrintBatchDialog id={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

/** Everything that would be printed, before anything is. */
function ReadLetters() {
  const { t } = useTranslation()
  const groups = useQuery(departuresQuery).data?.groups ?? []
  if (!groups.some(({ by, acts, later }) => by === 'post' && acts > later)) return null
  return (
    <Button component="a" href="/api/v1/departures/letters" target="_blank" variant="default">
      {t('sending.readLetters')}
    </Button>
  )
}

function BindLetters({ onMade }: { readonly onMade: (id: string) => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const queryClient = useQueryClient()
  const bind = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/print-batches', { body: {} })),
    onSuccess: async ({ batch, waiting }) => {
      const touched = [...TOUCHED_BY_ACTS, printBatchesQuery.queryKey]
      await Promise.all(touched.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
      if (batch) onMade(batch.id)
      else notifyDone([t('sending.noLetters'), ...waiting.map(said)].join(' '))
    },
    onError: notifyProblem,
  })
  return (
    <Button loading={bind.isPending} onClick={() => bind.mutate()}>
      {t('sending.bind')}
    </Button>
  )
}
