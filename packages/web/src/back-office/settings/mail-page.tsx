import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Choice } from '../../ui/choice.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useUser } from '../access/session.ts'
import { creditorsQuery } from './creditors.ts'
import { type MailState, mailQuery } from './mail.ts'
import { MailServerForm } from './mail-server-form.tsx'
import { SettingsFrame } from './settings-frame.tsx'

const ADVICE = ['spf', 'dkim', 'dmarc', 'replies'] as const

/** The way on which e-mail leaves, a message that proves it, and what makes others trust it. */
export function MailPage() {
  const { t } = useTranslation()
  const state = useQuery(mailQuery)
  return (
    <SettingsFrame title={t('settings.mail.title')} intro={t('settings.mail.intro')}>
      {state.isPending && <Loading rows={2} height={64} />}
      {state.isError && <Problem error={state.error} retry={() => void state.refetch()} />}
      {state.data && (
        <>
          <WayOut {...state.data} />
          {state.data.setBy !== 'environment' && (
            <MailServerForm key={JSON.stringify(state.data.settings)} kept={state.data.settings} />
          )}
        </>
      )}
      <TestMessage />
      <section className="card" aria-label={t('settings.mail.trust')}>
        <Stack p="md" gap="xs">
          <Title order={2} size="h4">
            {t('settings.mail.trust')}
          </Title>
          <ul className="check-list">
            {ADVICE.map((one) => (
              <li key={one}>
                <Text fw={600}>{t(`settings.mail.advice.${one}`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`settings.mail.adviceHint.${one}`)}
                </Text>
              </li>
            ))}
          </ul>
        </Stack>
      </section>
    </SettingsFrame>
  )
}

function WayOut({ way, server, setBy, settings }: MailState) {
  const { t } = useTranslation()
  const lost = setBy === 'settings' && settings?.password === 'unreadable'
  const said = {
    environment: t('settings.mail.byEnvironment', { server: server ?? '' }),
    settings: t('settings.mail.bySettings', { server: server ?? '' }),
    none: t('settings.mail.outbox'),
  }
  return (
    <Alert variant="light" color={lost ? 'red' : way === 'smtp' ? 'teal' : 'yellow'} role="status">
      {lost ? t('settings.mail.unreadable') : said[setBy ?? 'none']}
    </Alert>
  )
}

function TestMessage() {
  const { t } = useTranslation()
  const said = useSaid()
  const creditors = useQuery(creditorsQuery).data?.creditors ?? []
  const [chosen, choose] = useState('')
  const [to, setTo] = useState(useUser()?.email ?? '')
  const creditor = chosen || (creditors[0]?.key ?? '')
  const test = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/mail/tests', { body: { creditor, to: to.trim() } })),
  })
  const refused = test.error instanceof ApiProblem ? test.error.of('to') : null
  return (
    <section className="card" aria-label={t('settings.mail.test')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          test.mutate()
        }}
      >
        <Stack p="md" gap="sm">
          <Title order={2} size="h4">
            {t('settings.mail.test')}
          </Title>
          <div className="settings-form">
            <Choice
              label={t('settings.mail.from')}
              value={creditor}
              choices={creditors.map(({ key, name, email }) => ({
                value: key,
                label: `${name} (${email ?? t('settings.mail.noAddress')})`,
              }))}
              onChange={choose}
            />
            <TextInput
              type="email"
              label={t('settings.mail.to')}
              value={to}
              error={refused}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </div>
          <Group>
            <Button type="submit" disabled={creditor === ''} loading={test.isPending}>
              {t('settings.mail.send')}
            </Button>
          </Group>
          {test.isError && !refused && <Problem error={test.error} />}
          {test.data && (
            <Alert variant="light" color={test.data.outcome === 'accepted' ? 'teal' : 'red'} role="status">
              <Text size="sm">{said(test.data)}</Text>
              <Text size="xs" c="dimmed">
                {test.data.answer}
              </Text>
            </Alert>
          )}
        </Stack>
      </form>
    </section>
  )
}
