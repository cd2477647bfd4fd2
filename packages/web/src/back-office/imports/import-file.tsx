import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The way to where files come in. */
export function ImportFile() {
  const { t } = useTranslation()
  return (
    <Button component={Link} to="/imports">
      {t('portfolio.import')}
    </Button>
  )
}
