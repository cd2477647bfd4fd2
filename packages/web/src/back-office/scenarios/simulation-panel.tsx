import { Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count, day, money } from '../../i18n/formats.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import type { Draft } from './draft.ts'
import { simulationQuery } from './scenarios.ts'

type Answer = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof simulationQuery>['queryFn']>>>>
type Act = Answer['differences'][number]['draft'][number]

/** Who would leave today under the draft, against the version in force. */
export function SimulationPanel({
  draft,
  isChanged,
}: {
  readonly draft: Draft
  readonly isChanged: boolean
}) {
  const { t } = useTranslation()
  const simulation = useQuery(simulationQuery(draft))
  if (simulation.isPending) return <Loading rows={4} height={48} />
  if (simulation.isError) return <Problem error={simulation.error} />
  const { accounts, added, removed, changed, differences, asOf } = simulation.data
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t('scenarios.simulated', { on: day(asOf), customers: count(accounts) })}</Text>
      <Departures simulation={simulation.data} />
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('scenarios.differences')}
        </Title>
        <Text>
          {t('scenarios.differencesCount', {
            added: count(added),
            removed: count(removed),
            changed: count(changed),
          })}
        </Text>
      </Stack>
      {differences.length === 0 ? (
        <Empty
          title={t('scenarios.noDifference')}
          hint={t(isChanged ? 'scenarios.noDifferenceHint' : 'scenarios.nothingChangedHint')}
        />
      ) : (
        <ul className="card scenario-list">
          {differences.map(({ customer, inForce, draft: then }) => (
            <li
              key={`${customer.id} ${inForce.map(wordsOf).join()} ${then.map(wordsOf).join()}`}
              className="difference"
            >
              <Link to="/clients/$id" params={{ id: customer.id }} className="customer-link">
                {customer.name}
              </Link>
              <Acts label={t('scenarios.now')} acts={inForce} />
              <Acts label={t('scenarios.drafted')} acts={then} />
            </li>
          ))}
        </ul>
      )}
      {added + removed + changed > differences.length && (
        <Text c="dimmed">{t('scenarios.onlyFirst', { shown: count(differences.length) })}</Text>
      )}
    </Stack>
  )
}

function wordsOf({ step, currency, amount }: Act): string {
  return `${step.en} ${currency} ${amount}`
}

function Acts({ label, acts }: { readonly label: string; readonly acts: readonly Act[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {acts.length === 0 && <Text size="sm">{t('scenarios.nothing')}</Text>}
      {acts.map((act) => (
        <Text key={wordsOf(act)} size="sm">
          {`${said(act.step)} · ${t(`scenarios.channels.${channelOf(act.channel)}`)} · ${t(`scenarios.tones.${toneOf(act.tone)}`)} · ${money(act.amount, act.currency)}`}
        </Text>
      ))}
    </div>
  )
}

/** The same sums beside each other: by channel and currency, in force and in the draft. */
function Departures({ simulation }: { readonly simulation: Answer }) {
  const { t } = useTranslation()
  const keys = [
    ...new Set(
      [...simulation.inForce, ...simulation.draft].map(({ channel, currency }) => `${channel} ${currency}`),
    ),
  ]
  const find = (list: Answer['draft'], key: string) =>
    list.find(({ channel, currency }) => `${channel} ${currency}` === key)
  if (keys.length === 0) return <Text>{t('scenarios.nothingLeaves')}</Text>
  return (
    <div className="card scroll-sideways">
      <Table miw={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scenarios.channel')}</Table.Th>
            <Table.Th>{t('scenarios.now')}</Table.Th>
            <Table.Th>{t('scenarios.drafted')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => {
            const [channel = '', currency = ''] = key.split(' ')
            return (
              <Table.Tr key={key}>
                <Table.Td>{t(`scenarios.channels.${channelOf(channel)}`)}</Table.Td>
                {[find(simulation.inForce, key), find(simulation.draft, key)].map((sum, index) => (
                  <Table.Td key={index === 0 ? 'now' : 'then'}>
                    <Group gap="xs" className="figures">
                      <Text span fw={600}>
                        {count(sum?.acts ?? 0)}
                      </Text>
                      <Text span c="dimmed">
                        {money(sum?.amount ?? '0', currency)}
                      </Text>
                    </Group>
                  </Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function channelOf(channel: string): Draft['steps'][number]['channel'] {
  return channel as Draft['steps'][number]['channel']
}

function toneOf(tone: string): Draft['steps'][number]['tone'] {
  return tone as Draft['steps'][number]['tone']
}
