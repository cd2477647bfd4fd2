import type { LegalSource } from '@recouvrance/core/law/legal-source'
import type { LegalText, LegalWarning, MissingFact } from '@recouvrance/core/law/legal-text'
import type { LawOfWaiver } from '@recouvrance/core/waivers/judge-waiver'
import { z } from 'zod'

const legalArticle = z.object({ id: z.string(), title: z.string(), url: z.string() })

/** Whether what is due may be waived, and what to beware of. */
export const waiverLaw = z.object({
  allowed: z.boolean(),
  article: legalArticle.nullable(),
  warning: z.object({ code: z.string(), message: z.string() }).nullable(),
})

export function presentWaiverLaw(
  { allowed, article, warning }: LawOfWaiver,
  language: Language,
): z.infer<typeof waiverLaw> {
  const [shown = null] = article === null ? [] : presentArticles([article], language)
  return {
    allowed,
    article: shown,
    warning: warning && { code: warning.code, message: warning.message[language] },
  }
}

/** What every calculator answers beside its amounts. */
export const legalAnswer = {
  formula: z.string().describe('How it was computed, in one sentence'),
  articles: z.array(legalArticle),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  missing: z
    .array(z.object({ code: z.string(), message: z.string() }))
    .describe('Facts that are needed and absent; then no amount is given'),
}

type Answer = {
  readonly formula: LegalText
  readonly articles: readonly LegalSource[]
  readonly warnings: readonly LegalWarning[]
  readonly missing?: readonly MissingFact[]
}

type Language = 'fr' | 'en'

export function presentLegalAnswer(
  { formula, articles, warnings, missing = [] }: Answer,
  language: Language,
) {
  return {
    formula: formula[language],
    articles: presentArticles(articles, language),
    warnings: warnings.map(({ code, message }) => ({ code, message: message[language] })),
    missing: missing.map(({ code, message }) => ({ code, message: message[language] })),
  }
}

function presentArticles(articles: readonly LegalSource[], language: Language) {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return [...byId.values()].map(({ id, title, url }) => ({ id, title: title[language], url }))
}
