import { civilDate } from '../../calendar/civil-date.ts'
import type { LegalSource } from '../legal-source.ts'

const checkedOn = civilDate('2026-11-22')

const COMMERCE = 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379'
const CONSUMPTION = 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069565'
const CIVIL = 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070721'

export const COM_L110_4: LegalSource = {
  id: 'C. com. L110-4',
  title: 'Obligations between traders, or between a trader and another person: five years',
  url: COMMERCE,
  checkedOn,
  validatedByLawyer: false,
}

export const CONSO_L218_2: LegalSource = {
  id: 'C. conso. L218-2',
  title: 'Claims of professionals for goods or services supplied to consumers: two years',
  url: CONSUMPTION,
  checkedOn,
  validatedByLawyer: false,
}

export const CIV_2222: LegalSource = {
  id: 'C. civ. 2222',
  title: 'A shorter limitation period runs from the day on which the new law enters into force',
  url: CIVIL,
  checkedOn,
  validatedByLawyer: false,
}

export const COM_L441_10: LegalSource = {
  id: 'C. com. L441-10',
  title: 'Payment terms between professionals: thirty days after receipt when nothing was agreed',
  url: 'https://www.economie.gouv.fr/dgccrf/les-fiches-pratiques/delais-de-paiement-les-regles-connaitre',
  checkedOn,
  validatedByLawyer: false,
}
