import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count, longDay } from '../../i18n/formats.ts'
import { Choice } from '../../ui/choice.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { today } from '../../ui/today.ts'
import {
  CALENDAR,
  type Calendar,
  type Closing,
  calendarQuery,
  type Place,
  placeKey,
  placeName,
} from './calendar.ts'
import { ClosingDialog } from './closing-dialog.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** The days on which nothing leaves: those of the law, and those of the house. */
export function ClosingsPage() {
  const { t } = useTranslation()
  const [adding, add] = useDisclosure()
  const [year, setYear] = useState(() => Number(today().slice(0, 4)))
  const [place, setPlace] = useState<Place | null>(null)
  const found = useQuery({ ...calendarQuery(year, place), placeholderData: keepPreviousData })
  return (
    <SettingsFrame
      title={t('settings.closings.title')}
      intro={t('settings.closings.intro')}
      action={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add.open}>
          {t('settings.closings.add')}
        </Button>
      }
    >
      {found.isPending && <Loading rows={5} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <Closings closings={found.data.closings} />
          <PublicHolidays calendar={found.data} year={year} onYear={setYear} onPlace={setPlace} />
        </>
      )}
      {adding && <ClosingDialog onClose={add.close} />}
    </SettingsFrame>
  )
}

function Closings({ closings }: { readonly closings: readonly Closing[] }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('settings.closings.own')}>
      {closings.length === 0 && (
        <Empty title={t('settings.closings.none')} hint={t('settings.closings.noneHint')} />
      )}
      {closings.length > 0 && (
        <ul className="closing-list">
          {closings.map((closing) => (
            <ClosingRow key={closing.id} {...closing} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ClosingRow({ id, label, from, until }: Closing) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const removing = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/closings/{id}', { params: { path: { id } } })),
    onSuccess: () => notifyDone(t('settings.closings.removed', { label })),
    onError: notifyProblem,
    onSettled: () => queryClient.invalidateQueries({ queryKey: CALENDAR }),
  })
  const over = until < today()
  return (
    <li data-over={over}>
      <div>
        <Text fw={600}>{label}</Text>
        <Text size="sm" c="dimmed">
          {from === until
            ? longDay(from)
            : t('settings.closings.fromTo', { from: longDay(from), until: longDay(until) })}
          {over && ` · ${t('settings.closings.over')}`}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={removing.isPending}
        aria-label={t('settings.closings.removeOne', { label })}
        onClick={() => removing.mutate()}
      >
        {t('settings.remove')}
      </Button>
    </li>
  )
}

type HolidaysProps = {
  readonly calendar: Calendar
  readonly year: number
  readonly onYear: (year: number) => void
  readonly onPlace: (place: Place) => void
}

function PublicHolidays({ calendar, year, onYear, onPlace }: HolidaysProps) {
  const { t } = useTranslation()
  const { holidays, places } = calendar
  return (
    <section className="card" aria-label={t('settings.holidays.title')}>
      <Stack p="md" gap="md">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {t('settings.holidays.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('settings.holidays.hint')}
          </Text>
        </Stack>
        <Group align="flex-end" justify="space-between">
          <Choice
            label={t('settings.holidays.place')}
            value={placeKey(calendar)}
            choices={places.map((place) => ({
              value: placeKey(place),
              label: t('settings.holidays.placeOf', {
                place: placeName(place),
                count: place.customers,
                formatted: count(place.customers),
              }),
            }))}
            onChange={(key) => {
              const chosen = places.find((place) => placeKey(place) === key)
              if (chosen) onPlace({ country: chosen.country, region: chosen.region })
            }}
          />
          <Year year={year} onYear={onYear} />
        </Group>
        {holidays.length === 0 && <Text size="sm">{t('settings.holidays.none')}</Text>}
        <ul className="holiday-list">
          {holidays.map(({ on, name }) => (
            <li key={on}>
              <Text span size="sm" c="dimmed">
                {longDay(on)}
              </Text>
              <Text span size="sm">
                {name}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  )
}

function Year({ year, onYear }: Pick<HolidaysProps, 'year' | 'onYear'>) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('settings.holidays.yearBefore')}
        onClick={() => onYear(year - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text fw={600} aria-live="polite">
        {year}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('settings.holidays.yearAfter')}
        onClick={() => onYear(year + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
