import { Button, Text, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../ui/day-input.tsx'
import type { TypedCreditor } from './creditors.ts'

type Props = {
  readonly typed: TypedCreditor
  readonly set: (change: Partial<TypedCreditor>) => void
  readonly refused: (path: string) => string | null
}

/** What the terms of sale say of late interest, from a day on: invoices of before keep what held then. */
export function LateRates({ typed: { lateRates }, set, refused }: Props) {
  const { t } = useTranslation()
  const change = (id: number, field: 'from' | 'rate', value: string) =>
    set({ lateRates: lateRates.map((one) => (one.id === id ? { ...one, [field]: value } : one)) })
  return (
    <div>
      <Title order={2} size="h4">
        {t('settings.creditors.lateRates')}
      </Title>
      <Text size="sm" c="dimmed" maw={640}>
        {t('settings.creditors.lateRatesHint')}
      </Text>
      <ul className="settings-accounts">
        {lateRates.map(({ id, from, rate }, index) => (
          <li key={id} className="settings-account">
            <DayInput
              label={t('settings.creditors.lateRateFrom')}
              value={from}
              error={refused(`lateRates.${index}.from`)}
              onChange={(value) => change(id, 'from', value)}
            />
            <TextInput
              label={t('settings.creditors.lateRate')}
              placeholder={t('settings.creditors.lateRateNone')}
              inputMode="decimal"
              value={rate}
              error={refused(`lateRates.${index}.rate`)}
              onChange={(event) => change(id, 'rate', event.currentTarget.value)}
            />
            <Button
              variant="default"
              mt={24}
              aria-label={t('settings.creditors.removeLateRate', { number: index + 1 })}
              onClick={() => set({ lateRates: lateRates.filter((one) => one.id !== id) })}
            >
              {t('settings.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mt="xs"
        onClick={() =>
          set({
            lateRates: [
              ...lateRates,
              { id: 1 + Math.max(-1, ...lateRates.map(({ id }) => id)), from: '', rate: '' },
            ],
          })
        }
      >
        {t('settings.creditors.addLateRate')}
      </Button>
    </div>
  )
}
