import { Button, Code, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { count, time } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'
import type { AuditEntry } from './audit.ts'

type Props = { readonly entry: AuditEntry; readonly onSubject: (subject: string) => void }

export function AuditRow({ entry, onSubject }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const [opened, { toggle }] = useDisclosure()
  return (
    <li className="audit-entry">
      <UnstyledButton className="audit-sentence" aria-expanded={opened} onClick={toggle}>
        <Text span size="sm" c="dimmed" className="figures">
          {time(entry.at)}
        </Text>
        <Text span className="audit-words">
          <Text span fw={600}>
            {said(entry.who)}
          </Text>{' '}
          {said(entry.said)}
          <Text span c="dimmed">{` · ${said(entry.about)}`}</Text>
        </Text>
        <IconChevronDown size={18} className="audit-chevron" aria-hidden />
      </UnstyledButton>
      {entry.customer && (
        <Link to="/clients/$id" params={{ id: entry.customer.id }} className="customer-link audit-customer">
          {entry.customer.name}
        </Link>
      )}
      {opened && (
        <Stack gap="sm" className="audit-detail">
          <dl>
            <Fact name={t('audit.number')}>{count(entry.sequence)}</Fact>
            <Fact name={t('audit.code')}>
              <Code>{`${entry.action} · ${entry.subject} · ${entry.actor}`}</Code>
            </Fact>
            {Object.entries(entry.detail).map(([name, value]) => (
              <Fact key={name} name={name}>
                <Code>{typeof value === 'string' ? value : JSON.stringify(value)}</Code>
              </Fact>
            ))}
            <Fact name={t('audit.fingerprint')}>
              <Code>{entry.hash}</Code>
            </Fact>
          </dl>
          <Group>
            <Button size="xs" variant="default" onClick={() => onSubject(entry.subject)}>
              {t('audit.sameSubject')}
            </Button>
          </Group>
        </Stack>
      )}
    </li>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="audit-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
