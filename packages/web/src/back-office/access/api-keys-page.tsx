import './access.css'
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day, instant } from '../../i18n/formats.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { SettingsFrame } from '../settings/settings-frame.tsx'
import { API_KEYS, type ApiKey } from './api-keys.ts'
import { CreateApiKey } from './create-api-key.tsx'

export function ApiKeysPage() {
  const { t } = useTranslation()
  const [creating, create] = useDisclosure()
  const keys = useQuery({ queryKey: API_KEYS, queryFn: () => answerOf(api.GET('/api/v1/api-keys')) })
  const all = keys.data?.apiKeys.toReversed() ?? []
  const [live, over] = [all.filter((key) => key.inService), all.filter((key) => !key.inService)]
  return (
    <SettingsFrame
      title={t('apiKeys.title')}
      intro={t('apiKeys.hint')}
      action={
        live.length > 0 && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={create.open}>
            {t('apiKeys.create')}
          </Button>
        )
      }
    >
      {keys.isPending && <Loading rows={3} height={56} />}
      {keys.isError && <Problem error={keys.error} retry={() => void keys.refetch()} />}
      {keys.isSuccess && live.length === 0 && (
        <div className="card">
          <Empty title={t('apiKeys.none')} hint={t('apiKeys.noneHint')}>
            <Button mt="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={create.open}>
              {t('apiKeys.create')}
            </Button>
          </Empty>
        </div>
      )}
      {live.length > 0 && <KeyList keys={live} />}
      {over.length > 0 && (
        <>
          <Title order={2} size="h4" mt="md">
            {t('apiKeys.over')}
          </Title>
          <KeyList keys={over} />
        </>
      )}
      <CreateApiKey opened={creating} onClose={create.close} />
    </SettingsFrame>
  )
}

function KeyList({ keys }: { readonly keys: readonly ApiKey[] }) {
  return (
    <ul className="act-list card">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} />
      ))}
    </ul>
  )
}

function KeyRow({ apiKey }: { readonly apiKey: ApiKey }) {
  const { t } = useTranslation()
  const { name, prefix, scopes, createdAt, lastUsedAt, expiresOn, revokedAt, inService } = apiKey
  const facts = [
    t('apiKeys.createdOn', { at: instant(createdAt) }),
    lastUsedAt ? t('apiKeys.usedOn', { at: instant(lastUsedAt) }) : t('apiKeys.neverUsed'),
    expiresOn && !revokedAt && t('apiKeys.until', { on: day(expiresOn) }),
    revokedAt && t('apiKeys.revokedOn', { at: instant(revokedAt) }),
  ]
  return (
    <li className="access-row">
      <Stack gap={2}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          {scopes.map((scope) => (
            <Badge key={scope} variant="light">
              {t(`apiKeys.scope.${scope}`)}
            </Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          <code>{`${prefix}…`}</code> · {facts.filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      {inService && <Revoke {...apiKey} />}
    </li>
  )
}

function Revoke({ id, name }: ApiKey) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [opened, { open, close }] = useDisclosure()
  const revoke = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id: Number(id) } } })),
    onSuccess: () => {
      notifyDone(t('apiKeys.revoked', { name }))
      close()
      return queryClient.invalidateQueries({ queryKey: API_KEYS })
    },
  })
  return (
    <>
      <Button size="xs" variant="default" aria-label={t('apiKeys.revokeOf', { name })} onClick={open}>
        {t('apiKeys.revoke')}
      </Button>
      <Confirm
        opened={opened}
        title={t('apiKeys.revokeTitle', { name })}
        text={t('apiKeys.revokeText')}
        action={t('apiKeys.revoke')}
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={close}
      />
    </>
  )
}
