import { type Draws, drawsOf } from './draws.ts'

const ACTIVITIES =
  words(`GARAGE BOULANGERIE TRANSPORTS MENUISERIE PLOMBERIE CHAUFFAGE ELECTRICITE MACONNERIE COUVERTURE
  PEINTURE IMPRIMERIE PHARMACIE RESTAURANT HOTEL CAFE BRASSERIE FLEURISTE AMBULANCES TAXIS PAYSAGES JARDINS CARRELAGE
  CHARPENTE SERRURERIE MECANIQUE CARROSSERIE INFORMATIQUE CONSEIL FORMATION COIFFURE OPTIQUE LIBRAIRIE BOUCHERIE TRAITEUR
  CAVE VIGNOBLES DOMAINE SCIERIE FONDERIE PLASTURGIE EMBALLAGES NEGOCE DISTRIBUTION LOCATION NETTOYAGE SECURITE
  AMENAGEMENT AGENCEMENT MOTOCULTURE CLIMATISATION ISOLATION DEMENAGEMENTS LOGISTIQUE CABINET CLINIQUE LABORATOIRE`)
const SURNAMES =
  words(`MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY
  ROUX DAVID BERTRAND MOREL FOURNIER GIRARD BONNET DUPONT LAMBERT FONTAINE ROUSSEAU VINCENT MULLER LEFEVRE FAURE ANDRE
  MERCIER BLANC GUERIN BOYER GARNIER CHEVALIER FRANCOIS LEGRAND GAUTHIER GARCIA PERRIN ROBIN CLEMENT MORIN NICOLAS HENRY
  ROUSSEL MATHIEU GAUTIER MASSON MARCHAND DUVAL DENIS DUMONT MARIE LEMAIRE NOEL MEYER DUFOUR MEUNIER BRUN BLANCHARD GIRAUD
  JOLY RIVIERE LUCAS BRUNET GAILLARD BARBIER ARNAUD MARTINEZ GERARD ROCHE RENARD SCHMITT ROY LEROUX COLIN VIDAL CARON
  PICARD ROGER FABRE AUBERT LEMOINE RENAUD DUMAS LACROIX OLIVIER PHILIPPE BOURGEOIS PIERRE BENOIT REY LECLERC PAYET ROLLAND`)
const PLACES =
  words(`LYON PARIS LILLE NANTES RENNES BORDEAUX TOULOUSE MARSEILLE NICE STRASBOURG METZ NANCY DIJON TOURS
  ORLEANS ROUEN CAEN BREST LORIENT VANNES QUIMPER ANGERS LAVAL POITIERS LIMOGES TULLE PAU BAYONNE TARBES ALBI NIMES AVIGNON
  TOULON CANNES GRENOBLE ANNECY CHAMBERY VALENCE ROANNE MACON NEVERS BOURGES CHARTRES AMIENS ARRAS REIMS TROYES COLMAR`)
const FORMS = ['SARL', 'SARL', 'SAS', 'SAS', 'SASU', 'EURL', 'SA', 'SCI', 'SNC', '']
const SYLLABLES = words(
  'SO VA NOR MA DI TEC LO GI BA TRA NOVA ECO PRO ALTI MED OPTI CER TRI ACTI SYN VEL ORI ZEN KA RO BI FLO LU PRI MO SE TA',
)

/** The name under which we know the customer; branches of a group share its name and add their place. */
export function companyName(seed: number, place: number, head: number | null): string {
  const draws = drawsOf(seed, 11, place)
  if (head !== null) {
    const brand = invented(drawsOf(seed, 12, head))
    return head === place
      ? `${brand} FRANCE SAS`
      : `${brand} ${draws.pick(PLACES)} ${draws.pick(FORMS)}`.trim()
  }
  const form = draws.pick(FORMS)
  const kind = draws.next()
  const core =
    kind < 0.35
      ? `${draws.pick(ACTIVITIES)} ${draws.pick(SURNAMES)}`
      : kind < 0.45
        ? `${draws.pick(SURNAMES)} ET FILS`
        : kind < 0.55
          ? `${draws.pick(ACTIVITIES)} DE ${draws.pick(PLACES)}`
          : kind < 0.62
            ? `${draws.pick(SURNAMES)} ${draws.pick(SURNAMES)} ASSOCIES`
            : `${invented(draws)}${draws.chance(0.5) ? ` ${draws.pick(ACTIVITIES)}` : ''}`
  return draws.chance(0.3) ? `${form} ${core}`.trim() : `${core} ${form}`.trim()
}

function invented(draws: Draws): string {
  return Array.from({ length: draws.between(3, 4) }, () => draws.pick(SYLLABLES)).join('')
}

/** The same name as a bank passes it on, from the payer's own records. */
export function nameAsPaid(name: string, draws: Draws): string {
  const manner = draws.next()
  const bare = name
    .replaceAll(/\b(?:SARL|SASU|SAS|EURL|SA|SCI|SNC)\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (manner < 0.55) return name
  if (manner < 0.75) return bare
  if (manner < 0.82) return name.slice(0, 18)
  if (manner < 0.88) return bare.split(' ').toReversed().join(' ')
  if (manner < 0.91) return bare.replaceAll(' ', '')
  if (manner < 0.95) return withTypo(bare, draws)
  if (manner < 0.97) return `${draws.pick(['M', 'MME', 'M OU MME'])} ${draws.pick(SURNAMES)}`
  return `STE ${bare}`
}

function withTypo(name: string, draws: Draws): string {
  const at = draws.between(1, Math.max(1, name.length - 2))
  return name.slice(0, at) + draws.pick([...'AEIRTLS']) + name.slice(at + 1)
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
