import { legalSource as article, inGerman } from '../legal-source.ts'

const CODES = 'https://www.legifrance.gouv.fr/codes/id/'
const COMMERCE = `${CODES}LEGITEXT000005634379`
const CONSUMPTION = `${CODES}LEGITEXT000006069565`
const CIVIL = `${CODES}LEGITEXT000006070721`
const CIVIL_PROCEDURE = `${CODES}LEGITEXT000006070716`
const FINANCIAL = `${CODES}LEGITEXT000006072026`
const ENFORCEMENT = `${CODES}LEGITEXT000025024948`
const PROCUREMENT = `${CODES}LEGITEXT000037701019`
const PENAL = `${CODES}LEGITEXT000006070719`

export const COM_L110_4 = article(
  'C. com. L110-4',
  COMMERCE,
  'Prescription de cinq ans des obligations nées du commerce',
  'Obligations arising from trade lapse after five years',
)

export const COM_L133_6 = article(
  'C. com. L133-6',
  COMMERCE,
  'Contrat de transport : prescription d’un an',
  'Carriage contract: claims lapse after one year',
)

export const CONSO_L218_2 = article(
  'C. conso. L218-2',
  CONSUMPTION,
  'Action des professionnels contre les consommateurs : deux ans',
  'Claims of professionals on consumers: two years',
)

export const TENANCY_7_1 = article(
  'Loi 89-462, art. 7-1',
  'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000509310',
  'Bail d’habitation : trois ans',
  'Residential lease: three years',
)

export const POST_L34_2 = article(
  'CPCE (postes) L34-2',
  `${CODES}LEGITEXT000006070987`,
  'Communications électroniques : un an',
  'Electronic communications: one year',
  false,
)

export const CIV_2222 = article(
  'C. civ. 2222',
  CIVIL,
  'Un délai réduit court du jour de l’entrée en vigueur de la loi nouvelle',
  'A shorter limitation period runs from the day on which the new law enters into force',
)

export const CIV_2224 = article(
  'C. civ. 2224',
  CIVIL,
  'Actions personnelles : cinq ans',
  'Personal claims: five years',
)

export const CIV_2232 = article(
  'C. civ. 2232',
  CIVIL,
  'Délai butoir de vingt ans à compter de la naissance du droit',
  'Cap of twenty years from the birth of the right',
)

export const CIV_2238 = article(
  'C. civ. 2238',
  CIVIL,
  'Médiation ou conciliation : suspension, six mois au moins ensuite',
  'Mediation or conciliation: suspension, at least six months afterwards',
)

export const CIV_2240 = article(
  'C. civ. 2240',
  CIVIL,
  'La reconnaissance par le débiteur interrompt la prescription',
  'Acknowledgement by the debtor interrupts limitation',
)

export const CIV_2241 = article(
  'C. civ. 2241',
  CIVIL,
  'La demande en justice interrompt la prescription',
  'Legal action interrupts limitation',
)

export const CIV_2244 = article(
  'C. civ. 2244',
  CIVIL,
  'La mesure conservatoire ou d’exécution interrompt la prescription',
  'A protective or enforcement measure interrupts limitation',
)

export const COM_18_MAY_2022 = article(
  'Cass. com. 18 mai 2022, n° 20-23.204',
  'https://www.courdecassation.fr/',
  'Une mise en demeure, même recommandée, n’interrompt pas la prescription',
  'A formal notice, even by registered letter, does not interrupt limitation',
)

export const ENFORCEMENT_L111_4 = article(
  'CPCE L111-4',
  ENFORCEMENT,
  'L’exécution des jugements se poursuit pendant dix ans',
  'Judgments can be enforced for ten years',
)

export const ENFORCEMENT_L111_8 = article(
  'CPCE L111-8',
  ENFORCEMENT,
  'Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier',
  'Costs of collection undertaken without an enforceable title stay with the creditor',
)

export const ENFORCEMENT_R124_2 = article(
  'CPCE R124-2',
  ENFORCEMENT,
  'Recouvrement pour autrui : assurance, compte réservé, déclaration au procureur',
  'Collecting for others: insurance, reserved account, declaration to the public prosecutor',
)

export const ENFORCEMENT_R124_3 = article(
  'CPCE R124-3',
  ENFORCEMENT,
  'Recouvrement pour autrui : convention écrite avec le créancier',
  'Collecting for others: written agreement with the creditor',
)

