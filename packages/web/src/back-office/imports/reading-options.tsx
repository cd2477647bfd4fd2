import { Checkbox, NativeSelect, Stack, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { DayInput } from '../../ui/day-input.tsx'
import type { Preview } from './imports.ts'
import { DATE_FORMATS, DECIMALS, type Draft, TABLE_KINDS } from './mapping.ts'

type Props = {
  readonly preview: Preview | null
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What the content of a file does not tell, or tells in two ways. */
export function ReadingOptions({ preview, draft, onChange }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const bank = preview?.kind === 'bank-statement'
  const books = preview === null || preview.layout === 'fec'
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes })
  const creditors = useCreditors()
  // Of what a bank wrote there is nothing to say, but whose account it is.
  if (bank && preview.layout !== 'csv' && creditors.length < 2) return null
  return (
    <section className="card" aria-labelledby={heading}>
      <Stack gap="sm" p="md">
        <Title order={2} size="h4" id={heading}>
          {t('importFile.options')}
        </Title>
        <div className="import-options">
          <CreditorInput
            known={creditors}
            value={draft.creditor}
            onChange={(creditor) => set({ creditor })}
          />
          {preview?.layout === 'csv' && bank && <KindInput draft={draft} set={set} />}
          {!books && !bank && preview && <TableOptions preview={preview} draft={draft} set={set} />}
        </div>
        {bank ? null : books ? (
          <Checkbox
            label={t('importFile.extract')}
            checked={draft.extract}
            onChange={(event) => set({ extract: event.currentTarget.checked })}
          />
        ) : (
          <Ticks draft={draft} set={set} />
        )}
      </Stack>
    </section>
  )
}

type OptionProps = { readonly draft: Draft; readonly set: (changes: Partial<Draft>) => void }

function one<T extends string>(known: readonly T[], value: string): T | '' {
  return known.find((candidate) => candidate === value) ?? ''
}

function KindInput({ draft, set }: OptionProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('importFile.kindLabel')}
      value={draft.kind}
      data={[
        ...(draft.kind === '' ? [{ value: '', label: t('importFile.kindUnknown') }] : []),
        ...TABLE_KINDS.map((kind) => ({ value: kind, label: t(`imports.kind.${kind}`) })),
      ]}
      onChange={(event) => set({ kind: one(TABLE_KINDS, event.currentTarget.value) })}
    />
  )
}

function TableOptions({ preview, draft, set }: OptionProps & { readonly preview: Preview }) {
  const { t } = useTranslation()
  return (
    <>
      <KindInput draft={draft} set={set} />
      {preview.sheets.length > 1 && (
        <NativeSelect
          label={t('importFile.sheet')}
          value={draft.sheet}
          data={[...preview.sheets]}
          onChange={(event) => set({ sheet: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('importFile.dateFormat')}
        value={draft.dateFormat}
        data={[
          { value: '', label: t('importFile.auto') },
          ...DATE_FORMATS.map((format) => ({ value: format, label: t(`importFile.dates.${format}`) })),
        ]}
        onChange={(event) => set({ dateFormat: one(DATE_FORMATS, event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('importFile.decimal')}
        value={draft.decimal}
        data={[
          { value: '', label: t('importFile.auto') },
          ...DECIMALS.map((mark) => ({ value: mark, label: t(`importFile.marks.${mark}`) })),
        ]}
        onChange={(event) => set({ decimal: one(DECIMALS, event.currentTarget.value) })}
      />
      <TextInput
        label={t('importFile.currency')}
        placeholder="EUR"
        maxLength={3}
        value={draft.currency}
        onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })}
      />
      {draft.kind === 'aged-balance' && (
        <DayInput label={t('importFile.asOf')} value={draft.asOf} onChange={(asOf) => set({ asOf })} />
      )}
      <TextInput
        label={t('importFile.source')}
        description={t('importFile.sourceHint')}
        maxLength={60}
        value={draft.source}
        onChange={(event) => set({ source: event.currentTarget.value.replaceAll(/[^\w.-]/g, '-') })}
      />
    </>
  )
}

function Ticks({ draft, set }: OptionProps) {
  const { t } = useTranslation()
  const ticks = draft.kind === 'customers' ? [] : (['complete', 'reversed', 'rounding'] as const)
  return ticks.map((tick) => (
    <Checkbox
      key={tick}
      label={t(`importFile.${tick}`)}
      checked={draft[tick]}
      onChange={(event) => set({ [tick]: event.currentTarget.checked })}
    />
  ))
}

function useCreditors() {
  const asked = useQuery({
    queryKey: ['creditors'],
    queryFn: () => answerOf(api.GET('/api/v1/creditors')),
  })
  return asked.data?.creditors ?? []
}

/** Asked only where there are several. */
function CreditorInput({
  known,
  value,
  onChange,
}: {
  readonly known: ReturnType<typeof useCreditors>
  readonly value: string
  readonly onChange: (key: string) => void
}) {
  const { t } = useTranslation()
  if (known.length < 2) return null
  return (
    <NativeSelect
      label={t('importFile.creditor')}
      value={value}
      data={[
        { value: '', label: t('importFile.creditorAsk') },
        ...known.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
