import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import type { Act } from './acts.ts'
import { ChannelActs } from './channel-acts.tsx'
import { departuresQuery } from './departures.ts'

type Props = { readonly shownId: string | null; readonly onShow: (act: Act) => void }

/** Acts that may leave: with the next turn of the worker, or now; letters by the post. */
export function ApprovedActs({ shownId, onShow }: Props) {
  const { t } = useTranslation()
  const departures = useQuery(departuresQuery)
  if (departures.isPending) return <Loading rows={5} height={56} />
  if (departures.isError) return <Problem error={departures.error} retry={() => void departures.refetch()} />
  const groups = departures.data.groups.filter(({ status }) => status === 'approved')
  if (groups.length === 0)
    return (
      <div className="card">
        <Empty title={t('departures.approvedEmpty')} hint={t('departures.approvedEmptyHint')} />
      </div>
    )
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <ChannelActs key={group.channel.code} group={group} shownId={shownId} onShow={onShow}>
          {group.by === 'post' && (
            <Text size="sm" c="dimmed" px="md" pb="sm">
              {t('departures.letters')}
            </Text>
          )}
        </ChannelActs>
      ))}
    </Stack>
  )
}
