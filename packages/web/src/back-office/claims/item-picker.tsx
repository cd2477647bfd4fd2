import './claims.css'
import { Checkbox, Group, Input, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day, money } from '../../i18n/formats.ts'
import { Loading } from '../../ui/states.tsx'
import { type OpenItem, openOf, sameAccount } from './debts.ts'

type Props = {
  readonly label: string
  readonly items: readonly OpenItem[]
  readonly loading: boolean
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  readonly error: string | null
}

/** Items of one account: the first one chosen says of which. */
export function ItemPicker({ label, items, loading, chosen, onChange, error }: Props) {
  const { t } = useTranslation()
  const chosenItems = items.filter(({ id }) => chosen.includes(id))
  const [first] = chosenItems
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      {loading && <Loading rows={2} height={28} />}
      <ul className="item-picker" aria-label={label}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={chosen.includes(item.id)}
              disabled={first !== undefined && !sameAccount(first, item)}
              label={
                <Group gap="xs" justify="space-between" wrap="nowrap">
                  <Text span size="sm">
                    {item.dueOn
                      ? t('picker.item', { number: item.number, due: day(item.dueOn) })
                      : item.number}
                  </Text>
                  <Text span size="sm" className="figures">
                    {money(item.open, item.currency)}
                  </Text>
                </Group>
              }
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id),
                )
              }
            />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" aria-live="polite">
        {first
          ? t('picker.chosen', { count: chosenItems.length, amount: openOf(chosenItems) })
          : t('picker.none')}
      </Text>
    </Input.Wrapper>
  )
}
