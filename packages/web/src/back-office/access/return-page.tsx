import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { OutsidePage } from './outside-page.tsx'
import { sessionQuery } from './session.ts'

/** Where a provider that vouches for people sends them back to, with what the server asked it for. */
export function ReturnPage() {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const router = useRouter()
  const brought = useSearch({ from: '/connexion/retour' })
  const entered = useQuery({
    queryKey: ['return', brought.state],
    queryFn: async () => {
      await answerOf(api.POST('/api/v1/session/single-sign-on/answer', { body: brought }))
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      await router.navigate({ to: '/portefeuille', replace: true })
      return true
    },
    // What it brought is good once.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return (
    <OutsidePage title={t('signIn.title')}>
      {entered.isError ? (
        <>
          <Problem error={entered.error} />
          <Button component={Link} to="/connexion" variant="default">
            {t('reset.back')}
          </Button>
        </>
      ) : (
        <Loading rows={2} />
      )}
    </OutsidePage>
  )
}
