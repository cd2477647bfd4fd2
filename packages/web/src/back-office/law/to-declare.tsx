import { Alert, Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { day, money } from '../../i18n/formats.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { useMayAct } from '../access/session.ts'
import { debtorQuery } from '../customers/debtor.ts'
import type { LegalDays } from './debtor-law.ts'

const InsolvencyDialog = onDemand(
  async () => (await import('../customers/insolvency-dialog.tsx')).InsolvencyDialog,
)

type Insolvency = NonNullable<LegalDays['insolvency']>
type Props = { readonly customerId: string; readonly insolvency: Insolvency }

const COLOURS = {
  declared: 'teal',
  open: 'red',
  unsure: 'red',
  late: 'red',
  over: 'gray',
  uncovered: 'red',
} as const

/** By when a claim must be declared in the insolvency, and to whom; and money that came when none might be paid. */
export function ToDeclare({ customerId, insolvency }: Props) {
  const { t } = useTranslation()
  const may = useMayAct()
  const [editing, edit] = useDisclosure()
  const said = useSaid(insolvency)
  const notice = useQuery(debtorQuery(customerId)).data?.insolvency
  return (
    <Alert color={COLOURS[insolvency.state]} variant="light">
      <Stack gap={6} align="flex-start">
        <Text size="sm" fw={600}>
          {said}
        </Text>
        {notice?.office && insolvency.state !== 'over' && (
          <Text size="sm">
            {t('insolvency.to', { office: [notice.office, ...notice.officeAddress].join(', ') })}
          </Text>
        )}
        {insolvency.priorPayments.map(({ on, amount, currency, invoices }) => (
          <Text size="sm" key={`${on} ${amount} ${invoices}`}>
            {t('insolvency.priorPayment', { on: day(on), amount: money(amount, currency), invoices })}
          </Text>
        ))}
        {may && (
          <Button size="compact-sm" variant="default" onClick={edit.open}>
            {t(insolvency.publishedOn === null ? 'insolvency.complete' : 'insolvency.edit')}
          </Button>
        )}
      </Stack>
      {editing && (
        <Suspense>
          <InsolvencyDialog customerId={customerId} onClose={edit.close} />
        </Suspense>
      )}
    </Alert>
  )
}

/** The sentence for where one stands. */
function useSaid(insolvency: Insolvency): string {
  const { t } = useTranslation()
  const { state, exact, openedOn, publishedOn, declaredOn, declareBefore, reliefBefore } = insolvency
  return t(`insolvency.${state === 'open' && !exact ? 'openFromJudgment' : state}`, {
    by: day(declareBefore ?? openedOn),
    openedOn: day(openedOn),
    publishedOn: day(publishedOn ?? openedOn),
    declaredOn: day(declaredOn ?? openedOn),
    relief: day(reliefBefore ?? openedOn),
    article: cited(insolvency.article),
    reliefArticle: cited(insolvency.reliefArticle),
  })
}

/** In one piece, wherever the line ends. */
function cited(article: string | null): string {
  return (article ?? '').replaceAll(' ', '\u00a0')
}
