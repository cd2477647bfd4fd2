import { Anchor, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { waitingFilesQuery } from '../imports/imports.ts'
import type { FirstSteps } from './first-steps.ts'

export function ReportStep({ facts }: { readonly facts: FirstSteps }) {
  const { t } = useTranslation()
  const waiting = useQuery(waitingFilesQuery)
  const [file] = waiting.data?.files ?? []
  if (facts.items)
    return (
      <>
        <Text size="sm">{t('firstSteps.report.done')}</Text>
        <Group>
          <Anchor component={Link} size="sm" to="/imports">
            {t('firstSteps.report.see')}
          </Anchor>
        </Group>
      </>
    )
  if (!file) return <Text size="sm">{t('firstSteps.report.none')}</Text>
  return (
    <>
      <Text size="sm">{t('firstSteps.report.waiting')}</Text>
      <Group>
        <Button component={Link} to={`/imports/fichiers/${file.id}`}>
          {t('firstSteps.report.look')}
        </Button>
      </Group>
    </>
  )
}
