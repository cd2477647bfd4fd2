import { Textarea, type TextareaProps } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useColleagues } from '../access/colleagues.ts'
import { nameBegun, suggestionsFor } from './mentions.ts'
import './notes.css'

type Props = Omit<TextareaProps, 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A text in which @ calls a colleague: arrows choose among those offered, Enter or Tab takes one, Escape none. */
export function MentionTextarea({ value, onChange, ...props }: Props) {
  const { t } = useTranslation()
  const listId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const colleagues = useColleagues()
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const begun = caret === null ? null : nameBegun(value, caret)
  const offered = begun ? suggestionsFor(begun.begun, colleagues) : []
  const open = begun !== null && offered.length > 0

  const take = (name: string) => {
    if (!begun) return
    const before = `${value.slice(0, begun.from)}@${name} `
    onChange(`${before}${value.slice(caret ?? 0)}`)
    setCaret(null)
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length))
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.ctrlKey || event.metaKey) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move) setActive((index) => (index + move + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[active]?.name ?? '')
    else if (event.key === 'Escape') setCaret(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="mention">
      <Textarea
        ref={area}
        {...props}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(open
          ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${offered[active]?.id}` }
          : {})}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart)
          setActive(0)
        }}
      />
      {open && (
        <div id={listId} role="listbox" aria-label={t('noting.colleagues')} className="mention-list">
          {offered.map(({ id, name, email }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, which keeps the focus
            <div
              key={id}
              id={`${listId}-${id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="mention-option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              <span>{name}</span>
              <small>{email}</small>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
