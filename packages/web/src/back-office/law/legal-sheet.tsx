import { Alert, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { Articles } from './articles.tsx'
import type { Sheet } from './calculator.ts'
import type { Facts } from './facts.ts'
import { type Field, textOf } from './fields.ts'

type Props = {
  readonly title: string
  readonly fields: readonly Field[]
  readonly facts: Facts
  readonly sheet: Sheet
}

/** An explanation that stands alone on paper: what was asked, the figures, how they came about, and which texts say so. */
export function LegalSheet({ title, fields, facts, sheet }: Props) {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Asked fields={fields} facts={facts} />
      {sheet.missing.map(({ code, message }) => (
        <Alert key={code} color="yellow" variant="light" title={t('legalDetail.missing')}>
          {message}
        </Alert>
      ))}
      <Figures sheet={sheet} />
      {sheet.detail && sheet.detail.rows.length > 0 && <Detail detail={sheet.detail} />}
      {sheet.warnings.map(({ code, message }) => (
        <Alert key={code} color="yellow" variant="light">
          {message}
        </Alert>
      ))}
      {sheet.formula !== '' && (
        <Stack gap={4}>
          <Text fw={600}>{t('legalDetail.formula')}</Text>
          <Text size="sm">{sheet.formula}</Text>
        </Stack>
      )}
      <Articles articles={sheet.articles} />
      <Text size="xs" c="dimmed">
        {t('legalDetail.notAdvice')}
      </Text>
    </Stack>
  )
}

/** Repeated on paper, where the form is not. */
function Asked({ fields, facts }: Pick<Props, 'fields' | 'facts'>) {
  const { t } = useTranslation()
  const answers = fields.flatMap((field) => {
    const value = textOf(facts, field.name)
    if (value === '') return []
    const choice = field.kind === 'choice' ? field.choices.find((one) => one.value === value) : null
    const shown = choice ? (choice.text ?? t(choice.label)) : field.kind === 'day' ? day(value) : value
    return [`${t(field.label)}${t('calculators.colon')} ${shown}`]
  })
  return (
    <Text size="sm" c="dimmed" className="only-printed">
      {answers.join(' · ')}
    </Text>
  )
}

function Figures({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation()
  return (
    <Group gap="xl" align="flex-end">
      {[...sheet.figures, ...sheet.alternatives].map(({ label, value, ...figure }) => (
        <Stack key={label} gap={0}>
          <Text size="sm" c="dimmed">
            {t(label)}
          </Text>
          <Text className="figures" fw={600} size={'strong' in figure ? 'xl' : 'md'}>
            {value}
          </Text>
        </Stack>
      ))}
    </Group>
  )
}

function Detail({ detail }: { readonly detail: NonNullable<Sheet['detail']> }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll without a mouse too.
    <section className="legal-detail" tabIndex={0} aria-label={t('calculators.detail')}>
      <Table miw={560}>
        <Table.Thead>
          <Table.Tr>
            {detail.head.map((label) => (
              <Table.Th key={label}>{t(label)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {detail.rows.map((row) => (
            <Table.Tr key={row.join(' ')}>
              {row.map((cell, at) => (
                <Table.Td key={detail.head[at]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
