import { NativeSelect, NumberInput, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { list } from '../../i18n/formats.ts'
import type { Preview } from './imports.ts'
import { canBeMapped, type Draft, FIELDS_OF, type Meaning } from './mapping.ts'

type Props = {
  readonly preview: Preview
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** Each column of the file beside its first values, and what it is read as. */
export function MappingEditor({ preview, draft, onChange }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const books = preview.layout === 'fec'
  const change = (at: number, changes: Partial<Draft['columns'][number]>) =>
    onChange({
      ...draft,
      columns: draft.columns.map((column, position) =>
        position === at ? { ...column, ...changes } : column,
      ),
    })
  return (
    <section className="card" aria-labelledby={heading}>
      <Stack gap={4} p="md">
        <Title order={2} size="h4" id={heading}>
          {t('importFile.columns')}
        </Title>
        <Text size="sm" c="dimmed">
          {t(books ? 'importFile.booksHint' : 'importFile.columnsHint')}
        </Text>
      </Stack>
      <div className="mapping-row row-head" aria-hidden>
        <span>{t('importFile.column')}</span>
        <span>{t('importFile.samples')}</span>
        {!books && <span>{t('importFile.meaning')}</span>}
      </div>
      {preview.columns.map(({ name, samples }, at) => {
        const title = name === '' ? t('importFile.unnamed', { number: at + 1 }) : name
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place; names may repeat.
          <div className="mapping-row" key={at}>
            <div className="mapping-name">{title}</div>
            <div className="mapping-samples">{samples.length === 0 ? '–' : list(samples.slice(0, 3))}</div>
            {!books && (
              <MeaningInput
                title={title}
                draft={draft}
                at={at}
                disabled={!canBeMapped(preview, at)}
                onChange={(changes) => change(at, changes)}
              />
            )}
          </div>
        )
      })}
    </section>
  )
}

type MeaningProps = {
  readonly title: string
  readonly draft: Draft
  readonly at: number
  readonly disabled: boolean
  readonly onChange: (changes: Partial<Draft['columns'][number]>) => void
}

function MeaningInput({ title, draft, at, disabled, onChange }: MeaningProps) {
  const { t } = useTranslation()
  const { meaning, fromDays } = draft.columns[at] ?? { meaning: '' as const, fromDays: '' }
  const fields = FIELDS_OF[draft.kind === '' ? 'open-items' : draft.kind]
  const choices: { value: Meaning; label: string }[] = [
    { value: '', label: t('importFile.ignore') },
    ...fields.map((field) => ({ value: field, label: t(`importField.${field}`) })),
    ...(draft.kind === 'aged-balance' ? [{ value: 'bucket' as const, label: t('importFile.bucket') }] : []),
  ]
  const shown = choices.some(({ value }) => value === meaning) ? meaning : ''
  return (
    <Stack gap={6}>
      <NativeSelect
        aria-label={t('importFile.meaningOf', { column: title })}
        value={shown}
        data={choices}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.currentTarget.value)
          if (chosen) onChange({ meaning: chosen.value })
        }}
      />
      {shown === 'bucket' && (
        <NumberInput
          label={t('importFile.bucketFrom')}
          min={1}
          max={3650}
          allowDecimal={false}
          hideControls
          value={fromDays === '' ? '' : Number(fromDays)}
          onChange={(value) => onChange({ fromDays: value === '' ? '' : String(value) })}
        />
      )}
    </Stack>
  )
}
