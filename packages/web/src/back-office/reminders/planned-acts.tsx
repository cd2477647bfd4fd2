import { Button, Group, Stack, Text } from '@mantine/core'
import { sumMinor } from '@recouvrance/core/money/amount'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { type Act, amountOf } from './acts.ts'
import { ChannelActs } from './channel-acts.tsx'
import { type Chosen, NOTHING } from './chosen-acts.ts'
import { type Departures, departuresQuery } from './departures.ts'
import { TakenOut } from './taken-out.tsx'
import { type Approval, useApprove } from './use-approve.ts'

type Props = { readonly shownId: string | null; readonly onShow: (act: Act) => void }

/** Acts that wait for approval, by channel, with what is at stake; and what was taken out of them. */
export function PlannedActs({ shownId, onShow }: Props) {
  const mayAct = useMayAct()
  const departures = useQuery(departuresQuery)
  const [chosen, setChosen] = useState(NOTHING)
  if (departures.isPending) return <Loading rows={5} height={56} />
  if (departures.isError) return <Problem error={departures.error} retry={() => void departures.refetch()} />
  const groups = departures.data.groups.filter(({ status }) => status === 'planned')
  return (
    <Stack gap="md">
      {groups.length === 0 && <NothingToApprove ready={readyIn(departures.data)} />}
      {chosen !== NOTHING && (
        <ApproveBar chosen={chosen} departures={departures.data} onDone={() => setChosen(NOTHING)} />
      )}
      {groups.map((group) => (
        <ChannelActs
          key={group.channel.code}
          group={group}
          shownId={shownId}
          onShow={onShow}
          choice={mayAct ? { chosen, onChange: setChosen } : undefined}
        />
      ))}
      <TakenOut />
    </Stack>
  )
}

function readyIn({ groups }: Departures): number {
  return sumMinor(groups.filter(({ status }) => status === 'approved').map(({ acts }) => acts))
}

/** Nothing was prepared, or all of it was approved: then what comes next is one step away. */
function NothingToApprove({ ready }: { readonly ready: number }) {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  if (ready === 0)
    return (
      <div className="card">
        <Empty
          title={t('departures.empty')}
          hint={t(mayAct ? 'departures.emptyHint' : 'departures.emptyReader')}
        />
      </div>
    )
  return (
    <div className="card">
      <Empty
        title={t('departures.allApproved')}
        hint={t('departures.ready', { count: ready, formatted: count(ready) })}
      >
        <Link to="/departs" search={{ lane: 'approved' }} className="customer-link">
          {t('departures.seeReady')}
        </Link>
      </Empty>
    </div>
  )
}

type BarProps = { readonly chosen: Chosen; readonly departures: Departures; readonly onDone: () => void }

function ApproveBar({ chosen, departures, onDone }: BarProps) {
  const { t } = useTranslation()
  const approve = useApprove(onDone)
  const whole = departures.groups.filter(
    ({ status, channel }) => status === 'planned' && chosen.channels.has(channel.code),
  )
  const single = [...chosen.acts.values()]
  const amount = whole.reduce((sum, { acts }) => sum + acts, single.length)
  if (amount === 0) return null
  const upTo = departures.lastPlanned ?? '1'
  const approvals: Approval[] = [
    ...whole.map(({ channel }) => ({ channel: channel.code, upTo })),
    ...(single.length > 0 ? [{ ids: single.map(({ id }) => id) }] : []),
  ]
  return (
    <Group justify="space-between" className="card approve-bar" p="sm">
      <Text size="sm" c="dimmed">
        {amountOf([...whole.flatMap(({ amounts }) => amounts), ...single])}
      </Text>
      <Button loading={approve.isPending} onClick={() => approve.mutate(approvals)}>
        {t('departures.approveSome', { count: amount, formatted: count(amount) })}
      </Button>
    </Group>
  )
}
