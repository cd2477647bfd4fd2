export type WatchSearch = { readonly depuis?: string; readonly droit?: string }

export function watchSearchOf(search: Record<string, unknown>): WatchSearch {
  const { depuis, droit } = search
  return {
    ...(typeof depuis === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(depuis) ? { depuis } : {}),
    ...(typeof droit === 'string' && /^[A-Z]{2}(-[A-Z]{3})?$/.test(droit) ? { droit } : {}),
  }
}
