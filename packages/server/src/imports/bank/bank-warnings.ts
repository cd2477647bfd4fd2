import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { BankReport, ReportedStatement, Warning } from '../reporting/import-report.ts'
import type { Collected } from './collect-statements.ts'
import type { BankNote } from './statement.ts'

type Language = 'fr' | 'en'
type Sentence = (count: number) => { readonly fr: string; readonly en: string }

const NOTES: Readonly<Record<BankNote, Sentence>> = {
  pending: (count) => ({
    fr: `Mouvements en attente, pas encore comptabilisés par la banque : ${count}. Ils entreront avec le relevé qui les comptabilise.`,
    en: `Movements still pending at the bank: ${count}. They come in with the statement that books them.`,
  }),
  'off-schema': () => ({
    fr: 'Le XML ne dit pas de quel message camt il s’agit, ou le dit autrement que la norme : il a été lu d’après ses noms d’éléments.',
    en: 'The XML does not say which camt message it is, or not as the standard has it: it was read by the names of its elements.',
  }),
  'unknown-version': () => ({
    fr: 'Version du message camt hors de 02 à 14 : il a été lu comme les autres ; vérifiez les montants.',
    en: 'The version of the camt message is not one of 02 to 14: it was read like the others; check the amounts.',
  }),
  'batch-closed': (count) => ({
    fr: `Remises dont le détail ne donne pas les montants, ou dont ils ne font pas le total : ${count}. Chacune reste un seul mouvement.`,
    en: `Batches whose details give no amounts, or amounts that do not make the total: ${count}. Each stays one movement.`,
  }),
  'date-moved': (count) => ({
    fr: `Dates qui n’existent pas (30 février) lues comme le dernier jour du mois : ${count}.`,
    en: `Dates that do not exist (30 February) read as the last day of the month: ${count}.`,
  }),
  'date-assumed': (count) => ({
    fr: `Mouvements sans date, datés du solde final ou du message : ${count}.`,
    en: `Movements without a date, dated as the closing balance or the message: ${count}.`,
  }),
  'balance-missing': (count) => ({
    fr: `Soldes sans montant ou sans sens : ${count}. L’équilibre du relevé ne peut pas être vérifié.`,
    en: `Balances without an amount or a side: ${count}. Whether the statement adds up cannot be checked.`,
  }),
  'currency-assumed': () => ({
    fr: 'La devise n’est pas écrite partout : l’euro a été supposé.',
    en: 'The currency is not written everywhere: the euro was assumed.',
  }),
  'total-wrong': (count) => ({
    fr: `Totaux du fichier qui ne sont pas la somme de ses lignes : ${count}. Vérifiez auprès de la banque qu’il est entier.`,
    en: `Totals of the file that are not the sum of its lines: ${count}. Check with the bank that it is whole.`,
  }),
  'too-many-details': (count) => ({
    fr: `Lignes de détail laissées de côté, au-delà de 200 pour un mouvement : ${count}.`,
    en: `Lines of details left out, beyond 200 for one movement: ${count}.`,
  }),
}

const SHOWN = 5

/** What people should know of a bank file: what does not add up, what is missing, what nothing waits for. */
export function bankWarnings({ notes }: Collected, { statements }: BankReport): Warning[] {
  const unbalanced = statements.filter(
    ({ difference }) => difference !== null && !/^-?0([.]0+)?$/.test(difference),
  )
  const gaps = statements.filter(({ gap }) => gap !== null)
  const unfollowed = [
    ...new Set(statements.filter(({ followed }) => !followed).map(({ account }) => account)),
  ]
  const inDoubt = statements.filter(({ rejected }) => rejected > 0)
  return [
    ...gathered('bank-unbalanced', unbalanced, unbalancedSentence),
    ...gathered('bank-gap', gaps, gapSentence),
    ...(inDoubt.length > 0 ? [doubt()] : []),
    ...(unfollowed.length > 0 ? [notFollowed(unfollowed)] : []),
    ...[...notes].map(([note, count]) => ({ code: `bank-${note}`, message: NOTES[note](count) })),
  ]
}

function gathered(
  code: string,
  statements: readonly ReportedStatement[],
  sentence: (statement: ReportedStatement, language: Language) => string,
): Warning[] {
  if (statements.length === 0) return []
  const some = statements.slice(0, SHOWN)
  const said = (language: Language, more: string) =>
    some.map((one) => sentence(one, language)).join(' ') + (statements.length > SHOWN ? ` ${more}` : '')
  const others = statements.length - SHOWN
  return [
    { code, message: { fr: said('fr', `Et ${others} autres.`), en: said('en', `And ${others} more.`) } },
  ]
}

function money(
  amount: string | null | undefined,
  { currency }: ReportedStatement,
  language: Language,
): string {
  const code = currencyOf(currency)
  return formatMoney(parseAmount(amount ?? '0', code), code, language)
}

function day(on: string | null, language: Language): string {
  return on === null ? '?' : formatShortDate(civilDate(on), language)
}

function unbalancedSentence(one: ReportedStatement, language: Language): string {
  const difference = money(one.difference, one, language)
  return language === 'fr'
    ? `Le relevé de ${one.account} au ${day(one.to, 'fr')} ne tombe pas juste : solde initial ${money(one.opening, one, 'fr')} et mouvements, moins solde final ${money(one.closing, one, 'fr')}, laissent ${difference}. Ses mouvements entrent, mais les relances continuent d’attendre un relevé juste.`
    : `The statement of ${one.account} to ${day(one.to, 'en')} does not add up: opening ${money(one.opening, one, 'en')} and movements less closing ${money(one.closing, one, 'en')} leave ${difference}. Its movements come in, but reminders go on waiting for a statement that does.`
}

function gapSentence(one: ReportedStatement, language: Language): string {
  const { gap } = one
  const [after, before] = [day(gap?.afterOn ?? null, language), day(gap?.beforeOn ?? null, language)]
  return language === 'fr'
    ? `Il manque des mouvements de ${one.account} entre le ${after} (solde ${money(gap?.expected, one, 'fr')}) et le ${before} (solde ${money(gap?.found, one, 'fr')}). Importez les relevés de cette période : d’ici là les relances attendent.`
    : `Movements of ${one.account} are missing between ${after} (balance ${money(gap?.expected, one, 'en')}) and ${before} (balance ${money(gap?.found, one, 'en')}). Import the statements of that time: until then reminders wait.`
}

function doubt(): Warning {
  return {
    code: 'bank-in-doubt',
    message: {
      fr: 'Des lignes de ce fichier n’ont pas pu être lues : les relances continuent d’attendre un relevé complet.',
      en: 'Lines of this file could not be read: reminders go on waiting for a complete statement.',
    },
  }
}

function notFollowed(accounts: readonly string[]): Warning {
  const list = accounts.slice(0, SHOWN).join(', ') + (accounts.length > SHOWN ? '…' : '')
  return {
    code: 'bank-account-not-followed',
    message: {
      fr: `Comptes qui ne sont pas parmi ceux du créancier : ${list}. Leurs mouvements entrent ; les relances n’attendent pas leurs relevés. Ajoutez-les dans les réglages du créancier s’il y reçoit des règlements.`,
      en: `Accounts that are not among those of the creditor: ${list}. Their movements come in; reminders do not wait for their statements. Add them in the settings of the creditor if it is paid there.`,
    },
  }
}
