import './law.css'
import { Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import { useWide } from '../../ui/use-wide.ts'
import { useUser } from '../access/session.ts'
import type { Calculator } from './calculator.ts'
import { CalculatorForm } from './calculator-form.tsx'
import { CALCULATORS } from './calculators.ts'
import type { Facts } from './facts.ts'
import { LegalSheet } from './legal-sheet.tsx'
import { ratesQuery, usedRates } from './rates.ts'

/**
 * What the law gives, with its reasons. The question stands in the address, so that it can be kept, sent and printed;
 * it names nobody.
 */
export function CalculatorPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { calcul, ...facts } = useSearch({ from: '/calculs' })
  const calculator = CALCULATORS.find(({ key }) => key === calcul) ?? CALCULATORS[0]
  const show = (key: string, next: Facts) => navigate({ to: '/calculs', search: { calcul: key, ...next } })
  return (
    <Stack gap="md" maw={1200} mx="auto">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {t('calculators.title')}
        </Title>
        <Text c="dimmed" className="not-printed">
          {t('calculators.intro')}
        </Text>
      </Stack>
      <Tabs value={calculator.key} onChange={(key) => key && show(key, {})} className="not-printed">
        <Tabs.List>
          {CALCULATORS.map(({ key, label }) => (
            <Tabs.Tab key={key} value={key}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Text maw={760} className="not-printed">
        {t(calculator.hint)}
      </Text>
      <div className="calculator">
        <CalculatorForm
          key={`${calculator.key} ${JSON.stringify(facts)}`}
          calculator={calculator}
          facts={facts}
          onAsk={(next) => show(calculator.key, next)}
        />
        {Object.keys(facts).length > 0 ? (
          <Answer calculator={calculator} facts={facts} />
        ) : (
          <Text c="dimmed" className="calculator-awaits not-printed">
            {t('calculators.awaits')}
          </Text>
        )}
      </div>
    </Stack>
  )
}

function Answer({ calculator, facts }: { readonly calculator: Calculator; readonly facts: Facts }) {
  const { t, i18n } = useTranslation()
  const queryClient = useQueryClient()
  const isSignedIn = Boolean(useUser())
  const answer = useQuery({
    queryKey: ['calculation', calculator.key, facts, i18n.language],
    queryFn: async () =>
      calculator.ask(facts, isSignedIn ? usedRates(await queryClient.ensureQueryData(ratesQuery())) : []),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const sheet = useRef<HTMLElement>(null)
  const wide = useWide()
  // On a telephone it stands below the form: one is led there.
  useEffect(() => {
    if (answer.data) sheet.current?.focus({ preventScroll: wide })
  }, [answer.data, wide])
  if (answer.isError) return <Problem error={answer.error} />
  if (!answer.data) return <div aria-busy="true" />
  return (
    <section ref={sheet} tabIndex={-1} className="card legal-sheet" aria-label={t('calculators.answer')}>
      <LegalSheet
        title={t(calculator.label)}
        fields={calculator.fields(facts)}
        facts={facts}
        sheet={answer.data}
      />
      <Group className="not-printed" gap="xs" mt="md">
        <Button variant="default" onClick={() => window.print()}>
          {t('calculators.print')}
        </Button>
        <CopyLink />
      </Group>
    </section>
  )
}

function CopyLink() {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      onClick={async () => {
        await navigator.clipboard.writeText(window.location.href)
        notifyDone(t('calculators.copied'))
      }}
    >
      {t('calculators.copy')}
    </Button>
  )
}
