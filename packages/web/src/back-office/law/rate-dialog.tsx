import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { list } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { Choice } from '../../ui/choice.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { today } from '../../ui/today.ts'
import { decimalOf } from './fields.ts'
import { type MissingRate, proposedSemester, type RateSeries, recentSemesters } from './rates.ts'

type Props = {
  readonly series: readonly RateSeries[]
  readonly missing: readonly MissingRate[]
  readonly onClose: () => void
}

type Source = { readonly title: string; readonly url: string; readonly readOn: string }

const FIELDS = [
  'rates.0.series',
  'rates.0.values',
  'rates.0.source.title',
  'rates.0.source.url',
  'rates.0.source.readOn',
] as const

function trimmed({ title, url, readOn }: Source): Source {
  return { title: title.trim(), url: url.trim(), readOn }
}

/** The rate of one half-year, with where it was read: without a source it is not taken. */
export function RateDialog({ series, missing, onClose }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [first] = missing
  const [id, setId] = useState(first?.series ?? series[0]?.id ?? '')
  const chosen = series.find((one) => one.id === id)
  const [semester, setSemester] = useState(first?.semester ?? proposedSemester(chosen, today()))
  const [value, setValue] = useState('')
  const [source, setSource] = useState<Source>({ title: '', url: '', readOn: today() })
  const adding = useMutation({
    mutationFn: () => {
      const rate = { series: id, source: trimmed(source), values: { [semester]: decimalOf(value) } }
      return answerOf(api.POST('/api/v1/law/rates', { body: { rates: [rate] } }))
    },
    onSuccess: async ({ added }) => {
      notifyDone(t(added === 0 ? 'rates.known' : 'rates.done'))
      onClose()
      await queryClient.invalidateQueries()
    },
  })
  const refused = refusedIn(adding.error, FIELDS)
  return (
    <FormDialog
      title={t('rates.add')}
      submit={t('rates.submit')}
      size="lg"
      pending={adding.isPending}
      error={refused.rest}
      ready={value.trim() !== '' && Object.values(trimmed(source)).every((text) => text !== '')}
      onSubmit={adding.mutate}
      onClose={onClose}
    >
      <Choice
        label={t('rates.series')}
        value={id}
        error={refused.at('rates.0.series')}
        choices={series.map(({ id, name, laws }) => ({
          value: id,
          label: `${capital(name)} (${list(laws)})`,
        }))}
        onChange={(next) => {
          setId(next)
          setSemester(
            proposedSemester(
              series.find((one) => one.id === next),
              today(),
            ),
          )
        }}
      />
      <Choice
        label={t('rates.semester')}
        description={t('rates.semesterHint')}
        value={semester}
        choices={recentSemesters(today()).map((one) => ({ value: one, label: one }))}
        onChange={setSemester}
      />
      <TextInput
        label={t('rates.value')}
        description={t('rates.valueHint')}
        required
        data-autofocus
        inputMode="decimal"
        value={value}
        error={refused.at('rates.0.values')}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <SourceFields
        source={source}
        onChange={setSource}
        refusedAt={(field) => refused.at(`rates.0.source.${field}`)}
      />
    </FormDialog>
  )
}

type SourceProps = {
  readonly source: Source
  readonly onChange: (source: Source) => void
  readonly refusedAt: (field: keyof Source) => string | null
}

function SourceFields({ source, onChange, refusedAt }: SourceProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('rates.sourceTitle')}
        description={t('rates.sourceTitleHint')}
        required
        maxLength={200}
        value={source.title}
        error={refusedAt('title')}
        onChange={(event) => onChange({ ...source, title: event.currentTarget.value })}
      />
      <TextInput
        label={t('rates.sourceUrl')}
        type="url"
        placeholder="https://"
        required
        maxLength={500}
        value={source.url}
        error={refusedAt('url')}
        onChange={(event) => onChange({ ...source, url: event.currentTarget.value })}
      />
      <DayInput
        label={t('rates.readOn')}
        required
        max={today()}
        value={source.readOn}
        error={refusedAt('readOn')}
        onChange={(readOn) => onChange({ ...source, readOn })}
      />
    </>
  )
}
