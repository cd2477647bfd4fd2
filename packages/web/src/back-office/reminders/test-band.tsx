import './sending.css'
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useMatchRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sendingQuery } from './sending.ts'

/** Over every screen until somebody starts, but the one that says it with the way to start: nothing leaves by itself. */
export function TestBand() {
  const { t } = useTranslation()
  const isThere = useMatchRoute()({ to: '/departs' })
  const { data } = useQuery({ ...sendingQuery, staleTime: 60_000 })
  if (isThere || !data || data.startedAt !== null || data.planned + data.approved === 0) return null
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
