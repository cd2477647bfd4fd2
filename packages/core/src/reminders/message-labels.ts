import type { Language } from '../language/language.ts'

/** The words that layouts print around a template's text. Templates hold their own sentences. */
export interface MessageLabels {
  readonly number: string
  readonly issued: string
  readonly due: string
  readonly late: string
  readonly amount: string
  readonly caption: string
  readonly sections: {
    readonly demanded: string
    readonly 'also-overdue': string
    readonly 'coming-due': string
    readonly credits: string
  }
  /** What a text calls an item that it claims; feminine in our languages, so that sentences agree with both. */
  readonly claims: { readonly invoice: ClaimWords; readonly instalment: ClaimWords; readonly both: string }
  readonly kinds: { readonly 'credit-note': string; readonly payment: string; readonly instalment: string }
  readonly subtotal: string
  readonly toPay: string
  readonly listed: string
  /** What a formal notice claims, line by line; `{date}` is replaced. */
  readonly claimed: {
    readonly principal: string
    readonly interest: string
    readonly compensation: string
    readonly waived: string
    readonly deducted: string
    readonly total: string
    /** Name of the statement of account that goes with it. */
    readonly statement: string
  }
  /** `{days}` is replaced. */
  readonly daysLate: string
  readonly daysLateOne: string
  /** `{open}` and `{disputed}` are replaced. */
  readonly disputedNote: string
  /** `{original}` is replaced. */
  readonly partPaidNote: string
  readonly payHeading: string
  readonly holder: string
  readonly iban: string
  readonly bic: string
  readonly quote: string
  readonly amountToPay: string
  readonly scan: string
  readonly scanAlt: string
  readonly ourReference: string
  readonly yourAccount: string
  readonly subject: string
  readonly registered: string
  readonly attachments: string
  readonly phone: string
  readonly email: string
  readonly siren: string
  readonly yourSiren: string
  readonly vat: string
  readonly page: string
  readonly dueOn: string
  readonly lateSuffix: string
  /** French puts a space before it. */
  readonly colon: string
}

interface ClaimWords {
  readonly title: string
  /** With its article: `notre facture`. */
  readonly ours: string
  readonly many: string
}

const FR: MessageLabels = {
  number: 'Pièce',
  issued: 'Date',
  due: 'Échéance',
  late: 'Retard',
  amount: 'Montant',
  caption: 'Détail des sommes dues',
  sections: {
    demanded: 'Pièces dont nous demandons le règlement',
    'also-overdue': 'Autres pièces échues',
    'coming-due': 'Pièces à échoir, pour information',
    credits: 'À déduire',
  },
  claims: {
    invoice: { title: 'Facture', ours: 'notre facture', many: 'factures' },
    instalment: { title: 'Échéance', ours: 'l’échéance de votre échéancier', many: 'échéances' },
    both: 'factures et échéances',
  },
  kinds: { 'credit-note': 'Avoir', payment: 'Règlement', instalment: 'Échéance' },
  subtotal: 'Sous-total',
  toPay: 'Net à payer',
  listed: 'Avec les échéances à venir',
  claimed: {
    principal: 'Principal restant dû',
    interest: 'Intérêts de retard',
    compensation: 'Indemnité forfaitaire de recouvrement',
    waived: 'Remise accordée',
    deducted: 'Avoirs et règlements reçus, déduits',
    total: 'Total dû au {date}',
    statement: 'Décompte au {date}',
  },
  daysLate: '{days} jours',
  daysLateOne: '1 jour',
  disputedNote: 'Solde de {open}, dont {disputed} contestés et non réclamés ici',
  partPaidNote: 'Reste dû sur {original}',
  payHeading: 'Pour régler par virement',
  holder: 'Bénéficiaire',
  iban: 'IBAN',
  bic: 'BIC',
  quote: 'Référence à rappeler',
  amountToPay: 'Montant',
  scan: 'Scannez pour payer',
  scanAlt: 'QR code de virement SEPA, mêmes coordonnées que ci-contre',
  ourReference: 'Nos références',
  yourAccount: 'Votre compte client',
  subject: 'Objet',
  registered: 'Lettre recommandée avec avis de réception',
  attachments: 'Pièces jointes',
  phone: 'Tél.',
  email: 'Courriel',
  siren: 'SIREN',
  yourSiren: 'Votre SIREN',
  vat: 'N° TVA',
  page: 'Page',
  dueOn: 'échéance',
  lateSuffix: 'de retard',
  colon: '\u00a0: ',
}

