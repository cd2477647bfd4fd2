/** Customers that something is about to be done to. */
export type Selection = {
  /** All that the filter shows, those not loaded yet included. */
  readonly all: boolean
  readonly ids: ReadonlySet<string>
}

export const NOBODY: Selection = { all: false, ids: new Set() }
export const EVERYBODY: Selection = { all: true, ids: new Set() }

export function isSelected({ all, ids }: Selection, id: string): boolean {
  return all || ids.has(id)
}

export function sizeOf({ all, ids }: Selection, total: number): number {
  return all ? total : ids.size
}

/**
 * Ticks or unticks some. Whoever takes one out of all keeps those that are loaded: what one has not seen is not meant.
 * @param loaded ids of the rows that are there
 */
export function ticked(
  selection: Selection,
  ids: readonly string[],
  on: boolean,
  loaded: readonly string[],
): Selection {
  if (selection.all && on) return selection
  const chosen = new Set(selection.all ? loaded : selection.ids)
  for (const id of ids) {
    if (on) chosen.add(id)
    else chosen.delete(id)
  }
  return { all: false, ids: chosen }
}

/** The rows from one to another, both included, whichever comes first. */
export function between(loaded: readonly string[], from: number, to: number): string[] {
  return loaded.slice(Math.min(from, to), Math.max(from, to) + 1)
}
