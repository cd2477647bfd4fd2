import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

export function AccountStep() {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm">{t('firstSteps.account.text')}</Text>
      <Group>
        <Anchor component={Link} size="sm" to="/mon-compte">
          {t('firstSteps.account.factor')}
        </Anchor>
      </Group>
    </>
  )
}
