import { addDays, addMonths, type CivilDate, civilDate } from '../../calendar/civil-date.ts'
import type { MissingFact } from '../legal-text.ts'
import { type DeadlineAnswer, fixedDay, rolledDeadline } from '../procedural-deadline.ts'
import {
  COM_L622_26,
  COM_R622_24,
  CPC_1411,
  CPC_1416,
  CPC_1422,
  DECREE_2026_96,
  ENFORCEMENT_L126_2,
  ENFORCEMENT_L126_3,
} from './sources.ts'

/** Orders made from this day on must be served within three months instead of six. */
const THREE_MONTHS_SINCE = civilDate('2026-09-01')

/** Payment order (CPC 1405 ff.): the day of the order decides which time limits apply. */
export function orderForPayment(orderOn: CivilDate | null, servedOn: CivilDate | null): DeadlineAnswer {
  if (orderOn === null)
    return answer([], [missing('orderOn', 'le jour de l’ordonnance', 'the day of the order')])
  const recent = orderOn >= THREE_MONTHS_SINCE
  const service = rolledDeadline(
    'service',
    addMonths(orderOn, recent ? 3 : 6),
    recent ? DECREE_2026_96 : CPC_1411,
  )
  if (servedOn === null) return answer([service])
  const opposition = rolledDeadline('opposition', addMonths(servedOn, 1), CPC_1416)
  const enforceable = recent
    ? fixedDay('enforceable-from', addMonths(servedOn, 2), DECREE_2026_96)
    : fixedDay('enforceable-from', addDays(opposition.lastDay, 1), CPC_1422)
  return answer([service, opposition, enforceable])
}

/** Declaration of a claim in an insolvency, from the publication of the opening judgment in the BODACC. */
export function insolvencyClaim(publishedOn: CivilDate | null, creditorAbroad: boolean): DeadlineAnswer {
  if (publishedOn === null)
    return answer(
      [],
      [missing('publishedOn', 'le jour de la publication au BODACC', 'the day of publication in the BODACC')],
    )
  return answer([
    rolledDeadline('declaration', addMonths(publishedOn, creditorAbroad ? 4 : 2), COM_R622_24),
    rolledDeadline('relief', addMonths(publishedOn, 6), COM_L622_26),
  ])
}

/** Law of 23 April 2026: in force from this day on. */
const UNCONTESTED_SINCE = civilDate('2026-04-25')

/** Uncontested commercial claims (CPCE L126-1 ff.); null before the law. */
export function uncontestedClaim(commandmentServedOn: CivilDate | null): DeadlineAnswer | null {
  if (commandmentServedOn === null)
    return answer(
      [],
      [
        missing(
          'commandmentServedOn',
          'le jour de la signification du commandement',
          'the day on which the commandment was served',
        ),
      ],
    )
  if (commandmentServedOn < UNCONTESTED_SINCE) return null
  const contest = rolledDeadline('contest', addMonths(commandmentServedOn, 1), ENFORCEMENT_L126_2)
  return {
    ...answer([contest, fixedDay('record-from', addDays(contest.lastDay, 8), ENFORCEMENT_L126_3)]),
    warnings: [
      {
        code: 'decree-not-seen',
        message: {
          fr: 'Le décret d’application n’a pas été vu : vérifiez qu’il est publié avant d’engager cette voie.',
          en: 'The implementing decree has not been seen: check that it is published before taking this route.',
        },
      },
    ],
  }
}

function answer(deadlines: DeadlineAnswer['deadlines'], facts: readonly MissingFact[] = []): DeadlineAnswer {
  return { deadlines, warnings: [], missing: facts }
}

function missing(code: string, fr: string, en: string): MissingFact {
  return { code, message: { fr: `Indiquez ${fr}.`, en: `Give ${en}.` } }
}
