import { Badge, Button, Group, Modal, Stack, Tabs, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { useInSight } from '../../ui/use-in-sight.ts'
import { useWide } from '../../ui/use-wide.ts'
import { useMayAct } from '../access/session.ts'
import { ActPreview } from './act-preview.tsx'
import { type Act, TOUCHED_BY_ACTS } from './acts.ts'
import { ApprovedActs } from './approved-acts.tsx'
import { BankBand } from './bank-band.tsx'
import { DEPARTURE_LANES, type DepartureLane } from './departure-lanes.ts'
import { departuresQuery } from './departures.ts'
import { HeldItems } from './held-items.tsx'
import { Outbox } from './outbox.tsx'
import { PlannedActs } from './planned-acts.tsx'
import { PrintBatches } from './print-batches.tsx'
import { RunPanel } from './run-panel.tsx'
import { SendAll } from './send-all.tsx'
import { sendingQuery } from './sending.ts'
import { SendingSwitch } from './sending-switch.tsx'
import { Troubles } from './troubles.tsx'

/** What leaves today: approved here act by act or all at once, with the exact message beside it. */
export function DeparturesPage() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const sending = useQuery(sendingQuery)
  const { lane = 'planned' } = useSearch({ from: '/inside/departs' })
  const navigate = useNavigate({ from: '/departs' })
  const setLane = (next: DepartureLane) => void navigate({ search: { lane: next }, replace: true })
  const intro = sending.data
    ? t(sending.data.startedAt ? 'departures.introStarted' : 'departures.intro')
    : '\u00a0'
  return (
    <Stack gap="md" maw={1400} mx="auto">
      <Group justify="space-between" align="flex-end">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t('departures.title')}
          </Title>
          <Text c="dimmed">{mayAct ? intro : t('frame.reader')}</Text>
        </Stack>
        {mayAct && (
          <Group gap="xs">
            <Prepare />
            <SendAll />
          </Group>
        )}
      </Group>
      <SendingSwitch />
      <BankBand />
      <RunPanel onTreat={() => setLane('troubles')} />
      <Lanes lane={lane} onLane={setLane} />
    </Stack>
  )
}

type LanesProps = { readonly lane: DepartureLane; readonly onLane: (lane: DepartureLane) => void }

function Lanes({ lane, onLane }: LanesProps) {
  const { t } = useTranslation()
  const wide = useWide()
  const departures = useQuery(departuresQuery).data
  const [shown, setShown] = useState<Act | null>(null)
  const preview = shown && (
    <ActPreview key={shown.id} act={shown} onGone={() => setShown(null)} onShow={setShown} />
  )
  const actsIn = (status: 'planned' | 'approved') =>
    (departures?.groups ?? []).reduce((sum, group) => sum + (group.status === status ? group.acts : 0), 0)
  return (
    <Tabs
      value={lane}
      keepMounted={false}
      onChange={(next) => {
        onLane(DEPARTURE_LANES.find((known) => known === next) ?? lane)
        setShown(null)
      }}
    >
      <Tabs.List className="departure-lanes">
        <Lane value="planned" label={t('departures.toApprove')} amount={actsIn('planned')} />
        <Lane value="approved" label={t('departures.approved')} amount={actsIn('approved')} />
        <Lane value="post" label={t('sending.post')} amount={departures?.batchesToPost ?? 0} />
        <Lane value="held" label={t('departures.held')} amount={0} />
        <Lane value="troubles" label={t('batch.troubles')} amount={departures?.troubles ?? 0} />
        {departures?.transport === 'outbox' && <Lane value="outbox" label={t('batch.outbox')} amount={0} />}
      </Tabs.List>
      <div className={isWithPreview(lane) ? 'departures' : ''}>
        <Tabs.Panel value="planned" pt="md">
          <PlannedActs shownId={shown?.id ?? null} onShow={setShown} />
        </Tabs.Panel>
        <Tabs.Panel value="approved" pt="md">
          <ApprovedActs shownId={shown?.id ?? null} onShow={setShown} />
        </Tabs.Panel>
        <Tabs.Panel value="post" pt="md">
          <PrintBatches />
        </Tabs.Panel>
        <Tabs.Panel value="held" pt="md">
          <HeldItems />
        </Tabs.Panel>
        <Tabs.Panel value="troubles" pt="md">
          <Troubles />
        </Tabs.Panel>
        <Tabs.Panel value="outbox" pt="md">
          <Outbox />
        </Tabs.Panel>
        {wide && isWithPreview(lane) && (
          <section className="card departures-preview" aria-label={t('departures.preview')}>
            {preview ?? (
              <Text c="dimmed" p="xl" ta="center">
                {t('departures.choose')}
              </Text>
            )}
          </section>
        )}
      </div>
      {!wide && (
        <Modal
          opened={shown !== null}
          onClose={() => setShown(null)}
          fullScreen
          title={t('departures.preview')}
          closeButtonProps={{ 'aria-label': t('problem.close') }}
        >
          {preview}
        </Modal>
      )}
    </Tabs>
  )
}

/** Lanes of acts have the message beside them. */
function isWithPreview(lane: DepartureLane): boolean {
  return lane === 'planned' || lane === 'approved'
}

type LaneProps = { readonly value: DepartureLane; readonly label: string; readonly amount: number }

function Lane({ value, label, amount }: LaneProps) {
  const { lane = 'planned' } = useSearch({ from: '/inside/departs' })
  return (
    <Tabs.Tab
      ref={useInSight<HTMLButtonElement>(lane === value)}
      value={value}
      rightSection={
        amount > 0 && (
          <Badge size="sm" variant="light" circle={amount < 10}>
            {count(amount)}
          </Badge>
        )
      }
    >
      {label}
    </Tabs.Tab>
  )
}

/** What the night does, now: after an import, say. Repeated, it adds nothing. */
function Prepare() {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const prepare = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/planning/run', { body: { scope: 'due' } })),
    onSuccess: async ({ acts, customers }) => {
      notifyDone(t('departures.prepared', { acts: count(acts), customers: count(customers) }))
      await Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
    onError: notifyProblem,
  })
  return (
    <Button variant="default" loading={prepare.isPending} onClick={() => prepare.mutate()}>
      {t('departures.prepare')}
    </Button>
  )
}
