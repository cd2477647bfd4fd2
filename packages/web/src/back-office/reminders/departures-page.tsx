import { Badge, Button, Group, Modal, Stack, Tabs, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { useWide } from '../../ui/use-wide.ts'
import { useMayAct } from '../access/session.ts'
import { ActPreview } from './act-preview.tsx'
import { type Act, actsQuery, TOUCHED_BY_ACTS } from './acts.ts'
import { ApprovedActs } from './approved-acts.tsx'
import { BankBand } from './bank-band.tsx'
import { HeldItems } from './held-items.tsx'
import { PlannedActs } from './planned-acts.tsx'
import { PrintBatches } from './print-batches.tsx'
import { sendingQuery } from './sending.ts'
import { SendingSwitch } from './sending-switch.tsx'

/** What leaves today: approved here act by act or all at once, with the exact message beside it. */
export function DeparturesPage() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const sending = useQuery(sendingQuery)
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
        {mayAct && <Prepare />}
      </Group>
      <SendingSwitch />
      <BankBand />
      <Lanes />
    </Stack>
  )
}

function Lanes() {
  const { t } = useTranslation()
  const wide = useWide()
  const [lane, setLane] = useState<string | null>('planned')
  const [shown, setShown] = useState<Act | null>(null)
  const preview = shown && <ActPreview key={shown.id} act={shown} onGone={() => setShown(null)} />
  return (
    <div className={isWithPreview(lane) ? 'departures' : ''}>
      <Tabs
        value={lane}
        keepMounted={false}
        onChange={(next) => {
          setLane(next)
          setShown(null)
        }}
      >
        <Tabs.List>
          <Lane value="planned" label={t('departures.toApprove')} />
          <Lane value="approved" label={t('departures.approved')} />
          <Tabs.Tab value="post">{t('sending.post')}</Tabs.Tab>
          <Tabs.Tab value="held">{t('departures.held')}</Tabs.Tab>
        </Tabs.List>
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
      </Tabs>
      {wide && isWithPreview(lane) && (
        <section className="card departures-preview" aria-label={t('departures.preview')}>
          {preview ?? (
            <Text c="dimmed" p="xl" ta="center">
              {t('departures.choose')}
            </Text>
          )}
        </section>
      )}
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
    </div>
  )
}

/** Lanes of acts have the message beside them. */
function isWithPreview(lane: string | null): boolean {
  return lane === 'planned' || lane === 'approved'
}

function Lane({ value, label }: { readonly value: 'planned' | 'approved'; readonly label: string }) {
  const acts = useInfiniteQuery(actsQuery({ status: value }))
  const known = acts.data?.pages.reduce((sum, page) => sum + page.acts.length, 0) ?? 0
  return (
    <Tabs.Tab
      value={value}
      rightSection={
        known > 0 && (
          <Badge size="sm" variant="light" circle={known < 10}>
            {`${count(known)}${acts.hasNextPage ? '+' : ''}`}
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
