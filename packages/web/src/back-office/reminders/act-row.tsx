import { Checkbox, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day, instant, money } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { useSaid } from '../../ui/use-said.ts'
import type { Act } from './acts.ts'

type Props = {
  readonly act: Act
  readonly shown: boolean
  readonly onShow: (act: Act) => void
  /** Absent: it cannot be chosen. */
  readonly chosen?: { readonly is: boolean; readonly toggle: () => void }
}

export function ActRow({ act, shown, onShow, chosen }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const about = { name: act.customer.name, amount: money(act.amount, act.currency) }
  return (
    <li className="act-row" data-chosen={shown}>
      {chosen && (
        <Checkbox
          mt={2}
          checked={chosen.is}
          onChange={chosen.toggle}
          aria-label={t('departures.select', about)}
        />
      )}
      <UnstyledButton style={{ flex: 1, minWidth: 0 }} aria-pressed={shown} onClick={() => onShow(act)}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
          <Stack gap={0} style={{ minWidth: 0 }}>
            <Text fw={600} lineClamp={2}>
              <span className="visually-hidden">{`${t('departures.preview')} `}</span>
              {act.customer.name}
            </Text>
            <Text size="sm" c="dimmed">
              {`${said(act.step)} · ${day(act.on)}`}
            </Text>
            {act.reason && (
              <Text size="sm" c="dimmed">
                {[
                  capital(said(act.reason)),
                  ...(act.notBefore ? [t('batch.notBeforeRow', { at: instant(act.notBefore) })] : []),
                ].join(' · ')}
              </Text>
            )}
          </Stack>
          <Amount value={act.amount} currency={act.currency} fw={600} />
        </Group>
      </UnstyledButton>
    </li>
  )
}
