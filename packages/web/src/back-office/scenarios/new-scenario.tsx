import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useUser } from '../access/session.ts'
import { type Draft, WITHOUT_ACTION } from './draft.ts'
import { keepDraft, keptDrafts } from './kept-drafts.ts'
import { scenarioQuery, scenariosQuery } from './scenarios.ts'

type Props = {
  /** Key of the scenario that it begins with; null: none, under which nothing leaves. */
  readonly like: string | null
  readonly onClose: () => void
}

const NOTHING = ''

/** A draft under a name of its own, like another one or without action: nobody follows it until a rule says so. */
export function NewScenario({ like, onClose }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const owner = useUser()?.email ?? ''
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const known = useQuery(scenariosQuery).data?.scenarios ?? []
  const [base, setBase] = useState(like ?? NOTHING)
  const [fr, setFr] = useState('')
  const [en, setEn] = useState('')
  const [error, setError] = useState<unknown>(null)
  const key = keyOf(fr)
  const taken = [...known, ...keptDrafts(owner).map(({ draft }) => draft)].some((one) => one.key === key)
  const create = async () => {
    try {
      const like: Omit<Draft, 'key'> =
        base === NOTHING ? WITHOUT_ACTION : (await queryClient.ensureQueryData(scenarioQuery(base))).scenario
      const name = { fr: fr.trim(), en: en.trim() || fr.trim() }
      keepDraft(owner, { draft: { ...like, key, name }, basedOn: 0 })
      await navigate({ to: '/scenarios/$key', params: { key } })
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <FormDialog
      title={t('scenarios.create')}
      submit={t('scenarios.createDone')}
      pending={false}
      error={error}
      ready={key !== '' && !taken}
      onClose={onClose}
      onSubmit={() => void create()}
    >
      <Choice
        label={t('scenarios.createLike')}
        value={base}
        choices={[
          ...known.map((one) => ({ value: one.key, label: one.name ? said(one.name) : one.key })),
          { value: NOTHING, label: t('scenarios.withoutAction') },
        ]}
        onChange={setBase}
      />
      <TextInput
        label={t('scenarios.nameFr')}
        description={t('scenarios.createHint')}
        error={taken ? t('scenarios.taken') : null}
        required
        maxLength={60}
        data-autofocus
        value={fr}
        onChange={(event) => setFr(event.currentTarget.value)}
      />
      <TextInput
        label={t('scenarios.nameEn')}
        description={t('scenarios.nameEnHint')}
        maxLength={60}
        value={en}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** A name as a key: letters and digits of the alphabet, the rest as dashes. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}
