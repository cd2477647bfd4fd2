import { Input } from '@mantine/core'
import { type Ref, useId, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { insertAt } from './templates.ts'

export type SourceHandle = {
  /** Puts something in the place of what is chosen, as if it had been typed. */
  readonly insert: (text: string) => void
  readonly goTo: (line: number) => void
}

type Props = {
  readonly ref: Ref<SourceHandle>
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly wrongLine: number | null
  readonly readOnly: boolean
  readonly oneLine?: boolean
  readonly onFocus: () => void
  readonly onChange: (value: string) => void
}

/** A text with the numbers of its lines, in which what Liquid fills stands out; a line that is wrong is marked. */
export function SourceInput(props: Props) {
  const { ref, label, hint, value, wrongLine, readOnly, oneLine = false, onFocus, onChange } = props
  const { t } = useTranslation()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({
    insert: (text) => {
      const from = area.current?.selectionStart ?? value.length
      const next = insertAt(value, { from, to: area.current?.selectionEnd ?? from }, text)
      onChange(next.text)
      // Once the new text stands in the field: before, its end would be the caret's.
      requestAnimationFrame(() => {
        area.current?.focus()
        area.current?.setSelectionRange(next.caret, next.caret)
      })
    },
    goTo: (line) => {
      const lines = value.split('\n')
      const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
      area.current?.focus()
      area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    },
  }))
  return (
    <Input.Wrapper label={label} description={hint} id={id}>
      <div className={oneLine ? 'source source-line' : 'source'}>
        <div className="source-mirror" aria-hidden>
          {numbered(value.split('\n')).map(({ number, text }) => (
            <Line key={number} text={text} wrong={wrongLine === number} />
          ))}
        </div>
        <textarea
          ref={area}
          id={id}
          rows={1}
          spellCheck
          readOnly={readOnly}
          aria-invalid={wrongLine !== null}
          aria-description={wrongLine === null ? undefined : t('templates.wrongAt', { line: wrongLine })}
          value={value}
          onFocus={onFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </Input.Wrapper>
  )
}

function Line({ text, wrong }: { readonly text: string; readonly wrong: boolean }) {
  const parts = numbered(text.split(/(\{\{.*?\}\}|\{%.*?%\})/))
  return (
    <div className="source-row" data-wrong={wrong}>
      {parts.map((part) =>
        part.text.startsWith('{') ? <mark key={part.number}>{part.text}</mark> : part.text,
      )}
      {text === '' && '\u200b'}
    </div>
  )
}

function numbered(texts: readonly string[]): { number: number; text: string }[] {
  return texts.map((text, index) => ({ number: index + 1, text }))
}
