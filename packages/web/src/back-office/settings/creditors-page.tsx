import { Stack, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { CreditorForm } from './creditor-form.tsx'
import { CreditorLogo } from './creditor-logo.tsx'
import { creditorsQuery } from './creditors.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** To whom is owed: what letters say of it, and where money is paid to. */
export function CreditorsPage() {
  const { t } = useTranslation()
  const [chosen, choose] = useState<string | null>(null)
  const found = useQuery(creditorsQuery)
  const all = found.data?.creditors ?? []
  const shown = all.find(({ key }) => key === chosen) ?? all[0]
  return (
    <SettingsFrame title={t('settings.creditors.title')} intro={t('settings.creditors.intro')}>
      {found.isPending && <Loading rows={5} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && !shown && (
        <Empty title={t('settings.creditors.none')} hint={t('settings.creditors.noneHint')} />
      )}
      {shown && (
        <Tabs value={shown.key} onChange={choose} keepMounted={false}>
          <Tabs.List>
            {all.map(({ key, name }) => (
              <Tabs.Tab key={key} value={key}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={shown.key} pt="md">
            <Stack gap="md">
              <CreditorLogo key={`logo ${shown.key}`} creditor={shown} />
              <CreditorForm key={shown.key} creditor={shown} />
            </Stack>
          </Tabs.Panel>
        </Tabs>
      )}
    </SettingsFrame>
  )
}
