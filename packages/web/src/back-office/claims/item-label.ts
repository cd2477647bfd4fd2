import { useTranslation } from 'react-i18next'
import { day, money } from '../../i18n/formats.ts'
import type { OpenItem } from './debts.ts'

/** An item in one line of a list: "F-2026-12, échéance 3 mai 2026, 1 200,00 €". */
export function useItemLabel(): (item: OpenItem) => string {
  const { t } = useTranslation()
  return ({ number, dueOn, open, currency }) =>
    [dueOn ? t('picker.item', { number, due: day(dueOn) }) : number, money(open, currency)].join(' · ')
}
