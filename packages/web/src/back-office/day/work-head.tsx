import { Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { money } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { useSaid } from '../../ui/use-said.ts'
import { customerOf, type Line } from './day.ts'

/** Whom it is about, what is at stake, and why it comes now. */
export function WorkHead({ line, about }: { readonly line: Line; readonly about: string }) {
  const { t } = useTranslation()
  const said = useSaid()
  const customer = customerOf(line)
  const { amount = null, currency = null } = line.act ?? line.task ?? {}
  const reasons = line.urgency.reasons.map((reason) => `${capital(said(reason))} (${reason.points})`)
  return (
    <Stack gap={2}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h4">
          {customer && (
            <Link to="/clients/$id" params={{ id: customer.id }} className="customer-link">
              {customer.name}
            </Link>
          )}
        </Title>
        {amount !== null && currency !== null && <Amount value={amount} currency={currency} fw={650} />}
      </Group>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      {line.interest !== null && currency !== null && (
        <Text size="sm">{t('day.interest', { amount: money(line.interest, currency) })}</Text>
      )}
      {line.note === null && (
        <Text size="sm" c="dimmed">
          {reasons.length > 0
            ? t('day.rank', { points: line.urgency.points, reasons: reasons.join(', ') })
            : t('day.rankNone')}
        </Text>
      )}
    </Stack>
  )
}
