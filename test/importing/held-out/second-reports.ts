import type { HeldOut } from './sheet'

// All invented, written after the rules had met the first 27 and before they met these: other shapes of the same kinds.
export const secondReports: readonly HeldOut[] = [
  {
    name: 'a French contribution with numbered recommendations',
    type: 'odt',
    sheet: `c: Contribution écrite de l’Observatoire modèle des frontières (OMF)
c: Dialogue constructif sur le trafic illicite de migrants
c: 9 octobre 2023
h1: Contexte
L’Observatoire modèle des frontières suit depuis 2015 les procédures ouvertes contre des passeurs présumés. Les articles 5 et 6 du Protocole contre le trafic illicite de migrants sont souvent confondus.
h1: Recommandations
#: Former les juges à la distinction entre passeur et migrant.
#: Publier les statistiques chaque année.
h1: Conclusion
Nous restons à la disposition du Secrétariat.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Dialogue constructif sur le trafic illicite de migrants',
      event: 'Dialogue constructif sur le trafic illicite de migrants',
      dialogue: 'dialogue-2023-10-09',
      day: '2023-10-09',
      organization: 'Observatoire modèle des frontières (OMF)',
      speaker: '',
      language: 'fr',
      recommendations: ['Former les juges|', 'Publier les statistiques|'],
      articles: ['SOM 5', 'SOM 6'],
    },
  },
  {
    name: 'a report with a summary of key recommendations by addressee',
    type: 'docx',
    sheet: `t: Shadow report on the first review cycle: Examplia
Grey Heron Institute for Public Law
January 2025
h1: Executive summary
This report looks at how articles 5, 6, 8 and 23 of the Convention are carried out in Examplia. It was sent to the Government on 2 December 2024.
h1: Legal framework
The Penal Code was changed in 2019. Under article 5 of the Constitution, treaties must be published. Judges should, in theory, apply them directly.
h1: Key recommendations
h2: To the Government of Examplia
*: Appoint a national coordinator.
*: Make the bribery of foreign officials an offence.
h2: To the reviewing States
*: Ask for court statistics.
h1: Method
Twelve interviews were held. Readers should bear in mind that two officials declined to answer.`,
    wanted: {
      kind: 'annual-report',
      title: 'Shadow report on the first review cycle: Examplia',
      event: '',
      dialogue: null,
      day: null,
      organization: 'Grey Heron Institute for Public Law',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'Appoint a national coordinator|national-authority',
        'Make the bribery of foreign officials|national-authority',
        'Ask for court statistics|reviewing-states',
      ],
      articles: ['UNTOC 5', 'UNTOC 6', 'UNTOC 8', 'UNTOC 23'],
    },
  },
  {
    name: 'an opinion piece on a web page',
    type: 'html',
    sheet: `h1: The quiet success of a treaty nobody reads
Opinion | 15 November 2020
By Femi Pattern, Exampleton
Twenty years ago today the General Assembly adopted a treaty in two sittings. Few people outside ministries have read it.
Its strength is its modesty. It does not tell States what crimes are the worst. It tells them to help each other.
Yet treaties do not work alone. Ministers must fund central authorities, and lawyers must learn to write requests that can be answered.
There is still time.`,
    wanted: {
      kind: 'article',
      title: 'The quiet success of a treaty nobody reads',
      event: '',
      dialogue: null,
      day: '2020-11-15',
      organization: '',
      speaker: 'Femi Pattern',
      language: 'en-GB',
      recommendations: ['Ministers must fund|'],
      articles: [],
    },
  },
  {
    name: 'bullets with bold lead-ins after thanks, acronym before the word statement',
    type: 'docx',
    sheet: `b: UNTOC CONSTRUCTIVE DIALOGUE ON TRAFFICKING IN PERSONS
b: 8 October 2025
b: NSHF STATEMENT
Thank you, Chair, and good afternoon everyone.
The North Shore Housing Forum (NSHF) has learned from survivors that housing is where exploitation starts.
Based on our work we would like to offer the following suggestions to delegations:
*: Safe rent: tenancy should not depend on the employer.
*: Open doors – inspectors need the right to enter workers’ dormitories.
*: One number to call.
We thank UNODC for its support and commend the States that have begun.`,
    wanted: {
      kind: 'oral-statement',
      title: 'UNTOC CONSTRUCTIVE DIALOGUE ON TRAFFICKING IN PERSONS',
      event: 'UNTOC CONSTRUCTIVE DIALOGUE ON TRAFFICKING IN PERSONS',
      dialogue: 'dialogue-2025-10-08',
      day: '2025-10-08',
      organization: 'North Shore Housing Forum (NSHF)',
      speaker: '',
      language: 'en-GB',
      recommendations: ['Safe rent|', 'Open doors|', 'One number to call|'],
      articles: [],
    },
  },
  {
    name: 'a working group paper with citations of many forms',
    type: 'docx',
    sheet: `b: Working Group on International Cooperation
b: Conference room paper submitted by the Peninsula Bar Association
b: 12/10/2022
Extradition (art. 16 UNTOC) and mutual legal assistance (Art. 18, paras. 3 and 13, of the Organized Crime Convention) depend on each other. Article 16, paragraph 9, of the Convention is seldom used.
UNCAC article 44 is similar. Articles 12 to 14 of the Convention deal with confiscation; article 8 of the TIP Protocol with return.
We recommend that central authorities answer within six months.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Working Group on International Cooperation',
      event: 'Working Group on International Cooperation',
      dialogue: null,
      day: '2022-10-12',
      organization: 'Peninsula Bar Association',
      speaker: '',
      language: 'en-GB',
      recommendations: ['We recommend that central authorities|national-authority'],
      articles: [
        'UNTOC 16',
        'UNTOC 18 3',
        'UNTOC 18 13',
        'UNTOC 16 9',
        'UNTOC 12',
        'UNTOC 13',
        'UNTOC 14',
        'TIP 8',
      ],
    },
  },
  {
    name: 'a copied page: furniture, page numbers, broken lines',
    type: 'txt',
    sheet: `LAGOON SOCIETY FOR OPEN JUSTICE
Statement at the Constructive Dialogue on Smuggling of Migrants
15th July, 2024
Thank you, Madam Chair. The Lagoon Society for Open Justice follows trials of alleged smugglers, many of whom steered a boat
1
LAGOON SOCIETY FOR OPEN JUSTICE
because somebody held a gun to their head.
Courts should hear passengers as witnesses before they are sent back. We also request UNODC to collect judgments inthe
2
LAGOON SOCIETY FOR OPEN JUSTICE
SHERLOC database.
Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Statement at the Constructive Dialogue on Smuggling of Migrants',
      event: 'Constructive Dialogue on Smuggling of Migrants',
      dialogue: 'dialogue-2024-07-15',
      day: '2024-07-15',
      organization: 'LAGOON SOCIETY FOR OPEN JUSTICE',
      speaker: '',
      language: 'en-GB',
      recommendations: ['Courts should hear|national-authority', 'We also request UNODC|unodc'],
      articles: [],
    },
  },
  {
    name: 'a leaflet, no statement at all',
    type: 'docx',
    sheet: `h1: Know your rights
You have the right to a lawyer. You should ask for an interpreter if you need one.
*: Ask for a receipt.
*: Keep your papers with you.
Call us: 000-555-0111`,
    wanted: {
      kind: 'other',
      title: 'Know your rights',
      event: '',
      dialogue: null,
      day: null,
      organization: '',
      speaker: '',
      language: 'en-GB',
      recommendations: [],
      articles: [],
    },
  },
]
