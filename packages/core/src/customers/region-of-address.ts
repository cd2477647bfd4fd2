/** French departments with public holidays, and overseas a clock, of their own; by the first figures of the postcode. */
const BY_POSTCODE: Readonly<Record<string, string>> = {
  '57': 'FR-57',
  '67': 'FR-67',
  '68': 'FR-68',
  '971': 'FR-971',
  '972': 'FR-972',
  '973': 'FR-973',
  '974': 'FR-974',
  '976': 'FR-976',
}

/** ISO 3166-2 code of the region that an address lies in, where it has a calendar of its own; null elsewhere. */
export function regionOfAddress(country: string, postcode: string | null): string | null {
  if (country !== 'FR' || postcode === null || !/^\d{5}$/.test(postcode)) return null
  return BY_POSTCODE[postcode.slice(0, 2)] ?? BY_POSTCODE[postcode.slice(0, 3)] ?? null
}
