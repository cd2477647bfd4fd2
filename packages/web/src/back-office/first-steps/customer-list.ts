import { answerOf, api } from '../../api/client.ts'
import { translate } from '../../i18n/language.ts'

type Named = { readonly number: string; readonly name: string }

const PAGE = 500
// Beyond that an address book comes from a program, not from typing.
const MOST = 10_000

/** The customers with what their accounts do not hold left empty: completed in a spreadsheet, it is imported as it is. */
export async function saveListToComplete(): Promise<void> {
  const customers: Named[] = []
  for (let after: string | null | undefined; after !== null && customers.length < MOST; ) {
    const page: { customers: Named[]; next: string | null } = await answerOf(
      api.GET('/api/v1/customers', {
        params: { query: { sort: 'name', limit: PAGE, ...(after === undefined ? {} : { after }) } },
      }),
    )
    customers.push(...page.customers)
    after = page.next
  }
  save(listToComplete(customers), 'clients.csv')
}

/** With a mark, so that spreadsheet programs read it as UTF-8. */
export function listToComplete(customers: readonly Named[]): string {
  const header = (['customer', 'customerName', 'email', 'phone', 'address', 'postcode', 'city'] as const).map(
    (field) => translate(`importField.${field}`),
  )
  const rows = customers.map(({ number, name }) => [cell(number), cell(name), '', '', '', '', ''])
  return `\ufeff${[header, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`
}

/** A name that a spreadsheet would compute is text; the import takes the apostrophe off again. */
function cell(text: string): string {
  const guarded = /^\s*[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
