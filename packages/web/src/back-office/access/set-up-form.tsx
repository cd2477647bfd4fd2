import { Button, Fieldset, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Problem } from '../../ui/states.tsx'
import { IdentifierInput } from './identifier-input.tsx'
import { NewPasswordInput } from './new-password-input.tsx'
import { useEnter } from './use-enter.ts'

const NOTHING = { name: '', email: '', password: '', company: '', siren: '', iban: '' }

/** First start: who administers, and to whom is owed. What was typed stays when something of it is refused. */
export function SetUpForm() {
  const { t } = useTranslation()
  const enter = useEnter('/premiers-pas')
  const [typed, setTyped] = useState(NOTHING)
  const change = (field: keyof typeof NOTHING) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }))
  const setUp = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/setup', { body: bodyOf(typed) })),
    onSuccess: enter,
  })
  const refused = (path: string) => (setUp.error instanceof ApiProblem ? setUp.error.of(path) : null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setUp.mutate()
      }}
    >
      <Stack>
        <Text c="dimmed">{t('setUp.intro')}</Text>
        {setUp.isError && <Problem error={setUp.error} />}
        <Yourself typed={typed} change={change} refused={refused} />
        <Fieldset legend={t('setUp.creditor')}>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t('setUp.creditorHint')}
            </Text>
            <TextInput
              label={t('setUp.creditorName')}
              required
              autoComplete="organization"
              value={typed.company}
              onChange={(event) => change('company')(event.currentTarget.value)}
            />
            <IdentifierInput
              kind="siren"
              label={t('setUp.siren')}
              hint={t('setUp.sirenHint')}
              value={typed.siren}
              refused={refused('siren')}
              onChange={change('siren')}
            />
            <IdentifierInput
              kind="iban"
              label={t('setUp.iban')}
              hint={t('setUp.ibanHint')}
              value={typed.iban}
              refused={refused('bankAccounts.0.iban')}
              onChange={change('iban')}
            />
          </Stack>
        </Fieldset>
        <Button type="submit" loading={setUp.isPending}>
          {t('setUp.submit')}
        </Button>
      </Stack>
    </form>
  )
}

type YourselfProps = {
  readonly typed: typeof NOTHING
  readonly change: (field: keyof typeof NOTHING) => (value: string) => void
  readonly refused: (path: string) => string | null
}

function Yourself({ typed, change, refused }: YourselfProps) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('setUp.you')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('setUp.youHint')}
        </Text>
        <TextInput
          label={t('setUp.name')}
          required
          autoComplete="name"
          value={typed.name}
          onChange={(event) => change('name')(event.currentTarget.value)}
        />
        <TextInput
          label={t('signIn.email')}
          type="email"
          required
          autoComplete="username"
          value={typed.email}
          error={refused('email')}
          onChange={(event) => change('email')(event.currentTarget.value)}
        />
        <NewPasswordInput
          label={t('signIn.password')}
          value={typed.password}
          refused={refused('password')}
          onChange={change('password')}
        />
      </Stack>
    </Fieldset>
  )
}

function bodyOf({ name, email, password, company, siren, iban }: typeof NOTHING) {
  return {
    name: name.trim(),
    email: email.trim(),
    password,
    creditor: { name: company.trim(), siren: siren.trim(), iban: iban.trim() },
  }
}
