import { Accordion, Progress, Stack, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count, day } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { amountOf } from './acts.ts'
import type { HeldPage, HeldRule } from './held.ts'
import { HeldByRule } from './held-by-rule.tsx'
import { useHeld } from './use-held.ts'

/** What does not leave today, by the rule that stops it; the one that is open stands in the address. */
export function HeldItems() {
  const { t } = useTranslation()
  const { held, sofar } = useHeld()
  const { rule = null } = useSearch({ from: '/inside/departs' })
  const navigate = useNavigate({ from: '/departs' })
  if (held.isError && sofar === null) return <Problem error={held.error} retry={() => void held.refetch()} />
  if (sofar === null) return <Loading rows={6} />
  if (held.data && sofar.rules.length === 0)
    return (
      <div className="card">
        <Empty title={t('departures.heldEmpty')} hint={t('departures.heldEmptyHint')} />
      </div>
    )
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('departures.heldHint')}
      </Text>
      {held.isPending && <SoFar {...sofar} />}
      <Accordion
        variant="separated"
        order={2}
        keepMounted={false}
        value={rule}
        onChange={(next) =>
          void navigate({ search: { lane: 'held', ...(next === null ? {} : { rule: next }) }, replace: true })
        }
      >
        {sofar.rules.map((one) => (
          <Accordion.Item key={one.code} value={one.code} className="held-rule">
            <Accordion.Control>
              <RuleLine {...one} />
            </Accordion.Control>
            <Accordion.Panel>{rule === one.code && <HeldByRule rule={one.code} />}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  )
}

function RuleLine({ fr, en, items, accounts, amounts, until }: HeldRule) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <Stack gap={0}>
      <Text fw={600}>{capital(said({ fr, en }))}</Text>
      <Text size="sm" c="dimmed">
        {[
          t('departures.heldItems', { count: items, formatted: count(items) }),
          t('departures.heldAccounts', { count: accounts, formatted: count(accounts) }),
          amountOf(amounts),
          ...(until ? [t('departures.heldFirstEnd', { on: day(until) })] : []),
        ].join(' · ')}
      </Text>
    </Stack>
  )
}

function SoFar({ customers, total }: HeldPage) {
  const { t } = useTranslation()
  const said = t('departures.heldSoFar', { done: count(customers), total: count(total) })
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        {said}
      </Text>
      <Progress value={(customers / Math.max(1, total)) * 100} aria-label={said} />
    </Stack>
  )
}
