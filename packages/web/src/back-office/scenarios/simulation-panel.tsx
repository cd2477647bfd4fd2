import { Badge, Button, Progress, Stack, Table, Text, Title } from '@mantine/core'
import { STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { TONES } from '@recouvrance/core/scenarios/tone'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, day, list, money } from '../../i18n/formats.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import type { Draft } from './draft.ts'
import { FollowersChoice } from './followers-choice.tsx'
import { type Departures, type Difference, KINDS, type Kind, type Simulation } from './simulation.ts'
import { useSimulation } from './use-simulation.ts'

type Props = {
  readonly draft: Draft
  readonly isChanged: boolean
  /** Nobody follows it yet: it is tried on the customers of another one. */
  readonly isNew: boolean
}

/** Who would leave today under the draft, against the version in force. */
export function SimulationPanel({ draft, isChanged, isNew }: Props) {
  const { t } = useTranslation()
  const [followersOf, setFollowersOf] = useState(draft.key)
  const { simulation, sofar } = useSimulation(draft, followersOf)
  return (
    <Stack gap="lg">
      {isNew && <FollowersChoice value={followersOf} ownKey={draft.key} onChange={setFollowersOf} />}
      {simulation.isPending && <Underway sofar={sofar} />}
      {simulation.isError && <Problem error={simulation.error} retry={() => void simulation.refetch()} />}
      {simulation.data && (
        <>
          <Text c="dimmed">
            {t('scenarios.simulated', {
              on: day(simulation.data.asOf),
              customers: count(simulation.data.accounts),
            })}
          </Text>
          <DeparturesTable simulation={simulation.data} />
          <Differences simulation={simulation.data} isChanged={isChanged || isNew} />
        </>
      )}
    </Stack>
  )
}

/** A large portfolio takes its time: how far it is. */
function Underway({ sofar }: { readonly sofar: Simulation | null }) {
  const { t } = useTranslation()
  if (sofar === null) return <Loading rows={4} height={48} />
  const { customers, total } = sofar
  return (
    <Stack gap={6} aria-busy="true">
      <Text size="sm">{t('scenarios.underway', { customers: count(customers), total: count(total) })}</Text>
      <Progress value={total === 0 ? 0 : (customers / total) * 100} aria-label={t('scenarios.tabSimulate')} />
    </Stack>
  )
}

function Differences({
  simulation,
  isChanged,
}: {
  readonly simulation: Simulation
  readonly isChanged: boolean
}) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind | null>(null)
  const found = KINDS.filter((one) => simulation.kinds[one].acts > 0)
  const shown = simulation.differences.filter((one) => kind === null || one.kind === kind)
  const all = found
    .filter((one) => kind === null || one === kind)
    .reduce((sum, one) => sum + simulation.kinds[one].acts, 0)
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('scenarios.differences')}
      </Title>
      {found.length === 0 ? (
        <Empty
          title={t('scenarios.noDifference')}
          hint={t(isChanged ? 'scenarios.noDifferenceHint' : 'scenarios.nothingChangedHint')}
        />
      ) : (
        <>
          <div className="kind-cards">
            {KINDS.map((one) => (
              <KindCard
                key={one}
                kind={one}
                simulation={simulation}
                chosen={kind === one}
                onChoose={() => setKind(kind === one ? null : one)}
              />
            ))}
          </div>
          <ul className="card scenario-list">
            {shown.map((one) => (
              <DifferenceRow key={keyOf(one)} difference={one} />
            ))}
          </ul>
          {all > shown.length && (
            <Text c="dimmed">
              {t('scenarios.onlyFirst', { shown: count(shown.length), all: count(all) })}
            </Text>
          )}
        </>
      )}
    </Stack>
  )
}

