import { ActionIcon, Button, CloseButton, Group, Kbd, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onDemand } from '../../ui/on-demand.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ColumnMenu } from './column-menu.tsx'
import type { Column } from './columns.ts'
import { AMOUNT_SORTS } from './portfolio.ts'
import { type FilterName, filteredBy, filtersOf, type PortfolioSearch, withoutFilters } from './search.ts'
import { SortChoice } from './sort-choice.tsx'
import { useFilterWords } from './use-filter-words.ts'
import { useCurrencies, useCustomerQuestion } from './use-question.ts'
import { useSearchChange } from './use-search-change.ts'

const FilterPanel = onDemand(async () => (await import('./filter-panel.tsx')).FilterPanel)

/** Asked for often enough to be one press away. */
const QUICK = [
  { name: 'late', value: 'any', label: 'portfolio.quick.late' },
  { name: 'assignee', value: 'me', label: 'portfolio.quick.mine' },
  { name: 'assignee', value: 'none', label: 'portfolio.quick.nobody' },
  { name: 'state', value: 'held', label: 'portfolio.state.held' },
  { name: 'state', value: 'disputed', label: 'portfolio.state.disputed' },
  { name: 'state', value: 'promised', label: 'portfolio.state.promised' },
] as const

/** What the list is narrowed to, and which columns it shows. */
export function FilterBar({ columns }: { readonly columns: readonly Column<string, string>[] }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <div className="filter-bar">
      <Group gap="xs" align="flex-end">
        <SearchBox />
        <CurrencyChoice />
        <SortChoice columns={columns} />
        <Button
          variant={opened ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('portfolio.filters')}
        </Button>
        <ColumnMenu columns={columns} />
      </Group>
      <Suspense fallback={null}>{opened && <FilterPanel />}</Suspense>
      <Chips />
    </div>
  )
}

/** Amounts of one currency are compared, and only these: a list sorted by amounts is one of a currency. */
function CurrencyChoice() {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const currencies = useCurrencies()
  const { sort } = useCustomerQuestion()
  if (currencies.length < 2) return null
  const one = search.list !== 'items' && AMOUNT_SORTS.includes(sort)
  return (
    <NativeSelect
      aria-label={t('portfolio.currency')}
      value={search.currency ?? (one ? currencies[0] : '')}
      data={[...(one ? [] : [{ value: '', label: t('portfolio.everyCurrency') }]), ...currencies]}
      onChange={(event) => {
        const currency = event.currentTarget.value
        change(filteredBy(search, { currency: one && currency === currencies[0] ? undefined : currency }))
      }}
    />
  )
}

const AS_TYPED_MS = 250

function SearchBox() {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const [text, setText] = useState(search.q ?? '')
  const input = useRef<HTMLInputElement>(null)
  const asked = useRef(search.q ?? '')
  const look = (q: string) => {
    asked.current = q
    change(filteredBy(search, { q }), true)
  }
  const lookLater = useDebouncedCallback(look, AS_TYPED_MS)
  // Another view, or the step back, looks for something else: what was typed before is not looked for any more.
  useEffect(() => {
    lookLater.cancel()
    if ((search.q ?? '') !== asked.current) setText(search.q ?? '')
    asked.current = search.q ?? ''
  }, [search, lookLater])
  useKeys({ '/': () => input.current?.focus() })
  return (
    <TextInput
      ref={input}
      type="search"
      className="filter-search"
      aria-label={t('portfolio.search')}
      placeholder={t('portfolio.searchHint')}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text === '' ? (
          <Kbd size="xs" visibleFrom="sm" aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton
            size="sm"
            aria-label={t('portfolio.forget')}
            onClick={() => {
              lookLater.cancel()
              setText('')
              look('')
            }}
          />
        )
      }
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        lookLater(event.currentTarget.value.trim())
      }}
    />
  )
}

/** The frequent filters to press, then the others that are on, each to be taken off. */
function Chips() {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const wordsOf = useFilterWords()
  const filters = filtersOf(search)
  const pressed = (name: FilterName) =>
    QUICK.some((quick) => quick.name === name && quick.value === search[name])
  const others = Object.keys(filters).filter(
    (name): name is FilterName => name !== 'q' && !pressed(name as FilterName),
  )
  const set = (name: FilterName, value: string | undefined): PortfolioSearch =>
    filteredBy(search, { [name]: value })
  return (
    <Group gap={6} role="group" aria-label={t('portfolio.filters')} className="filter-chips">
      {QUICK.map(({ name, value, label }) => (
        <button
          key={value}
          type="button"
          className="filter-chip"
          aria-pressed={search[name] === value}
          onClick={() => change(set(name, search[name] === value ? undefined : value))}
        >
          {t(label)}
        </button>
      ))}
      {others.map((name) => (
        <span key={name} className="filter-chip" data-on>
          {wordsOf(name, search[name] ?? '')}
          <ActionIcon
            size={22}
            variant="transparent"
            color="gray"
            aria-label={t('portfolio.without', { filter: wordsOf(name, search[name] ?? '') })}
            onClick={() => change(set(name, undefined))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </span>
      ))}
      {Object.keys(filters).length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => change(withoutFilters(search))}>
          {t('portfolio.clear')}
        </Button>
      )}
    </Group>
  )
}
