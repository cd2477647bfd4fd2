import { Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import type { Creditor } from './creditors.ts'

/** The picture at the head of letters. */
export function CreditorLogo({ creditor }: { readonly creditor: Creditor }) {
  const { t } = useTranslation()
  const path = { params: { path: { key: creditor.key } } }
  const queryKey = ['creditor-logo', creditor.key]
  const queryClient = useQueryClient()
  const [alt, setAlt] = useState(creditor.name)
  const shown = useQuery({ queryKey, queryFn: () => answerOf(api.GET('/api/v1/creditors/{key}/logo', path)) })
  const change = useMutation({
    mutationFn: async (file: File | null) =>
      answerOf(
        file
          ? api.PUT('/api/v1/creditors/{key}/logo', {
              ...path,
              body: { content: await base64Of(file), alt: alt.trim() || creditor.name },
            })
          : api.DELETE('/api/v1/creditors/{key}/logo', path),
      ),
    onSuccess: (answer) => {
      queryClient.setQueryData(queryKey, answer)
      notifyDone(t(answer.logo ? 'settings.logo.saved' : 'settings.logo.removed'))
    },
  })
  const logo = shown.data?.logo
  return (
    <section className="card" aria-label={t('settings.logo.title')}>
      <Stack p="md" gap="sm">
        <Title order={2} size="h4">
          {t('settings.logo.title')}
        </Title>
        <Group align="flex-end">
          <div className="settings-logo">
            {logo ? (
              <img src={logo.source} alt={logo.alt} />
            ) : (
              <Text c="#5a6270">{t('settings.logo.none')}</Text>
            )}
          </div>
          <Stack gap="xs">
            <TextInput
              label={t('settings.logo.alt')}
              description={t('settings.logo.altHint')}
              value={alt}
              onChange={(event) => setAlt(event.currentTarget.value)}
            />
            <Group gap="xs">
              <FileButton accept="image/png,image/jpeg" onChange={(file) => file && change.mutate(file)}>
                {(props) => (
                  <Button {...props} variant="default" loading={change.isPending}>
                    {t('settings.logo.choose')}
                  </Button>
                )}
              </FileButton>
              {logo && (
                <Button variant="default" loading={change.isPending} onClick={() => change.mutate(null)}>
                  {t('settings.logo.remove')}
                </Button>
              )}
            </Group>
          </Stack>
        </Group>
        <Text size="sm" c="dimmed">
          {t('settings.logo.hint')}
        </Text>
        {change.isError && <Problem error={change.error} />}
      </Stack>
    </section>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
