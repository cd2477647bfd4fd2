import { Button, Modal, Progress, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { ActRow } from './act-row.tsx'
import { type Act, actsQuery, TOUCHED_BY_ACTS } from './acts.ts'
import { type Report, SendingReport } from './sending-report.tsx'
import { useSendingProgress } from './use-sending-progress.ts'

type Props = { readonly shownId: string | null; readonly onShow: (act: Act) => void }

/** Acts that may leave: with the next turn of the worker, or now. */
export function ApprovedActs({ shownId, onShow }: Props) {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const [report, setReport] = useState<Report | null>(null)
  const acts = useInfiniteQuery(actsQuery({ status: 'approved' }))
  if (acts.isPending) return <Loading rows={5} height={56} />
  if (acts.isError) return <Problem error={acts.error} retry={() => void acts.refetch()} />
  const all = acts.data.pages.flatMap((page) => page.acts)
  const letters = all.some(({ channel }) => channel.code.endsWith('letter'))
  return (
    <Stack gap="md">
      {all.length === 0 && (
        <div className="card">
          <Empty title={t('departures.approvedEmpty')} hint={t('departures.approvedEmptyHint')} />
        </div>
      )}
      {all.length > 0 && mayAct && <SendNow amount={all.length} onDone={setReport} />}
      {letters && (
        <Text size="sm" c="dimmed">
          {t('departures.letters')}
        </Text>
      )}
      {all.length > 0 && (
        <ul className="card act-list">
          {all.map((act) => (
            <ActRow key={act.id} act={act} shown={act.id === shownId} onShow={onShow} />
          ))}
        </ul>
      )}
      {acts.hasNextPage && (
        <Button variant="default" loading={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
          {t('departures.more')}
        </Button>
      )}
      <Modal
        opened={report !== null}
        onClose={() => setReport(null)}
        title={t('departures.report')}
        closeButtonProps={{ 'aria-label': t('problem.close') }}
        size="lg"
      >
        {report && <SendingReport report={report} />}
      </Modal>
    </Stack>
  )
}

type SendNowProps = { readonly amount: number; readonly onDone: (report: Report) => void }

function SendNow({ amount, onDone }: SendNowProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const send = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/sending/run', { body: { limit: 1000 } })),
    onSuccess: async (report) => {
      onDone(report)
      await Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
    onError: notifyProblem,
  })
  const progress = useSendingProgress(send.isPending)
  return (
    <Stack gap="xs">
      <Button loading={send.isPending} onClick={() => send.mutate()} w="fit-content">
        {t('departures.send', { count: amount, formatted: count(amount) })}
      </Button>
      {send.isPending && progress && (
        <div role="status">
          <Progress value={(progress.left / Math.max(1, progress.all)) * 100} aria-hidden />
          <Text size="sm">
            {t('sending.progress', { left: count(progress.left), all: count(progress.all) })}
          </Text>
        </div>
      )}
    </Stack>
  )
}
