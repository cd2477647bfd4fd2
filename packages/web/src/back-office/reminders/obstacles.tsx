import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { capital } from '../../ui/capital.ts'
import { useSaid } from '../../ui/use-said.ts'
import type { Preview } from './acts.ts'

type Finding = NonNullable<Preview['gate']>['findings'][number]

/** Why it would not leave as it is, in the words of the server, and what the compliance gate wants known otherwise. */
export function Obstacles({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { cancelled, problems, gate, wouldLeave } = preview
  const findings = Map.groupBy(gate?.findings ?? [], ({ effect }) => effect === 'warns')
  const reasons = [
    ...(cancelled ? [t('departures.wouldBeCancelled', { reason: said(cancelled) })] : []),
    ...problems.map((problem) => capital(said(problem))),
  ]
  return (
    <>
      {!wouldLeave && (
        <Alert color="yellow" variant="light" title={t('departures.wouldNotLeave')}>
          <Stack gap={4}>
            {reasons.map((reason) => (
              <Text key={reason} size="sm">
                {reason}
              </Text>
            ))}
            <Findings findings={findings.get(false)} />
          </Stack>
        </Alert>
      )}
      <Findings findings={findings.get(true)} />
    </>
  )
}

/** Each with what it rests on: the law, by its article, or a rule of the house. */
function Findings({ findings = [] }: { readonly findings: readonly Finding[] | undefined }) {
  const { t } = useTranslation()
  const said = useSaid()
  return findings.map(({ code, basis, articles, message }) => (
    <Text key={code} size="sm">
      {`${said(message)} `}
      <Text span c="dimmed" size="sm">
        {`${t(`departures.basis.${basis}`)} `}
        {articles.map(({ id, url, sourced }) => (
          <span key={id}>
            <Anchor href={url} target="_blank" rel="noreferrer" size="sm" underline="always">
              {id}
            </Anchor>
            {sourced ? ' ' : ` ${t('departures.unverified')} `}
          </span>
        ))}
      </Text>
    </Text>
  ))
}
