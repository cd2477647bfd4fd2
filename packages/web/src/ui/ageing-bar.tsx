import { Group, Stack, Text, Tooltip } from '@mantine/core'
import { AGEING_BUCKETS, type AgeingBucket } from '@recouvrance/core/claims/ageing'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { useTranslation } from 'react-i18next'
import { list, money } from '../i18n/formats.ts'

type Props = { readonly buckets: Partial<Record<AgeingBucket, string>>; readonly currency: string }

const COLOURS: Readonly<Record<AgeingBucket, string>> = {
  'not-due': 'var(--age-0)',
  '1-30': 'var(--age-1)',
  '31-60': 'var(--age-2)',
  '61-90': 'var(--age-3)',
  '90+': 'var(--age-4)',
  'no-due-date': 'var(--age-none)',
}

/** What is owed by age, as a bar; the same in words for whoever listens. */
export function AgeingStripe({ buckets, currency }: Props) {
  const { t } = useTranslation()
  const parts = partsOf({ buckets, currency })
  const words = parts.map(({ bucket, text }) => `${t(`ageing.${bucket}`)} ${money(text, currency)}`)
  return (
    <div className="ageing-bar" role="img" aria-label={words.length > 0 ? list(words) : t('ageing.nothing')}>
      {parts.map(({ bucket, minor }) => (
        <div key={bucket} style={{ flexGrow: minor, background: COLOURS[bucket] }} />
      ))}
    </div>
  )
}

/** The same, in words also for whoever hovers or focuses. */
export function AgeingBar({ buckets, currency }: Props) {
  const { t } = useTranslation()
  const parts = partsOf({ buckets, currency })
  return (
    <Tooltip
      label={
        <Stack gap={2}>
          {parts.map(({ bucket, text }) => (
            <Group key={bucket} gap="xs" wrap="nowrap">
              <span className="ageing-swatch" style={{ background: COLOURS[bucket] }} />
              <Text size="sm" style={{ flex: 1 }}>
                {t(`ageing.${bucket}`)}
              </Text>
              <Text size="sm" className="figures">
                {money(text, currency)}
              </Text>
            </Group>
          ))}
        </Stack>
      }
      disabled={parts.length === 0}
      withArrow
    >
      <div className="ageing-whole">
        <AgeingStripe buckets={buckets} currency={currency} />
      </div>
    </Tooltip>
  )
}

function partsOf({ buckets, currency }: Props) {
  return AGEING_BUCKETS.map((bucket) => ({
    bucket,
    text: buckets[bucket] ?? '0',
    minor: parseAmount(buckets[bucket] ?? '0', currencyOf(currency)),
  })).filter(({ minor }) => minor > 0)
}

export function AgeingLegend() {
  const { t } = useTranslation()
  return (
    <Group gap="md" aria-hidden>
      {AGEING_BUCKETS.map((bucket) => (
        <Group key={bucket} gap={6} wrap="nowrap">
          <span className="ageing-swatch" style={{ background: COLOURS[bucket] }} />
          <Text size="xs" c="dimmed">
            {t(`ageing.${bucket}`)}
          </Text>
        </Group>
      ))}
    </Group>
  )
}