const EN: MessageLabels = {
  number: 'Document',
  issued: 'Date',
  due: 'Due date',
  late: 'Overdue',
  amount: 'Amount',
  caption: 'Breakdown of the amounts due',
  sections: {
    demanded: 'Payment requested',
    'also-overdue': 'Also overdue',
    'coming-due': 'Coming due, for information',
    credits: 'To be deducted',
  },
  claims: {
    invoice: { title: 'Invoice', ours: 'our invoice', many: 'invoices' },
    instalment: { title: 'Instalment', ours: 'the instalment of your payment plan', many: 'instalments' },
    both: 'invoices and instalments',
  },
  kinds: { 'credit-note': 'Credit note', payment: 'Payment', instalment: 'Instalment' },
  subtotal: 'Subtotal',
  toPay: 'Net amount due',
  listed: 'Including amounts coming due',
  claimed: {
    principal: 'Principal still owed',
    interest: 'Late payment interest',
    compensation: 'Fixed recovery compensation',
    waived: 'Waived',
    deducted: 'Credit notes and payments received, deducted',
    total: 'Total owed on {date}',
    statement: 'Statement of what is owed on {date}',
  },
  daysLate: '{days} days',
  daysLateOne: '1 day',
  disputedNote: 'Balance of {open}, of which {disputed} disputed and not claimed here',
  partPaidNote: 'Outstanding on {original}',
  payHeading: 'To pay by bank transfer',
  holder: 'Beneficiary',
  iban: 'IBAN',
  bic: 'BIC',
  quote: 'Reference to quote',
  amountToPay: 'Amount',
  scan: 'Scan to pay',
  scanAlt: 'SEPA credit transfer QR code, same details as beside it',
  ourReference: 'Our reference',
  yourAccount: 'Your account',
  subject: 'Subject',
  registered: 'Registered letter with acknowledgement of receipt',
  attachments: 'Enclosures',
  phone: 'Tel.',
  email: 'Email',
  siren: 'SIREN',
  yourSiren: 'Your SIREN',
  vat: 'VAT',
  page: 'Page',
  dueOn: 'due',
  lateSuffix: 'overdue',
  colon: ': ',
}

const DE: MessageLabels = {
  number: 'Beleg',
  issued: 'Datum',
  due: 'Fällig am',
  late: 'Verzug',
  amount: 'Betrag',
  caption: 'Aufstellung der fälligen Beträge',
  sections: {
    demanded: 'Zur Zahlung angefordert',
    'also-overdue': 'Ebenfalls überfällig',
    'coming-due': 'Demnächst fällig, zur Information',
    credits: 'Abzuziehen',
  },
  claims: {
    invoice: { title: 'Rechnung', ours: 'unsere Rechnung', many: 'Rechnungen' },
    instalment: { title: 'Rate', ours: 'die Rate Ihrer Ratenzahlung', many: 'Raten' },
    both: 'Rechnungen und Raten',
  },
  kinds: { 'credit-note': 'Gutschrift', payment: 'Zahlung', instalment: 'Rate' },
  subtotal: 'Zwischensumme',
  toPay: 'Zu zahlender Betrag',
  listed: 'Einschließlich künftiger Fälligkeiten',
  claimed: {
    principal: 'Offene Hauptforderung',
    interest: 'Verzugszinsen',
    compensation: 'Pauschale für Beitreibungskosten',
    waived: 'Erlassen',
    deducted: 'Gutschriften und Zahlungseingänge, abgezogen',
    total: 'Gesamtbetrag zum {date}',
    statement: 'Forderungsaufstellung zum {date}',
  },
  daysLate: '{days} Tage',
  daysLateOne: '1 Tag',
  disputedNote: 'Saldo {open}, davon {disputed} strittig und hier nicht gefordert',
  partPaidNote: 'Restbetrag von {original}',
  payHeading: 'Zahlung per Überweisung',
  holder: 'Empfänger',
  iban: 'IBAN',
  bic: 'BIC',
  quote: 'Verwendungszweck',
  amountToPay: 'Betrag',
  scan: 'Zum Bezahlen scannen',
  scanAlt: 'QR-Code für eine SEPA-Überweisung, gleiche Angaben wie nebenstehend',
  ourReference: 'Unser Zeichen',
  yourAccount: 'Ihre Kundennummer',
  subject: 'Betreff',
  registered: 'Einschreiben mit Rückschein',
  attachments: 'Anlagen',
  phone: 'Tel.',
  email: 'E-Mail',
  siren: 'SIREN',
  yourSiren: 'Ihre SIREN',
  vat: 'USt‑IdNr.',
  page: 'Seite',
  dueOn: 'fällig am',
  lateSuffix: 'in Verzug',
  colon: ': ',
}

