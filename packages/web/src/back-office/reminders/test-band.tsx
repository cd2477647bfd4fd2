import './sending.css'
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sendingQuery } from './sending.ts'

/** Over every screen until somebody starts: nothing leaves by itself. */
export function TestBand() {
  const { t } = useTranslation()
  const { data } = useQuery({ ...sendingQuery, staleTime: 60_000 })
  if (!data || data.startedAt !== null || data.planned + data.approved === 0) return null
  return (
    <aside className="test-band" aria-label={t('sending.testMode')}>
      <Text span size="sm">
        {t('sending.testMode')}
      </Text>
      <Anchor component={Link} to="/departs" size="sm" underline="always">
        {t('sending.testModeLink')}
      </Anchor>
    </aside>
  )
}