type KindCardProps = {
  readonly kind: Kind
  readonly simulation: Simulation
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** How many of one kind and what they claim; pressed, only those are listed. */
function KindCard({ kind, simulation, chosen, onChoose }: KindCardProps) {
  const { t } = useTranslation()
  const { acts, amounts } = simulation.kinds[kind]
  const sums = Object.entries(amounts).map(([currency, amount]) => money(amount, currency))
  return (
    <Button
      variant={chosen ? 'light' : 'default'}
      className="kind-card"
      aria-pressed={chosen}
      disabled={acts === 0}
      onClick={onChoose}
    >
      <span className="kind-words">
        <span>{t(`scenarios.kinds.${kind}`)}</span>
        <span className="kind-figure figures">{count(acts)}</span>
        <span className="kind-sum figures">{sums.length > 0 ? list(sums) : '–'}</span>
      </span>
    </Button>
  )
}

function keyOf({ kind, customer, inForce, draft }: Difference): string {
  const act = draft ?? inForce
  return [kind, customer.id, act?.currency, act?.step.en, act?.amount, inForce?.amount].join(' ')
}

const KIND_COLOURS: Readonly<Record<Kind, string>> = { added: 'teal', removed: 'red', changed: 'ink' }

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { kind, customer, inForce, draft, why } = difference
  return (
    <li className="difference">
      <div className="difference-who">
        <Link to="/clients/$id" params={{ id: customer.id }} className="customer-link">
          {customer.name}
        </Link>
        <Badge variant="light" color={KIND_COLOURS[kind]}>
          {t(`scenarios.kindOf.${kind}`)}
        </Badge>
      </div>
      <ActWords label={t('scenarios.now')} act={inForce} />
      <ActWords label={t('scenarios.drafted')} act={draft} />
      <Text size="sm" c="dimmed" className="difference-why">
        {said(why)}
      </Text>
    </li>
  )
}

function ActWords({ label, act }: { readonly label: string; readonly act: Difference['draft'] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const channel = STEP_CHANNELS.find((one) => one === act?.channel)
  const tone = TONES.find((one) => one === act?.tone)
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {act === null || channel === undefined || tone === undefined ? (
        <Text size="sm">{t('scenarios.nothing')}</Text>
      ) : (
        <Text size="sm">
          {[
            said(act.step),
            t(`scenarios.channels.${channel}`),
            t(`scenarios.tones.${tone}`),
            money(act.amount, act.currency),
          ].join(' · ')}
        </Text>
      )}
    </div>
  )
}

/** The same sums beside each other: by channel and currency, in force and in the draft. */
function DeparturesTable({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation()
  const places = [...simulation.inForce, ...simulation.draft]
    .filter(
      ({ channel, currency }, index, all) =>
        all.findIndex((one) => one.channel === channel && one.currency === currency) === index,
    )
    .toSorted((a, b) =>
      a.currency === b.currency ? placeOf(a) - placeOf(b) : a.currency < b.currency ? -1 : 1,
    )
  if (places.length === 0) return <Text>{t('scenarios.nothingLeaves')}</Text>
  return (
    <div className="card scroll-sideways">
      <Table miw={440}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scenarios.channel')}</Table.Th>
            <Table.Th ta="right">{t('scenarios.now')}</Table.Th>
            <Table.Th ta="right">{t('scenarios.drafted')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((place) => (
            <Table.Tr key={`${place.channel} ${place.currency}`}>
              <Table.Td>
                {t(`scenarios.channels.${STEP_CHANNELS.find((one) => one === place.channel) ?? 'task'}`)}
              </Table.Td>
              <Sum of={simulation.inForce} place={place} />
              <Sum of={simulation.draft} place={place} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const PLACES: readonly string[] = STEP_CHANNELS

function placeOf({ channel }: Departures): number {
  return PLACES.indexOf(channel)
}

function Sum({ of, place }: { readonly of: readonly Departures[]; readonly place: Departures }) {
  const sum = of.find(({ channel, currency }) => channel === place.channel && currency === place.currency)
  return (
    <Table.Td ta="right">
      <Text span fw={600} className="figures">
        {count(sum?.acts ?? 0)}
      </Text>
      <Text span c="dimmed" className="figures" ml="xs">
        {money(sum?.amount ?? '0', place.currency)}
      </Text>
    </Table.Td>
  )
}
