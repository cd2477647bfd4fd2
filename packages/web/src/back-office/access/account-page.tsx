import './access.css'
import { Alert, Container, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChangePassword } from './change-password.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactors } from './second-factors.tsx'
import { useUser } from './session.ts'

/** What belongs to whoever is signed in, and to nobody else. */
export function AccountPage() {
  const { t } = useTranslation()
  const user = useUser()
  if (!user) return null
  const { email, organisation } = user
  return (
    <Container size="sm" px={0}>
      <Stack>
        <div>
          <Title order={1} size="h2">
            {t('account.title')}
          </Title>
          <Text c="dimmed">
            {t('account.who', { email, organisation, role: t(`frame.role.${user.role}`) })}
          </Text>
        </div>
        {user.owesFactor && <Alert color="yellow">{t('factor.owed', { organisation })}</Alert>}
        <SecondFactors />
        <ChangePassword email={email} />
        <OwnSessions />
      </Stack>
    </Container>
  )
}
