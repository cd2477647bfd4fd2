import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import { type Act, actsQuery } from './acts.ts'
import { type Group as ActGroup, departuresQuery } from './departures.ts'

type Props = { readonly act: Act; readonly onShow: (act: Act) => void }

/** The messages of one channel are read one after the other, whatever page of the list they are on. */
export function NeighbourActs({ act, onShow }: Props) {
  const groups = useQuery(departuresQuery).data?.groups ?? []
  const group = groups.find(
    ({ status, channel }) => status === act.status.code && channel.code === act.channel.code,
  )
  return group ? <Neighbours act={act} onShow={onShow} group={group} /> : null
}

function Neighbours({ act, onShow, group }: Props & { readonly group: ActGroup }) {
  const { t } = useTranslation()
  const acts = useInfiniteQuery(actsQuery({ status: group.status, channel: group.channel.code }))
  const seen = acts.data?.pages.flatMap((page) => page.acts) ?? []
  const at = seen.findIndex(({ id }) => id === act.id)
  if (at < 0) return null
  const all = Math.max(seen.length, group.acts)
  const before = seen[at - 1]
  const showNext = async () => {
    const known = seen[at + 1]
    if (known) return onShow(known)
    const more = await acts.fetchNextPage()
    const next = more.data?.pages.flatMap((page) => page.acts)[at + 1]
    if (next) onShow(next)
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('batch.previous')}
        disabled={!before}
        onClick={() => before && onShow(before)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" c="dimmed" className="figures">
        {t('batch.placeOf', { place: count(at + 1), all: count(all) })}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('batch.next')}
        disabled={at + 1 >= seen.length && !acts.hasNextPage}
        loading={acts.isFetchingNextPage}
        onClick={() => void showNext()}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
