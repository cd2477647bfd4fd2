import './keys.css'
import { Kbd, Modal, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useDestinations } from '../navigation.tsx'
import { matches } from './matches.ts'

const AS_TYPED_MS = 150
const CUSTOMERS = 8

type Choice = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly keys: string | null
  readonly run: () => void
}

type Props = { readonly onClose: () => void; readonly onHelp: () => void }

/** Everything that has a name, a few letters away. */
export function Palette({ onClose, onHelp }: Props) {
  const { t } = useTranslation()
  const listId = useId()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const choices = useChoices(text.trim(), onHelp)
  const at = Math.min(place, choices.length - 1)
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setPlace((at + step + choices.length) % Math.max(1, choices.length))
    }
    if (event.key === 'Enter') run(choices[at])
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.palette')}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-label={t('keys.find')}
          placeholder={t('keys.find')}
          aria-activedescendant={choices[at] ? `${listId}-${choices[at].id}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setPlace(0)
          }}
          onKeyDown={press}
        />
        <div id={listId} role="listbox" aria-label={t('keys.found')} className="palette-list">
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as in every combobox
            <div
              key={choice.id}
              id={`${listId}-${choice.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="palette-choice"
              onClick={() => run(choice)}
            >
              <span>{choice.label}</span>
              {choice.keys ? (
                <Kbd>{choice.keys}</Kbd>
              ) : (
                <Text span size="sm" c="dimmed">
                  {choice.hint}
                </Text>
              )}
            </div>
          ))}
        </div>
        {choices.length === 0 && <Text c="dimmed">{t('keys.nothing')}</Text>}
        <VisuallyHidden role="status">{t('keys.count', { count: choices.length })}</VisuallyHidden>
      </Stack>
    </Modal>
  )
}

function useChoices(text: string, onHelp: () => void): Choice[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const destinations = useDestinations()
  const [q] = useDebouncedValue(text, AS_TYPED_MS)
  const found = useQuery({
    queryKey: ['customers', 'palette', q],
    queryFn: () =>
      answerOf(api.GET('/api/v1/customers', { params: { query: { q, limit: CUSTOMERS, sort: 'name' } } })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  const screens = destinations.map(({ to, label, letter }) => ({
    id: `screen${to.replaceAll('/', '-')}`,
    label: t(label),
    hint: t('keys.screen'),
    keys: letter ? `g ${letter}` : null,
    run: () => void navigate({ to }),
  }))
  const help = { id: 'help', label: t('keys.help'), hint: t('keys.action'), keys: '?', run: onHelp }
  const customers = text.length > 1 ? (found.data?.customers ?? []) : []
  return [
    ...[...screens, help].filter(({ label }) => matches(label, text)),
    ...customers.map(({ id, name, number }) => ({
      id: `customer-${id}`,
      label: name,
      hint: number,
      keys: null,
      run: () => void navigate({ to: '/clients/$id', params: { id } }),
    })),
  ]
}
