import { Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { Choice } from '../../ui/choice.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import {
  type MailServer,
  SECURITIES,
  serverBody,
  type TypedServer,
  typedServer,
  withSecurity,
} from './mail.ts'

const FIELDS = ['host', 'port', 'security', 'username', 'password'] as const

/** The server that messages leave by. Its password is typed here and shown nowhere. */
export function MailServerForm({ kept }: { readonly kept: MailServer | null }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(() => typedServer(kept))
  const saving = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/mail/server', { body: serverBody(typed) })),
    onSuccess: async () => {
      notifyDone(t('settings.mailServer.saved'))
      await queryClient.invalidateQueries()
    },
  })
  const removing = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/mail/server')),
    onSuccess: async () => {
      notifyDone(t('settings.mailServer.removed'))
      await queryClient.invalidateQueries()
    },
  })
  const refused = refusedIn(saving.error ?? removing.error, FIELDS)
  return (
    <form
      className="card"
      noValidate
      aria-label={t('settings.mailServer.title')}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Stack p="md" gap="md">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {t('settings.mailServer.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('settings.mailServer.hint')}
          </Text>
        </Stack>
        <ServerFields typed={typed} set={setTyped} kept={kept?.password === 'kept'} refused={refused.at} />
        {refused.rest ? <Problem error={refused.rest} /> : null}
        <Group>
          <Button type="submit" loading={saving.isPending} disabled={typed.host.trim() === ''}>
            {t('settings.save')}
          </Button>
          {kept && (
            <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate()}>
              {t('settings.mailServer.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

type FieldsProps = {
  readonly typed: TypedServer
  readonly set: (typed: TypedServer) => void
  readonly kept: boolean
  readonly refused: (field: (typeof FIELDS)[number]) => string | null
}

function ServerFields({ typed, set, kept, refused }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="settings-form">
      <TextInput
        label={t('settings.mailServer.host')}
        placeholder="smtp.example.com"
        autoComplete="off"
        value={typed.host}
        error={refused('host')}
        onChange={(event) => set({ ...typed, host: event.currentTarget.value })}
      />
      <Choice
        label={t('settings.mailServer.security')}
        value={typed.security}
        error={refused('security')}
        choices={SECURITIES.map((value) => ({ value, label: t(`settings.mailServer.securities.${value}`) }))}
        onChange={(security) => set(withSecurity(typed, security))}
      />
      <TextInput
        label={t('settings.mailServer.port')}
        inputMode="numeric"
        value={typed.port}
        error={refused('port')}
        onChange={(event) => set({ ...typed, port: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.mailServer.username')}
        autoComplete="off"
        value={typed.username}
        error={refused('username')}
        onChange={(event) => set({ ...typed, username: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('settings.mailServer.password')}
        {...(kept ? { placeholder: t('settings.mailServer.passwordKept') } : {})}
        autoComplete="new-password"
        value={typed.password}
        error={refused('password')}
        visibilityToggleButtonProps={{ 'aria-label': t('settings.mailServer.show') }}
        onChange={(event) => set({ ...typed, password: event.currentTarget.value })}
      />
    </div>
  )
}
