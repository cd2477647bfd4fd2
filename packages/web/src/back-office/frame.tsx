import { AppShell, Group, Text } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import mark from '../ui/mark.svg'
import { onDemand } from '../ui/on-demand.ts'
import { useMay } from './access/session.ts'
import { UserMenu } from './access/user-menu.tsx'
import { DemonstrationBand } from './first-steps/demonstration-band.tsx'
import { GlobalKeys } from './keys/global-keys.tsx'
import { FootNavigation, SideNavigation } from './navigation.tsx'
import { TestBand } from './reminders/test-band.tsx'

const RatesBand = onDemand(async () => (await import('./law/rates-band.tsx')).RatesBand)

/** What stands around every screen: where one is, where one can go, and who one is. */
export function Frame({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const mayManage = useMay('manage')
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 60, sm: 0 } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <GlobalKeys />
      <a className="skip-link" href="#content">
        {t('frame.skip')}
      </a>
      <AppShell.Header className="frame-ground">
        <Group h="100%" px="md" gap="xs" wrap="nowrap">
          <img src={mark} width={26} height={26} alt="" />
          <Text fw={700}>{t('frame.brand')}</Text>
          <Group ml="auto">
            <UserMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="frame-ground" p="sm" visibleFrom="sm">
        <SideNavigation />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <DemonstrationBand />
        <TestBand />
        {mayManage && (
          <Suspense fallback={null}>
            <RatesBand />
          </Suspense>
        )}
        {children}
      </AppShell.Main>
      <AppShell.Footer className="frame-ground" hiddenFrom="sm">
        <FootNavigation />
      </AppShell.Footer>
    </AppShell>
  )
}
