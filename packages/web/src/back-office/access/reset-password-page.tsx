import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Problem } from '../../ui/states.tsx'
import { useLinkToken } from './link-token.ts'
import { NewPasswordInput } from './new-password-input.tsx'
import { OutsidePage } from './outside-page.tsx'

/** For who has forgotten their password: to ask for a link, and what the link leads to. */
export function ResetPasswordPage() {
  const { t } = useTranslation()
  const token = useLinkToken()
  return (
    <OutsidePage title={t(token === '' ? 'reset.title' : 'reset.choose')}>
      {token === '' ? <AskForLink /> : <ChoosePassword token={token} />}
      <Anchor component={Link} to="/connexion" size="sm">
        {t('reset.back')}
      </Anchor>
    </OutsidePage>
  )
}

function AskForLink() {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const wish = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/password-resets', { body: { email: email.trim() } })),
  })
  if (wish.isSuccess)
    return (
      <Stack gap="xs" role="status">
        <Text>{t('reset.sent', { email: email.trim() })}</Text>
        <Text size="sm" c="dimmed">
          {t('reset.sentHint')}
        </Text>
      </Stack>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        wish.mutate()
      }}
    >
      <Stack>
        <Text c="dimmed">{t('reset.hint')}</Text>
        {wish.isError && <Problem error={wish.error} />}
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={wish.isPending}>
          {t('reset.ask')}
        </Button>
      </Stack>
    </form>
  )
}

function ChoosePassword({ token }: { readonly token: string }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const choose = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/password-resets/answer', { body: { token, password } })),
  })
  if (choose.isSuccess) return <Text role="status">{t('reset.done')}</Text>
  const refused = choose.error instanceof ApiProblem ? choose.error.of('password') : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        choose.mutate()
      }}
    >
      <Stack>
        {choose.isError && !refused && (
          <>
            <Problem error={choose.error} />
            <Button component={Link} to="/mot-de-passe" hash="" variant="default">
              {t('reset.another')}
            </Button>
          </>
        )}
        <NewPasswordInput
          label={t('password.new')}
          value={password}
          refused={refused}
          onChange={setPassword}
        />
        <Button type="submit" loading={choose.isPending}>
          {t('reset.submit')}
        </Button>
      </Stack>
    </form>
  )
}
