import { Button, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day, instant } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useMayAct } from '../access/session.ts'
import { TOUCHED_BY_ACTS } from './acts.ts'
import { takenOutQuery } from './departures.ts'

/** What people took out of the departures of late, each with its reason and the way back. */
export function TakenOut() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const asked = useInfiniteQuery(takenOutQuery)
  const all = asked.data?.pages.flatMap((page) => page.acts) ?? []
  if (all.length === 0) return null
  return (
    <section className="card" aria-label={t('batch.takenOut')}>
      <Text fw={650} px="md" py="sm">
        {t('batch.takenOut')}
      </Text>
      <ul className="act-list">
        {all.map(({ act, reason, heldUntil, by, at }) => (
          <li key={act.id} className="act-row">
            <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
              <Link to="/clients/$id" params={{ id: act.customer.id }} className="customer-link">
                {act.customer.name}
              </Link>
              <Text size="sm">{t('batch.takenOutWhy', { reason, until: day(heldUntil) })}</Text>
              <Text size="sm" c="dimmed">
                {t('act.by', { at: instant(at), actor: by })}
              </Text>
            </Stack>
            <Stack gap={4} align="flex-end">
              <Amount value={act.amount} currency={act.currency} fw={600} />
              {mayAct && <PutBack id={act.id} name={act.customer.name} />}
            </Stack>
          </li>
        ))}
      </ul>
      {asked.hasNextPage && (
        <Button m="sm" size="xs" variant="default" onClick={() => void asked.fetchNextPage()}>
          {t('departures.more')}
        </Button>
      )}
    </section>
  )
}

function PutBack({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation()
  const said = useSaid()
  const queryClient = useQueryClient()
  const putBack = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/acts/{id}/restoration', { params: { path: { id } } })),
    onSuccess: async ({ status, reason }) => {
      notifyDone(
        status.code === 'cancelled'
          ? t('batch.notBack', { reason: reason ? said(reason) : '' })
          : t('batch.back', { name }),
      )
      await Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
    onError: notifyProblem,
  })
  return (
    <Button size="compact-xs" variant="default" loading={putBack.isPending} onClick={() => putBack.mutate()}>
      {t('batch.putBack')}
      <span className="visually-hidden">{` ${name}`}</span>
    </Button>
  )
}
