import { Button, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { day, instant } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMayAct } from '../access/session.ts'
import { type Trouble, troublesQuery } from './departures.ts'
import { MendAddress } from './mend-address.tsx'
import { TryAgain } from './try-again.tsx'
import { VerifyLeft } from './verify-left.tsx'

/** What went wrong on its way, and for each what to do about it. */
export function Troubles() {
  const { t } = useTranslation()
  const asked = useInfiniteQuery(troublesQuery)
  if (asked.isPending) return <Loading rows={3} height={96} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const all = asked.data.pages.flatMap((page) => page.troubles)
  if (all.length === 0)
    return (
      <div className="card">
        <Empty title={t('batch.noTrouble')} hint={t('batch.noTroubleHint')} />
      </div>
    )
  return (
    <Stack gap="md">
      {all.map((trouble) => (
        <TroubleCard key={trouble.taskId} trouble={trouble} />
      ))}
      {asked.hasNextPage && (
        <Button
          variant="default"
          loading={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t('departures.more')}
        </Button>
      )}
    </Stack>
  )
}

function TroubleCard({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  const said = useSaid()
  const mayAct = useMayAct()
  const { kind, act, recipient, answer, messageId, since, claimedAt } = trouble
  const facts = [
    recipient && t('act.to', { recipient }),
    answer && t('batch.answer', { answer }),
    kind === 'verify' && messageId && t('batch.messageId', { id: messageId }),
    kind === 'verify' && claimedAt && t('batch.claimedAt', { at: instant(claimedAt) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return (
    <section className="card trouble" aria-label={`${act.customer.name} · ${act.reference}`}>
      <div className="trouble-head">
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Text size="sm" fw={650} c="var(--mantine-color-error)">
            {t(`batch.kinds.${kind}`)}
          </Text>
          <Link to="/clients/$id" params={{ id: act.customer.id }} className="customer-link">
            {act.customer.name}
          </Link>
          <Text size="sm" c="dimmed">
            {`${act.reference} · ${capital(said(act.channel))} · ${said(act.step)} · ${day(since)}`}
          </Text>
        </Stack>
        <Amount value={act.amount} currency={act.currency} fw={600} />
      </div>
      {facts.map((fact) => (
        <Text key={String(fact)} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {fact}
        </Text>
      ))}
      {mayAct && kind === 'address' && <MendAddress trouble={trouble} />}
      {mayAct && kind === 'message' && <TryAgain trouble={trouble} />}
      {mayAct && kind === 'verify' && <VerifyLeft trouble={trouble} />}
    </section>
  )
}
