import './law.css'
import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { day, list } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { useMay } from '../access/session.ts'
import type { MissingRate } from './rates.ts'

type Props = { readonly missing: readonly MissingRate[] }

/** Which rates are missing, or will be, what that stops, and what to do about it. */
export function MissingRates({ missing }: Props) {
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
              name: capital(name),
              semester,
              laws: list(laws),
              on: day(startsOn),
            })}
          </li>
        ))}
      </ul>
      <Text size="sm">{t(isAdministrator ? 'watch.addIt' : 'watch.haveItAdded')}</Text>
    </Alert>
  )
}

/** The same in one sentence over the other screens, with the way there. */
export function MissingRatesBand({ missing }: Props) {
  const { t } = useTranslation()
  const inForce = missing.filter((rate) => rate.inForce)
  const told = inForce.length > 0 ? inForce : missing
  const kind = inForce.length > 0 ? 'missing' : 'coming'
  return (
    <aside className="rates-band" data-kind={kind} aria-label={t(`watch.${kind}`, { count: told.length })}>
      <Text span size="sm">
        {t(`watch.${kind}Band`, {
          count: told.length,
          rates: list(told.map(({ name, semester }) => `${name} ${semester}`)),
          on: day(told[0]?.startsOn ?? ''),
        })}
      </Text>
      <Anchor component={Link} to="/veille" size="sm" underline="always">
        {t('watch.goThere')}
      </Anchor>
    </aside>
  )
}
