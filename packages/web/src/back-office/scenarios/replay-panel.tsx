import { Alert, Button, List, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, day, month } from '../../i18n/formats.ts'
import { Bars } from '../../ui/bars.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { CHANNELS, type Draft } from './draft.ts'
import { replayQuery } from './scenarios.ts'

type Answer = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof replayQuery>['queryFn']>>>>

/** The past twelve months under the draft. Asked for by a click: it takes the processor for some seconds. */
export function ReplayPanel({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Draft | null>(null)
  const replay = useQuery({ ...replayQuery(asked ?? draft), enabled: asked !== null })
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('scenarios.replayIntro')}</Text>
      <Button w="fit-content" loading={replay.isFetching} onClick={() => setAsked(draft)}>
        {t('scenarios.replay')}
      </Button>
      {replay.isFetching && <Loading rows={4} height={60} />}
      {replay.isError && <Problem error={replay.error} />}
      {replay.data && !replay.isFetching && <Replayed replay={replay.data} />}
    </Stack>
  )
}

function Replayed({ replay }: { readonly replay: Answer }) {
  const { t } = useTranslation()
  const { from, to, customers, debts, oneIn, withoutPast, weeks } = replay
  const most = Math.max(0, ...weeks.map(({ acts }) => acts))
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
      <Alert color="yellow" variant="light" title={t('scenarios.unknownTitle')}>
        <List size="sm" spacing={4}>
          <List.Item>{t('scenarios.unknownEffect')}</List.Item>
          <List.Item>{t('scenarios.unknownFacts')}</List.Item>
          {withoutPast > 0 && (
            <List.Item>
              {t('scenarios.unknownPast', { count: withoutPast, formatted: count(withoutPast) })}
            </List.Item>
          )}
          {oneIn > 1 && <List.Item>{t('scenarios.sampled', { oneIn: count(oneIn) })}</List.Item>}
        </List>
      </Alert>
      <Steps steps={replay.steps} />
      <Months months={replay.months} />
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('scenarios.load')}
        </Title>
        <Text size="sm">{t('scenarios.loadMost', { acts: count(most) })}</Text>
        <Bars
          label={t('scenarios.load')}
          bars={weeks.map(({ monday, acts }) => ({
            key: monday,
            label: t('scenarios.weekOf', { on: day(monday) }),
            value: acts,
            shown: count(acts),
          }))}
        />
      </Stack>
    </Stack>
  )
}

function Steps({ steps }: { readonly steps: Answer['steps'] }) {
  const { t } = useTranslation()
  const said = useSaid()
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
              <Table.Th>{t('scenarios.acts')}</Table.Th>
              <Table.Th>{t('scenarios.reached')}</Table.Th>
              <Table.Th>{t('scenarios.paidBefore')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {steps.map(({ key, name, acts, reached, paidBefore }) => (
              <Table.Tr key={key}>
                <Table.Td>{said(name)}</Table.Td>
                <Table.Td>{count(acts)}</Table.Td>
                <Table.Td>{count(reached)}</Table.Td>
                <Table.Td>{count(paidBefore)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

function Months({ months }: { readonly months: Answer['months'] }) {
  const { t } = useTranslation()
  const channels = CHANNELS.filter((channel) => months.some((one) => one.channel === channel))
  const byMonth = [...Map.groupBy(months, (one) => one.month)]
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('scenarios.byMonth')}
      </Title>
      <div className="card scroll-sideways">
        <Table miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('scenarios.month')}</Table.Th>
              {channels.map((channel) => (
                <Table.Th key={channel}>{t(`scenarios.channels.${channel}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {byMonth.map(([of, sums]) => (
              <Table.Tr key={of}>
                <Table.Td>{month(of)}</Table.Td>
                {channels.map((channel) => (
                  <Table.Td key={channel} className="figures">
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
