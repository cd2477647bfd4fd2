import { consumer, publicBody } from '../identity.ts'
import { inventedMobile } from '../invented-identifiers.ts'
import type { DemoCustomer } from '../story.ts'
import {
  creditNote,
  invoice,
  invoiceWithoutDueDate,
  match,
  payment,
  paymentPlan,
  promise,
  prompt,
  slow,
} from '../story-facts.ts'

export const CONSUMERS: readonly DemoCustomer[] = [
  consumer({
    number: 'C046',
    name: 'Mme Solène Auvrardin',
    address: '6 rue des Hirondelles',
    place: ['49000', 'Angers'],
    mailbox: 'solene.auvrardin',
    story: [invoice('f1', -7, 684)],
  }),
  consumer({
    number: 'C047',
    name: 'M. Titouan Kervadoret',
    address: '18 venelle du Goémon',
    place: ['56000', 'Vannes'],
    mailbox: 'titouan.kervadoret',
    // Two years and seven weeks late: never chased again.
    story: [invoice('f1', -780, 1290)],
  }),
  consumer({
    number: 'C048',
    name: 'Mme Inès Mondarel',
    address: '2 rue de la Fontaine aux Oiseaux',
    place: ['63000', 'Clermont-Ferrand'],
    mailbox: 'ines.mondarel',
    // No due date, and the law gives none towards a consumer.
    story: [invoiceWithoutDueDate('f1', -26, 438)],
  }),
  consumer({
    number: 'C049',
    name: 'M. Gaspard Thiévenaux',
    address: '140 cours des Maronniers Roses',
    place: ['38000', 'Grenoble'],
    mailbox: 'gaspard.thievenaux',
    story: [invoice('f1', -40, 912)],
  }),
  consumer({
    number: 'C050',
    name: 'Mme Odile Rancourel',
    address: '7 rue Traversière du Moulin',
    place: ['45000', 'Orléans'],
    mailbox: 'odile.rancourel',
    story: [invoice('f1', -14, 560), promise(-3, 6, { f1: 560 })],
  }),
  consumer({
    number: 'C051',
    name: 'M. Yanis Belkarim-Dufaye',
    address: '54 rue des Cordonniers',
    place: ['76000', 'Rouen'],
    mailbox: 'yanis.belkarim',
    story: [
      invoice('f1', -60, 1500),
      paymentPlan(-33, ['f1'], 300, [-28, 3, 33, 64, 94]),
      payment('p1', -28, { f1: 300 }),
    ],
  }),
  consumer({
    number: 'C052',
    name: 'Mme Apolline Drouvignon',
    address: '11 quai du Halage',
    place: ['89000', 'Auxerre'],
    mailbox: 'apolline.drouvignon',
    // She kept the table after all: the credit note was used against the next invoice.
    story: [
      invoice('f1', -96, 1140),
      creditNote('a1', -90, 190),
      match('a1', 'f1', -88, 190),
      payment('p1', -85, { f1: 950 }),
    ],
  }),
  consumer({
    number: 'C053',
    name: 'M. Basile Cormenaud',
    address: '3 allée des Pommiers Nains',
    place: ['14000', 'Caen'],
    // He has no e-mail address, and reads his messages.
    scenario: 'mobile',
    contacts: [{ channel: 'sms', value: inventedMobile(53), role: 'private' }],
    story: [invoice('f1', -4, 745)],
  }),
  consumer({
    number: 'C054',
    name: 'Mme Clémence Vautreline',
    // Moved without leaving an address.
    story: [invoice('f1', -21, 390)],
  }),
  consumer({
    number: 'C055',
    name: 'Herr Jonas Wickelmaier',
    address: 'Birkenweg 29',
    place: ['79098', 'Freiburg im Breisgau'],
    country: 'DE',
    language: 'de',
    phone: '+4915228817386',
    mailbox: 'jonas.wickelmaier',
    story: [invoice('f1', -21, 826)],
  }),
]

export const PUBLIC_BODIES: readonly DemoCustomer[] = [
  publicBody({
    number: 'C030',
    name: 'Commune de Hauterive-sur-Ourlon',
    address: 'Place de l’Hôtel de Ville 1',
    place: ['5000', 'Namur'],
    country: 'BE',
    domain: 'hauterive-sur-ourlon',
    habit: slow(3, [2000, 8000]),
    story: [invoice('f1', -10, 5244)],
  }),
  publicBody({
    number: 'C056',
    name: 'Commune de Saint-Aubrin-les-Prés',
    address: 'Place de la Mairie',
    place: ['58000', 'Nevers'],
    domain: 'mairie-saint-aubrin',
    phone: 'north-east',
    habit: slow(3, [3000, 9000]),
    // No due date, and no term that the law would give for every public buyer.
    story: [invoiceWithoutDueDate('f1', -50, 6720), invoice('f2', 10, 1344)],
  }),
  publicBody({
    number: 'C057',
    name: 'Collège Honorine-Delvalle',
    address: '25 rue des Écoles Neuves',
    place: ['86000', 'Poitiers'],
    domain: 'college-honorine-delvalle',
    phone: 'south-west',
    habit: slow(3, [800, 4000]),
    story: [invoice('f1', -30, 3408)],
  }),
  publicBody({
    number: 'C058',
    name: 'Centre hospitalier du Val-Perdrigeon',
    address: '900 route de l’Étang Neuf;Direction des achats',
    place: ['64000', 'Pau'],
    domain: 'ch-val-perdrigeon',
    phone: 'south-west',
    habit: slow(4, [5000, 18_000]),
    story: [invoice('f1', -45, 14_880), invoice('f2', -8, 9_360), invoice('f3', 24, 4_512)],
  }),
  publicBody({
    number: 'C059',
    name: 'Office de tourisme des Monts Fauvins',
    address: '1 esplanade du Belvédère',
    place: ['88000', 'Épinal'],
    domain: 'tourisme-monts-fauvins',
    phone: 'north-east',
    habit: prompt(3, [500, 2500]),
    story: [invoice('f1', 14, 1176)],
  }),
  publicBody({
    number: 'C060',
    name: 'Syndicat mixte des Eaux Clairelles',
    address: '17 chemin de la Source',
    place: ['05000', 'Gap'],
    domain: 'eaux-clairelles',
    phone: 'south-east',
    habit: prompt(3, [900, 3500]),
    // Nothing left while the workshop was closed.
    story: [{ kind: 'hold', on: -175, scope: 'portfolio', until: -165, reason: 'fermeture annuelle' }],
  }),
]
