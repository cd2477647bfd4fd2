import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Copyable } from '../../ui/copyable.tsx'
import { Problem } from '../../ui/states.tsx'
import { API_KEYS } from './api-keys.ts'
import { SCOPES, type Scope } from './session.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** The key is shown here and nowhere again: a click beside the window does not lose it. */
export function CreateApiKey({ opened, onClose }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const create = useMutation({
    mutationFn: ({ name, scope, expiresOn }: Wanted) =>
      answerOf(
        api.POST('/api/v1/api-keys', {
          body: { name: name.trim(), scopes: [scope], ...(expiresOn === '' ? {} : { expiresOn }) },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: API_KEYS }),
  })
  const close = () => {
    create.reset()
    onClose()
    // It may have been tried out meanwhile.
    void queryClient.invalidateQueries({ queryKey: API_KEYS })
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      closeOnClickOutside={!create.data}
      title={t(create.data ? 'apiKeys.made' : 'apiKeys.create')}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      {create.data ? (
        <Stack>
          <Alert color="yellow">{t('apiKeys.once')}</Alert>
          <Copyable label={t('apiKeys.key', { name: create.data.name })} value={create.data.key} />
          <Text size="sm" c="dimmed">
            {t('apiKeys.use')} <code>Authorization: Bearer {create.data.prefix}…</code>
          </Text>
          <Group justify="flex-end">
            <Button onClick={close}>{t('apiKeys.kept')}</Button>
          </Group>
        </Stack>
      ) : (
        <Form error={create.error} pending={create.isPending} onSubmit={create.mutate} onClose={close} />
      )}
    </Modal>
  )
}

type Wanted = { readonly name: string; readonly scope: Scope; readonly expiresOn: string }

type FormProps = {
  readonly error: Error | null
  readonly pending: boolean
  readonly onSubmit: (wanted: Wanted) => void
  readonly onClose: () => void
}

function Form({ error, pending, onSubmit, onClose }: FormProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<Wanted>({ name: '', scope: 'read', expiresOn: '' })
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }))
  const refused = error instanceof ApiProblem ? error.of('expiresOn') : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(wanted)
      }}
    >
      <Stack>
        {error && !refused && <Problem error={error} />}
        <TextInput
          label={t('apiKeys.name')}
          description={t('apiKeys.nameHint')}
          required
          maxLength={100}
          data-autofocus
          autoComplete="off"
          value={wanted.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('apiKeys.may')}
          value={wanted.scope}
          onChange={(scope) => change({ scope: scope as Scope })}
        >
          <Stack gap="xs" mt="xs">
            {SCOPES.map((scope) => (
              <Radio
                key={scope}
                value={scope}
                label={t(`apiKeys.scope.${scope}`)}
                description={t(`apiKeys.scopeHint.${scope}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          type="date"
          label={t('apiKeys.expiresOn')}
          description={t('apiKeys.expiresOnHint')}
          value={wanted.expiresOn}
          error={refused}
          onChange={(event) => change({ expiresOn: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" disabled={wanted.name.trim() === ''} loading={pending}>
            {t('apiKeys.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
