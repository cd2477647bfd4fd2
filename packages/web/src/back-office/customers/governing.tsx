import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useNameOf } from '../access/colleagues.ts'
import { useMay } from '../access/session.ts'
import type { OpenDialog } from './customer-dialogs.tsx'
import type { Debtor } from './debtor.ts'
import { EndDialog, type Ending } from './end-dialog.tsx'

type Fact = {
  readonly id: string
  readonly kind: string
  readonly sentence: string
  readonly about: string
  /** How it is brought to its end; null: not here, or not by this person. */
  readonly end: { readonly label: string; readonly act: () => void } | null
}

type Props = { readonly debtor: Debtor; readonly open: OpenDialog | null }

/** Holds, promises, disputes, plans and direct debits in force, each in its own words and with how it ends. */
export function Governing({ debtor, open }: Props) {
  const { t } = useTranslation()
  const [ending, setEnding] = useState<Ending | null>(null)
  const facts = useFacts(debtor, open, setEnding)
  return (
    <section className="card" aria-label={t('debtor.governing')}>
      <Stack p="md" gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            {t('debtor.governing')}
          </Title>
        </Group>
        {facts.length === 0 && <Text c="dimmed">{t('debtor.governingEmpty')}</Text>}
        {facts.map(({ id, kind, sentence, about, end }) => (
          <Stack key={`${kind} ${id}`} gap={2} align="flex-start">
            <Text size="sm" c="dimmed">
              {kind}
            </Text>
            <Text size="sm">{sentence}</Text>
            {about && (
              <Text size="sm" c="dimmed">
                {about}
              </Text>
            )}
            {end && (
              <Button size="compact-sm" variant="default" mt={2} onClick={end.act}>
                {end.label}
              </Button>
            )}
          </Stack>
        ))}
      </Stack>
      {ending && <EndDialog customerId={debtor.id} ending={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function useFacts({ governing }: Debtor, open: OpenDialog | null, end: (ending: Ending) => void): Fact[] {
  const { t } = useTranslation()
  const said = useSaid()
  const nameOf = useNameOf()
  const mayWaive = useMay('manage')
  const offered = new Set(governing.cureOffers.map(({ waiverId }) => waiverId))
  // Those of an offer are told with it, and taken back with it.
  const ownWaivers = governing.waivers.filter(({ id }) => !offered.has(id))
  const ended = (ending: Ending) =>
    open ? { label: t(`ending.open.${ending.kind}`), act: () => end(ending) } : null
  return [
    ...governing.holds.map(({ id, scope, from, lastDay, itemNumber, reason, author }) => ({
      id,
      kind: t(scope === 'portfolio' ? 'debtor.holdOfAll' : 'debtor.hold'),
      sentence: lastDay
        ? t('debtor.holdUntil', { from: day(from), until: day(lastDay) })
        : t('debtor.holdFrom', { from: day(from) }),
      about: [itemNumber, reason, nameOf(author)].filter(Boolean).join(' · '),
      end: scope === 'portfolio' ? null : ended({ kind: 'hold', id, what: reason }),
    })),
    ...governing.promises.map(({ id, message, itemNumbers }) => ({
      id,
      kind: t('debtor.promise'),
      sentence: said(message),
      about: itemNumbers.join(', '),
      end: ended({ kind: 'promise', id, what: said(message) }),
    })),
    ...governing.cureOffers.map(({ id, message, itemNumbers, author, step }) => ({
      id,
      kind: t('timeline.kinds.cure'),
      sentence: said(message),
      about: [itemNumbers.join(', '), step === null && nameOf(author)].filter(Boolean).join(' · '),
      end: ended({ kind: 'cure', id, what: said(message) }),
    })),
    ...ownWaivers.map(({ id, message, itemNumbers, reason, author }) => ({
      id,
      kind: t('timeline.kinds.waiver'),
      sentence: said(message),
      about: [itemNumbers.join(', '), reason, nameOf(author)].filter(Boolean).join(' · '),
      end: open && mayWaive ? { label: t('debtor.reverse'), act: () => open('reverse', [id]) } : null,
    })),
    ...governing.disputes.map(({ id, message, itemNumber, reason, owner, outcome }) => ({
      id,
      kind: t('debtor.dispute'),
      sentence: said(message),
      about: [itemNumber, reason, owner].filter(Boolean).join(' · '),
      end:
        open && outcome === null
          ? { label: t('debtor.actions.settle'), act: () => open('settle', [id]) }
          : null,
    })),
    ...governing.paymentPlans.map(({ id, message, state, itemNumbers }) => ({
      id,
      kind: t('debtor.paymentPlan'),
      sentence: said(message),
      about: itemNumbers.join(', '),
      end: state === 'lapsed' ? null : ended({ kind: 'plan', id, what: said(message) }),
    })),
    ...governing.directDebits.map(({ id, message, itemNumber }) => ({
      id,
      kind: t('debtor.directDebit'),
      sentence: said(message),
      about: itemNumber,
      end: null,
    })),
  ]
}
