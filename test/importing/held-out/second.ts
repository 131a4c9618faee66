import type { HeldOut } from './sheet'

// All invented, written after the rules had met the first 27 and before they met these: other shapes of the same kinds.
export const second: readonly HeldOut[] = [
  {
    name: 'we call on States to, with a list that goes on',
    type: 'docx',
    sheet: `b: Intervention by Marek Zkouška, Policy Lead, Drylands Alliance
b: Constructive Dialogue on Firearms, Vienna, 30 April 2025
Distinguished Co-Chairs, dear participants,
I am honoured to take the floor for the Drylands Alliance. In our region, herders buy rifles because nobody else protects them.
Therefore, we call on States to:
*: Share information on seizures with neighbouring countries.
*: Invest in community policing.
*: Ratify the Firearms Protocol without delay.
Furthermore, the Secretariat could consider a standing item on community responses, and we would be grateful if it did.
I thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Constructive Dialogue on Firearms',
      event: 'Constructive Dialogue on Firearms',
      dialogue: 'dialogue-2025-04-30',
      day: '2025-04-30',
      organization: 'Drylands Alliance',
      speaker: 'Marek Zkouška',
      language: 'en-GB',
      recommendations: [
        'Share information on seizures|states-parties',
        'Invest in community policing|states-parties',
        'Ratify the Firearms Protocol|states-parties',
      ],
      articles: [],
    },
  },
  {
    name: 'numbered recommendations as headings with paragraphs',
    type: 'docx',
    sheet: `t: Following the money of migrant smugglers
Written contribution of Estuary Research, October 2023
h1: 1. Introduction
Estuary Research studies informal money transfer. This paper was written for the Constructive Dialogue on Smuggling of Migrants (9 October 2023).
h1: 2. What we found
Hawaladars hardly ever know where the money comes from. States must report suspicious transactions under article 7 of the Convention, but half of them have no form for it.
h1: 3. Recommendations
h2: Recommendation 1: A form for everyone
Financial intelligence units should publish a simple form in all languages of the country.
h2: Recommendation 2: Talk to the trade
UNODC should invite hawala associations to its expert meetings.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Following the money of migrant smugglers',
      event: 'Constructive Dialogue on Smuggling of Migrants',
      dialogue: 'dialogue-2023-10-09',
      day: '2023-10-09',
      organization: 'Estuary Research',
      speaker: '',
      language: 'en-GB',
      recommendations: ['Financial intelligence units should|', 'UNODC should invite|unodc'],
      articles: ['UNTOC 7'],
    },
  },
  {
    name: 'a joint statement with undersigned organizations',
    type: 'docx',
    sheet: `c: Joint statement on the participation of civil society
c: Constructive Dialogue on International Cooperation and Technical Assistance
c: 27 May 2022
We, the undersigned organizations, welcome the first review of the Convention.
Nevertheless, we are concerned that only four States have published their answers.
We jointly ask States parties to:
(1) publish their answers to the questionnaire;
(2) nominate focal points who reply to letters;
(3) consult civil society, as mentioned in article 31 (5) of the Convention.
Signed by:
*: Alder Foundation
*: Birch Watch
*: Chestnut Legal Aid`,
    wanted: {
      kind: 'written-contribution',
      title: 'Joint statement on the participation of civil society',
      event: 'Constructive Dialogue on International Cooperation and Technical Assistance',
      dialogue: 'dialogue-2022-05-27',
      day: '2022-05-27',
      organization: '',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'publish their answers|states-parties',
        'nominate focal points|states-parties',
        'consult civil society|states-parties',
      ],
      articles: ['UNTOC 31 5'],
    },
  },
  {
    name: 'a statement closed by its by-line, dates of elsewhere in the text',
    type: 'docx',
    sheet: `Mister Chairman, distinguished delegates, ladies and gentlemen,
On 3 March 2021 a boat sank off our coast. Since then our association has kept a list of the missing.
Families deserve answers. Authorities have to keep the DNA of every body that is found, and consulates have to help families give theirs.
It is high time for the Conference to speak about the missing.
Let me close with the words of a mother: she should never have had to wait.
Thank you, Mister Chairman.
Nadia Ejemplar
President, Association of the Families of Example Bay
Vienna, 15 July 2024`,
    wanted: {
      kind: 'oral-statement',
      title: '',
      event: '',
      dialogue: 'dialogue-2024-07-15',
      day: '2024-07-15',
      organization: 'Association of the Families of Example Bay',
      speaker: 'Nadia Ejemplar',
      language: 'en-GB',
      recommendations: [
        'Authorities have to keep|national-authority',
        'It is high time for the Conference|conference-of-the-parties',
      ],
      articles: [],
    },
  },
  {
    name: 'answers to guiding questions',
    type: 'docx',
    sheet: `b: Questions for the Constructive Dialogue on Technical Assistance, 31 May 2023
b: Answers of the Kite Foundation
b: 1. What are the main gaps in technical assistance?
Assistance comes in workshops. Nobody asks what happened to the participants later.
b: 2. How can non-governmental stakeholders contribute?
They know the languages. Trainers from civil society should be part of every team, and donors should pay them as they pay consultants.
b: 3. Which good practices can you share?
In Sampletown, judges and shelter workers have been trained together since 2018. This could be repeated elsewhere.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Questions for the Constructive Dialogue on Technical Assistance',
      event: 'Constructive Dialogue on Technical Assistance',
      dialogue: 'dialogue-2023-05-31',
      day: '2023-05-31',
      organization: 'Kite Foundation',
      speaker: '',
      language: 'en-GB',
      recommendations: ['Trainers from civil society should|'],
      articles: [],
    },
  },
  {
    name: 'a Spanish oral statement',
    type: 'docx',
    sheet: `b: DIÁLOGO CONSTRUCTIVO SOBRE TRATA DE PERSONAS
b: Intervención de Lucía Muestra, Directora de la Red Ejemplar contra la Trata (REDET)
Viena, 10 de julio de 2024
Señora Presidenta, distinguidos delegados:
Agradecemos a la Secretaría la organización de este diálogo.
Los Estados deben garantizar que ninguna víctima sea castigada. Es fundamental que la UNODC difunda los principios de no sanción.
Exhortamos a los donantes a financiar casas de acogida. El año pasado acompañamos a 90 mujeres.
Muchas gracias.`,
    wanted: {
      kind: 'oral-statement',
      title: 'DIÁLOGO CONSTRUCTIVO SOBRE TRATA DE PERSONAS',
      event: 'DIÁLOGO CONSTRUCTIVO SOBRE TRATA DE PERSONAS',
      dialogue: 'dialogue-2024-07-10',
      day: '2024-07-10',
      organization: 'Red Ejemplar contra la Trata (REDET)',
      speaker: 'Lucía Muestra',
      language: 'es',
      recommendations: [
        'Los Estados deben garantizar|states-parties',
        'Es fundamental que la UNODC|unodc',
        'Exhortamos a los donantes|donors',
      ],
      articles: [],
    },
  },
]
