/** Our reference on the message of an act, which the customer quotes: `REL-2026-000042`. */
export function referenceOf(act: { readonly id: number; readonly planned_for: string }): string {
  return `REL-${act.planned_for.slice(0, 4)}-${String(act.id).padStart(6, '0')}`
}
