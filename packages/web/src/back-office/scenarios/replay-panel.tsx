import { Alert, Button, List, Stack, Table, Text, Title } from '@mantine/core'
import { STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, day, month } from '../../i18n/formats.ts'
import { Bars } from '../../ui/bars.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import type { Draft } from './draft.ts'
import { FollowersChoice } from './followers-choice.tsx'
import { ReplayFigures } from './replay-figures.tsx'
import { everyWeek, type Replay, totalsOf } from './replay-totals.ts'
import { replayQuery } from './scenarios.ts'

type Props = {
  readonly draft: Draft
  /** What the draft is held against; null: it says the same, or there is nothing yet. */
  readonly inForce: Draft | null
  readonly isNew: boolean
}

type Asked = { readonly draft: Draft; readonly inForce: Draft | null; readonly followersOf: string }

/** The past twelve months under the draft. Asked for by a click: it takes the processor for some seconds. */
export function ReplayPanel({ draft, inForce, isNew }: Props) {
  const { t } = useTranslation()
  const [followersOf, setFollowersOf] = useState(draft.key)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { draft: replayed, inForce: held, followersOf: of } = asked ?? { draft, inForce, followersOf }
  const replay = useQuery({ ...replayQuery(replayed, of), enabled: asked !== null })
  // One after the other: two at once would take turns on the same processor.
  const before = useQuery({
    ...replayQuery(held ?? replayed, of),
    enabled: held !== null && replay.isSuccess,
  })
  const isStale = asked !== null && (asked.draft !== draft || asked.followersOf !== followersOf)
  const waits = replay.isFetching || (held !== null && before.isFetching)
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('scenarios.replayIntro')}</Text>
      {isNew && <FollowersChoice value={followersOf} ownKey={draft.key} onChange={setFollowersOf} />}
      <Button w="fit-content" loading={waits} onClick={() => setAsked({ draft, inForce, followersOf })}>
        {t('scenarios.replay')}
      </Button>
      {replay.isError && <Problem error={replay.error} />}
      {replay.isFetching && <Loading rows={4} height={60} />}
      {isStale && !replay.isFetching && (
        <Alert color="yellow" variant="light" role="status">
          {t('scenarios.replayStale')}
        </Alert>
      )}
      {replay.data && !replay.isFetching && (
        <Replayed replay={replay.data} before={(held && before.data) ?? null} />
      )}
    </Stack>
  )
}

function Replayed({ replay, before }: { readonly replay: Replay; readonly before: Replay | null }) {
  const { t } = useTranslation()
  const { from, to, customers, debts, weeks } = replay
  const most = totalsOf(replay).fullestWeek
  return (
    <Stack gap="lg">
      <Text>
        {t('scenarios.replayed', {
          from: day(from),
          to: day(to),
          customers: count(customers),
          debts: count(debts),
        })}
      </Text>
      <ReplayFigures replay={replay} before={before} />
      <Steps steps={replay.steps} before={before?.steps ?? null} />
      <Months months={replay.months} />
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('scenarios.load')}
        </Title>
        <Text size="sm">{t('scenarios.loadMost', { acts: count(most) })}</Text>
        {most > 0 && (
          <Bars
            label={t('scenarios.load')}
            bars={everyWeek(weeks, from, to).map(({ monday, acts }) => ({
              key: monday,
              label: t('scenarios.weekOf', { on: day(monday) }),
              value: acts,
              shown: count(acts),
            }))}
          />
        )}
      </Stack>
      <Unknown replay={replay} />
    </Stack>
  )
}

/** Nothing is claimed that cannot be proved: what the figures leave out is said beside them. */
function Unknown({ replay: { withoutPast, oneIn } }: { readonly replay: Replay }) {
  const { t } = useTranslation()
  return (
    <Alert color="yellow" variant="light" title={t('scenarios.unknownTitle')}>
      <List size="sm" spacing={4}>
        <List.Item>{t('scenarios.unknownEffect')}</List.Item>
        <List.Item>{t('scenarios.unknownFacts')}</List.Item>
        <List.Item>{t('scenarios.unknownPeople')}</List.Item>
        <List.Item>{t('scenarios.unknownAgreements')}</List.Item>
        {withoutPast > 0 && (
          <List.Item>
            {t('scenarios.unknownPast', { count: withoutPast, formatted: count(withoutPast) })}
          </List.Item>
        )}
        {oneIn > 1 && <List.Item>{t('scenarios.sampled', { oneIn: count(oneIn) })}</List.Item>}
      </List>
    </Alert>
  )
}

type StepSums = Replay['steps']

function Steps({ steps, before }: { readonly steps: StepSums; readonly before: StepSums | null }) {
  const { t } = useTranslation()
  const said = useSaid()
  const gone = before?.filter(({ key }) => steps.every((step) => step.key !== key)) ?? []
  const was = (key: string) => before?.find((step) => step.key === key)?.acts ?? 0
  const none = { acts: 0, reached: 0, paidBefore: 0 }
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('scenarios.byStep')}
      </Title>
      <div className="card scroll-sideways">
        <Table miw={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('scenarios.step')}</Table.Th>
              <Table.Th ta="right">{t('scenarios.acts')}</Table.Th>
              {before && <Table.Th ta="right">{t('scenarios.actsBefore')}</Table.Th>}
              <Table.Th ta="right">{t('scenarios.reached')}</Table.Th>
              <Table.Th ta="right">{t('scenarios.paidBefore')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...steps, ...gone.map((step) => ({ ...step, ...none }))].map((step) => (
              <Table.Tr key={step.key}>
                <Table.Td>{said(step.name)}</Table.Td>
                <Table.Td ta="right">{count(step.acts)}</Table.Td>
                {before && <Table.Td ta="right">{count(was(step.key))}</Table.Td>}
                <Table.Td ta="right">{count(step.reached)}</Table.Td>
                <Table.Td ta="right">{count(step.paidBefore)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

function Months({ months }: { readonly months: Replay['months'] }) {
  const { t } = useTranslation()
  const channels = STEP_CHANNELS.filter((channel) => months.some((one) => one.channel === channel))
  const byMonth = [...Map.groupBy(months, (one) => one.month)]
  if (byMonth.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('scenarios.byMonth')}
      </Title>
      <Bars
        label={t('scenarios.byMonth')}
        bars={byMonth.map(([of, sums]) => {
          const acts = sums.reduce((sum, one) => sum + one.acts, 0)
          return { key: of, label: month(of), value: acts, shown: count(acts) }
        })}
      />
      <div className="card scroll-sideways">
        <Table miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('scenarios.month')}</Table.Th>
              {channels.map((channel) => (
                <Table.Th key={channel} ta="right">
                  {t(`scenarios.channels.${channel}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {byMonth.map(([of, sums]) => (
              <Table.Tr key={of}>
                <Table.Td>{month(of)}</Table.Td>
                {channels.map((channel) => (
                  <Table.Td key={channel} ta="right" className="figures">
                    {count(sums.find((sum) => sum.channel === channel)?.acts ?? 0)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}
