import { ibanOf } from './bank-values.ts'

/** Letters of a French account number as the digits that its key counts: A and J are 1, S is 2. */
function ribDigits(account: string): string {
  return account.toUpperCase().replaceAll(/[A-Z]/g, (letter) => {
    const position = letter.charCodeAt(0) - 65
    return String((position < 18 ? position % 9 : (position - 17) % 9) + 1)
  })
}

/** The French IBAN of bank, branch and account, whose key CFONB files leave out. */
export function ibanOfRib(bank: string, branch: string, account: string): string | null {
  if (!/^\d{5}$/.test(bank) || !/^\d{5}$/.test(branch) || !/^[0-9A-Z]{11}$/i.test(account)) return null
  const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(ribDigits(account))) % 97n)
  const national = `${bank}${branch}${account.toUpperCase()}${String(key).padStart(2, '0')}`
  return ibanOf(`FR${checkDigits(national)}${national}`)
}

function checkDigits(national: string): string {
  const digits = `${national}FR00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0')
}
