import { business } from '../identity.ts'
import type { DemoCustomer } from '../story.ts'
import {
  creditNote,
  customerHold,
  dispute,
  invoice,
  itemHold,
  late,
  payment,
  paymentPlan,
  promise,
  prompt,
  slow,
} from '../story-facts.ts'

/** Each step of the standard scenario, reached today; offsets are those of the standard scenario for businesses. */
const STEPS_REACHED: readonly DemoCustomer[] = [
  business({
    number: 'C001',
    name: 'Hôtel Brimoréal SAS',
    address: '3 quai des Cygnes Blancs',
    place: ['74000', 'Annecy'],
    domain: 'hotel-brimoreal',
    phone: 'south-east',
    habit: slow(3, [900, 4200]),
    story: [invoice('f1', -3, 2480.4)],
  }),
  business({
    number: 'C002',
    name: 'Clinique Vauxcelle SAS',
    address: '118 boulevard Marcel Aubrac;Bâtiment C',
    place: ['37000', 'Tours'],
    domain: 'clinique-vauxcelle',
    phone: 'north-west',
    habit: slow(3, [3000, 9000], { term: 45 }),
    // One letter, three sections: demanded, also overdue, coming due.
    story: [
      invoice('f1', -10, 8640, { term: 45 }),
      invoice('f2', -3, 312.6, { term: 0 }),
      invoice('f3', 5, 5220, { term: 45 }),
    ],
  }),
  business({
    number: 'C003',
    name: 'Brasserie Tarnelou SARL',
    address: '27 allée des Platanes Rouges',
    place: ['31000', 'Toulouse'],
    domain: 'brasserie-tarnelou',
    phone: 'south-west',
    habit: late(3, [600, 2500]),
    story: [invoice('f1', -18, 1936.8)],
  }),
  business({
    number: 'C004',
    name: 'Cabinet Ardivaux et Fils SELARL',
    address: '9 rue du Vieux Pressoir',
    place: ['21000', 'Dijon'],
    domain: 'cabinet-ardivaux',
    phone: 'north-east',
    habit: slow(3, [1200, 3800]),
    story: [invoice('f1', -25, 3312), invoice('f2', 21, 1104)],
  }),
  business({
    number: 'C005',
    name: 'Librairie Lumerois SARL',
    address: '41 rue des Encriers',
    place: ['35000', 'Rennes'],
    domain: 'librairie-lumerois',
    phone: 'north-west',
    habit: late(3, [700, 2400]),
    story: [invoice('f1', -35, 2154.24)],
  }),
  business({
    number: 'C009',
    name: 'Transports Dorvignac SAS',
    address: '500 route du Port Sec',
    place: ['33300', 'Bordeaux'],
    domain: 'transports-dorvignac',
    phone: 'south-west',
    habit: late(3, [1500, 6000]),
    story: [invoice('f1', -38, 4788)],
  }),
  business({
    number: 'C010',
    name: 'Imprimerie Célestrel SARL',
    address: '16 impasse du Plomb',
    place: ['44200', 'Nantes'],
    domain: 'imprimerie-celestrel',
    phone: 'north-west',
    habit: late(3, [900, 3000]),
    story: [invoice('f1', -58, 3672.96), invoice('f2', 12, 884.4)],
  }),
]

/** A group: the parent and the branches that it heads. */
const GROUP: readonly DemoCustomer[] = [
  business({
    number: 'C006',
    name: 'Boulangeries Quernelle SAS',
    address: '80 avenue de la Motte aux Bois',
    place: ['59000', 'Lille'],
    domain: 'groupe-quernelle',
    phone: 'north-west',
    term: { kind: 'end-of-month', days: 45, method: 'days-then-month-end' },
    scenario: 'key-accounts',
    habit: prompt(3, [4000, 12_000], { term: 45 }),
    // A key account: somebody of ours asks before anything is written.
    story: [
      invoice('f0', -2, 7_452, { term: 45 }),
      invoice('f1', 12, 11_340, { term: 45 }),
      invoice('f2', 40, 9_876, { term: 45 }),
    ],
  }),
  business({
    number: 'C007',
    name: 'Boulangerie Quernelle Lille-Sud SARL',
    parent: 'C006',
    address: '12 rue du Four Banal',
    place: ['59000', 'Lille'],
    domain: 'quernelle-lille-sud',
    habit: prompt(3, [300, 1500]),
    // It rounded its last transfer: the cents were given up.
    story: [
      invoice('f0', -50, 618.8),
      payment('p0', -50, { f0: 618 }),
      { kind: 'write-off', on: -49, name: 'f0', reason: 'écart de règlement' },
      invoice('f1', 5, 742.8),
    ],
  }),
  business({
    number: 'C008',
    name: 'Boulangerie Quernelle Roubaix SARL',
    parent: 'C006',
    address: '5 place du Levain',
    place: ['59100', 'Roubaix'],
    domain: 'quernelle-roubaix',
    habit: slow(3, [300, 1500]),
    story: [invoice('f1', -16, 1188), promise(-4, 2, { f1: 1188 })],
  }),
]

