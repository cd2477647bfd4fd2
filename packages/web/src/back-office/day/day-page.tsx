import './day.css'
import { Badge, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count, longDay } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useMayAct } from '../access/session.ts'
import { AssigneeChoice } from './assignee-choice.tsx'
import { dayQuery, laneQuery } from './day.ts'
import { LaneWork } from './lane-work.tsx'
import { ASSIGNEES, type Assignee, LANES, type Lane } from './lanes.ts'
import { UndoBar } from './undo-bar.tsx'
import { useApprovals } from './use-approvals.ts'
import { useTreatments } from './use-treatments.ts'

/** The day of a collector, worked off from the top of three lanes, keyboard in hand. */
export function DayPage() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const { lane = 'to-approve', assignee } = useSearch({ from: '/inside/journee' })
  const summary = useQuery(dayQuery(assignee)).data
  const whose = assignee ?? summary?.assignee ?? 'all'
  const navigate = useNavigate({ from: '/journee' })
  const go = (next: { lane?: Lane; assignee?: Assignee }) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true })
  const setLane = (next: Lane) => go({ lane: next })
  const approvals = useApprovals()
  const treatments = useTreatments()
  const latest = latestOf(approvals, treatments)
  useKeys({
    '1': () => setLane('to-approve'),
    '2': () => setLane('to-call'),
    '3': () => setLane('to-answer'),
    '4': () => setLane('for-me'),
    r: () => summary?.shared && go({ assignee: nextOf(whose) }),
    u: () => latest?.undo(),
  })
  return (
    <Stack gap="md" maw={1400} mx="auto">
      <Group justify="space-between" align="flex-end">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t('day.title')}
          </Title>
          <Text c="dimmed">
            {summary ? capital(longDay(summary.asOf)) : '\u00a0'}
            {mayAct ? <span className="day-hint">{` · ${t('day.hint')}`}</span> : ` · ${t('frame.reader')}`}
          </Text>
        </Stack>
        {summary?.shared && <AssigneeChoice value={whose} onChange={(next) => go({ assignee: next })} />}
      </Group>
      <Tabs
        value={lane}
        onChange={(next) => setLane(LANES.find((known) => known === next) ?? lane)}
        keepMounted={false}
      >
        <Tabs.List className="day-lanes">
          {LANES.map((one) => (
            <Tabs.Tab key={one} value={one} rightSection={<LaneCount lane={one} assignee={assignee} />}>
              {t(`day.lanes.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {LANES.map((one) => (
          <Tabs.Panel key={one} value={one} pt="md">
            <LanePanel
              lane={one}
              assignee={assignee}
              mayAct={mayAct}
              approvals={approvals}
              treatments={treatments}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      {latest?.last && (
        <UndoBar
          said={
            latest === approvals && approvals.last
              ? t('day.approved', {
                  count: approvals.last.ids.length,
                  formatted: count(approvals.last.ids.length),
                })
              : t('day.noteTreated')
          }
          until={latest.last.until}
          leaves={latest === approvals}
          onUndo={latest.undo}
          onOver={latest.forget}
        />
      )}
    </Stack>
  )
}

type Undoable = {
  readonly last: { readonly until: number } | null
  readonly undo: () => void
  readonly forget: () => void
}

/** What was done last is what one key takes back. */
function latestOf(...deeds: readonly Undoable[]): Undoable | undefined {
  return deeds
    .filter(({ last }) => last !== null)
    .toSorted((one, other) => (other.last?.until ?? 0) - (one.last?.until ?? 0))[0]
}

/** The choice after this one. */
function nextOf(assignee: Assignee): Assignee {
  return ASSIGNEES[(ASSIGNEES.indexOf(assignee) + 1) % ASSIGNEES.length] ?? assignee
}

type Shown = { readonly lane: Lane; readonly assignee: Assignee | undefined }

function LaneCount({ lane, assignee }: Shown) {
  const counted = useQuery(dayQuery(assignee)).data?.lanes.find((one) => one.lane === lane)
  if (!counted || counted.lines === 0) return null
  return (
    <Badge size="sm" variant="light" circle={counted.lines < 10}>
      {`${count(counted.lines)}${counted.more ? '+' : ''}`}
    </Badge>
  )
}

type PanelProps = Shown & {
  readonly mayAct: boolean
  readonly approvals: ReturnType<typeof useApprovals>
  readonly treatments: ReturnType<typeof useTreatments>
}

function LanePanel({ lane, assignee, mayAct, approvals, treatments }: PanelProps) {
  const lines = useInfiniteQuery(laneQuery(lane, assignee))
  if (lines.isPending) return <Loading rows={5} height={64} />
  if (lines.isError) return <Problem error={lines.error} retry={() => void lines.refetch()} />
  const all = lines.data.pages.flatMap((page) => page.lines)
  if (all.length === 0) return <NothingLeft lane={lane} assignee={assignee} />
  return (
    <LaneWork
      lane={lane}
      lines={all}
      mayAct={mayAct}
      approvals={approvals}
      treatments={treatments}
      more={
        lines.hasNextPage
          ? { loading: lines.isFetchingNextPage, load: () => void lines.fetchNextPage() }
          : null
      }
    />
  )
}

/** The lane is at its end: what was done today, and where the day goes on. */
function NothingLeft({ lane, assignee }: Shown) {
  const { t } = useTranslation()
  const summary = useQuery(dayQuery(assignee)).data
  const others = summary?.lanes.filter((one) => one.lane !== lane && one.lines > 0) ?? []
  const done = summary?.done ?? { approved: 0, calls: 0, answered: 0 }
  const said = [
    done.approved > 0 && t('day.done.approved', { count: done.approved, formatted: count(done.approved) }),
    done.calls > 0 && t('day.done.calls', { count: done.calls, formatted: count(done.calls) }),
    done.answered > 0 && t('day.done.answered', { count: done.answered, formatted: count(done.answered) }),
  ].filter(Boolean)
  const next = others.map((one) => t(`day.lanes.${one.lane}`).toLocaleLowerCase()).join(', ')
  return (
    <div className="card">
      <Empty
        title={t(others.length > 0 ? 'day.laneEnd' : 'day.end')}
        hint={said.length > 0 ? t('day.done.today', { done: said.join(', ') }) : t('day.endHint')}
      >
        {others.length > 0 && <Text c="dimmed">{t('day.goesOn', { lanes: next })}</Text>}
        <Group mt="sm">
          <Button component={Link} to="/departs" variant="default">
            {t('frame.departures')}
          </Button>
        </Group>
      </Empty>
    </div>
  )
}
