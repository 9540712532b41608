/**
 * What is called by several names in the Ombudsman's texts, or by another name where people talk of it. A further one is
 * a line.
 *
 * Small words, capitals, hyphens and plurals need no names of their own: 'education health care plans' is read as
 * 'education, health and care plan' (`search-query.ts`).
 */
export type Synonyms = {
  /** Whoever looks for one of these looks for all of them. */
  readonly names: readonly string[]
  /** Typed, they stand for the names; in a text they mean other things: 'SEND' is also what councils do with letters. */
  readonly typedOnly?: readonly string[]
}

const names = (...all: string[]): Synonyms => ({ names: all })

export const SEARCH_SYNONYMS: readonly Synonyms[] = [
  // Education
  { names: ['education, health and care plan', 'EHC plan', 'EHCP'], typedOnly: ['education plan', 'EHC'] },
  names('EHC needs assessment', 'education, health and care needs assessment', 'EHCNA'),
  { names: ['special educational needs', 'SEN'], typedOnly: ['SEND', 'special needs'] },
  names('special educational needs coordinator', 'SENCO'),
  names('school transport', 'home to school transport', 'school travel', 'home to school travel'),
  names('education otherwise than at school', 'EOTAS'),
  names('pupil referral unit', 'PRU'),
  names('elective home education', 'home education', 'home schooling', 'EHE'),
  names('school admission', 'school place', 'admission appeal'),
  names('educational psychologist', 'ed psych'),
  // Children
  names('looked after child', 'looked after children', 'child in care', 'children in care'),
  names('child protection plan', 'CP plan'),
  names('special guardianship order', 'special guardian', 'SGO'),
  names('kinship care', 'kinship carer', 'family and friends carer', 'connected person'),
  names('child and adolescent mental health services', 'CAMHS'),
  names('local authority designated officer', 'LADO'),
  names('no recourse to public funds', 'NRPF'),
  names('foster carer', 'fostering', 'foster parent'),
  names('short breaks', 'respite'),
  // Adult care and health
  names('disabled facilities grant', 'disabled adaptation', 'DFG'),
  { names: ['continuing healthcare', 'continuing health care', 'CHC'], typedOnly: ['NHS CHC'] },
  names('funded nursing care', 'FNC'),
  names('aftercare', 'after care'),
  names('deprivation of liberty safeguards', 'deprivation of liberty', 'DoLS'),
  names('deprivation of assets', 'deprivation of capital', 'deliberate deprivation'),
  names('home care', 'domiciliary care', 'care at home'),
  names('care home', 'residential care', 'residential home', 'nursing home'),
  names('minimum income guarantee', 'MIG'),
  names('disability related expenditure', 'DRE'),
  names('deferred payment agreement', 'deferred payment'),
  names('approved mental health professional', 'AMHP'),
  names('occupational therapist', 'occupational therapy'),
  names('carer assessment', 'carer’s assessment'),
  // Housing
  { names: ['temporary accommodation', 'interim accommodation'], typedOnly: ['emergency accommodation'] },
  { names: ['bed and breakfast'], typedOnly: ['B&B'] },
  names('housing register', 'housing waiting list', 'housing list', 'housing allocation'),
  names('personalised housing plan', 'personal housing plan', 'PHP'),
  names('discretionary housing payment', 'DHP'),
  names('house in multiple occupation', 'houses in multiple occupation', 'HMO'),
  names('local housing allowance', 'LHA'),
  names('disrepair', 'housing repairs'),
  // Benefits and tax
  names('council tax reduction', 'council tax support', 'CTR', 'CTS'),
  names('business rates', 'non-domestic rates', 'NNDR'),
  names('bailiff', 'enforcement agent'),
  names('personal independence payment', 'PIP'),
  // Transport and highways
  names('blue badge', 'disabled parking badge', 'disabled person’s badge', 'disabled persons parking badge'),
  { names: ['penalty charge notice', 'PCN', 'parking ticket'], typedOnly: ['parking fine'] },
  names('controlled parking zone', 'CPZ', 'residents’ parking', 'resident parking'),
  names('traffic regulation order', 'TRO'),
  names('dropped kerb', 'vehicle crossing', 'vehicle crossover'),
  names('public right of way', 'public rights of way', 'PROW'),
  names('low traffic neighbourhood', 'LTN'),
  // Environment and regulation
  names('bin collection', 'refuse collection', 'waste collection', 'missed collection'),
  names('fly tipping', 'flytipping'),
  names('anti-social behaviour', 'antisocial behaviour', 'ASB'),
  names('statutory nuisance', 'noise nuisance'),
  names('public spaces protection order', 'PSPO'),
  // Planning
  names('tree preservation order', 'TPO'),
  names('certificate of lawfulness', 'lawful development certificate', 'LDC'),
  names('community infrastructure levy', 'CIL'),
  names('planning obligation', 'section 106'),
  // In all of them
  names('Covid', 'coronavirus', 'pandemic'),
  names('reasonable adjustments', 'reasonable adjustment'),
  names('public sector equality duty', 'PSED'),
  names('subject access request', 'SAR'),
]