/** Agreements, contests and stops: what keeps a reminder from leaving. */
const STOPPED: readonly DemoCustomer[] = [
  business({
    number: 'C011',
    name: 'Garage Moulverny SARL',
    address: '2 chemin des Quatre Vents',
    place: ['51100', 'Reims'],
    domain: 'garage-moulverny',
    phone: 'north-east',
    habit: late(3, [800, 2600]),
    // Two claims from before the judgment are to be declared; the one born after it needs a lawyer's eye.
    story: [
      invoice('f1', -40, 2268),
      invoice('f2', -12, 1390.8),
      { kind: 'insolvency', on: -18, openedOn: -20 },
      invoice('f3', 18, 456, { term: 30 }),
    ],
  }),
  business({
    number: 'C012',
    name: 'Pharmacie Oréval SELARL',
    address: '63 promenade des Orangers',
    place: ['06000', 'Nice'],
    domain: 'pharmacie-oreval',
    phone: 'south-east',
    habit: prompt(3, [400, 1800]),
    // It pays by direct debit; one of them came back, and the invoice was paid after a reminder.
    story: [
      invoice('f0', -95, 964.2),
      { kind: 'direct-debit', on: -98, name: 'f0', collectOn: -95 },
      payment('p0', -95, { f0: 964.2 }),
      { kind: 'returned-payment', on: -91, name: 'p0' },
      { kind: 'direct-debit-cancelled', on: -91, name: 'f0' },
      payment('p1', -80, { f0: 964.2 }),
      invoice('f1', -1, 1273.5),
      { kind: 'direct-debit', on: -6, name: 'f1', collectOn: 2 },
    ],
  }),
  business({
    number: 'C013',
    name: 'Agence Fildecourt SAS',
    address: '77 rue du Faubourg des Lilas',
    place: ['75011', 'Paris'],
    domain: 'agence-fildecourt',
    phone: 'paris',
    habit: slow(3, [2000, 6000]),
    // A third of the invoice is contested: the rest is chased.
    story: [
      invoice('f1', -10, 5400),
      dispute('f1', -9, 1800, {
        reason: 'Trois plans de travail rayés à la livraison',
        owner: 'Service après-vente',
        deadlineOn: 9,
      }),
    ],
  }),
  business({
    number: 'C014',
    name: 'Résidence Les Aubrelles SAS',
    address: '200 avenue des Garrigues',
    place: ['34000', 'Montpellier'],
    domain: 'residence-aubrelles',
    phone: 'south-east',
    habit: prompt(3, [1500, 5000]),
    // One dispute is settled and its invoice paid; the other stops the whole invoice.
    story: [
      invoice('f0', -130, 2340),
      dispute('f0', -126, 2340, {
        reason: 'Bon de commande introuvable',
        owner: 'Administration des ventes',
        deadlineOn: -112,
      }),
      { kind: 'dispute-settled', on: -115, name: 'f0', outcome: 'rejected' },
      payment('p0', -108, { f0: 2340 }),
      invoice('f1', -17, 4176),
      dispute('f1', -15, 4176, {
        reason: 'Livraison incomplète selon le client',
        owner: 'Logistique',
        deadlineOn: 12,
      }),
    ],
  }),
  business({
    number: 'C015',
    name: 'Fromagerie Pontelain SARL',
    address: 'Lieu-dit La Croix Haute',
    place: ['15000', 'Aurillac'],
    domain: 'fromagerie-pontelain',
    phone: 'south-east',
    habit: slow(3, [600, 2000]),
    story: [
      invoice('f1', -105, 2400),
      invoice('f2', -88, 1950),
      invoice('f3', -70, 1650),
      paymentPlan(-62, ['f1', 'f2', 'f3'], 1000, [-42, -12, 18, 48, 78, 108]),
      payment('p1', -43, { f1: 1000 }),
      payment('p2', -11, { f1: 1000 }),
    ],
  }),
  business({
    number: 'C016',
    name: 'Textiles Garamène SA',
    address: '1 rue de la Navette',
    place: ['42300', 'Roanne'],
    domain: 'textiles-garamene',
    phone: 'south-east',
    habit: late(3, [1500, 7000], { term: 45 }),
    // The second instalment was not paid: the plan was declared lapsed this morning.
    story: [
      invoice('f1', -94, 6480, { term: 45 }),
      invoice('f2', -90, 3120, { term: 45 }),
      paymentPlan(-77, ['f1', 'f2'], 2400, [-60, -30, 0, 30]),
      payment('p1', -58, { f1: 2400 }),
      { kind: 'plan-lapsed', on: 0 },
    ],
  }),
  business({
    number: 'C017',
    name: 'Conserverie Lestrimec SAS',
    address: '14 quai du Petit Thonier',
    place: ['29000', 'Quimper'],
    domain: 'conserverie-lestrimec',
    phone: 'north-west',
    habit: late(3, [1000, 4000]),
    // Promised for four days ago and three days of bank delay: broken this morning, the next step leaves at once.
    story: [invoice('f1', -17, 3036), promise(-4, -4, { f1: 3036 })],
  }),
  business({
    number: 'C018',
    name: 'Menuiserie Haslinger SARL',
    address: '22 rue des Charpentiers',
    place: ['67000', 'Strasbourg'],
    region: 'FR-67',
    domain: 'menuiserie-haslinger',
    phone: 'north-east',
    habit: slow(3, [1000, 5000]),
    // A promise kept in part; an older one was kept in full.
    story: [
      invoice('f0', -110, 1740),
      promise(-88, -84, { f0: 1740 }),
      payment('p0', -84, { f0: 1740 }),
      invoice('f1', -21, 6000),
      promise(-9, -6, { f1: 6000 }),
      payment('p1', -6, { f1: 3500 }),
    ],
  }),
  business({
    number: 'C020',
    name: 'Rhumerie Bel-Anse SARL',
    address: '8 route de la Distillerie',
    place: ['97200', 'Fort-de-France'],
    country: 'MQ',
    domain: 'rhumerie-bel-anse',
    habit: slow(2, [900, 3600]),
    story: [
      invoice('f1', -24, 2832),
      customerHold(-10, 20, 'geste commercial après le cyclone, accordé par la direction'),
    ],
  }),
  business({
    number: 'C022',
    name: 'Architectes Solanjou SARL',
    address: '35 montée des Observances',
    place: ['69004', 'Lyon'],
    domain: 'architectes-solanjou',
    phone: 'south-east',
    habit: slow(2, [1800, 7000]),
    // One invoice waits for the certificate of completion; the other is reminded.
    story: [
      invoice('f1', -20, 7920),
      itemHold('f1', -19, 8, 'procès-verbal de réception attendu'),
      invoice('f2', -3, 1260),
    ],
  }),
]

