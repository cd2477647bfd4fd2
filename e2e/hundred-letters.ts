import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../packages/server/src/testing/processes.ts'

/** A Monday: what belongs to another day than today is rehearsed at ten, whatever the clock says. */
const MONDAY = '2026-06-15'

/** A hundred reminders of that day: seventy by e-mail, thirty by letter; and ten customers whom nothing can reach. */
export async function planHundred(environment: NodeJS.ProcessEnv, folder: string): Promise<void> {
  const customers = ['Numéro client;Nom;Type de client;Adresse;Code postal;Ville;E-mail']
  const items = ['Numéro client;Nom;Numéro de facture;Date de facture;Échéance;Solde']
  for (let number = 1; number <= 110; number += 1) {
    const name = `Atelier ${String(number).padStart(3, '0')}`
    const address = number <= 100 ? `${number} rue des Forges;61100;Flers` : ';;'
    customers.push(`A${number};${name};entreprise;${address};${number <= 70 ? emailOf(number) : ''}`)
    items.push(`A${number};${name};FA-${number};2026-05-05;2026-06-04;${100 + number},00`)
  }
  const file = (name: string, lines: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, lines.join('\r\n'))
    return path
  }
  const commands = [
    ['creditor', 'set', 'maison', ...CREDITOR],
    ['import', file('clients.csv', customers), '--creditor', 'maison'],
    ['import', file('creances.csv', items), '--creditor', 'maison'],
    ['run', '--as-of', MONDAY],
  ]
  for (const words of commands) {
    const { exit, output } = await runCommand(environment, ...words)
    if (exit !== 0) throw new Error(`${words.join(' ')}: ${output}`)
  }
}

export function emailOf(number: number): string {
  return `compta@atelier-${number}.example`
}

const CREDITOR = [
  ...['--name', 'Maison Exemple', '--siren', '732829320', '--email', 'compta@maison.example'],
  ...['--address', '1 rue Exemple', '--postcode', '75002', '--city', 'Paris'],
  ...['--iban', 'FR7630006000011234567890189', '--signatory', 'Hélène Marchand'],
]
