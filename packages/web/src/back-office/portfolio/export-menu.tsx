import { ActionIcon, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { itemQuestion } from './portfolio.ts'
import { useCustomerQuestion } from './use-question.ts'
import { useSearchChange } from './use-search-change.ts'

const FORMATS = ['xlsx', 'csv'] as const

/** What is shown, within its filters and in its order, as a file. */
export function ExportMenu() {
  const { t, i18n } = useTranslation()
  const { search } = useSearchChange()
  const customers = useCustomerQuestion()
  const [path, question] =
    search.list === 'items' ? ['open-items', itemQuestion(search)] : ['customers', customers]
  const addressOf = (format: string) =>
    `/api/v1/${path}/export?${new URLSearchParams({ ...question, format, language: i18n.language })}`
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('portfolio.export')}
          title={t('portfolio.export')}
        >
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(format)} download>
            {t(`portfolio.as.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
