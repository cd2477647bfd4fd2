import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNeighbours } from './neighbours.ts'

/** The customers before and after this one in the list that one came from, also with k and j. */
export function Neighbours({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { previous, next } = useNeighbours(id)
  const go = (to: string | null) => {
    if (to !== null) void navigate({ to: '/clients/$id', params: { id: to } })
  }
  useHotkeys([
    ['k', () => go(previous)],
    ['j', () => go(next)],
  ])
  if (previous === null && next === null) return null
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="k"
        disabled={previous === null}
        onClick={() => go(previous)}
      >
        {`← ${t('debtor.previous')}`}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="j"
        disabled={next === null}
        onClick={() => go(next)}
      >
        {`${t('debtor.following')} →`}
      </Button>
    </Group>
  )
}