/** Credits, small amounts, contacts. */
const POSITIONS: readonly DemoCustomer[] = [
  business({
    number: 'C019',
    name: 'Weinstub Rosselbach SARL',
    address: '4 rue des Tonneliers',
    place: ['68000', 'Colmar'],
    region: 'FR-68',
    domain: 'weinstub-rosselbach',
    phone: 'north-east',
    habit: prompt(3, [200, 900]),
    // Less than five euros are left: not worth a letter.
    story: [invoice('f1', -30, 486.4), payment('p1', -31, { f1: 482 })],
  }),
  business({
    number: 'C021',
    name: 'Comptoir Lagon Vert SARL',
    address: '19 rue des Vanilliers',
    place: ['97400', 'Saint-Denis'],
    country: 'RE',
    domain: 'comptoir-lagon-vert',
    habit: slow(2, [700, 2800]),
    // We have admitted a mistake: its credit note is awaited, the rest is chased.
    story: [
      invoice('f1', -10, 1524),
      dispute('f1', -8, 324, {
        reason: 'Deux tabourets facturés et non livrés',
        owner: 'Administration des ventes',
        deadlineOn: 2,
      }),
      { kind: 'dispute-settled', on: -2, name: 'f1', outcome: 'accepted' },
    ],
  }),
  business({
    number: 'C023',
    name: 'Événements Nuitclaire SAS',
    address: '150 corniche des Tamaris',
    place: ['13007', 'Marseille'],
    domain: 'evenements-nuitclaire',
    phone: 'south-east',
    habit: prompt(2, [800, 3000]),
    // We owe it: the credit note for a cancelled order is larger than what it owes.
    story: [invoice('f1', -8, 1200), creditNote('a1', -7, 1860)],
  }),
  business({
    number: 'C024',
    name: 'Domaine Castelverjus EARL',
    address: 'Chemin des Murgers',
    place: ['21200', 'Beaune'],
    domain: 'domaine-castelverjus',
    phone: 'north-east',
    habit: prompt(2, [900, 3400]),
    // A payment without a reference is deducted from the reminder until somebody matches it.
    story: [invoice('f1', -10, 3264), payment('p1', -5, {}, { unallocated: 800 })],
  }),
  business({
    number: 'C025',
    name: 'Ateliers Ferrandoux SARL',
    address: '31 rue de la Manufacture Neuve',
    place: ['42000', 'Saint-Étienne'],
    domain: 'ateliers-ferrandoux',
    phone: 'south-east',
    habit: slow(2, [500, 2200]),
    // The last e-mail came back this morning: the step is not consumed.
    story: [invoice('f1', -6, 1098), { kind: 'bounce', on: 0 }],
  }),
]

export const FRENCH_BUSINESSES: readonly DemoCustomer[] = [
  ...STEPS_REACHED,
  ...GROUP,
  ...STOPPED,
  ...POSITIONS,
]
