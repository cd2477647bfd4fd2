/**
 * A column name reduced to what matters in it: no accent, no case, no space or punctuation.
 * `"Date d'échéance "` and `date_decheance` are the same column.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
