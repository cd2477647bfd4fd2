import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { scenariosQuery } from './scenarios.ts'

type Props = {
  readonly value: string
  /** Of the scenario that nobody follows yet. */
  readonly ownKey: string
  readonly onChange: (key: string) => void
}

/** Whose customers a new scenario is tried on: nobody follows it before it is published and a rule says so. */
export function FollowersChoice({ value, ownKey, onChange }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const known = useQuery(scenariosQuery).data?.scenarios ?? []
  return (
    <Choice
      label={t('scenarios.followersOf')}
      value={value}
      choices={[
        { value: ownKey, label: t('scenarios.nobodyYet') },
        ...known.map(({ key, name }) => ({ value: key, label: name ? said(name) : key })),
      ]}
      onChange={onChange}
    />
  )
}
