import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import { NewPasswordInput } from './new-password-input.tsx'
import { OWN_SESSIONS } from './own-sessions.tsx'
import { Section } from './section.tsx'

const NOTHING = { currentPassword: '', password: '' }

export function ChangePassword({ email }: { readonly email: string }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(NOTHING)
  const change = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/account/password', { body: typed })),
    onSuccess: () => {
      setTyped(NOTHING)
      notifyDone(t('password.changed'))
      return queryClient.invalidateQueries({ queryKey: OWN_SESSIONS })
    },
  })
  const { error } = change
  const refused = (path: string) => (error instanceof ApiProblem ? error.of(path) : null)
  return (
    <Section title={t('password.title')} hint={t('password.changeHint')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <Stack p="md" pt={0} align="flex-start">
          {error && !refused('currentPassword') && !refused('password') && <Problem error={error} />}
          {/* For password managers: whose password this is. */}
          <input type="text" hidden readOnly autoComplete="username" value={email} />
          <Stack gap="sm" w="100%" maw={380}>
            <PasswordInput
              label={t('password.current')}
              required
              autoComplete="current-password"
              value={typed.currentPassword}
              error={refused('currentPassword')}
              onChange={(event) => setTyped({ ...typed, currentPassword: event.currentTarget.value })}
            />
            <NewPasswordInput
              label={t('password.new')}
              value={typed.password}
              refused={refused('password')}
              onChange={(password) => setTyped({ ...typed, password })}
            />
          </Stack>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('password.change')}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
