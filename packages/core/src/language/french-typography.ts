const NBSP = '\u00a0'
const NARROW_NBSP = '\u202f'

/**
 * Puts the spaces that French typography makes unbreakable, so that whoever edits a template can type plain ones:
 * before `: ; ! ? »`, after `«`, after `n°`, `art.`, `L.` and `D.`, and between a number and its unit. Adds no space
 * where there was none: an address (`https://…`) or a time (`12:30`) stays as it is.
 * (Lexique des règles typographiques en usage à l’Imprimerie nationale, « ponctuation ».)
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+([;!?]+)/g, `${NARROW_NBSP}$1`)
    .replace(/[ \u00a0\u202f]+([:»%])/g, `${NBSP}$1`)
    .replace(/«[ \u00a0\u202f]+/g, `«${NBSP}`)
    .replace(/\b([LRD]\.|art\.|n°|p\.) (?=[\dA-Z])/g, `$1${NBSP}`)
    .replace(/(\d) (?=(?:€|jours?\b|j\b|heures?\b|h\b|ans?\b|mois\b|euros?\b))/g, `$1${NBSP}`)
}
