import type { HeldOut } from './sheet'

// All invented, written after the rules had met the first two sets and before they met these.
export const third: readonly HeldOut[] = [
  {
    name: 'a statement whose paragraphs each end in a request',
    type: 'pdf',
    sheet: `c: SANDBANK CENTRE FOR CHILDREN
c: Intervention under agenda item 3
c: Constructive Dialogue on Trafficking in Persons
c: Vienna, 10 July 2024
Mr. Chair, Excellencies,
Children make up a third of the victims whom our hotline has served since 2016. Nobody asked most of them what they needed. That is why Sandbank encourages all States to appoint guardians within 24 hours.
Schools are where children are seen first. Teachers, however, do not know whom to call. We hope that this will change, and we recommend including the hotline in school curricula.
Finally, data. Numbers that are not broken down by age help nobody; the Secretariat should revise its questionnaire accordingly.
We stand ready to assist.
Thank you for your attention.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Constructive Dialogue on Trafficking in Persons',
      event: 'Constructive Dialogue on Trafficking in Persons',
      dialogue: 'dialogue-2024-07-10',
      day: '2024-07-10',
      organization: 'SANDBANK CENTRE FOR CHILDREN',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'That is why Sandbank encourages all States|states-parties',
        'We hope that this will change, and we recommend|',
        'Numbers that are not|unodc',
      ],
      articles: [],
    },
  },
  {
    name: 'a table of recommendations in a report',
    type: 'docx',
    sheet: `t: Monitoring report 2024
b: Written by the Whitewater Initiative for Clean Government (WICG)
h1: Introduction
The Whitewater Initiative for Clean Government has monitored the courts since 2020.
h1: What should change
We urge the Government of Examplia to ratify the Smuggling of Migrants Protocol. The Supreme Court should publish all judgments on article 6 of the Convention online.
h1: Thanks
We thank everybody who should be thanked.`,
    wanted: {
      kind: 'annual-report',
      title: 'Monitoring report 2024',
      event: '',
      dialogue: null,
      day: null,
      organization: 'Whitewater Initiative for Clean Government (WICG)',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'We urge the Government of Examplia|national-authority',
        'The Supreme Court should|national-authority',
      ],
      articles: ['UNTOC 6'],
    },
  },
  {
    name: 'key messages with dashes, event in the second line',
    type: 'txt',
    sheet: `Tamarind Network
Key messages for the Constructive Dialogue on Technical Assistance and International Cooperation, 7 June 2024
1) Fraud is organized crime
Online fraud is run by organized criminal groups in the sense of article 2 (a) of the Convention.
2) What we ask of States
- Treat people who were forced to commit fraud as victims.
- Share evidence through the channels of article 18.
3) What we ask of platforms
- Take down recruitment advertisements within a day.`,
    wanted: {
      kind: 'written-contribution',
      title:
        'Key messages for the Constructive Dialogue on Technical Assistance and International Cooperation',
      event: 'Constructive Dialogue on Technical Assistance and International Cooperation',
      dialogue: 'dialogue-2024-06-07',
      day: '2024-06-07',
      organization: 'Tamarind Network',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'Treat people who were forced|states-parties',
        'Share evidence|states-parties',
        'Take down recruitment|private-sector',
      ],
      articles: ['UNTOC 2 a', 'UNTOC 18'],
    },
  },
  {
    name: 'a statement in long sentences, with a request to the Chair',
    type: 'docx',
    sheet: `b: Statement
b: delivered by Dr. Olena Zrazok, Executive Director of Steppe Watch,
b: at the Constructive Dialogue on Firearms (5 April 2024)
Dear Mr. Chairperson, dear delegates,
Thank you for the opportunity to speak. Steppe Watch documents the flow of firearms after conflicts.
In this regard, Steppe Watch respectfully requests the Working Group on Firearms to devote a session to conflict zones, and invites States parties to share their stockpile data with it beforehand.
While many States have signed the Firearms Protocol, ratification remains low. States that have not yet ratified it are encouraged to do so.
In closing, let me say that we must never forget the people behind the numbers.
Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: '',
      event: 'Constructive Dialogue on Firearms',
      dialogue: 'dialogue-2024-04-05',
      day: '2024-04-05',
      organization: 'Steppe Watch',
      speaker: 'Olena Zrazok',
      language: 'en-GB',
      recommendations: [
        'In this regard, Steppe Watch respectfully requests|working-group',
        'States that have not yet ratified it|states-parties',
      ],
      articles: [],
    },
  },
  {
    name: 'recommendations for each agenda item, introduced by a word',
    type: 'docx',
    sheet: `b: Contribution from the Yellow House, Examplia, to the Constructive Dialogue on Smuggling of Migrants
b: 15 July 2024
b: 1. Role of civil society in the universalization and implementation of the Protocol
We give legal advice on two borders. In 2023 we gave it 4,100 times.
Recommendation: States parties should allow legal aid organizations into border facilities.
b: 2. Gender, human rights and victim-centred approaches
Women often travel with debts. Debts make them easy to exploit.
Recommendation: Border guards should be trained to recognize debt bondage.`,
    wanted: {
      kind: 'written-contribution',
      title:
        'Contribution from the Yellow House, Examplia, to the Constructive Dialogue on Smuggling of Migrants',
      event: 'Constructive Dialogue on Smuggling of Migrants',
      dialogue: 'dialogue-2024-07-15',
      day: '2024-07-15',
      organization: 'Yellow House',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'Recommendation: States parties should|states-parties',
        'Recommendation: Border guards should|',
      ],
      articles: [],
    },
  },
  {
    name: 'a French oral statement with lists',
    type: 'docx',
    sheet: `Déclaration orale – Collectif modèle pour les droits
Dialogue constructif sur les armes à feu, 5 mai 2023
Madame la Présidente, Mesdames et Messieurs les délégués,
Le Collectif modèle pour les droits vous remercie de lui donner la parole.
Nos recommandations sont les suivantes :
- marquer chaque arme au moment de l’importation ;
- associer la société civile aux campagnes de remise volontaire.
Il est temps que la Conférence s’en saisisse.
Je vous remercie.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Dialogue constructif sur les armes à feu',
      event: 'Dialogue constructif sur les armes à feu',
      dialogue: 'dialogue-2023-05-05',
      day: '2023-05-05',
      organization: 'Collectif modèle pour les droits',
      speaker: '',
      language: 'fr',
      recommendations: [
        'marquer chaque arme|',
        'associer la société civile|',
        'Il est temps que la Conférence|conference-of-the-parties',
      ],
      articles: [],
    },
  },
  {
    name: 'a mere covering letter',
    type: 'docx',
    sheet: `Sampletown, 3 May 2023
Dear Madam,
Please find enclosed the statement of the Juniper Circle for the dialogue of 5 May. We would be grateful if you could confirm receipt.
Yours sincerely,
Pat Placeholder
Secretary, Juniper Circle`,
    wanted: {
      kind: 'other',
      title: '',
      event: '',
      dialogue: null,
      day: '2023-05-03',
      organization: 'Juniper Circle',
      speaker: 'Pat Placeholder',
      language: 'en-GB',
      recommendations: [],
      articles: [],
    },
  },
]
