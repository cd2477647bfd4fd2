import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMayWith } from '../access/session.ts'
import type { OpenDialog } from './customer-dialogs.tsx'
import type { Debtor, Item } from './debtor.ts'

type Props = {
  readonly item: Item
  readonly disputes: Debtor['governing']['disputes']
  readonly open: OpenDialog
}

/** What can be done about one item. */
export function ItemMenu({ item, disputes, open }: Props) {
  const { t } = useTranslation()
  const may = useMayWith()
  const owed = !item.open.startsWith('-')
  const live = disputes.filter(({ itemId, outcome }) => itemId === item.id && outcome === null)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('debtor.actionsOf', { number: item.number })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {owed && (
          <>
            <Menu.Item onClick={() => open('promise', [item.id])}>{t('debtor.actions.promise')}</Menu.Item>
            <Menu.Item onClick={() => open('dispute', [item.id])}>{t('debtor.actions.dispute')}</Menu.Item>
            <Menu.Item onClick={() => open('hold', [item.id])}>{t('debtor.actions.hold')}</Menu.Item>
            <Menu.Item onClick={() => open('cure', [item.id])}>{t('debtor.actions.cure')}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => open('note', [item.id])}>{t('debtor.actions.note')}</Menu.Item>
        {live.map(({ id }) => (
          <Menu.Item key={id} onClick={() => open('settle', [id])}>
            {t('debtor.actions.settle')}
          </Menu.Item>
        ))}
        {item.kind === 'invoice' && (
          <>
            <Menu.Item onClick={() => open('agreedRate', [item.id])}>
              {t('debtor.actions.agreedRate')}
            </Menu.Item>
            <Menu.Item onClick={() => open('limitation', [item.id])}>
              {t('debtor.actions.limitation')}
            </Menu.Item>
          </>
        )}
        {owed && may('manage') && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => open('waive', [item.id])}>{t('debtor.actions.waive')}</Menu.Item>
            <Menu.Item c="var(--mantine-color-error)" onClick={() => open('writeOff', [item.id])}>
              {t('debtor.actions.writeOff')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
