const MOMENT_SECONDS = 15 * 60

/**
 * Whether a note is young enough for its author to correct it. Later it is what was known on its day, which others may
 * have acted upon: another one is written.
 */
export function stillCorrectable(ageSeconds: number): boolean {
  return ageSeconds < MOMENT_SECONDS
}
