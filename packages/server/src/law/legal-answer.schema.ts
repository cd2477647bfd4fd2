import type { LegalSource } from '@recouvrance/core/law/legal-source'
import type { LegalText, LegalWarning, MissingFact } from '@recouvrance/core/law/legal-text'
import { z } from 'zod'

/** What every calculator answers beside its amounts. */
export const legalAnswer = {
  formula: z.string().describe('How it was computed, in one sentence'),
  articles: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
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
