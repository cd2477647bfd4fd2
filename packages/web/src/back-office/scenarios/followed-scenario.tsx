import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { list } from '../../i18n/formats.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { type Debtor, type Followed, followedQuery } from '../customers/debtor.ts'
import { ChooseScenario } from './choose-scenario.tsx'

type Props = { readonly debtor: Debtor; readonly mayAct: boolean }

/** The scenario in force with the rule that gave it, and another one for this customer alone. */
export function FollowedScenario({ debtor, mayAct }: Props) {
  const { t } = useTranslation()
  const followed = useQuery(followedQuery(debtor.id, null))
  const [choosing, { open, close }] = useDisclosure()
  const several = (followed.data?.scenarios.length ?? 0) > 1
  return (
    <section className="card" aria-label={t('following.title')}>
      <Stack p="md" gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            {t('following.title')}
          </Title>
          {mayAct && (
            <Button size="compact-sm" variant="default" onClick={open}>
              {t('following.change')}
            </Button>
          )}
        </Group>
        {followed.isPending && <Loading rows={1} />}
        {followed.isError && <Problem error={followed.error} retry={() => void followed.refetch()} />}
        {followed.data?.scenarios.length === 0 && <Text c="dimmed">{t('following.none')}</Text>}
        {followed.data?.scenarios.map((scenario) => (
          <Scenario key={scenario.creditor.key} scenario={scenario} withCreditor={several} />
        ))}
      </Stack>
      {choosing && <ChooseScenario debtor={debtor} onClose={close} />}
    </section>
  )
}

const KINDS = ['business', 'consumer', 'public'] as const

function Scenario({
  scenario,
  withCreditor,
}: {
  readonly scenario: Followed
  readonly withCreditor: boolean
}) {
  const { t } = useTranslation()
  const said = useSaid()
  const { name, key, version, rule, creditor } = scenario
  const kind = KINDS.find((known) => known === rule?.customerKind)
  const conditions = [
    kind && t('following.ofKind', { kind: t(`kind.${kind}`) }),
    rule?.country && t('following.ofCountry', { country: rule.country }),
    rule?.creditor && t('following.ofCreditor', { creditor: rule.creditor }),
  ].filter((condition) => typeof condition === 'string')
  return (
    <Stack gap={0}>
      {withCreditor && (
        <Text size="sm" c="dimmed">
          {creditor.name}
        </Text>
      )}
      <Text size="sm" fw={550}>
        {t('following.version', { name: name ? said(name) : key, version })}
      </Text>
      <Text size="sm" c="dimmed">
        {rule === null
          ? t('following.own')
          : conditions.length === 0
            ? t('following.everybody')
            : t('following.rule', { conditions: list(conditions) })}
      </Text>
    </Stack>
  )
}
