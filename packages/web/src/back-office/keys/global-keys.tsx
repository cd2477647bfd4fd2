import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { onDemand } from '../../ui/on-demand.ts'
import { useKeySequences, useKeys } from '../../ui/use-keys.ts'
import { useDestinations } from '../navigation.tsx'

const Palette = onDemand(async () => (await import('./palette.tsx')).Palette)
const HelpSheet = onDemand(async () => (await import('./help-sheet.tsx')).HelpSheet)

/** Keys that mean the same on every screen: g and a letter to go, Ctrl K to find, ? for all keys. */
export function GlobalKeys() {
  const navigate = useNavigate()
  const destinations = useDestinations()
  const [opened, setOpened] = useState<'palette' | 'help' | null>(null)
  useHotkeys([['mod+K', () => setOpened('palette')]], [])
  useKeys({ '?': () => setOpened('help') })
  useKeySequences(
    'g',
    Object.fromEntries(
      destinations.flatMap(({ to, letter }) => (letter ? [[letter, () => void navigate({ to })]] : [])),
    ),
  )
  const close = () => setOpened(null)
  return (
    <Suspense fallback={null}>
      {opened === 'palette' && <Palette onClose={close} onHelp={() => setOpened('help')} />}
      {opened === 'help' && <HelpSheet onClose={close} />}
    </Suspense>
  )
}
