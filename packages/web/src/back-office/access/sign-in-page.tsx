import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OutsidePage } from './outside-page.tsx'
import { sessionQuery } from './session.ts'
import { SetUpForm } from './set-up-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useEnter } from './use-enter.ts'

/** To open a session, or to make the first account. */
export function SignInPage() {
  const { t } = useTranslation()
  const enter = useEnter()
  const { setUp } = useSuspenseQuery(sessionQuery).data
  return (
    <OutsidePage title={t(setUp ? 'signIn.title' : 'setUp.title')} {...(setUp ? {} : { size: 560 })}>
      {setUp ? <SignInForm onEntered={enter} /> : <SetUpForm />}
    </OutsidePage>
  )
}
