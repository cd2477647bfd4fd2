import type { Dependents } from './undoing.queries.ts'

/** Something that was built on an import, in words. */
export type Blocker = {
  readonly kind: keyof Dependents
  readonly count: number
  readonly message: { readonly fr: string; readonly en: string }
}

type Words = readonly [oneFr: string, manyFr: string, oneEn: string, manyEn: string]

const WORDS: Readonly<Record<Exclude<keyof Dependents, 'imports'>, Words>> = {
  entries: [
    'règlement, lettrage ou correction saisi depuis',
    'règlements, lettrages ou corrections saisis depuis',
    'payment, match or correction entered since',
    'payments, matches or corrections entered since',
  ],
  acts: ['relance partie depuis', 'relances parties depuis', 'reminder sent since', 'reminders sent since'],
  promises: ['promesse de règlement', 'promesses de règlement', 'promise to pay', 'promises to pay'],
  cures: ['délai de régularisation', 'délais de régularisation', 'cure period', 'cure periods'],
  waivers: ['remise', 'remises', 'waiver', 'waivers'],
  disputes: ['litige', 'litiges', 'dispute', 'disputes'],
  limitationEvents: [
    'fait qui touche la prescription',
    'faits qui touchent la prescription',
    'fact that moves a limitation',
    'facts that move a limitation',
  ],
  holds: ['suspension de pièce', 'suspensions de pièces', 'hold of an item', 'holds of items'],
  plans: ['échéancier', 'échéanciers', 'payment plan', 'payment plans'],
  debits: ['prélèvement prévu', 'prélèvements prévus', 'scheduled direct debit', 'scheduled direct debits'],
  edits: [
    'fiche de client modifiée depuis',
    'fiches de clients modifiées depuis',
    'customer changed since',
    'customers changed since',
  ],
}

export function blockersIn(dependents: Dependents): Blocker[] {
  const imports = dependents.imports.map(
    ({ id, file_name }): Blocker => ({
      kind: 'imports',
      count: 1,
      message: {
        fr: `l’import n° ${id} (${file_name}), fait après : annulez-le d’abord`,
        en: `import ${id} (${file_name}), made afterwards: undo it first`,
      },
    }),
  )
  const kinds = Object.keys(WORDS) as (keyof typeof WORDS)[]
  const others = kinds.flatMap((kind): Blocker[] => {
    const count = dependents[kind]
    const [oneFr, manyFr, oneEn, manyEn] = WORDS[kind]
    if (count === 0) return []
    return [
      {
        kind,
        count,
        message: {
          fr: `${count} ${count > 1 ? manyFr : oneFr}`,
          en: `${count} ${count > 1 ? manyEn : oneEn}`,
        },
      },
    ]
  })
  return [...imports, ...others]
}
