import { Alert, Button, Group, Text } from '@mantine/core'
import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count, instant } from '../../i18n/formats.ts'
import { Problem } from '../../ui/states.tsx'

/** Each entry holds the fingerprint of the one before: recomputed here, from the first to the last. */
export function AuditChain() {
  const { t } = useTranslation()
  const check = useMutation({ mutationFn: () => answerOf(api.GET('/api/v1/audit/verification')) })
  const verdict = check.data
  const broken = verdict !== undefined && verdict.brokenAt !== null
  const said = verdict
    ? t(broken ? 'audit.broken' : 'audit.holds', {
        count: verdict.entries,
        formatted: count(verdict.entries),
        place: count(verdict.brokenAt ?? 0),
        at: instant(verdict.checkedAt),
      })
    : t('audit.chain')
  return (
    <Alert
      color={broken ? 'red' : verdict ? 'teal' : 'gray'}
      variant="light"
      icon={broken ? <IconLinkOff aria-hidden /> : <IconLink aria-hidden />}
      role={broken ? 'alert' : 'status'}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" className="audit-verdict">
          {said}
        </Text>
        <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {t('audit.verify')}
        </Button>
      </Group>
      {check.isError && <Problem error={check.error} />}
    </Alert>
  )
}
