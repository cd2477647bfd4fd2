import './law.css'
import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { day, list } from '../../i18n/formats.ts'
import { useMay } from '../access/session.ts'
import type { MissingRate } from './rates.ts'

type Props = { readonly missing: readonly MissingRate[]; readonly linked?: boolean }

/** Which rates are missing, or will be, what that stops, and what to do about it. */
export function MissingRates({ missing, linked = false }: Props) {
  const { t } = useTranslation()
  const isAdministrator = useMay('admin')
  const isMissing = missing.some(({ inForce }) => inForce)
  return (
    <Alert
      className="missing-rates"
      color={isMissing ? 'red' : 'yellow'}
      variant="light"
      title={t(isMissing ? 'watch.missing' : 'watch.coming', { count: missing.length })}
    >
      <ul>
        {missing.map(({ series, name, semester, startsOn, inForce, laws }) => (
          <li key={`${series} ${semester}`}>
            {t(inForce ? 'watch.missingRate' : 'watch.comingRate', {
              name,
              semester,
              laws: list(laws),
              on: day(startsOn),
            })}
          </li>
        ))}
      </ul>
      <Text size="sm">{t(isAdministrator ? 'watch.addIt' : 'watch.haveItAdded')}</Text>
      {linked && (
        <Anchor component={Link} to="/veille" size="sm" underline="always">
          {t('watch.goThere')}
        </Anchor>
      )}
    </Alert>
  )
}
