import { Button, Group, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Choice } from '../../ui/choice.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import { IdentifierInput } from '../access/identifier-input.tsx'
import { bodyOf, type Creditor, type TypedCreditor, typedOf } from './creditors.ts'
import { LateRates } from './late-rates.tsx'

type TextField = Exclude<keyof TypedCreditor, 'accounts' | 'lateRates' | 'term'>
type Form = {
  readonly typed: TypedCreditor
  readonly set: (change: Partial<TypedCreditor>) => void
  readonly refused: (path: string) => string | null
}

export function CreditorForm({ creditor }: { readonly creditor: Creditor }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [seen, setSeen] = useState(creditor)
  const [typed, setTyped] = useState(() => typedOf(creditor))
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/creditors/{key}', {
          params: { path: { key: creditor.key } },
          body: bodyOf(seen, typed),
        }),
      ),
    onSuccess: async (saved) => {
      setSeen(saved)
      notifyDone(t('settings.creditors.saved'))
      await queryClient.invalidateQueries()
    },
  })
  const form: Form = {
    typed,
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    refused: (path) => (saving.error instanceof ApiProblem ? saving.error.of(path) : null),
  }
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Stack p="md" gap="lg">
        <Identity {...form} />
        <Messages {...form} />
        <Terms {...form} />
        <LateRates {...form} />
        <Accounts {...form} />
        {saving.isError && <Problem error={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Identity(form: Form) {
  const { t } = useTranslation()
  const line = (field: TextField, label: string, path: string = field) => (
    <Line form={form} field={field} label={label} path={path} />
  )
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        {t('settings.creditors.identity')}
      </Title>
      <div className="settings-form">
        {line('name', t('setUp.creditorName'))}
        {line('legalForm', t('firstSteps.creditor.legalForm'))}
        <IdentifierInput
          kind="siren"
          label={t('setUp.siren')}
          hint={t('setUp.sirenHint')}
          value={form.typed.siren}
          refused={form.refused('siren')}
          onChange={(siren) => form.set({ siren })}
        />
        {line('vatNumber', t('settings.creditors.vat'))}
        {line('street', t('firstSteps.creditor.street'), 'addressLines')}
        {line('postcode', t('firstSteps.creditor.postcode'))}
        {line('city', t('firstSteps.creditor.city'))}
        {line('country', t('settings.creditors.country'))}
        {line('phone', t('firstSteps.creditor.phone'))}
        {line('signatory', t('settings.creditors.signatory'))}
      </div>
    </div>
  )
}

function Messages(form: Form) {
  const { t } = useTranslation()
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        {t('settings.creditors.messages')}
      </Title>
      <div className="settings-form">
        <Line form={form} field="email" label={t('settings.creditors.email')} path="email" />
        <Line
          form={form}
          field="senderName"
          label={t('settings.creditors.senderName')}
          placeholder={form.typed.name}
          path="senderName"
        />
        <Line
          form={form}
          field="replyTo"
          label={t('settings.creditors.replyTo')}
          placeholder={form.typed.email}
          path="replyTo"
        />
      </div>
    </div>
  )
}

function Terms(form: Form) {
  const { t } = useTranslation()
  const { typed, set } = form
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        {t('settings.creditors.terms')}
      </Title>
      <div className="settings-form">
        <Choice
          label={t('settings.creditors.term')}
          value={typed.term}
          choices={(['none', 'net-days', 'days-then-month-end', 'month-end-then-days'] as const).map(
            (value) => ({ value, label: t(`settings.creditors.termKinds.${value}`) }),
          )}
          onChange={(term) => set({ term })}
        />
        {typed.term !== 'none' && (
          <Line form={form} field="days" label={t('settings.creditors.days')} path="paymentTerm.days" />
        )}
        <Line
          form={form}
          field="bankMaxAgeDays"
          label={t('settings.creditors.bankAge')}
          path="bankMaxAgeDays"
        />
      </div>
    </div>
  )
}

type LineProps = {
  readonly form: Form
  readonly field: TextField
  readonly label: string
  readonly path: string
  /** What holds where nothing is typed. */
  readonly placeholder?: string
}

function Line({ form, field, path, ...input }: LineProps) {
  return (
    <TextInput
      {...input}
      value={form.typed[field]}
      error={form.refused(path)}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
    />
  )
}

function Accounts({ typed, set, refused }: Form) {
  const { t } = useTranslation()
  const { accounts } = typed
  const change = (id: number, field: 'iban' | 'bic', value: string) =>
    set({ accounts: accounts.map((one) => (one.id === id ? { ...one, [field]: value } : one)) })
  return (
    <div>
      <Title order={2} size="h4">
        {t('settings.creditors.accounts')}
      </Title>
      <ul className="settings-accounts">
        {accounts.map((account, index) => (
          <li key={account.id} className="settings-account">
            <IdentifierInput
              kind="iban"
              label={t(index === 0 ? 'settings.creditors.ibanFirst' : 'settings.creditors.iban')}
              hint={t(index === 0 ? 'settings.creditors.ibanFirstHint' : 'settings.creditors.ibanHint')}
              value={account.iban}
              refused={refused(`bankAccounts.${index}.iban`)}
              onChange={(iban) => change(account.id, 'iban', iban)}
            />
            <TextInput
              label={t('settings.creditors.bic')}
              description={'\u00a0'}
              value={account.bic}
              error={refused(`bankAccounts.${index}.bic`)}
              onChange={(event) => change(account.id, 'bic', event.currentTarget.value)}
            />
            <Button
              variant="default"
              mt={44}
              aria-label={t('settings.creditors.removeAccount', { number: index + 1 })}
              onClick={() => set({ accounts: accounts.filter(({ id }) => id !== account.id) })}
            >
              {t('settings.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mt="xs"
        onClick={() =>
          set({
            accounts: [
              ...accounts,
              { id: 1 + Math.max(-1, ...accounts.map(({ id }) => id)), iban: '', bic: '' },
            ],
          })
        }
      >
        {t('settings.creditors.addAccount')}
      </Button>
    </div>
  )
}
