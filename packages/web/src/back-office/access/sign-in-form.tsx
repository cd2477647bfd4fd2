import { Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Problem } from '../../ui/states.tsx'
import { ElsewhereButton } from './elsewhere-button.tsx'
import { type Factor, SecondFactorForm } from './second-factor-form.tsx'
import { sessionQuery } from './session.ts'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

/** @param onEntered once the server has opened a session */
export function SignInForm({ onEntered }: { readonly onEntered: () => Promise<void> }) {
  const [factors, setFactors] = useState<readonly Factor[]>([])
  return factors.length > 0 ? (
    <SecondFactorForm factors={factors} onEntered={onEntered} onBack={() => setFactors([])} />
  ) : (
    <FirstFactorForm onEntered={onEntered} onAsked={setFactors} />
  )
}

type Props = {
  readonly onEntered: () => Promise<void>
  readonly onAsked: (factors: readonly Factor[]) => void
}

function FirstFactorForm({ onEntered, onAsked }: Props) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const passkey = usePasskeySignIn(onEntered)
  const { singleSignOn } = useSuspenseQuery(sessionQuery).data
  const signIn = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session', { body: { email: email.trim(), password } })),
    onSuccess: (asked) => (asked ? onAsked(asked.factors) : onEntered()),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate()
      }}
    >
      <Stack>
        {signIn.isError && <Problem error={signIn.error} />}
        {passkey.error ? <Problem error={passkey.error} /> : null}
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <Anchor component={Link} to="/mot-de-passe" size="sm">
          {t('signIn.forgotten')}
        </Anchor>
        {(passkey.offered || singleSignOn !== null) && <Divider label={t('signIn.or')} />}
        <ElsewhereButton />
        {passkey.offered && (
          <Button
            variant="default"
            leftSection={<IconFingerprint size={18} aria-hidden />}
            loading={passkey.pending}
            onClick={passkey.start}
          >
            {t('signIn.passkey')}
          </Button>
        )}
      </Stack>
    </form>
  )
}
