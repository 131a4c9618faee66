import type { HeldOut } from './sheet'

// All invented, written before the rules were tuned.
export const written: readonly HeldOut[] = [
  {
    name: 'a contribution with a heading for its recommendations',
    type: 'docx',
    sheet: `f: Lantern Trust | 4 Sample Lane, Exampleton | www.lanterntrust.example
h1: Written contribution to the Constructive Dialogue on International Cooperation
Submitted by the Lantern Trust, 30 August 2023
h2: Introduction
The Lantern Trust is a registered charity that follows extradition cases in nine countries.
h2: Findings
Requests under article 16 of the Convention take nineteen months on average. Articles 16 and 18 are read in different ways, and article 27 is hardly used at all.
h2: Recommendations
*: Train liaison magistrates before they are posted.
*: Establish a public register of refusals and their grounds.
*: Use joint investigative bodies as article 19 allows.
h2: Contact
info@lanterntrust.example`,
    wanted: {
      kind: 'written-contribution',
      title: 'Written contribution to the Constructive Dialogue on International Cooperation',
      event: 'Constructive Dialogue on International Cooperation',
      dialogue: 'dialogue-2023-09-13',
      day: '2023-08-30',
      organization: 'Lantern Trust',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'Train liaison magistrates|',
        'Establish a public register|',
        'Use joint investigative bodies|',
      ],
      articles: ['UNTOC 16', 'UNTOC 16', 'UNTOC 18', 'UNTOC 27', 'UNTOC 19'],
    },
  },
  {
    name: 'agenda headings with paragraphs, addressees as sub-headings',
    type: 'docx',
    sheet: `b: WRITTEN SUBMISSION
b: Constructive Dialogue on Smuggling of Migrants, 9 October 2023
b: Riverbank Association for Refugee Law (RARL)
b: Role of civil society in the universalization and implementation of the Smuggling of Migrants Protocol
Twelve States in our region have not yet joined the Protocol. We have explained it to parliamentarians in four of them.
b: Gender, human rights and victim-centred approaches to countering organized crime
Women who travel alone are at particular risk. Article 9, paragraph 2 (a), of the Protocol is an example of what can be misread.
b: Our recommendations
To States parties:
#: Exempt family members and humanitarian workers from punishment.
#: Screen every smuggled person for signs of trafficking.
To UNODC:
#: Update the model law of 2010.
To the donor community:
#: Support shelters directly.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Constructive Dialogue on Smuggling of Migrants',
      event: 'Constructive Dialogue on Smuggling of Migrants',
      dialogue: 'dialogue-2023-10-09',
      day: '2023-10-09',
      organization: 'Riverbank Association for Refugee Law (RARL)',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'Exempt family members|states-parties',
        'Screen every smuggled person|states-parties',
        'Update the model law|unodc',
        'Support shelters directly|donors',
      ],
      articles: ['SOM 9 2 a'],
    },
  },
  {
    name: 'prose only, with pledges and descriptions that are no recommendations',
    type: 'docx',
    sheet: `Orchard Centre for Anti-Corruption Studies
Contribution to the 2024 Constructive Dialogue on Trafficking in Persons
10 July 2024
The Orchard Centre for Anti-Corruption Studies welcomes the opportunity to contribute. We monitor 200 court cases every year.
Corruption is what makes trafficking easy. The Government of our country has strengthened its labour inspectorate, and inspectors must pass an examination before they are appointed.
We believe that governments need to vet recruiters, and that labour inspectors ought to be paid enough to resist bribes. Article 8 of the Convention and article 5 of the Trafficking in Persons Protocol should be applied together.
Article 15 of the United Nations Convention against Corruption is also relevant here.
The international community must not leave the survivors alone.
The Centre will go on publishing its yearly review of judgments and encourages its partners in the task.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Contribution to the 2024 Constructive Dialogue on Trafficking in Persons',
      event: 'Constructive Dialogue on Trafficking in Persons',
      dialogue: 'dialogue-2024-07-10',
      day: '2024-07-10',
      organization: 'Orchard Centre for Anti-Corruption Studies',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'We believe that governments need to vet|states-parties',
        'Article 8 of the Convention|',
        'The international community must not|',
      ],
      articles: ['UNTOC 8', 'TIP 5'],
    },
  },
  {
    name: 'a letter-like submission with a date above two dates',
    type: 'odt',
    sheet: `f: Tidewater Collective
Exampleton, 12 February 2023
b: Submission for the Constructive Dialogue on Firearms of 5 May 2023
To whom it may concern,
The Tidewater Collective is pleased to submit the following points. They rest on interviews made between 3 March 2022 and 20 January 2023.
Firearms made from printed parts escape arts. 5 and 8-10 of the Firearms Protocol.
We would therefore like to recommend the following:
(a) that manufacturers of printers be brought into the dialogue;
(b) that States criminalize the sharing of blueprints, in conformity with art. 5 (1)(a);
(c) that customs services exchange risk profiles.
Respectfully submitted,
Jonas Exempel
Coordinator, Tidewater Collective`,
    wanted: {
      kind: 'written-contribution',
      title: 'Submission for the Constructive Dialogue on Firearms of 5 May 2023',
      event: 'Constructive Dialogue on Firearms',
      dialogue: 'dialogue-2023-05-05',
      day: '2023-02-12',
      organization: 'Tidewater Collective',
      speaker: 'Jonas Exempel',
      language: 'en-GB',
      recommendations: [
        'that manufacturers of printers|',
        'that States criminalize|states-parties',
        'that customs services|national-authority',
      ],
      articles: ['FIREARMS 5', 'FIREARMS 8', 'FIREARMS 9', 'FIREARMS 10', 'FIREARMS 5 1 a'],
    },
  },
  {
    name: 'colon lead-ins in a numbered list under a bold heading',
    type: 'rtf',
    sheet: `c: CANDLE INTERNATIONAL
c: Input to the Constructive Dialogue on Technical Assistance
c: May 31, 2023
Candle International is an association of forensic accountants.
b: What we recommend
#: Tools before travel: pay for software licences first and for study visits afterwards.
#: One counter: let States ask for help at a single office, as foreseen in articles 29 and 30 UNTOC.
#: Follow-up: look again after two years.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Input to the Constructive Dialogue on Technical Assistance',
      event: 'Constructive Dialogue on Technical Assistance',
      dialogue: 'dialogue-2023-05-31',
      day: '2023-05-31',
      organization: 'CANDLE INTERNATIONAL',
      speaker: '',
      language: 'en-GB',
      recommendations: ['Tools before travel|', 'One counter|', 'Follow-up|'],
      articles: ['UNTOC 29', 'UNTOC 30'],
    },
  },
]
