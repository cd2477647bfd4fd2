import './audit.css'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { longDay } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { capital } from '../../ui/capital.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { auditQuery, byDay, exportAddress } from './audit.ts'
import { AuditChain } from './audit-chain.tsx'
import type { AuditFilter } from './audit-filter.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRow } from './audit-row.tsx'

/** Who did what, when and to whom: every entry in words, and the proof that none was changed afterwards. */
export function AuditPage() {
  const { t } = useTranslation()
  const filter = useSearch({ from: '/inside/journal' })
  const navigate = useNavigate({ from: '/journal' })
  const change = (next: AuditFilter) => void navigate({ search: next, replace: true })
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Group justify="space-between" align="flex-end">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t('audit.title')}
          </Title>
          <Text c="dimmed">{t('audit.intro')}</Text>
        </Stack>
        <Button
          component="a"
          href={exportAddress(filter, currentLanguage())}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('audit.export')}
        </Button>
      </Group>
      <AuditChain />
      <AuditFilters key={filter.subject ?? ''} filter={filter} onChange={change} />
      <Entries filter={filter} onChange={change} />
    </Stack>
  )
}

type Props = { readonly filter: AuditFilter; readonly onChange: (filter: AuditFilter) => void }

function Entries({ filter, onChange }: Props) {
  const { t } = useTranslation()
  const entries = useInfiniteQuery(auditQuery(filter))
  if (entries.isPending) return <Loading rows={8} height={52} />
  if (entries.isError) return <Problem error={entries.error} retry={() => void entries.refetch()} />
  const found = entries.data.pages.flatMap((page) => page.entries)
  if (found.length === 0)
    return (
      <Empty title={t('audit.none')} hint={t('audit.noneHint')}>
        <Button variant="default" mt="sm" onClick={() => onChange({})}>
          {t('audit.all')}
        </Button>
      </Empty>
    )
  return (
    <Stack gap="lg">
      {byDay(found).map((group) => (
        <section key={group.day} aria-label={longDay(group.day)}>
          <Title order={2} size="h5" mb={6}>
            {capital(longDay(group.day))}
          </Title>
          <ul className="card audit-list">
            {group.entries.map((entry) => (
              <AuditRow key={entry.sequence} entry={entry} onSubject={(subject) => onChange({ subject })} />
            ))}
          </ul>
        </section>
      ))}
      {entries.hasNextPage && (
        <Button
          variant="default"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          {t('audit.more')}
        </Button>
      )}
    </Stack>
  )
}
