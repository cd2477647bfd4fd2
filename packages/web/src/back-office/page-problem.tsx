import { Button, Container } from '@mantine/core'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty, Problem } from '../ui/states.tsx'

export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Container size="sm" py="xl">
      <Problem error={error} retry={again} />
    </Container>
  )
}

export function MissingPage() {
  const { t } = useTranslation()
  return (
    <Empty title={t('problem.notFound')} hint={t('problem.notFoundHint')}>
      <Button component={Link} to="/portefeuille" mt="sm">
        {t('problem.home')}
      </Button>
    </Empty>
  )
}
