import './templates.css'
import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { MissingPage } from '../page-problem.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { type Detail, type Slot, slotOf, templateQuery, templatesQuery } from './templates.ts'
import { useKeyName } from './use-key-name.ts'

/** One text, beside the message that it makes. */
export function TemplatePage() {
  const { t } = useTranslation()
  const nameOf = useKeyName()
  const slot = slotOf(useParams({ from: '/inside/modeles/$key/$language/$tone' }))
  if (!slot) return <MissingPage />
  const { key, language, tone } = slot
  return (
    <Stack gap="md" maw={1400} mx="auto">
      <Stack gap={4}>
        <Anchor component={Link} to="/modeles" size="sm">
          {t('templates.back')}
        </Anchor>
        <Title order={1} size="h2">
          {nameOf(key)}
        </Title>
        <Text c="dimmed">{`${t(`templates.languages.${language}`)} · ${t(`templates.tones.${tone}`)}`}</Text>
      </Stack>
      <Written key={`${key} ${language} ${tone}`} slot={slot} />
    </Stack>
  )
}

function Written({ slot }: { readonly slot: Slot }) {
  const found = useQuery(templateQuery(slot))
  if (found.isPending) return <Loading rows={3} height={160} />
  if (found.data) return <TemplateEditor slot={slot} detail={found.data} inForce={found.data} />
  if (found.error instanceof ApiProblem && found.error.status === 404) return <Unwritten slot={slot} />
  return <Problem error={found.error} retry={() => void found.refetch()} />
}

/** Nothing is written for this tone yet: one begins with the nearest text, or with the letter, which has everything. */
function Unwritten({ slot }: { readonly slot: Slot }) {
  const all = useQuery(templatesQuery)
  const sameKey = all.data?.templates.filter(
    ({ key, language }) => key === slot.key && language === slot.language,
  )
  const near = sameKey?.[0] ?? { key: 'letter', language: slot.language, tone: 'courteous' as const }
  const from = useQuery({ ...templateQuery(near), enabled: all.isSuccess })
  if (from.data) return <TemplateEditor slot={slot} detail={unwritten(from.data)} inForce={null} />
  if (from.isError) return <Problem error={from.error} retry={() => void from.refetch()} />
  return <Loading rows={3} height={160} />
}

function unwritten(detail: Detail): Detail {
  return { ...detail, shipped: null, version: null, source: 'own' }
}
