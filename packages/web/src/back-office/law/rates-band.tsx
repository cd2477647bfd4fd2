import { useQuery } from '@tanstack/react-query'
import { useMatchRoute } from '@tanstack/react-router'
import { Suspense } from 'react'
import { loadOccasionalTexts } from '../../i18n/language.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { ratesQuery } from './rates.ts'

const MissingRatesBand = onDemand(async () => {
  await loadOccasionalTexts()
  return (await import('./missing-rates.tsx')).MissingRatesBand
})

/** Over every screen of those who can see to it, when a rate is missing or soon will be; the watch says it itself. */
export function RatesBand() {
  const isThere = useMatchRoute()({ to: '/veille' })
  const { data } = useQuery(ratesQuery())
  if (isThere || !data || data.missing.length === 0) return null
  return (
    <Suspense fallback={null}>
      <MissingRatesBand missing={data.missing} />
    </Suspense>
  )
}
