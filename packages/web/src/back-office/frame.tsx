import { AppShell, Group, Text } from '@mantine/core'
import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import mark from '../ui/mark.svg'
import { UserMenu } from './access/user-menu.tsx'

/** What stands around every screen: where one is, where one can go, and who one is. */
export function Frame() {
  const { t } = useTranslation()
  return (
    <AppShell
      header={{ height: 56 }}
      footer={{ height: { base: 56, sm: 0 } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#content">
        {t('frame.skip')}
      </a>
      <AppShell.Header className="frame-header">
        <Group h="100%" px="md" gap="lg" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <img src={mark} width={26} height={26} alt="" />
            <Text fw={700}>{t('frame.brand')}</Text>
          </Group>
          <Group style={{ flex: 1 }} visibleFrom="sm">
            <Navigation />
          </Group>
          <Group ml="auto">
            <UserMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <AppShell.Footer className="frame-footer" hiddenFrom="sm">
        <Navigation />
      </AppShell.Footer>
    </AppShell>
  )
}

function Navigation() {
  const { t } = useTranslation()
  return (
    <nav className="frame-nav" aria-label={t('frame.navigation')}>
      <Link to="/portefeuille">{t('frame.portfolio')}</Link>
      <Link to="/departs">{t('frame.departures')}</Link>
    </nav>
  )
}
