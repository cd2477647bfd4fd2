import { Button, Container } from '@mantine/core'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty, Problem } from '../ui/states.tsx'
import { NotYourRole } from './access/require-scope.ts'
import { useUser } from './access/session.ts'

export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof NotYourRole) return <NotForYou />
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

function NotForYou() {
  const { t } = useTranslation()
  const user = useUser()
  return (
    <Empty
      page
      title={t('problem.notYourRole')}
      hint={t('problem.notYourRoleHint', { role: user ? t(`frame.role.${user.role}`) : '' })}
    >
      <Button component={Link} to="/portefeuille" mt="sm">
        {t('problem.home')}
      </Button>
    </Empty>
  )
}

export function MissingPage() {
  const { t } = useTranslation()
  return (
    <Empty page title={t('problem.notFound')} hint={t('problem.notFoundHint')}>
      <Button component={Link} to="/portefeuille" mt="sm">
        {t('problem.home')}
      </Button>
    </Empty>
  )
}
