import { Button, Group, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type DeedKey = 's' | 'i' | 'p' | 'l' | 'h' | 'n'

/** A note that calls somebody is theirs to treat, whatever else they may do. */
export const OF_A_READER: readonly DeedKey[] = ['s']

type Props = {
  readonly deeds: readonly DeedKey[]
  /** What the first deed is called here. */
  readonly main: string
  readonly pending: boolean
  readonly onDeed: (key: DeedKey) => void
}

/** What may be done with a line, each with its key. */
export function Deeds({ deeds, main, pending, onDeed }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      {deeds.map((key) => (
        <Button
          key={key}
          size="sm"
          variant={key === 's' ? 'filled' : 'default'}
          loading={key === 's' && pending}
          aria-keyshortcuts={key}
          rightSection={
            <Kbd size="xs" visibleFrom="sm" aria-hidden>
              {key}
            </Kbd>
          }
          onClick={() => onDeed(key)}
        >
          {key === 's' ? main : t(`day.deeds.${key}`)}
        </Button>
      ))}
    </Group>
  )
}
