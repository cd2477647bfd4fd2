import { Button, Checkbox, Group as Row, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { ActRow } from './act-row.tsx'
import { type Act, actsQuery, amountOf } from './acts.ts'
import { type Chosen, isChosen, toggleAct, toggleChannel } from './chosen-acts.ts'
import type { Group } from './departures.ts'

type Props = {
  readonly group: Group
  readonly shownId: string | null
  readonly onShow: (act: Act) => void
  /** Absent: nothing can be ticked. */
  readonly choice?: { readonly chosen: Chosen; readonly onChange: (next: Chosen) => void } | undefined
  readonly children?: ReactNode
}

/** Acts of one channel, with how many there are and what is at stake in all of them; page by page. */
export function ChannelActs({ group, shownId, onShow, choice, children }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const { status, channel, acts: amount, later, amounts } = group
  const { code } = channel
  const acts = useInfiniteQuery(actsQuery({ status, channel: code }))
  const seen = acts.data?.pages.flatMap((page) => page.acts) ?? []
  const whole = choice?.chosen.channels.has(code) ?? false
  const some = seen.some((act) => choice && isChosen(choice.chosen, act))
  return (
    <section className="card" aria-label={capital(said(channel))}>
      <Row px="md" py="sm" justify="space-between" gap={4}>
        <Row gap="sm" wrap="nowrap">
          {choice && (
            <Checkbox
              checked={whole}
              indeterminate={some && !whole}
              onChange={() => choice.onChange(toggleChannel(choice.chosen, code))}
              aria-label={t('departures.selectAll', { channel: said(channel) })}
            />
          )}
          <Text fw={650}>{capital(said(channel))}</Text>
        </Row>
        <Text size="sm" c="dimmed" ta="right">
          {[
            t('departures.acts', { count: amount, formatted: count(amount) }),
            amountOf(amounts),
            ...(later > 0 ? [t('batch.later', { formatted: count(later) })] : []),
          ].join(' · ')}
        </Text>
      </Row>
      {children}
      {acts.isPending && <Loading rows={3} height={56} />}
      {acts.isError && <Problem error={acts.error} retry={() => void acts.refetch()} />}
      <ul className="act-list">
        {seen.map((act) => (
          <ActRow
            key={act.id}
            act={act}
            shown={act.id === shownId}
            onShow={onShow}
            {...(choice && {
              chosen: {
                is: isChosen(choice.chosen, act),
                toggle: () => choice.onChange(toggleAct(choice.chosen, act, seen)),
              },
            })}
          />
        ))}
      </ul>
      {acts.hasNextPage && (
        <Row p="sm" justify="center">
          <Button
            size="xs"
            variant="default"
            loading={acts.isFetchingNextPage}
            onClick={() => void acts.fetchNextPage()}
          >
            {t('batch.moreOf', { shown: count(seen.length), all: count(amount) })}
          </Button>
        </Row>
      )}
    </section>
  )
}
