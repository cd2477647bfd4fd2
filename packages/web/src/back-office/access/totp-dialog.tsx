import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { paths } from '../../api/schema.gen.ts'
import { Copyable } from '../../ui/copyable.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { CodeInput } from './code-input.tsx'
import { accountQuery } from './factors.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { sessionQuery } from './session.ts'

type Begun = paths['/api/v1/account/totp']['post']['responses'][200]['content']['application/json']
type Props = { readonly hasPassword: boolean; readonly onClose: () => void }

/** Password, picture and first code, codes for paper: three windows, one after the other. */
export function TotpDialog({ hasPassword, onClose }: Props) {
  const { t } = useTranslation()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  if (!begun)
    return (
      <PasswordDialog
        title={t('factor.addTotp')}
        text={t('factor.totpText')}
        submit={t('factor.continue')}
        hasPassword={hasPassword}
        run={(currentPassword) =>
          answerOf(
            api.POST('/api/v1/account/totp', { body: currentPassword === '' ? {} : { currentPassword } }),
          )
        }
        onDone={setBegun}
        onClose={onClose}
      />
    )
  if (!confirmed) return <Scan begun={begun} onDone={() => setConfirmed(true)} onClose={onClose} />
  return <KeepCodes codes={begun.backupCodes} onClose={onClose} />
}

type ScanProps = { readonly begun: Begun; readonly onDone: () => void; readonly onClose: () => void }

function Scan({ begun, onDone, onClose }: ScanProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/account/totp/confirmation', { body: { code: code.trim() } })),
    onSuccess: async () => {
      onDone()
      await Promise.all([
        queryClient.invalidateQueries(accountQuery),
        queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }),
      ])
    },
  })
  const refused = confirm.error instanceof ApiProblem ? confirm.error.of('code') : null
  return (
    <FormDialog
      title={t('factor.addTotp')}
      submit={t('factor.confirm')}
      pending={confirm.isPending}
      error={refused === null ? confirm.error : null}
      ready={code.trim().length >= 6}
      onSubmit={() => confirm.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('factor.scan')}</Text>
      <img
        className="qr"
        src={`data:image/svg+xml;base64,${btoa(begun.qr)}`}
        alt={t('factor.qr')}
        width={200}
        height={200}
      />
      <Copyable label={t('factor.secret')} value={begun.secret} />
      <CodeInput label={t('factor.firstCode')} value={code} refused={refused} onChange={setCode} />
    </FormDialog>
  )
}

type KeepProps = { readonly codes: readonly string[]; readonly onClose: () => void }

/** Shown once: only the button closes it. */
export function KeepCodes({ codes, onClose }: KeepProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('factor.backupTitle')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Alert color="yellow">{t('factor.backupOnce')}</Alert>
        <BackupCodes codes={codes} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('factor.backupKept')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
