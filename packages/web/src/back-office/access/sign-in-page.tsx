import { Container, Group, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import mark from '../../ui/mark.svg'
import { LanguageChoice } from './preferences.tsx'
import { sessionQuery } from './session.ts'
import { SetUpForm } from './set-up-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The one page without a session: to open one, or to make the first account. */
export function SignInPage() {
  const { t } = useTranslation()
  const { setUp } = useSuspenseQuery(sessionQuery).data
  return (
    <Container component="main" size={setUp ? 420 : 560} py={{ base: 'lg', sm: 64 }}>
      <Stack gap="lg">
        <Group justify="space-between">
          <Group gap="xs">
            <img src={mark} width={32} height={32} alt="" />
            <Text fw={700} size="lg">
              {t('frame.brand')}
            </Text>
          </Group>
          <LanguageChoice />
        </Group>
        <Stack className="card" p={{ base: 'md', sm: 'xl' }} gap="lg">
          <Title order={1} size="h2">
            {t(setUp ? 'signIn.title' : 'setUp.title')}
          </Title>
          {setUp ? <SignInForm /> : <SetUpForm />}
        </Stack>
      </Stack>
    </Container>
  )
}
