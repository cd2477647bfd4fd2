import type { CivilDate } from '../../calendar/civil-date.ts'
import { addRates, parseRate, type Rate } from '../../money/rate.ts'
import type { InterestRegime } from '../country-law.ts'
import type { StatedSource } from '../legal-source.ts'
import { type AddedRates, type QuotedRate, semesterRateOn } from '../semester-rates.ts'
import { ECB_REFINANCING } from './rates.ts'
import { DIRECTIVE_2011_7 } from './sources.ts'

/** The ECB's rate of the half-year and points on top. @throws MissingLegalValueError */
export function ecbPlus(points: Rate, day: CivilDate, added?: AddedRates): QuotedRate {
  const quoted = semesterRateOn(ECB_REFINANCING, day, added)
  return { ...quoted, rate: addRates(quoted.rate, points) }
}

/**
 * What most countries made of the directive between businesses, and for public buyers: the ECB's rate, read again each
 * half-year, and points on top.
 */
export function directiveRegime(points: string, article: StatedSource): InterestRegime {
  const onTop = parseRate(points)
  return {
    starts: 'due-date',
    rateOn: (day, _, added) => {
      const quoted = ecbPlus(onTop, day, added)
      return { ...quoted, verified: quoted.verified && article.sourced }
    },
    floorOn: null,
    rate: {
      fr: `taux de refinancement de la BCE majoré de ${points.replace('.', ',')} points, relu chaque semestre`,
      en: `the ECB refinancing rate plus ${points} points, read again each half-year`,
      de: `Refinanzierungssatz der EZB zuzüglich ${points.replace('.', ',')} Punkte, jedes Halbjahr neu bestimmt`,
    },
    articles: [article, DIRECTIVE_2011_7],
  }
}
