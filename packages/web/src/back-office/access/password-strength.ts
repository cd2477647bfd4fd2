export const SHORTEST_PASSWORD = 12

export type Strength = 'short' | 'weak' | 'fair' | 'good' | 'excellent'

/**
 * How hard a password is to guess: by its length and by how many different characters it has. Only the server judges
 * whether it may be used.
 */
export function passwordStrength(password: string): Strength {
  const different = new Set(password.toLowerCase()).size
  if (password.length < SHORTEST_PASSWORD) return 'short'
  if (different < 6) return 'weak'
  if (password.length >= 20 && different >= 10) return 'excellent'
  return password.length >= 15 && different >= 8 ? 'good' : 'fair'
}