const ES: MessageLabels = {
  number: 'Documento',
  issued: 'Fecha',
  due: 'Vencimiento',
  late: 'Retraso',
  amount: 'Importe',
  caption: 'Detalle de las cantidades adeudadas',
  sections: {
    demanded: 'Documentos cuyo pago solicitamos',
    'also-overdue': 'Otros documentos vencidos',
    'coming-due': 'Próximos vencimientos, a título informativo',
    credits: 'A deducir',
  },
  claims: {
    invoice: { title: 'Factura', ours: 'nuestra factura', many: 'facturas' },
    instalment: { title: 'Cuota', ours: 'la cuota de su plan de pagos', many: 'cuotas' },
    both: 'facturas y cuotas',
  },
  kinds: { 'credit-note': 'Abono', payment: 'Pago', instalment: 'Cuota' },
  subtotal: 'Subtotal',
  toPay: 'Importe neto a pagar',
  listed: 'Con los próximos vencimientos',
  claimed: {
    principal: 'Principal pendiente',
    interest: 'Intereses de demora',
    compensation: 'Compensación fija por costes de cobro',
    waived: 'Condonado',
    deducted: 'Abonos y pagos recibidos, deducidos',
    total: 'Total adeudado a {date}',
    statement: 'Liquidación de la deuda a {date}',
  },
  daysLate: '{days} días',
  daysLateOne: '1 día',
  disputedNote: 'Saldo de {open}, de los cuales {disputed} en disputa y no reclamados aquí',
  partPaidNote: 'Pendiente sobre {original}',
  payHeading: 'Para pagar por transferencia',
  holder: 'Beneficiario',
  iban: 'IBAN',
  bic: 'BIC',
  quote: 'Referencia que debe indicar',
  amountToPay: 'Importe',
  scan: 'Escanee para pagar',
  scanAlt: 'Código QR de transferencia SEPA, con los mismos datos que figuran al lado',
  ourReference: 'Nuestra referencia',
  yourAccount: 'Su cuenta de cliente',
  subject: 'Asunto',
  registered: 'Carta certificada con acuse de recibo',
  attachments: 'Documentos adjuntos',
  phone: 'Tel.',
  email: 'Correo',
  siren: 'SIREN',
  yourSiren: 'Su SIREN',
  vat: 'NIF-IVA',
  page: 'Página',
  dueOn: 'vencimiento',
  lateSuffix: 'de retraso',
  colon: ': ',
}

const IT: MessageLabels = {
  number: 'Documento',
  issued: 'Data',
  due: 'Scadenza',
  late: 'Ritardo',
  amount: 'Importo',
  caption: 'Dettaglio delle somme dovute',
  sections: {
    demanded: 'Documenti di cui chiediamo il pagamento',
    'also-overdue': 'Altri documenti scaduti',
    'coming-due': 'Documenti in scadenza, per informazione',
    credits: 'Da dedurre',
  },
  claims: {
    invoice: { title: 'Fattura', ours: 'la nostra fattura', many: 'fatture' },
    instalment: { title: 'Rata', ours: 'la rata del vostro piano di rientro', many: 'rate' },
    both: 'fatture e rate',
  },
  kinds: { 'credit-note': 'Nota di credito', payment: 'Pagamento', instalment: 'Rata' },
  subtotal: 'Subtotale',
  toPay: 'Importo netto da pagare',
  listed: 'Con le prossime scadenze',
  claimed: {
    principal: 'Capitale residuo',
    interest: 'Interessi di mora',
    compensation: 'Indennizzo fisso per i costi di recupero',
    waived: 'Condonato',
    deducted: 'Note di credito e pagamenti ricevuti, dedotti',
    total: 'Totale dovuto al {date}',
    statement: 'Conteggio del dovuto al {date}',
  },
  daysLate: '{days} giorni',
  daysLateOne: '1 giorno',
  disputedNote: 'Saldo di {open}, di cui {disputed} contestati e qui non richiesti',
  partPaidNote: 'Residuo su {original}',
  payHeading: 'Per pagare con bonifico',
  holder: 'Beneficiario',
  iban: 'IBAN',
  bic: 'BIC',
  quote: 'Causale da indicare',
  amountToPay: 'Importo',
  scan: 'Inquadrare per pagare',
  scanAlt: 'Codice QR per bonifico SEPA, con gli stessi dati riportati a fianco',
  ourReference: 'Nostro riferimento',
  yourAccount: 'Vostro conto cliente',
  subject: 'Oggetto',
  registered: 'Raccomandata con avviso di ricevimento',
  attachments: 'Allegati',
  phone: 'Tel.',
  email: 'E-mail',
  siren: 'SIREN',
  yourSiren: 'Vostro SIREN',
  vat: 'P. IVA',
  page: 'Pagina',
  dueOn: 'scadenza',
  lateSuffix: 'di ritardo',
  colon: ': ',
}

const LABELS: Readonly<Record<Language, MessageLabels>> = { fr: FR, en: EN, de: DE, es: ES, it: IT }

export function labelsOf(language: Language): MessageLabels {
  return LABELS[language]
}
