import { plainName } from '../reading/header-names.ts'

/** What a table can hold of items and customers. The names are those of the mapping. */
export const FIELDS = [
  'number',
  'customer',
  'customerName',
  'issuedOn',
  'dueOn',
  'amount',
  'openAmount',
  'paidAmount',
  'paidOn',
  'debit',
  'credit',
  'side',
  'currency',
  'itemKind',
  'paymentTerm',
  'agreedRate',
  'customerKind',
  'siren',
  'vatNumber',
  'email',
  'phone',
  'mobile',
  'contactName',
  'contactRole',
  'address',
  'address2',
  'address3',
  'postcode',
  'city',
  'country',
  'language',
  'parent',
  'insolvencyOpenedOn',
  'insolvencyPublishedOn',
  'insolvencyKind',
  'insolvencyOffice',
  'total',
] as const

export type Field = (typeof FIELDS)[number]

export const DATE_FIELDS: readonly Field[] = [
  'issuedOn',
  'dueOn',
  'paidOn',
  'insolvencyOpenedOn',
  'insolvencyPublishedOn',
]
export const AMOUNT_FIELDS: readonly Field[] = [
  'amount',
  'openAmount',
  'paidAmount',
  'debit',
  'credit',
  'total',
]

/**
 * Headers of French and English exports, plain (no accent, case, space or sign), the surest first: of two columns that
 * could be the same field the one that stands first here is taken.
 */
