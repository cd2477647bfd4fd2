import { Button, Menu } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCreditorNames } from '../creditors/creditor-names.ts'
import type { Debtor } from './debtor.ts'

const LANGUAGES = ['fr', 'en', 'de'] as const

/** The statement of each account, to print or to send, in the language of whoever reads it. */
export function StatementMenu({ debtor }: { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const nameOf = useCreditorNames()
  const { balances } = debtor
  if (balances.length === 0) return null
  const several = balances.length > 1
  const address = `/api/v1/customers/${debtor.id}/account-statement`
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileText size={18} aria-hidden />}>
          {t('statement.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {balances.map(({ creditor, currency }) =>
          LANGUAGES.map((language) => (
            <Menu.Item
              key={`${creditor} ${currency} ${language}`}
              component="a"
              href={`${address}.pdf?${new URLSearchParams({ creditor, currency, language })}`}
              target="_blank"
              rel="noreferrer"
            >
              {[t(`statement.pdf.${language}`), several && `${nameOf(creditor)} ${currency}`]
                .filter(Boolean)
                .join(' · ')}
            </Menu.Item>
          )),
        )}
        <Menu.Divider />
        <Menu.Item component="a" href={address} target="_blank" rel="noreferrer">
          {t('statement.json')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
