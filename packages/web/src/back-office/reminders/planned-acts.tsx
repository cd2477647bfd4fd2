import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMayAct } from '../access/session.ts'
import { ActRow } from './act-row.tsx'
import { type Act, actsQuery, amountOf, byChannel, TOUCHED_BY_ACTS } from './acts.ts'

type Props = { readonly shownId: string | null; readonly onShow: (act: Act) => void }

/** Acts that wait for approval, by channel, with what is at stake. */
export function PlannedActs({ shownId, onShow }: Props) {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const acts = useInfiniteQuery(actsQuery({ status: 'planned' }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (acts.isPending) return <Loading rows={5} height={56} />
  if (acts.isError) return <Problem error={acts.error} retry={() => void acts.refetch()} />
  const all = acts.data.pages.flatMap((page) => page.acts)
  if (all.length === 0)
    return (
      <div className="card">
        <Empty
          title={t('departures.empty')}
          hint={t(mayAct ? 'departures.emptyHint' : 'departures.emptyReader')}
        />
      </div>
    )
  const stillThere = all.filter(({ id }) => chosen.has(id))
  const toggle = (ids: readonly string[], on: boolean) =>
    setChosen((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(on ? ids : [])))
  return (
    <Stack gap="md">
      {stillThere.length > 0 && <Approve acts={stillThere} onDone={() => setChosen(new Set())} />}
      {byChannel(all).map((group) => (
        <Channel
          key={group.channel.code}
          {...group}
          chosen={mayAct ? chosen : null}
          toggle={toggle}
          shownId={shownId}
          onShow={onShow}
        />
      ))}
      {acts.hasNextPage && (
        <Button variant="default" loading={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
          {t('departures.more')}
        </Button>
      )}
    </Stack>
  )
}

type ChannelProps = Props & {
  readonly channel: Act['channel']
  readonly acts: readonly Act[]
  /** Null: who looks may not act. */
  readonly chosen: ReadonlySet<string> | null
  readonly toggle: (ids: readonly string[], on: boolean) => void
}

function Channel({ channel, acts, chosen, toggle, shownId, onShow }: ChannelProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const ids = acts.map(({ id }) => id)
  const every = chosen !== null && ids.every((id) => chosen.has(id))
  const some = chosen !== null && ids.some((id) => chosen.has(id))
  return (
    <section className="card" aria-label={capital(said(channel))}>
      <Group px="md" py="sm" justify="space-between" gap={4}>
        <Group gap="sm" wrap="nowrap">
          {chosen && (
            <Checkbox
              checked={every}
              indeterminate={some && !every}
              onChange={() => toggle(ids, !every)}
              aria-label={t('departures.selectAll', { channel: said(channel) })}
            />
          )}
          <Text fw={650}>{capital(said(channel))}</Text>
        </Group>
        <Text size="sm" c="dimmed" ta="right">
          {t('departures.total', {
            acts: t('departures.acts', { count: acts.length, formatted: count(acts.length) }),
            amount: amountOf(acts),
          })}
        </Text>
      </Group>
      <ul className="act-list">
        {acts.map((act) => (
          <ActRow
            key={act.id}
            act={act}
            shown={act.id === shownId}
            onShow={onShow}
            {...(chosen
              ? { chosen: { is: chosen.has(act.id), toggle: () => toggle([act.id], !chosen.has(act.id)) } }
              : {})}
          />
        ))}
      </ul>
    </section>
  )
}

function Approve({ acts, onDone }: { readonly acts: readonly Act[]; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const approve = useApprove(onDone)
  return (
    <Group justify="space-between" className="card approve-bar" p="sm">
      <Text size="sm" c="dimmed">
        {amountOf(acts)}
      </Text>
      <Button loading={approve.isPending} onClick={() => approve.mutate(acts.map(({ id }) => id))}>
        {t('departures.approveSome', { count: acts.length, formatted: count(acts.length) })}
      </Button>
    </Group>
  )
}

export function useApprove(onDone: () => void) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) => answerOf(api.POST('/api/v1/acts/approvals', { body: { ids } })),
    onSuccess: async ({ approved }) => {
      notifyDone(
        approved === 0
          ? t('departures.approvedNone')
          : t('departures.approvedNow', { count: approved, formatted: count(approved) }),
      )
      onDone()
      await Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
    onError: notifyProblem,
  })
}
