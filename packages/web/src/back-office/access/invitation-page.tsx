import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { paths } from '../../api/schema.gen.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useLinkToken } from './link-token.ts'
import { NewPasswordInput } from './new-password-input.tsx'
import { OutsidePage } from './outside-page.tsx'
import { sessionQuery, useUser } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

type Invitation = paths['/api/v1/invitation']['post']['responses'][200]['content']['application/json']

/** What the link of an invitation leads to. */
export function InvitationPage() {
  const { t } = useTranslation()
  const token = useLinkToken()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/api/v1/invitation', { body: { token } })),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <OutsidePage title={t('invitation.title')}>
      {token === '' && <Text>{t('invitation.incomplete')}</Text>}
      {invitation.isLoading && <Loading rows={3} />}
      {invitation.isError && <Problem error={invitation.error} />}
      {invitation.data && <Answer token={token} invitation={invitation.data} />}
    </OutsidePage>
  )
}

type Props = { readonly token: string; readonly invitation: Invitation }

function Answer({ token, invitation }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const user = useUser()
  const { organisation, email, role, hasAccount } = invitation
  return (
    <Stack>
      <Text>{t('invitation.text', { organisation, role: t(`frame.role.${role}`).toLowerCase() })}</Text>
      {!hasAccount && <NewAccount token={token} email={email} />}
      {hasAccount && user?.email === email && <AcceptNow token={token} />}
      {hasAccount && user && user.email !== email && (
        <Text>{t('invitation.other', { email, current: user.email })}</Text>
      )}
      {hasAccount && !user && (
        <>
          <Text c="dimmed">{t('invitation.signIn', { email })}</Text>
          <SignInForm
            onEntered={async () => {
              await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
            }}
          />
        </>
      )}
    </Stack>
  )
}

/** Goes in, once the invitation is accepted. */
function useAccept(body: { token: string; name?: string; password?: string }) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/invitation/answer', { body })),
    onSuccess: async () => {
      queryClient.clear()
      await router.navigate({ to: '/portefeuille' })
    },
  })
}

function AcceptNow({ token }: { readonly token: string }) {
  const { t } = useTranslation()
  const accept = useAccept({ token })
  return (
    <>
      {accept.isError && <Problem error={accept.error} />}
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('invitation.accept')}
      </Button>
    </>
  )
}

function NewAccount({ token, email }: { readonly token: string; readonly email: string }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useAccept({ token, name: name.trim(), password })
  const refused = accept.error instanceof ApiProblem ? accept.error.of('password') : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        accept.mutate()
      }}
    >
      <Stack>
        {accept.isError && !refused && <Problem error={accept.error} />}
        <TextInput label={t('signIn.email')} readOnly autoComplete="username" value={email} />
        <TextInput
          label={t('setUp.name')}
          required
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NewPasswordInput
          label={t('signIn.password')}
          value={password}
          refused={refused}
          onChange={setPassword}
        />
        <Button type="submit" loading={accept.isPending}>
          {t('invitation.join')}
        </Button>
      </Stack>
    </form>
  )
}
