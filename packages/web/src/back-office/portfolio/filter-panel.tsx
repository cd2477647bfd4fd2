import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { typedAmount } from '@recouvrance/core/money/typed-amount'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaid } from '../../ui/use-said.ts'
import { useColleagues } from '../access/colleagues.ts'
import { creditorsQuery } from '../creditors/creditor-names.ts'
import { scenariosQuery } from '../scenarios/scenarios.ts'
import { type FilterName, filteredBy, LATENESS, portfolioSearchOf, STATES } from './search.ts'
import { useSearchChange } from './use-search-change.ts'

type Option = { readonly value: string; readonly label: string }

/** Every filter there is. */
export function FilterPanel() {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const options = useOptions()
  return (
    <fieldset className="card filter-panel" aria-label={t('portfolio.filters')}>
      {options.map(({ name, choices }) => (
        <NativeSelect
          key={name}
          label={t(`portfolio.filter.${name}`)}
          value={search[name] ?? ''}
          data={[{ value: '', label: t('portfolio.anyOf') }, ...choices]}
          onChange={(event) => change(filteredBy(search, { [name]: event.currentTarget.value }))}
        />
      ))}
      <Typed
        name="country"
        read={(text) => text.trim().toUpperCase()}
        hint="FR"
        wrong={t('portfolio.wrongCountry')}
      />
      <Typed name="from" read={typedAmount} hint="1 000" wrong={t('portfolio.wrongAmount')} />
      <Typed name="to" read={typedAmount} hint="5 000" wrong={t('portfolio.wrongAmount')} />
      {search.list !== 'items' && (
        <Checkbox
          label={t('portfolio.filter.open')}
          checked={search.open === 'true'}
          onChange={(event) =>
            change(filteredBy(search, { open: event.currentTarget.checked ? 'true' : undefined }))
          }
        />
      )}
    </fieldset>
  )
}

function useOptions(): readonly { readonly name: FilterName; readonly choices: readonly Option[] }[] {
  const { t } = useTranslation()
  const said = useSaid()
  const colleagues = useColleagues()
  const scenarios = useQuery(scenariosQuery).data?.scenarios ?? []
  const creditors = useQuery(creditorsQuery).data?.creditors ?? []
  return [
    {
      name: 'late',
      choices: LATENESS.map((value) => ({
        value,
        label: value === 'any' ? t('portfolio.quick.late') : t(`ageing.${value}`),
      })),
    },
    { name: 'state', choices: STATES.map((value) => ({ value, label: t(`portfolio.state.${value}`) })) },
    {
      name: 'assignee',
      choices: [
        { value: 'me', label: t('portfolio.quick.mine') },
        { value: 'none', label: t('portfolio.quick.nobody') },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    { name: 'kind', choices: CUSTOMER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })) },
    {
      name: 'scenario',
      choices: scenarios.map(({ key, name }) => ({ value: key, label: name ? said(name) : key })),
    },
    { name: 'creditor', choices: creditors.map(({ key, name }) => ({ value: key, label: name })) },
  ]
}

type TypedProps = {
  readonly name: 'country' | 'from' | 'to'
  readonly read: (text: string) => string
  readonly hint: string
  readonly wrong: string
}

/** Looked for once it is typed whole; what cannot be looked for stays, and says so. */
function Typed({ name, read, hint, wrong }: TypedProps) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const value = search[name] ?? ''
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const asked = read(text)
  const understood = text.trim() === '' || portfolioSearchOf({ [name]: asked })[name] !== undefined
  const look = () => {
    if (understood && asked !== value) change(filteredBy(search, { [name]: text.trim() === '' ? '' : asked }))
  }
  return (
    <TextInput
      label={t(`portfolio.filter.${name}`)}
      placeholder={hint}
      value={text}
      error={understood ? null : wrong}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={look}
      onKeyDown={(event) => {
        if (event.key === 'Enter') look()
      }}
    />
  )
}
