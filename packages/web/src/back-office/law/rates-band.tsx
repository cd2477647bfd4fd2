import { useQuery } from '@tanstack/react-query'
import { useMatchRoute } from '@tanstack/react-router'
import { Suspense } from 'react'
import { loadOccasionalTexts } from '../../i18n/language.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { ratesQuery } from './rates.ts'

const MissingRates = onDemand(async () => {
  const [{ MissingRates: Shown }] = await Promise.all([import('./missing-rates.tsx'), loadOccasionalTexts()])
  return Shown
})

/** Over every screen of those who can see to it, when a rate is missing or soon will be; the watch says it itself. */
export function RatesBand() {
  const isThere = useMatchRoute()({ to: '/veille' })
  const { data } = useQuery(ratesQuery())
  if (isThere || !data || data.missing.length === 0) return null
  return (
    <Suspense fallback={null}>
      <MissingRates missing={data.missing} linked />
    </Suspense>
  )
}
