import { addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { semesterOf } from '@recouvrance/core/calendar/semester'
import { type AddedRate, RATE_SERIES } from '@recouvrance/core/law/added-rates'
import { todayIn } from '../access/today.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { addedRateRows, insertAddedRates, lockAddedRates, markReversed } from './added-rates.queries.ts'
import { standingRates } from './house-rates.ts'
import { shippedRate } from './missing-rates.ts'

/** A rate with its place in the request. */
export type GivenRate = AddedRate & { readonly path: string }

/**
 * Adds rates of half-years that the program does not hold, all of them or none. What is known with the same value
 * already is passed over.
 * @throws Refusal when one has no series, is not published yet, or contradicts what is known
 */
export async function addRates(
  tx: Tx,
  actor: string,
  rates: readonly GivenRate[],
): Promise<{ added: number; alreadyKnown: number }> {
  await lockAddedRates(tx)
  const today = await todayIn(tx)
  const known = new Map(
    standingRates(await addedRateRows(tx)).map((rate) => [keyOf(rate), rate.value] as const),
  )
  const added: GivenRate[] = []
  for (const rate of rates) {
    refuseUnusable(rate, today)
    const value = shippedRate(rate.series, rate.semester) ?? known.get(keyOf(rate))
    if (value === rate.value) continue
    if (value !== undefined) throw contradicts(rate, value)
    known.set(keyOf(rate), rate.value)
    added.push(rate)
  }
  if (added.length > 0) await insert(tx, actor, added)
  return { added: added.length, alreadyKnown: rates.length - added.length }
}

/** Takes an added rate back: it stays on record and is used no more. @throws Refusal when it does not stand */
export async function reverseRate(tx: Tx, actor: string, id: number): Promise<void> {
  await lockAddedRates(tx)
  const reversed = await markReversed(tx, id, actor)
  if (!reversed)
    throw new Refusal(
      'not-found',
      `No rate ${id} stands: somebody else has reversed it.`,
      `Aucun taux ${id} n’est en vigueur ici : quelqu’un d’autre l’a annulé.`,
    )
  await appendAudit(tx, actor, [{ action: 'rate.reversed', subject: `rate:${id}`, detail: { ...reversed } }])
}

async function insert(tx: Tx, actor: string, rates: readonly GivenRate[]): Promise<void> {
  const rows = rates.map(({ series, semester, value, source: { title, url, readOn } }) => ({
    series,
    semester,
    value,
    source_title: title,
    source_url: url,
    read_on: readOn,
    added_by: actor,
  }))
  const ids = await insertAddedRates(tx, rows)
  const facts = rates.map(({ path: _, ...detail }, index) => ({
    action: 'rate.added' as const,
    subject: `rate:${ids[index]}`,
    detail,
  }))
  await appendAudit(tx, actor, facts)
}

function keyOf({ series, semester }: Pick<AddedRate, 'series' | 'semester'>): string {
  return `${series} ${semester}`
}

function refuseUnusable({ series, semester, source, path }: GivenRate, today: CivilDate): void {
  const place = path.split('.').slice(0, 2).join('.')
  const ids = RATE_SERIES.map((one) => one.series.id)
  if (!ids.includes(series))
    throw refused(
      `${place}.series`,
      `“${series}” is not a series of rates. Those there are: ${ids.join(', ')}.`,
      `« ${series} » n’est pas une série de taux. Celles qui existent : ${ids.join(', ')}.`,
    )
  const last = semesterOf(addMonths(today, 6))
  if (semester > last)
    throw refused(
      path,
      `The rate of ${semester} is not published yet: ${last} is the latest half-year that can be.`,
      `Le taux du ${semester} n’est pas encore publié : ${last} est le dernier semestre qui puisse l’être.`,
    )
  if (source.readOn > today)
    throw refused(
      `${place}.source.readOn`,
      'The day on which the source was read cannot be in the future.',
      'Le jour où la source a été lue ne peut pas être à venir.',
    )
}

function contradicts({ series, semester, value, path }: GivenRate, known: string): Refusal {
  const shipped = shippedRate(series, semester) !== null
  return refused(
    path,
    shipped
      ? `The program ships ${known} % for ${semester}, and a shipped value always wins over ${value} %. If it is wrong, report it to the project.`
      : `${known} % was added for ${semester} already. Reverse it first if ${value} % is right.`,
    shipped
      ? `Le programme livre ${comma(known)} % pour ${semester}, et une valeur livrée l’emporte toujours sur ${comma(value)} %. Si elle est fausse, signalez-le au projet.`
      : `${comma(known)} % a déjà été ajouté pour ${semester}. Annulez-le d’abord si ${comma(value)} % est exact.`,
    'conflict',
  )
}

function comma(value: string): string {
  return value.replace('.', ',')
}

function refused(
  path: string,
  message: string,
  fr: string,
  code: 'invalid-request' | 'conflict' = 'invalid-request',
) {
  return new Refusal(code, message, fr, [{ path, code, message, fr }])
}
