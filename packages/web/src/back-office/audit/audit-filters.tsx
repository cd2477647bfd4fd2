import { Badge, Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital } from '../../ui/capital.ts'
import { useSaid } from '../../ui/use-said.ts'
import { auditChoicesQuery } from './audit.ts'
import type { AuditFilter } from './audit-filter.ts'

const AS_TYPED_MS = 300

type Props = { readonly filter: AuditFilter; readonly onChange: (filter: AuditFilter) => void }

export function AuditFilters({ filter, onChange }: Props) {
  const { t } = useTranslation()
  const set = (name: keyof AuditFilter, value: string) => {
    const { [name]: _, ...others } = filter
    onChange(value === '' ? others : { ...others, [name]: value })
  }
  return (
    <div className="audit-filters">
      <Search value={filter.q ?? ''} onChange={(q) => set('q', q)} />
      <Choices filter={filter} set={set} />
      <TextInput
        type="date"
        label={t('audit.from')}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={(event) => set('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={(event) => set('to', event.currentTarget.value)}
      />
      {Object.keys(filter).length > 0 && (
        <Group gap="xs" className="audit-narrowed">
          {filter.subject && (
            <Badge variant="light">{t('audit.onlySubject', { subject: filter.subject })}</Badge>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => onChange({})}>
            {t('audit.all')}
          </Button>
        </Group>
      )}
    </div>
  )
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (q: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const look = useDebouncedCallback((q: string) => onChange(q), AS_TYPED_MS)
  return (
    <TextInput
      type="search"
      label={t('audit.search')}
      placeholder={t('audit.searchHint')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        look(event.currentTarget.value.trim())
      }}
    />
  )
}

type ChoicesProps = {
  readonly filter: AuditFilter
  readonly set: (name: 'actor' | 'action', value: string) => void
}

function Choices({ filter, set }: ChoicesProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const choices = useQuery(auditChoicesQuery).data
  const listed = (all: readonly { code: string; fr: string; en: string }[] = []) =>
    all
      .map((one) => ({ value: one.code, label: capital(said(one)) }))
      .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <>
      <NativeSelect
        label={t('audit.actor')}
        value={filter.actor ?? ''}
        data={[{ value: '', label: t('audit.everybody') }, ...listed(choices?.actors)]}
        onChange={(event) => set('actor', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('audit.action')}
        value={filter.action ?? ''}
        data={[{ value: '', label: t('audit.everything') }, ...listed(choices?.actions)]}
        onChange={(event) => set('action', event.currentTarget.value)}
      />
    </>
  )
}