const HEADERS: Readonly<Record<Field, string>> = {
  number:
    'numerodefacture numerofacture numfacture nofacture nfacture facturenumero facturen invoicenumber invoiceno invoicenum invoiceid numerodepiece numeropiece npiece nopiece piececomptable numerodedocument numerodocument ndocument documentnumber documentno docnumber docno docid referencefacture referencepiece refpiece reffacture facture invoice piece document numero number reference ref',
  customer:
    'numeroclient numerodeclient numclient noclient nclient codeclient idclient comptclient compteclient codetiers comptetiers ntiers numerotiers comptauxiliaire compteauxiliaire compauxnum codeauxiliaire customernumber customerno customerid customercode custnumber custno accountnumber accountno clientid clientcode clientnumber clientno debtornumber debtorid compte code',
  customerName:
    'nomclient nomduclient raisonsociale raisonsocialeclient denomination denominationsociale intituleclient intitulecompte intituletiers libelleclient libellecompte libelletiers nomtiers customername clientname namecustomer companyname accountname debtorname nomdelentreprise client tiers customer company societe entreprise debiteur debtor intitule nom name account',
  issuedOn:
    'datefacture datedefacture datedelafacture datefacturation datedefacturation datedemission dateemission datepiece datedepiece datedocument datedudocument invoicedate invoicedon dateofinvoice billingdate issuedate dateissued issuedon issuedate documentdate docdate documentcreatedate dateoperation date',
  dueOn:
    'dateecheance datedecheance datedecheances dateech echeance datelimite datelimitedepaiement datelimitedereglement datedexigibilite duedate datedue dueon dueindate paymentduedate paymentdue due',
  amount:
    'montantttc montanttotalttc totalttc ttc montantttceur montantdelafacture montantfacture montantinitial montantdorigine montantoriginal montantpiece montanttotal invoiceamount originalamount grossamount invoicetotal totalamount amountinclvat amountincludingvat billtotal montanteur montant amount total',
  openAmount:
    'resteapayer restedu restantdu montantrestantdu montantrestedu resteaencaisser resteareglier resteregler solderestantdu soldedu soldeouvert soldefacture soldepiece montantouvert montantdu montantrestant restearegler restant impaye montantimpaye encours openamount amountopen totalopenamount outstandingamount amountoutstanding outstandingbalance outstanding amountdue balancedue openbalance amountremaining remainingamount remaining unpaidamount solde balance reste',
  paidAmount:
    'montantregle montantpaye montantencaisse dejaregle dejapaye totalregle totalpaye paye regle encaisse acomptes acompte amountpaid paidamount amountreceived paymentamount totalpaid amountapplied appliedamount applied paid',
  paidOn:
    'datedereglement datereglement datedepaiement datepaiement datedencaissement dateencaissement datedelettrage regleele reglele payele payeele paymentdate datepaid paiddate paidon paidat settleddate settlementdate dateofsettlement clearingdate cleareddate cleardate datecleared',
  debit: 'debit montantdebit debiteur debitamount',
  credit: 'credit montantcredit creditamount',
  side: 'sens senscomptable debitcredit dc drcr',
  currency:
    'devise codedevise devisefacture monnaie currency currencycode invoicecurrency ccy curr documentcurrency',
  itemKind:
    'typedepiece typepiece naturepiece naturedepiece typedocument typededocument typefacture documenttype doctype transactiontype invoicetype type',
  paymentTerm:
    'conditionsdepaiement conditiondepaiement conditionsdereglement conditiondereglement conditionspaiement conditionsreglement delaidepaiement delaidereglement delaipaiement delaireglement modalitesdepaiement modedereglement paymentterms paymentterm termsofpayment customerterms terms',
  agreedRate:
    'tauxdepenalite tauxpenalite tauxdepenalites tauxpenalites tauxdinteret tauxinteret tauxdinterets tauxinterets tauxdinteretderetard tauxinteretretard tauxderetard tauxretard tauxconvenu tauxcontractuel penaltyrate lateinterestrate latepaymentinterest interestrate agreedrate contractualrate',
  customerKind: 'typedeclient typeclient categorieclient categorie naturejuridique customertype customerkind',
  siren: 'siren numerosiren nsiren siret numerosiret nsiret siretsiren sirensiret companyregistrationnumber',
  vatNumber:
    'numerodetva numerotva ntva notva numtva tvaintracommunautaire tvaintracom tvaintra numerodetvaintracommunautaire numerotvaintracommunautaire ntvaintracommunautaire identifianttva vatnumber vatno vatid vatregistrationnumber taxid',
  email:
    'email emailclient emailfacturation emailcomptabilite emailrelance emailcontact adresseemail adressemail adresseelectronique adressedemessagerie courriel mail mailfacturation mailcomptabilite emailaddress contactemail billingemail invoiceemail accountingemail customeremail',
  phone:
    'telephone telephonefixe numerodetelephone numerotelephone tel telfixe tel1 telephone1 phone phonenumber telephonenumber contactphone fixe',
  mobile:
    'telephoneportable telephonemobile telportable telmobile portable mobile gsm mobilephone cellphone sms',
  contactName:
    'nomducontact nomcontact contact interlocuteur correspondant responsable contactname contactperson attention',
  contactRole:
    'rolecontact roleducontact fonctioncontact fonctionducontact fonction role contactrole jobtitle',
  address:
    'adresse adresse1 adresseligne1 adressepostale adressefacturation adressedefacturation rue voie address address1 addressline1 street streetaddress billingaddress',
  address2: 'adresse2 adresseligne2 complementadresse complementdadresse address2 addressline2',
  address3: 'adresse3 adresseligne3 address3 addressline3',
  postcode: 'codepostal cp postcode postalcode zip zipcode',
  city: 'ville commune localite city town',
  country: 'pays codepays country countrycode countryname',
  language: 'langue codelangue language languagecode lang',
  parent:
    'clientpere comptepere maisonmere societemere clientmere groupe clientparent compteparent parent parentcustomer parentaccount parentcompany customerparent headoffice',
  insolvencyOpenedOn:
    'datejugement datedujugement datejugementouverture datedujugementdouverture jugementdouverture dateouvertureprocedure dateprocedurecollective insolvencydate insolvencyopenedon judgmentdate',
  insolvencyPublishedOn:
    'datebodacc datepublicationbodacc datedepublicationbodacc datedepublicationaubodacc datepublication publicationbodacc bodacc insolvencypublishedon publicationdate',
  insolvencyKind:
    'procedurecollective typeprocedure typedeprocedure natureprocedure naturedelaprocedure insolvencykind insolvencytype',
  insolvencyOffice:
    'mandataire mandatairejudiciaire liquidateur liquidateurjudiciaire insolvencyoffice insolvencypractitioner liquidator trustee',
  total:
    'totalgeneral totalclient soldetotal totaldu encourstotal totalencours totaldue totaloutstanding total',
}

const RANKED = new Map<string, readonly { field: Field; rank: number }[]>()
for (const field of FIELDS)
  for (const [rank, header] of HEADERS[field].split(' ').entries())
    RANKED.set(header, [...(RANKED.get(header) ?? []), { field, rank }])

/** Fields that a header can name, each with how surely: 0 the surest. */
function fieldsOf(header: string): readonly { field: Field; rank: number }[] {
  const plain = plainName(header)
  return RANKED.get(plain) ?? RANKED.get(plain.replace(/(eur|euros?|ttc)$/, '')) ?? []
}

/** Headers that the dictionary knows. */
export function knownHeaders(names: readonly string[]): number {
  return names.filter((name) => fieldsOf(name).length > 0).length
}

/**
 * The column of each field, by the dictionary: the surest header for a field, the first column of equals.
 * @param taken positions that the mapping has given a meaning already
 */
export function recognise(names: readonly string[], taken: ReadonlySet<number>): Map<Field, number> {
  const best = new Map<Field, { position: number; rank: number }>()
  for (const [position, name] of names.entries()) {
    if (taken.has(position)) continue
    for (const { field, rank } of fieldsOf(name)) {
      const known = best.get(field)
      if (!known || rank < known.rank) best.set(field, { position, rank })
    }
  }
  return new Map([...best].map(([field, { position }]) => [field, position]))
}
