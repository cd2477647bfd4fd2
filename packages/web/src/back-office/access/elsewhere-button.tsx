import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Problem } from '../../ui/states.tsx'
import { sessionQuery } from './session.ts'

/** By way of the provider that vouches for people, where there is one. */
export function ElsewhereButton() {
  const { t } = useTranslation()
  const { singleSignOn } = useSuspenseQuery(sessionQuery).data
  const go = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/single-sign-on')),
    onSuccess: ({ url }) => globalThis.location.assign(url),
  })
  if (singleSignOn === null) return null
  return (
    <>
      {go.isError && <Problem error={go.error} />}
      <Button variant="default" loading={go.isPending || go.isSuccess} onClick={() => go.mutate()}>
        {t('signIn.elsewhere', { name: singleSignOn })}
      </Button>
    </>
  )
}
