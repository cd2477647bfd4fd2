import { Button, Divider, Stack, Text } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Problem } from '../../ui/states.tsx'
import { CodeInput } from './code-input.tsx'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

export type Factor = 'totp' | 'passkey'

type Props = {
  readonly factors: readonly Factor[]
  readonly onEntered: () => Promise<void>
  readonly onBack: () => void
}

/** What is asked for after the password. */
export function SecondFactorForm({ factors, onEntered, onBack }: Props) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const passkey = usePasskeySignIn(onEntered)
  const enter = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/code', { body: { code: code.trim() } })),
    onSuccess: onEntered,
  })
  const refused = enter.error instanceof ApiProblem ? enter.error.of('code') : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate()
      }}
    >
      <Stack>
        {enter.isError && !refused && <Problem error={enter.error} />}
        {passkey.error ? <Problem error={passkey.error} /> : null}
        {factors.includes('totp') && (
          <>
            <CodeInput
              label={t('factor.code')}
              hint={t('factor.codeHint')}
              value={code}
              refused={refused}
              onChange={setCode}
            />
            <Button type="submit" disabled={code.trim().length < 6} loading={enter.isPending}>
              {t('signIn.submit')}
            </Button>
          </>
        )}
        {factors.length > 1 && <Divider label={t('signIn.or')} />}
        {factors.includes('passkey') &&
          (passkey.offered ? (
            <Button
              variant={factors.length > 1 ? 'default' : 'filled'}
              leftSection={<IconFingerprint size={18} aria-hidden />}
              loading={passkey.pending}
              onClick={passkey.start}
            >
              {t('signIn.passkey')}
            </Button>
          ) : (
            <Text size="sm" c="dimmed">
              {t('factor.passkeyElsewhere', { origin: passkey.origin })}
            </Text>
          ))}
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('factor.back')}
        </Button>
      </Stack>
    </form>
  )
}
