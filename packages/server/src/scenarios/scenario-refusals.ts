import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { Refusal } from '../refusal.ts'
import type { StoredScenario } from './stored-scenario.ts'

export function noScenario(key: string): Refusal {
  return new Refusal(
    'not-found',
    `There is no scenario "${key}". GET /scenarios and the command "scenario list" show them.`,
    `Il n’y a pas de scénario « ${key} ». GET /scenarios et la commande « scenario list » les affichent.`,
  )
}

export function noVersion(key: string, version: number): Refusal {
  return new Refusal(
    'not-found',
    `The scenario "${key}" has no version ${version}. The command "scenario versions ${key}" shows them.`,
    `Le scénario « ${key} » n’a pas de version ${version}. La commande « scenario versions ${key} » les affiche.`,
  )
}

export function otherKey(inAddress: string, inScenario: string): Refusal {
  return new Refusal(
    'invalid-scenario',
    `The address names "${inAddress}" and the scenario "${inScenario}": both must be the same key.`,
    `L’adresse désigne « ${inAddress} » et le scénario « ${inScenario} » : la clé doit être la même.`,
    [
      {
        path: 'key',
        code: 'mismatch',
        message: 'not the key in the address',
        fr: 'autre clé que celle de l’adresse',
      },
    ],
  )
}

export function changedMeanwhile(inForce: StoredScenario | undefined, basedOn: number): Refusal {
  const author = inForce?.author.replace(/^(user|key):/, '') ?? ''
  const version = inForce?.version ?? 0
  return new Refusal(
    'conflict',
    `Your draft changes version ${basedOn}, and ${author} has published version ${version} since. Compare it with yours before you publish.`,
    `Votre brouillon part de la version ${basedOn}, et ${author} a publié depuis la version ${version}. Comparez-la avec la vôtre avant de publier.`,
  )
}

export function unknownTemplates(
  unknown: readonly { readonly path: string; readonly template: string }[],
  known: readonly string[],
): Refusal {
  const names = [...new Set(unknown.map(({ template }) => template))]
  return new Refusal(
    'invalid-scenario',
    `No template is called ${names.map((name) => `"${name}"`).join(', ')}. There are: ${known.join(', ')}.`,
    `Aucun modèle ne s’appelle ${names.map((name) => `« ${name} »`).join(', ')}. Il y a : ${known.join(', ')}.`,
    unknown.map(({ path, template }) => ({
      path,
      code: 'unknown-template',
      message: `no template "${template}"`,
      fr: `aucun modèle « ${template} »`,
    })),
  )
}

export function ruleWithoutScenario(index: number, key: string): Refusal {
  return new Refusal(
    'invalid-scenario',
    `Rule ${index + 1} names the scenario "${key}", which does not exist. Publish it first.`,
    `La règle ${index + 1} désigne le scénario « ${key} », qui n’existe pas. Publiez-le d’abord.`,
    [
      {
        path: `rules.${index}.scenario`,
        code: 'unknown',
        message: 'no such scenario',
        fr: 'aucun scénario de ce nom',
      },
    ],
  )
}

const KINDS: Readonly<Record<CustomerKind, { fr: string; en: string }>> = {
  business: { fr: 'les entreprises', en: 'businesses' },
  consumer: { fr: 'les particuliers', en: 'consumers' },
  public: { fr: 'les organismes publics', en: 'public bodies' },
}

export function kindsWithoutRule(kinds: readonly CustomerKind[]): Refusal {
  const names = (language: 'fr' | 'en') => kinds.map((kind) => KINDS[kind][language]).join(', ')
  return new Refusal(
    'invalid-scenario',
    `Some customers would have no scenario: ${names('en')}. End with a rule for them without country and creditor.`,
    `Des clients n’auraient pas de scénario : ${names('fr')}. Terminez par une règle qui les vise, sans pays ni créancier.`,
    [
      {
        path: 'rules',
        code: 'incomplete',
        message: 'some customers have no scenario',
        fr: 'des clients sans scénario',
      },
    ],
  )
}

export function unreadableFile(file: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `The file ${file} cannot be read. Check its path and your rights.`,
    `Le fichier ${file} est illisible. Vérifiez son chemin et vos droits.`,
  )
}
