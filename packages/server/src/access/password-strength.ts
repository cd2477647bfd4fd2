import { Refusal } from '../refusal.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth.ts'

const FEWEST_CHARACTERS = 5

/**
 * Length is what makes a password hard to guess; what it must not be is what is tried first: the address, one key
 * held down, a row of the keyboard.
 * @param known words that whoever guesses knows: name, address, company
 * @throws Refusal that says what to change
 */
export function refuseWeakPassword(password: string, known: readonly string[]): void {
  if (password.length < SHORTEST_PASSWORD)
    throw weak(
      `it needs at least ${SHORTEST_PASSWORD} characters. Four words of your choice make a good one.`,
      `il lui faut au moins ${SHORTEST_PASSWORD} caractères. Quatre mots de votre choix conviennent.`,
    )
  if (password.length > LONGEST_PASSWORD)
    throw weak(
      `it may have at most ${LONGEST_PASSWORD} characters.`,
      `il peut compter ${LONGEST_PASSWORD} caractères au plus.`,
    )
  const plain = password.toLowerCase()
  if (new Set(plain).size < FEWEST_CHARACTERS || ROWS.some((row) => plain.includes(row)))
    throw weak(
      'it repeats itself or follows the keyboard: choose something less easy to guess.',
      'il se répète ou suit le clavier : choisissez-en un moins facile à deviner.',
    )
  const guessed = known.flatMap(wordsOf).find((word) => plain.includes(word))
  if (guessed !== undefined)
    throw weak(
      `it contains "${guessed}", which others know about you: leave it out.`,
      `il contient « ${guessed} », que d’autres savent de vous : retirez-le.`,
    )
}

const ROWS = ['azertyuiop', 'qwertyuiop', '1234567890', '12345678', 'abcdefgh', 'motdepasse', 'password']

const SHORTEST_WORD = 4

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
}

function weak(en: string, fr: string): Refusal {
  return new Refusal(
    'invalid-request',
    `This password cannot be used: ${en}`,
    `Ce mot de passe ne convient pas : ${fr}`,
    [{ path: 'password', code: 'weak', message: en, fr }],
  )
}
