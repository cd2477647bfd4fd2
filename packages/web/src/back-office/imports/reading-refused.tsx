import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { list, money } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'
import type { ImportFile } from './imports.ts'
import { DECIMALS, type Draft, FIELDS_OF, TABLE_KINDS } from './mapping.ts'

type Refusal = NonNullable<ImportFile['refusal']>

/** Those that are mended on this page say how; the others in the words of the server. */
const MENDED_HERE = [
  'unknown-kind',
  'incomplete-mapping',
  'ambiguous-dates',
  'mixed-dates',
  'unreadable-dates',
  'ambiguous-amounts',
  'no-day',
  'several-creditors',
  'unbalanced',
  'too-many-rejected',
  'unknown-column',
  'missing-columns',
] as const

type Props = {
  readonly file: ImportFile
  readonly refusal: Refusal
  /** Says something of the file and has it read again; absent: one may only look. */
  readonly onSay: ((changes: Partial<Draft>) => void) | null
}

/** Why a file is refused, and what is asked about it, with the answers beside the question. */
export function ReadingRefused({ file, refusal, onSay }: Props) {
  const { t } = useTranslation()
  const answers = useAnswers(refusal)
  return (
    <Alert color="red" variant="light" role="alert" title={t('importFile.refused')}>
      <Stack gap={6}>
        <Text size="sm">{useSentence(refusal)}</Text>
        <Lacking refusal={refusal} />
        {onSay && answers.length > 0 && (
          <Group gap="xs">
            {answers.map(({ label, changes }) => (
              <Button key={label} size="xs" variant="default" onClick={() => onSay(changes)}>
                {label}
              </Button>
            ))}
          </Group>
        )}
        {file.preview ? (
          <Text size="sm" c="dimmed">
            {t('importFile.keep')}
          </Text>
        ) : (
          <Anchor component={Link} size="sm" to="/imports">
            {t('importFile.otherFile')}
          </Anchor>
        )}
      </Stack>
    </Alert>
  )
}

function useSentence({ reason, details, message }: Refusal): string {
  const { t } = useTranslation()
  const said = useSaid()
  const mended = MENDED_HERE.find((one) => one === reason)
  if (!mended) return said(message)
  const text = (name: string) => String(details[name] ?? '')
  const amount = (name: string) => (text(name) === '' ? '' : money(text(name), 'EUR'))
  return t(`importRefused.${mended}`, {
    column: text('column'),
    example: text('example'),
    field: text('field'),
    missing: text('missing'),
    debit: amount('debit'),
    credit: amount('credit'),
    difference: amount('difference'),
  })
}

type Answer = { readonly label: string; readonly changes: Partial<Draft> }

/** The answers to what can be answered with one word. */
function useAnswers({ reason }: Refusal): readonly Answer[] {
  const { t } = useTranslation()
  if (reason === 'ambiguous-dates' || reason === 'mixed-dates')
    return (['DD/MM/YYYY', 'MM/DD/YYYY'] as const).map((dateFormat) => ({
      label: t(`importFile.dates.${dateFormat}`),
      changes: { dateFormat },
    }))
  if (reason === 'ambiguous-amounts')
    return DECIMALS.map((decimal) => ({ label: t(`importFile.marks.${decimal}`), changes: { decimal } }))
  if (reason === 'unknown-kind')
    return TABLE_KINDS.map((kind) => ({ label: t(`imports.kind.${kind}`), changes: { kind } }))
  if (reason === 'unbalanced') return [{ label: t('importFile.isExtract'), changes: { extract: true } }]
  return []
}

/** "number, openAmount | amount | debit" in words. */
function Lacking({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation()
  if (refusal.reason !== 'incomplete-mapping') return null
  const known: readonly string[] = [...Object.values(FIELDS_OF).flat(), 'buckets']
  const nameOf = (field: string) => (known.includes(field) ? t(`importField.${field as 'number'}`) : field)
  const fields = String(refusal.details.missing)
    .split(', ')
    .map((group) =>
      group
        .split(' | ')
        .map(nameOf)
        .reduce((one, other) => t('importFile.or', { one, other })),
    )
  return <Text size="sm">{t('importFile.lacks', { fields: list(fields) })}</Text>
}
