import { TextInput } from '@mantine/core'
import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { TONES, type Tone } from '@recouvrance/core/scenarios/tone'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

type Props = { readonly language: Language; readonly onClose: () => void }

/** A text for a use of one's own: a step of a scenario names it by its key. */
export function NewTemplate({ language, onClose }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [slot, setSlot] = useState({ key: '', language, tone: 'courteous' as Tone })
  const wrong = slot.key !== '' && !/^[a-z0-9-]{1,60}$/.test(slot.key)
  return (
    <FormDialog
      title={t('templates.add')}
      submit={t('templates.write')}
      pending={false}
      error={null}
      ready={slot.key !== '' && !wrong}
      onSubmit={() => void navigate({ to: '/modeles/$key/$language/$tone', params: slot })}
      onClose={onClose}
    >
      <TextInput
        label={t('templates.key')}
        description={t('templates.keyHint')}
        error={wrong ? t('templates.keyWrong') : null}
        required
        data-autofocus
        value={slot.key}
        onChange={(event) => {
          const key = event.currentTarget.value
          setSlot((before) => ({ ...before, key }))
        }}
      />
      <Choice
        label={t('templates.language')}
        value={slot.language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`templates.languages.${value}`) }))}
        onChange={(chosen) => setSlot((before) => ({ ...before, language: chosen }))}
      />
      <Choice
        label={t('templates.tone')}
        value={slot.tone}
        choices={TONES.map((value) => ({ value, label: t(`templates.tones.${value}`) }))}
        onChange={(tone) => setSlot((before) => ({ ...before, tone }))}
      />
    </FormDialog>
  )
}
