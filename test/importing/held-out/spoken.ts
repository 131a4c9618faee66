import type { HeldOut } from './sheet'

// All invented, written before the rules were tuned: organizations, people and what they ask for.
export const spoken: readonly HeldOut[] = [
  {
    name: 'a salutation and nothing else above it',
    type: 'docx',
    sheet: `Madam Chair, Excellencies, distinguished delegates,
Thank you for giving me the floor. I am Lena Sample, Programme Officer of the Harbour Institute for Fair Migration (HIFM), and I speak today at the Constructive Dialogue on Smuggling of Migrants.
Families who are rescued at sea are often held for weeks without seeing a lawyer. Our teams met 312 of them last year.
We therefore urge States parties to separate rescue from criminal investigation, in line with article 16 of the Smuggling of Migrants Protocol.
We call upon UNODC to collect good practices on the protection of smuggled migrants and to publish them every year.
We remain committed to supporting national authorities with our expertise.
Thank you, Madam Chair.`,
    wanted: {
      kind: 'oral-statement',
      title: '',
      event: 'Constructive Dialogue on Smuggling of Migrants',
      dialogue: null,
      day: null,
      organization: 'Harbour Institute for Fair Migration (HIFM)',
      speaker: 'Lena Sample',
      language: 'en-GB',
      recommendations: [
        'We therefore urge States parties|states-parties',
        'We call upon UNODC to collect|unodc',
      ],
      articles: ['SOM 16'],
    },
  },
  {
    name: 'by-line above a firearms statement, asks in prose',
    type: 'docx',
    sheet: `b: Constructive Dialogue on Firearms
b: Statement by the Quiet Streets Network (QSN)
Delivered by: Mr. Tomas Muster, Head of Research
5 April 2024
Honourable Chair, dear colleagues,
The Quiet Streets Network thanks the Secretariat for convening this dialogue.
In three of the five ports that we visited, seized firearms were not marked, although article 8 of the Firearms Protocol asks for it and article 7 asks for records to be kept.
States should mark every firearm at the time of import and keep the records for at least ten years. They must also share tracing results within thirty days.
It is essential that civil society be consulted when destruction of seized firearms is planned.
Last year our network trained 40 customs officers. Many States have already adopted new laws, and we welcome this progress.
Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Constructive Dialogue on Firearms',
      event: 'Constructive Dialogue on Firearms',
      dialogue: 'dialogue-2024-04-05',
      day: '2024-04-05',
      organization: 'Quiet Streets Network (QSN)',
      speaker: 'Tomas Muster',
      language: 'en-GB',
      recommendations: [
        'States should mark every firearm|states-parties',
        'They must also share|states-parties',
        'It is essential that civil society|',
      ],
      articles: ['FIREARMS 8', 'FIREARMS 7'],
    },
  },
  {
    name: 'numbered asks typed by hand, joint dialogue',
    type: 'txt',
    sheet: `Joint Constructive Dialogue on Technical Assistance and International Cooperation
Vienna, 7 June 2024
ORAL STATEMENT
Speaker: Dr. Ines Beispiel, Northern Lakes Legal Clinic
Chair, distinguished representatives,
The Northern Lakes Legal Clinic gives free advice to prosecutors who draft their first requests for mutual legal assistance.
Let me share three recommendations with you:
1. Donors should fund small, lasting training instead of single workshops.
2. Central authorities should publish their requirements in plain language, pursuant to article 18, paragraph 13, of the Convention.
3. UNODC should keep its directory of central authorities open to practitioners.
I thank you for your attention.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Joint Constructive Dialogue on Technical Assistance and International Cooperation',
      event: 'Joint Constructive Dialogue on Technical Assistance and International Cooperation',
      dialogue: 'dialogue-2024-06-07',
      day: '2024-06-07',
      organization: 'Northern Lakes Legal Clinic',
      speaker: 'Ines Beispiel',
      language: 'en-GB',
      recommendations: [
        'Donors should fund small|donors',
        'Central authorities should publish|national-authority',
        'UNODC should keep its directory|unodc',
      ],
      articles: ['UNTOC 18 13'],
    },
  },
  {
    name: 'a Conference of the Parties statement, on behalf of a coalition',
    type: 'docx',
    sheet: `c: Conference of the Parties to the United Nations Convention against Transnational Organized Crime
c: Twelfth session
c: Vienna, 14-18 October 2024
b: Agenda item 2: Review of the implementation of the Convention
Check against delivery
Mr. President, Excellencies, ladies and gentlemen,
I deliver this statement on behalf of the Coalition of Example Organizations, a group of 61 members from five regions.
Civil society has been part of fighting organized crime since before the Convention was adopted in 2000.
We request the Conference to open the working groups to non-governmental stakeholders, as article 32, paragraph 3 (c), of the Convention foresees.
We encourage States to publish their lists of observations.
We recommend that the Secretariat report on the participation of civil society at the next session.
I thank you, Mr. President.`,
    wanted: {
      kind: 'oral-statement',
      title:
        'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
      event:
        'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
      dialogue: null,
      day: '2024-10-14',
      organization: 'Coalition of Example Organizations',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'We request the Conference to open|conference-of-the-parties',
        'We encourage States to publish|states-parties',
        'We recommend that the Secretariat|unodc',
      ],
      articles: ['UNTOC 32 3 c'],
    },
  },
  {
    name: 'a statement with bold lead-ins as paragraphs',
    type: 'docx',
    sheet: `t: Putting victims first
Statement at the UNTOC Constructive Dialogue on Trafficking in Persons, October 4th, 2023
Organization: Open Door Foundation
Representative: Ms. Aiko Prøve
Distinguished Chair,
It is an honour to address you. The Open Door Foundation has run shelters for fourteen years.
Our recommendations are the following:
First, States parties should guarantee a reflection period of ninety days to every presumed victim.
Second, national authorities should never detain victims for acts that they were forced to commit.
Third, we ask donors to pay for interpreters.
We are ready to share our data with all of you.
Thank you very much.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Putting victims first',
      event: 'UNTOC Constructive Dialogue on Trafficking in Persons',
      dialogue: 'dialogue-2023-10-04',
      day: '2023-10-04',
      organization: 'Open Door Foundation',
      speaker: 'Aiko Prøve',
      language: 'en-GB',
      recommendations: [
        'First, States parties should guarantee|states-parties',
        'Second, national authorities should never|national-authority',
        'Third, we ask donors|donors',
      ],
      articles: [],
    },
  },
  {
    name: 'a statement that asks for nothing',
    type: 'docx',
    sheet: `b: UNTOC Constructive Dialogue on Technical Assistance
b: 31 May 2023
b: Statement of the Meadow Research Group
Thank you, Chair.
The Meadow Research Group would like to thank UNODC for its continued support. We congratulate States on the launch of the reviews.
In the past year we have published four studies and held two seminars with judges. Participants said that the training should have been longer.
We will continue to share our findings and look forward to the discussion.
Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: 'UNTOC Constructive Dialogue on Technical Assistance',
      event: 'UNTOC Constructive Dialogue on Technical Assistance',
      dialogue: 'dialogue-2023-05-31',
      day: '2023-05-31',
      organization: 'Meadow Research Group',
      speaker: '',
      language: 'en-GB',
      recommendations: [],
      articles: [],
    },
  },
]
