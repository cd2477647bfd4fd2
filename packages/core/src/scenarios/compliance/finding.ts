import { frenchTypography } from '../../language/french-typography.ts'
import type { LegalSource } from '../../law/legal-source.ts'
import type { LegalText } from '../../law/legal-text.ts'
import type { Params } from '../decision.ts'
import { sentenceValues } from '../sentence-format.ts'
import type { FindingCode } from './finding-codes.ts'
import { FINDINGS_EN } from './findings-en.ts'
import { FINDINGS_FR } from './findings-fr.ts'
import type { LocalMinute } from './local-minute.ts'

/** One thing that the compliance gate has to say about a contact. */
export type Finding = {
  /** Stable; a code is never reused. */
  readonly code: FindingCode
  /** `policy`: a rule of our own or of the house, which no text imposes. */
  readonly basis: 'law' | 'policy'
  /** `blocks`: a fact must change; `delays`: time alone lifts it; `warns`: it leaves, and somebody should know. */
  readonly effect: 'blocks' | 'delays' | 'warns'
  /** The first moment at which it no longer delays. */
  readonly until: LocalMinute | null
  /** What it rests on; of a policy, the texts from which it keeps clear. */
  readonly articles: readonly LegalSource[]
  /** Values of its sentence. */
  readonly params: Params
}

export function blocks(
  code: FindingCode,
  basis: Finding['basis'],
  articles: readonly LegalSource[],
  params: Params = {},
): Finding {
  return { code, basis, effect: 'blocks', until: null, articles, params }
}

export function warns(
  code: FindingCode,
  basis: Finding['basis'],
  articles: readonly LegalSource[],
  params: Params = {},
): Finding {
  return { code, basis, effect: 'warns', until: null, articles, params }
}

/** The finding in a sentence, without what it rests on. */
export function findingWords({ code, params }: Finding): LegalText {
  return {
    fr: frenchTypography(FINDINGS_FR[code](sentenceValues(params, 'fr'))),
    en: FINDINGS_EN[code](sentenceValues(params, 'en')),
  }
}

/** A finding as the values of an explanation: see `complianceWords`. */
export function findingParams({ code, basis, articles, params }: Finding): Params {
  return {
    ...params,
    code,
    basis,
    articles: articles.map(({ id }) => id).join(', '),
    ...(articles.some(({ sourced }) => !sourced) ? { unverified: 1 } : {}),
  }
}
