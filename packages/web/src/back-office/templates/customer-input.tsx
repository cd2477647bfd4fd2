import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import type { Reader } from './use-preview.ts'

const AS_TYPED_MS = 200

type Props = { readonly name: string; readonly onChange: (reader: Reader) => void }

/** A customer who owes something, found by a part of the name or number. */
export function CustomerInput({ name, onChange }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(name)
  const [q] = useDebouncedValue(typed.trim(), AS_TYPED_MS)
  const found = useQuery({
    queryKey: ['customers-owing', q],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/customers', {
          params: { query: { limit: 20, sort: 'overdue', ...(q === '' || q === name ? {} : { q }) } },
        }),
      ),
  })
  const customers =
    found.data?.customers.map((one) => ({ id: one.id, words: `${one.name} (${one.number})` })) ?? []
  return (
    <SuggestedInput
      label={t('templates.customer')}
      placeholder={t('portfolio.searchHint')}
      value={typed}
      suggestions={customers.map(({ words }) => words)}
      error={
        q !== '' && q !== name && found.isSuccess && customers.length === 0 ? t('portfolio.noMatch') : null
      }
      onChange={(text) => {
        setTyped(text)
        const chosen = customers.find(({ words }) => words === text)
        if (chosen) onChange({ customerId: chosen.id, name: chosen.words })
      }}
    />
  )
}
