import type { HeldOut } from './sheet'

// All invented, written before the rules were tuned.
export const reports: readonly HeldOut[] = [
  {
    name: 'an annual report with a chapter of recommendations',
    type: 'docx',
    sheet: `c: Examplia and the UNTOC Review Mechanism
c: Annual report 2022
c: Blue Hill Observatory
c: March 2023
h1: About the Blue Hill Observatory (BHO)
The Blue Hill Observatory is an independent research centre. It was founded on 2 May 2011.
h1: Acknowledgements
We thank all those who gave their time.
h1: Introduction
Examplia ratified the Convention on 3 June 2009. A State must be party to the Convention before it can join a Protocol.
h1: Activities
On 14 September 2022 we held a round table. The Ministry of Justice urged the participants to send comments.
h1: Recommendations
#: The Ministry of Justice should publish the self-assessment questionnaire.
#: Parliament should adopt the bill on witness protection called for by article 24 of the Convention.
#: Reviewing States should meet civil society during the desk review.
h1: Contact
Blue Hill Observatory, 9 Example Road, Sampletown. Phone 000-555-0100`,
    wanted: {
      kind: 'annual-report',
      title: 'Examplia and the UNTOC Review Mechanism',
      event: '',
      dialogue: null,
      day: null,
      organization: 'Blue Hill Observatory (BHO)',
      speaker: '',
      language: 'en-GB',
      recommendations: [
        'The Ministry of Justice should publish|national-authority',
        'Parliament should adopt|national-authority',
        'Reviewing States should meet|reviewing-states',
      ],
      articles: ['UNTOC 24'],
    },
  },
  {
    name: 'a civil society report without one recommendation',
    type: 'docx',
    sheet: `b: Civil Society Report on the Implementation of the UNTOC in Examplia
b: Prepared by the Cedar Policy Forum
b: 11 November 2024
h1: Foreword
The Cedar Policy Forum has followed the review since its first day.
h1: The review in 2024
The focal point was appointed in January. Two reviewing States were drawn by lot. He stressed the importance of statistics and asked all offices to send theirs.
Our researcher attended the Constructive Dialogue on Firearms on 5 April 2024 and the Constructive Dialogue on Smuggling of Migrants on 15 July 2024.
h1: Figures
Figure 1: Number of judgments by year
The number of judgments should be read with care, because two courts did not answer.`,
    wanted: {
      kind: 'annual-report',
      title: 'Civil Society Report on the Implementation of the UNTOC in Examplia',
      event: '',
      dialogue: null,
      day: '2024-11-11',
      organization: 'Cedar Policy Forum',
      speaker: '',
      language: 'en-GB',
      recommendations: [],
      articles: [],
    },
  },
  {
    name: 'an article with a by-line and a conclusion that asks',
    type: 'html',
    sheet: `h1: Why the Palermo Convention still matters
By Ada Placeholder
September 18, 2023
Two decades after its entry into force, the Palermo Convention is the only treaty of its kind. Its article 2 defines the organized criminal group, and article 3 says when an offence is transnational.
h2: A wide net
Prosecutors like the treaty because it is wide. Article 34, paragraph 2, asks States to punish these offences even where no border is crossed.
h2: Conclusion
Governments should give their prosecutors time to learn it. Civil society organizations should be invited to the table early on.
The author is a lawyer in Sampletown.`,
    wanted: {
      kind: 'article',
      title: 'Why the Palermo Convention still matters',
      event: '',
      dialogue: null,
      day: '2023-09-18',
      organization: '',
      speaker: 'Ada Placeholder',
      language: 'en-GB',
      recommendations: [
        'Governments should give their prosecutors|states-parties',
        'Civil society organizations should be invited|',
      ],
      articles: ['UNTOC 2', 'UNTOC 3', 'UNTOC 34 2'],
    },
  },
  {
    name: 'minutes, which are none of the kinds',
    type: 'docx',
    sheet: `b: Minutes of the staff meeting
3 February 2023
Present: five members of staff.
The budget was approved. The next meeting takes place in March.`,
    wanted: {
      kind: 'other',
      title: 'Minutes of the staff meeting',
      event: '',
      dialogue: null,
      day: '2023-02-03',
      organization: '',
      speaker: '',
      language: 'en-GB',
      recommendations: [],
      articles: [],
    },
  },
]
