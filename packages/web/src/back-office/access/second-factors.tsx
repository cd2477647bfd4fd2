import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant } from '../../i18n/formats.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { type Account, accountQuery, passkeysWorkAt } from './factors.ts'
import { PasskeyDialog } from './passkey-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { Section } from './section.tsx'
import { sessionQuery } from './session.ts'
import { KeepCodes, TotpDialog } from './totp-dialog.tsx'

/** What sign-in asks for besides the password, and how it is added and removed. */
export function SecondFactors() {
  const { t } = useTranslation()
  const account = useQuery(accountQuery)
  return (
    <Section title={t('factor.title')} hint={t('factor.hint')}>
      {account.isPending && <Loading rows={2} height={56} />}
      {account.isError && <Problem error={account.error} retry={() => void account.refetch()} />}
      {account.data && <Factors {...account.data} />}
    </Section>
  )
}

type Asked =
  | { readonly kind: 'add-totp' | 'add-passkey' | 'remove-totp' | 'renew-codes' }
  | { readonly kind: 'remove-passkey'; readonly id: string; readonly name: string }

function Factors(account: Account) {
  const { t } = useTranslation()
  const { totp, backupCodesLeft, passkeys } = account
  const { passkeyOrigin } = useSuspenseQuery(sessionQuery).data
  const [asked, ask] = useState<Asked | null>(null)
  const here = passkeysWorkAt(passkeyOrigin)
  return (
    <>
      <ul className="act-list">
        {totp && (
          <li className="access-row">
            <Stack gap={0}>
              <Text fw={550}>{t('factor.totp')}</Text>
              <Text size="sm" c="dimmed">
                {t('factor.codesLeft', { count: backupCodesLeft })}
              </Text>
            </Stack>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => ask({ kind: 'renew-codes' })}>
                {t('factor.renew')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('factor.removeOf', { name: t('factor.totp') })}
                onClick={() => ask({ kind: 'remove-totp' })}
              >
                {t('factor.remove')}
              </Button>
            </Group>
          </li>
        )}
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="access-row">
            <Stack gap={0}>
              <Text fw={550}>{t('factor.passkeyOf', { name })}</Text>
              <Text size="sm" c="dimmed">
                {[
                  t('factor.addedOn', { on: instant(createdAt) }),
                  lastUsedAt && t('factor.usedOn', { on: instant(lastUsedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Stack>
            <Button
              size="xs"
              variant="default"
              aria-label={t('factor.removeOf', { name })}
              onClick={() => ask({ kind: 'remove-passkey', id, name })}
            >
              {t('factor.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Stack p="md" pt="xs" gap="sm" align="flex-start">
        {!totp && passkeys.length === 0 && <Alert color="yellow">{t('factor.none')}</Alert>}
        <Group gap="sm">
          {!totp && (
            <Button
              variant="default"
              leftSection={<IconDeviceMobile size={18} aria-hidden />}
              onClick={() => ask({ kind: 'add-totp' })}
            >
              {t('factor.addTotp')}
            </Button>
          )}
          {here && (
            <Button
              variant="default"
              leftSection={<IconFingerprint size={18} aria-hidden />}
              onClick={() => ask({ kind: 'add-passkey' })}
            >
              {t('factor.addPasskey')}
            </Button>
          )}
        </Group>
        {!here && (
          <Text size="sm" c="dimmed">
            {t('factor.passkeyElsewhere', { origin: passkeyOrigin })}
          </Text>
        )}
      </Stack>
      {asked && <AskedDialog asked={asked} hasPassword={account.hasPassword} onClose={() => ask(null)} />}
    </>
  )
}

type DialogProps = { readonly asked: Asked; readonly hasPassword: boolean; readonly onClose: () => void }

function AskedDialog({ asked, hasPassword, onClose }: DialogProps) {
  const { t } = useTranslation()
  const [renewed, setRenewed] = useState<readonly string[] | null>(null)
  const bodyOf = (currentPassword: string) => (currentPassword === '' ? {} : { currentPassword })
  if (asked.kind === 'add-totp') return <TotpDialog hasPassword={hasPassword} onClose={onClose} />
  if (asked.kind === 'add-passkey') return <PasskeyDialog hasPassword={hasPassword} onClose={onClose} />
  if (renewed) return <KeepCodes codes={renewed} onClose={onClose} />
  if (asked.kind === 'renew-codes')
    return (
      <PasswordDialog
        title={t('factor.renew')}
        text={t('factor.renewText')}
        submit={t('factor.continue')}
        hasPassword={hasPassword}
        run={(typed) => answerOf(api.POST('/api/v1/account/totp/backup-codes', { body: bodyOf(typed) }))}
        onDone={({ backupCodes }) => setRenewed(backupCodes)}
        onClose={onClose}
      />
    )
  const name = asked.kind === 'remove-passkey' ? asked.name : t('factor.totp')
  return (
    <PasswordDialog
      title={t('factor.removeOf', { name })}
      text={t('factor.removeText')}
      submit={t('factor.remove')}
      final
      hasPassword={hasPassword}
      run={(typed) =>
        asked.kind === 'remove-passkey'
          ? answerOf(
              api.POST('/api/v1/account/passkeys/{id}/removal', {
                params: { path: { id: asked.id } },
                body: bodyOf(typed),
              }),
            )
          : answerOf(api.POST('/api/v1/account/totp/removal', { body: bodyOf(typed) }))
      }
      onDone={() => {
        notifyDone(t('factor.removed'))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
