import { Menu, UnstyledButton } from '@mantine/core'
import {
  type Icon,
  IconBriefcase,
  IconCalculator,
  IconDots,
  IconFileImport,
  IconHistory,
  IconListNumbers,
  IconMailFast,
  IconRoute,
  IconScale,
  IconSettings,
  IconSun,
  IconTemplate,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Scope, useMayWith } from './access/session.ts'
import { firstStepsQuery } from './first-steps/first-steps.ts'

type Destination = {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: ParseKeys
  /** Where a fifth of a telephone's width is all there is. */
  readonly short?: ParseKeys
  readonly icon: Icon
  /** What it takes to be shown the way; who finds it otherwise is refused by the server. */
  readonly scope: Scope
  /** Goes there after g. */
  readonly letter?: string
}

/** Where one can go, in the order of a day. A telephone shows the first ones at its foot, and the rest on demand. */
const DESTINATIONS: readonly Destination[] = [
  { to: '/journee', label: 'frame.day', icon: IconSun, scope: 'read', letter: 'j' },
  { to: '/portefeuille', label: 'frame.portfolio', icon: IconBriefcase, scope: 'read', letter: 'p' },
  {
    to: '/departs',
    label: 'frame.departures',
    short: 'frame.departuresShort',
    icon: IconMailFast,
    scope: 'read',
    letter: 'd',
  },
  { to: '/scenarios', label: 'frame.scenarios', icon: IconRoute, scope: 'read', letter: 's' },
  { to: '/modeles', label: 'frame.templates', icon: IconTemplate, scope: 'read', letter: 'm' },
  { to: '/imports', label: 'frame.imports', icon: IconFileImport, scope: 'write', letter: 'i' },
  { to: '/journal', label: 'frame.audit', icon: IconHistory, scope: 'read', letter: 'o' },
  { to: '/calculs', label: 'frame.calculators', icon: IconCalculator, scope: 'read', letter: 'c' },
  { to: '/veille', label: 'frame.watch', icon: IconScale, scope: 'read', letter: 'v' },
  { to: '/reglages', label: 'frame.settings', icon: IconSettings, scope: 'manage', letter: 'r' },
]

const AT_THE_FOOT = 4

/** Goes before all others until it has been gone to its end. */
const FIRST_STEPS: Destination = {
  to: '/premiers-pas',
  label: 'frame.firstSteps',
  icon: IconListNumbers,
  scope: 'admin',
}

export function useDestinations(): readonly Destination[] {
  const may = useMayWith()
  const steps = useQuery({ ...firstStepsQuery, enabled: may('admin') })
  const first = steps.data && !steps.data.done ? [FIRST_STEPS] : []
  return [...first, ...DESTINATIONS.filter(({ scope }) => may(scope))]
}

export function SideNavigation() {
  const { t } = useTranslation()
  return (
    <nav className="frame-nav" aria-label={t('frame.navigation')}>
      {useDestinations().map((destination) => (
        <Way key={destination.to} {...destination} />
      ))}
    </nav>
  )
}

export function FootNavigation() {
  const { t } = useTranslation()
  const destinations = useDestinations()
  const rest = destinations.slice(AT_THE_FOOT)
  return (
    <nav className="frame-nav" aria-label={t('frame.navigation')}>
      {destinations.slice(0, AT_THE_FOOT).map(({ label, short = label, ...destination }) => (
        <Way key={destination.to} {...destination} label={short} />
      ))}
      {rest.length > 0 && (
        <Menu position="top-end">
          <Menu.Target>
            <UnstyledButton className="frame-way">
              <IconDots size={20} aria-hidden />
              <span>{t('frame.more')}</span>
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ to, label, icon: Picture }) => (
              <Menu.Item key={to} component={Link} to={to} leftSection={<Picture size={18} aria-hidden />}>
                {t(label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  )
}

function Way({ to, label, icon: Picture }: Destination) {
  const { t } = useTranslation()
  return (
    <Link to={to} className="frame-way">
      <Picture size={20} aria-hidden />
      <span>{t(label)}</span>
    </Link>
  )
}
