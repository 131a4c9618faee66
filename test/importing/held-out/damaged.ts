import type { HeldOut } from './sheet'

// All invented, written before the rules were tuned: what converting and copying do to texts.
export const damaged: readonly HeldOut[] = [
  {
    name: 'broken lines, an address in the middle, words run together',
    type: 'txt',
    sheet: `3rd October, 2023
UNODC Constructive Dialogue on Trafficking in Persons
Statement by the Pebble House (PH), Examplia
We thank the Secretariat for the ReviewProcess, which has opened a door that was closed to shelters such as ours and that
22 Sample Street, Exampleton, Examplia
www.pebblehouse.example
should never be closed again.
The review process of thethree instruments is watched in every province. We see that trafficking in persons is changing.
We urge States parties to listen to survivors before they write their laws, and to pay them for their
time.
Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: 'UNODC Constructive Dialogue on Trafficking in Persons',
      event: 'UNODC Constructive Dialogue on Trafficking in Persons',
      dialogue: 'dialogue-2023-10-04',
      day: '2023-10-03',
      organization: 'Pebble House (PH)',
      speaker: '',
      language: 'en-GB',
      recommendations: ['We urge States parties to listen|states-parties'],
      articles: [],
    },
  },
  {
    name: 'a caption that fell into a sentence, typed bullets',
    type: 'txt',
    sheet: `Constructive Dialogue on Firearms, 05 May 2023
Contribution by the Willow Project
The Willow Project has counted firearms that were handed in at the
Figure 2: Firearms handed in, by month. Exampleton, 2 January 2023.
collection points of three towns since 2019.
We recommend:
• marking at import (art. 8 of the Firearms Protocol);
• a register that police and customs share;
• regular destruction in public.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Constructive Dialogue on Firearms',
      event: 'Constructive Dialogue on Firearms',
      dialogue: 'dialogue-2023-05-05',
      day: '2023-05-05',
      organization: 'Willow Project',
      speaker: '',
      language: 'en-GB',
      recommendations: ['marking at import|', 'a register that police|', 'regular destruction|'],
      articles: ['FIREARMS 8'],
    },
  },
  {
    name: 'hard wrapped lines with hyphens',
    type: 'txt',
    sheet: `STATEMENT OF THE MAPLE ROAD INITIATIVE\\nUNTOC Constructive Dialogue on Smuggling of Migrants\\n09 October 2023
Excellencies,\\ndear friends,
We see that smugglers use closed groups in social media to re-\\ncruit drivers, most of them minors. Prosecutors treat these chil-\\ndren as criminals. Children are not criminals.
We call on all States to treat children as children, whatever they\\nhave done, and to apply article 19 of the Protocol against the\\nSmuggling of Migrants in good faith.
Thank you for listening.`,
    wanted: {
      kind: 'oral-statement',
      title: 'UNTOC Constructive Dialogue on Smuggling of Migrants',
      event: 'UNTOC Constructive Dialogue on Smuggling of Migrants',
      dialogue: 'dialogue-2023-10-09',
      day: '2023-10-09',
      organization: 'MAPLE ROAD INITIATIVE',
      speaker: '',
      language: 'en-GB',
      recommendations: ['We call on all States to treat children|states-parties'],
      articles: ['SOM 19'],
    },
  },
  {
    name: 'everything in one paragraph',
    type: 'txt',
    sheet: `Statement by Ms. Greta Modell, Director of the Silver Birch Institute, at the Constructive Dialogue on International Cooperation, 13 Sept 2023. Chair, thank you for the floor. Letters rogatory are too slow. We urge member States to accept electronic requests under article 18 (14) of UNTOC. The Conference should adopt a model form. Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: '',
      event: 'Constructive Dialogue on International Cooperation',
      dialogue: 'dialogue-2023-09-13',
      day: '2023-09-13',
      organization: 'Silver Birch Institute',
      speaker: 'Greta Modell',
      language: 'en-GB',
      recommendations: [
        'We urge member States to accept|states-parties',
        'The Conference should adopt|conference-of-the-parties',
      ],
      articles: ['UNTOC 18 14'],
    },
  },
  {
    name: 'two dates in the head, an article that does not exist',
    type: 'docx',
    sheet: `b: UNTOC Constructive Dialogue on International Cooperation
b: 13 September 2023
Draft of 2 September 2023
b: Statement by the Fern Legal Network
Honourable Chair,
Article 45 of the UNTOC is the basis of our work, and the same article guides our partners. Article 18 deals with assistance; paragraph 3 of that article lists its purposes.
It is imperative that requested States give reasons for refusals.
Thank you.`,
    wanted: {
      kind: 'oral-statement',
      title: 'UNTOC Constructive Dialogue on International Cooperation',
      event: 'UNTOC Constructive Dialogue on International Cooperation',
      dialogue: 'dialogue-2023-09-13',
      day: '2023-09-13',
      organization: 'Fern Legal Network',
      speaker: '',
      language: 'en-GB',
      recommendations: ['It is imperative that requested States|states-parties'],
      articles: ['UNTOC 45', 'UNTOC 45', 'UNTOC 18', 'UNTOC 18 3'],
    },
  },
  {
    name: 'a web page with its furniture',
    type: 'html',
    sheet: `h1: Statement: Constructive Dialogue on Technical Assistance & International Cooperation
Published on June 7, 2024
The Plum Tree Forum delivered the following statement in Vienna.
Dear Chair, dear participants,
Small organizations do most of the work and get the least of the money.
Plum Tree Forum asks UNODC to translate its tools, and calls for simpler grants.
We would encourage States parties to name a contact person for civil society.
Thank you.
Share this page
Cookie settings`,
    wanted: {
      kind: 'oral-statement',
      title: 'Statement: Constructive Dialogue on Technical Assistance & International Cooperation',
      event: 'Constructive Dialogue on Technical Assistance & International Cooperation',
      dialogue: 'dialogue-2024-06-07',
      day: '2024-06-07',
      organization: 'Plum Tree Forum',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'Plum Tree Forum asks UNODC|unodc',
        'We would encourage States parties|states-parties',
      ],
      articles: [],
    },
  },
]
