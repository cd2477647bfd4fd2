import { Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgeingLegend } from '../../ui/ageing-bar.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useMayAct } from '../access/session.ts'
import { ImportFile } from '../imports/import-file.tsx'
import { CustomerTable } from './customer-table.tsx'
import { standingsQuery } from './standings.ts'
import { useOwed } from './use-owed.ts'

const AS_TYPED_MS = 250

/** Who owes what: everybody, or those of a search, by the amount that is late. */
export function PortfolioPage() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const empty = useQuery(standingsQuery).data?.standings.length === 0
  return (
    <Stack gap="md" maw={1200} mx="auto">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t('portfolio.title')}
          </Title>
          <Owed />
        </Stack>
        {mayAct && !empty && <ImportFile />}
      </Group>
      <Filters />
      <AgeingLegend />
      <CustomerTable />
    </Stack>
  )
}

/** One sentence about everything. */
function Owed() {
  return <Text c="dimmed">{useOwed() ?? '\u00a0'}</Text>
}

function Filters() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/inside/portefeuille' })
  const navigate = useNavigate({ from: '/portefeuille' })
  const [text, setText] = useState(search.q ?? '')
  const look = useDebouncedCallback((q: string) => {
    void navigate({ search: ({ q: _, ...others }) => (q ? { ...others, q } : others), replace: true })
  }, AS_TYPED_MS)
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        type="search"
        label={t('portfolio.search')}
        placeholder={t('portfolio.searchHint')}
        style={{ flex: '1 1 220px' }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          look(event.currentTarget.value.trim())
        }}
      />
      <Choice
        label={t('portfolio.sort')}
        value={search.sort ?? 'overdue'}
        choices={[
          { value: 'overdue', label: t('portfolio.sortOverdue') },
          { value: 'name', label: t('portfolio.sortName') },
          { value: 'number', label: t('portfolio.sortNumber') },
        ]}
        onChange={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
      />
    </Group>
  )
}
