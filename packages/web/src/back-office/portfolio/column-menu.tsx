import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconColumns } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Column, shownOf, writtenAs } from './columns.ts'
import { useSearchChange } from './use-search-change.ts'

/** Which columns are shown; they stand in the address, so that a view keeps them. */
export function ColumnMenu({ columns }: { readonly columns: readonly Column<string, string>[] }) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const shown = shownOf(columns, search).map(({ id }) => id)
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]
    change({ ...search, columns: writtenAs(columns, next) }, true)
  }
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={t('portfolio.columns')}>
          <ActionIcon variant="default" size={36} aria-label={t('portfolio.columns')}>
            <IconColumns size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id, head }) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={shown.includes(id)}
            leftSection={
              <IconCheck size={16} aria-hidden visibility={shown.includes(id) ? 'visible' : 'hidden'} />
            }
            onClick={() => toggle(id)}
          >
            {t(head)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