export const ENFORCEMENT_R124_4 = article(
  'CPCE R124-4',
  ENFORCEMENT,
  'Recouvrement pour autrui : mentions de la lettre au débiteur, rappelées à chaque démarche',
  'Collecting for others: mentions of the letter to the debtor, recalled at each later contact',
)

export const CONSO_L121_2 = article(
  'C. conso. L121-2',
  CONSUMPTION,
  'Pratiques commerciales trompeuses',
  'Misleading commercial practices',
)

export const CONSO_L121_6 = article(
  'C. conso. L121-6',
  CONSUMPTION,
  'Pratiques commerciales agressives : insistance, menace d’une action que la loi ne permet pas',
  'Aggressive commercial practices: insistence, threat of an action that the law does not allow',
)

export const PENAL_222_16 = article(
  'C. pén. 222-16',
  PENAL,
  'Appels et messages malveillants réitérés',
  'Repeated malicious calls and messages',
)

export const CONSO_L722_5 = article(
  'C. conso. L722-5',
  CONSUMPTION,
  'Surendettement : interdiction de payer les dettes nées avant la recevabilité',
  'Over-indebtedness: ban on paying debts born before the file was admitted',
)

export const COM_L622_7 = article(
  'C. com. L622-7',
  COMMERCE,
  'Procédure collective : interdiction de payer les créances antérieures',
  'Insolvency: ban on paying earlier claims',
)

export const COM_L622_21 = article(
  'C. com. L622-21',
  COMMERCE,
  'Procédure collective : arrêt des poursuites',
  'Insolvency: stay of proceedings',
)

export const SENATE_BILL_83 = article(
  'PPL n° 83 (Sénat, 19 février 2026)',
  'https://www.senat.fr/travaux-parlementaires/textes-legislatifs/la-loi-en-clair/proposition-de-loi-visant-a-reduire-les-retards-de-paiement-afin-de-lutter-contre-les-defaillances-dentreprises.html',
  'Proposition de loi : interdiction de renoncer aux pénalités de retard ; promulgation non trouvée',
  'Bill: no waiver of late penalties any more; promulgation not found',
)

export const CIV_1102 = article(
  'C. civ. 1102',
  CIVIL,
  'Liberté contractuelle : le créancier peut renoncer à ce qui lui est dû',
  'Freedom of contract: a creditor may give up what it is owed',
  false,
)

export const COM_L441_10 = inGerman(
  article(
    'C. com. L441-10',
    COMMERCE,
    'Délais de paiement, pénalités de retard et indemnité de recouvrement',
    'Payment terms, late payment interest and recovery compensation',
  ),
  'Zahlungsfristen, Verzugszinsen und Beitreibungspauschale',
)

export const COM_D441_5 = inGerman(
  article(
    'C. com. D441-5',
    COMMERCE,
    'Indemnité forfaitaire pour frais de recouvrement : 40 euros',
    'Fixed compensation for recovery costs: 40 euros',
  ),
  'Pauschale für Beitreibungskosten: 40 Euro',
)

export const COM_L441_11 = article(
  'C. com. L441-11',
  COMMERCE,
  'Délais de paiement propres à certains secteurs',
  'Payment terms of particular sectors',
)

export const COM_D441_5_1 = article(
  'C. com. D441-5-1',
  COMMERCE,
  'Délais de paiement des secteurs à caractère saisonnier',
  'Payment terms of seasonal sectors',
)

export const COM_D441_5_1_WATCHES = article(
  'C. com. D441-5-1, horlogerie',
  COMMERCE,
  'Délais de paiement de l’horlogerie',
  'Payment terms of watchmaking',
  false,
)

export const COM_L441_12 = article(
  'C. com. L441-12',
  COMMERCE,
  'Achats en franchise de TVA destinés à l’exportation hors de l’Union : 90 jours',
  'VAT-free purchases for export outside the Union: 90 days',
  false,
)

export const COM_L441_13 = article(
  'C. com. L441-13',
  COMMERCE,
  'Marchandises livrées outre-mer : le délai court du dédouanement ou du 21e jour de la mise à disposition',
  'Goods shipped overseas: the term runs from customs clearance or from the 21st day after they were made available',
)

export const CIV_1231_6 = inGerman(
  article(
    'C. civ. 1231-6',
    CIVIL,
    'Intérêt au taux légal à compter de la mise en demeure',
    'Legal interest from the formal notice on',
  ),
  'Zinsen zum gesetzlichen Satz ab der Mahnung',
)

