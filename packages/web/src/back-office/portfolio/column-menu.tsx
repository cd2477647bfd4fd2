import { ActionIcon, Menu } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
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
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('portfolio.columns')}
          title={t('portfolio.columns')}
        >
          <IconColumns size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id, head }) => (
          <Menu.CheckboxItem key={id} checked={shown.includes(id)} onChange={() => toggle(id)}>
            {t(head)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
