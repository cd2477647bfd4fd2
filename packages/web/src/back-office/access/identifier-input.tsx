import { Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { capital } from '../../ui/capital.ts'

type Props = {
  readonly kind: 'siren' | 'iban'
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly refused: string | null
  readonly onChange: (value: string) => void
}

const AS_TYPED_MS = 250
const SHORTEST = { siren: 9, iban: 15 } as const

/** Checked as it is typed, once it is long enough to be one: half an IBAN is not wrong yet. */
export function IdentifierInput({ kind, label, hint, value, refused, onChange }: Props) {
  const { t, i18n } = useTranslation()
  const [settled] = useDebouncedValue(value.trim(), AS_TYPED_MS)
  const long = settled.replaceAll(/\s/g, '').length >= SHORTEST[kind]
  const check = useQuery({
    queryKey: ['identifier', kind, settled, i18n.language],
    queryFn: () => answerOf(api.POST('/api/v1/law/identifiers/check', { body: { kind, value: settled } })),
    enabled: long,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  const answer = long && settled === value.trim() ? check.data : undefined
  const wrong = answer && !answer.valid && answer.reason ? capital(answer.reason) : refused
  return (
    <TextInput
      label={label}
      description={answer?.valid ? `✓ ${t('setUp.valid')}` : hint}
      error={wrong}
      required
      autoComplete="off"
      inputMode={kind === 'siren' ? 'numeric' : 'text'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={check.isFetching ? <Loader size="xs" /> : null}
    />
  )
}