export const CIV_1342_10 = inGerman(
  article(
    'C. civ. 1342-10',
    CIVIL,
    'Imputation d’un paiement sur plusieurs dettes',
    'Allocation of a payment over several debts',
  ),
  'Anrechnung einer Zahlung auf mehrere Schulden',
)

export const CIV_1343_1 = inGerman(
  article(
    'C. civ. 1343-1',
    CIVIL,
    'Le paiement partiel s’impute d’abord sur les intérêts',
    'A part payment goes to interest first',
  ),
  'Eine Teilzahlung wird zuerst auf die Zinsen angerechnet',
)

export const CIV_1343_2 = inGerman(
  article(
    'C. civ. 1343-2',
    CIVIL,
    'Capitalisation des intérêts échus pour une année entière',
    'Interest due for a whole year may bear interest',
  ),
  'Zinsen eines ganzen Jahres können ihrerseits Zinsen tragen',
)

export const CMF_L313_3 = inGerman(
  article(
    'CMF L313-3',
    FINANCIAL,
    'Majoration de cinq points deux mois après que la décision est exécutoire',
    'Five points more, two months after the decision became enforceable',
  ),
  'Fünf Punkte mehr, zwei Monate nach Vollstreckbarkeit der Entscheidung',
)

export const LEGAL_INTEREST_ORDERS = inGerman(
  article(
    'CMF L313-2 et D313-1-A',
    FINANCIAL,
    'Taux de l’intérêt légal, fixé par arrêté chaque semestre',
    'Legal interest rate, fixed by ministerial order each half-year',
  ),
  'Gesetzlicher Zinssatz, für jedes Halbjahr durch Erlass festgesetzt',
)

export const CCP_R2192_31 = inGerman(
  article(
    'CCP R2192-31',
    PROCUREMENT,
    'Commande publique : taux de la BCE majoré de huit points',
    'Public procurement: ECB rate plus eight points',
  ),
  'Öffentliche Aufträge: EZB-Satz zuzüglich acht Punkte',
)

export const CCP_D2192_35 = inGerman(
  article(
    'CCP D2192-35',
    PROCUREMENT,
    'Commande publique : indemnité forfaitaire de 40 euros',
    'Public procurement: fixed compensation of 40 euros',
    false,
  ),
  'Öffentliche Aufträge: Pauschale von 40 Euro',
)

export const CPC_1411 = article(
  'CPC 1411',
  CIVIL_PROCEDURE,
  'Injonction de payer : délai de signification',
  'Payment order: time to serve it',
)

export const DECREE_2026_96 = article(
  'Décret 2026-96, art. 9',
  'https://www.legifrance.gouv.fr/',
  'Trois mois pour signifier les ordonnances rendues depuis le 1er septembre 2026',
  'Three months to serve orders made since 1 September 2026',
)

export const CPC_1416 = article(
  'CPC 1416',
  CIVIL_PROCEDURE,
  'Injonction de payer : opposition dans le mois de la signification',
  'Payment order: objection within a month of service',
)

export const CPC_1422 = article(
  'CPC 1422',
  CIVIL_PROCEDURE,
  'Injonction de payer : quand elle peut être exécutée',
  'Payment order: when it can be enforced',
)

export const COM_R622_24 = article(
  'C. com. R622-24',
  COMMERCE,
  'Déclaration de créance dans les deux mois de la publication au BODACC, quatre pour un créancier hors de métropole',
  'Claims are declared within two months of publication, four for creditors outside metropolitan France',
)

export const COM_L622_26 = article(
  'C. com. L622-26',
  COMMERCE,
  'Relevé de forclusion dans les six mois de la publication',
  'Relief from exclusion within six months of publication',
)

export const COM_L622_28 = inGerman(
  article(
    'C. com. L622-28',
    COMMERCE,
    'Le jugement d’ouverture arrête le cours des intérêts',
    'The opening judgment stops interest',
  ),
  'Das Eröffnungsurteil hemmt den Zinslauf',
)

export const ENFORCEMENT_L126_2 = article(
  'CPCE L126-2',
  ENFORCEMENT,
  'Créances commerciales incontestées : un mois pour payer ou contester',
  'Uncontested commercial claims: one month to pay or contest',
)

export const ENFORCEMENT_L126_3 = article(
  'CPCE L126-3',
  ENFORCEMENT,
  'Procès-verbal de non-contestation huit jours au moins après ce mois',
  'Record of non-contestation, eight days at least after that month',
)
