import type { HeldOut } from './sheet'

// All invented, written before the rules were tuned: the languages of the United Nations and Urdu.
export const tongues: readonly HeldOut[] = [
  {
    name: 'a French statement',
    type: 'docx',
    sheet: `b: Dialogue constructif sur la traite des personnes
b: Déclaration du Réseau exemplaire pour la dignité (RED)
4 octobre 2023
Monsieur le Président, Excellences, Mesdames et Messieurs,
Le Réseau exemplaire pour la dignité remercie le Secrétariat de son invitation.
Nous exhortons les États parties à protéger les victimes sans condition, conformément à l’article 6 du Protocole relatif à la traite des personnes.
Nous recommandons à l’ONUDC de publier un guide simple.
Les États devraient former leurs juges. Nous avons déjà formé trente avocats.
Je vous remercie.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Dialogue constructif sur la traite des personnes',
      event: 'Dialogue constructif sur la traite des personnes',
      dialogue: 'dialogue-2023-10-04',
      day: '2023-10-04',
      organization: 'Réseau exemplaire pour la dignité (RED)',
      speaker: '',
      language: 'fr',
      recommendations: [
        'Nous exhortons les États parties|states-parties',
        'Nous recommandons à l’ONUDC|unodc',
        'Les États devraient former|states-parties',
      ],
      articles: ['TIP 6'],
    },
  },
  {
    name: 'a Spanish contribution with a list',
    type: 'docx',
    sheet: `b: Diálogo Constructivo sobre Cooperación Internacional
Contribución escrita de la Fundación Faro de Ejemplo
13 de septiembre de 2023
La Fundación Faro de Ejemplo acompaña a familias de personas desaparecidas. El artículo 18 de la Convención y los artículos 27 y 28 son los más citados.
Recomendaciones:
*: Publicar los requisitos de las autoridades centrales.
*: Crear equipos conjuntos de investigación.
Instamos a los Estados parte a responder en noventa días.`,
    wanted: {
      kind: 'written-contribution',
      title: 'Diálogo Constructivo sobre Cooperación Internacional',
      event: 'Diálogo Constructivo sobre Cooperación Internacional',
      dialogue: 'dialogue-2023-09-13',
      day: '2023-09-13',
      organization: 'Fundación Faro de Ejemplo',
      speaker: '',
      language: 'es',
      recommendations: [
        'Publicar los requisitos|',
        'Crear equipos conjuntos|',
        'Instamos a los Estados parte|states-parties',
      ],
      articles: ['UNTOC 18', 'UNTOC 27', 'UNTOC 28'],
    },
  },
  {
    name: 'an Arabic statement',
    type: 'docx',
    sheet: `b: بيان مركز المثال لحقوق الإنسان
13 سبتمبر 2023
السيدة الرئيسة، أصحاب السعادة،
نشكر الأمانة على تنظيم هذا الحوار البناء بشأن التعاون الدولي.
ندعو الدول الأطراف إلى نشر أسئلة التقييم الذاتي.
شكراً لكم.`,
    wanted: {
      kind: 'oral-statement',
      title: 'بيان مركز المثال لحقوق الإنسان',
      event: '',
      dialogue: 'dialogue-2023-09-13',
      day: '2023-09-13',
      organization: 'مركز المثال لحقوق الإنسان',
      speaker: '',
      language: 'ar',
      recommendations: ['ندعو الدول الأطراف|states-parties'],
      articles: [],
    },
  },
  {
    name: 'an Urdu note',
    type: 'docx',
    sheet: `b: منظم جرائم کے خلاف سول سوسائٹی کا کردار
یہ ادارہ پاکستان میں منظم جرائم کے بارے میں تحقیق کرتا ہے۔ ہم نے گزشتہ سال چار رپورٹیں شائع کیں۔
حکومت کو چاہیے کہ وہ گواہوں کا تحفظ کرے۔`,
    wanted: {
      kind: 'other',
      title: 'منظم جرائم کے خلاف سول سوسائٹی کا کردار',
      event: '',
      dialogue: null,
      day: null,
      organization: '',
      speaker: '',
      language: 'ur',
      recommendations: ['حکومت کو چاہیے|states-parties'],
      articles: [],
    },
  },
  {
    name: 'a Russian statement',
    type: 'docx',
    sheet: `b: Заявление Центра примеров
Вена, 5 апреля 2024 года
Уважаемый господин Председатель,
Мы благодарим Секретариат за организацию конструктивного диалога по огнестрельному оружию.
Мы призываем государства-участники маркировать оружие в соответствии со статьей 8 Протокола.
Спасибо за внимание.`,
    wanted: {
      kind: 'oral-statement',
      title: 'Заявление Центра примеров',
      event: '',
      dialogue: 'dialogue-2024-04-05',
      day: '2024-04-05',
      organization: '',
      speaker: '',
      language: 'ru',
      recommendations: ['Мы призываем государства-участники|states-parties'],
      articles: [],
    },
  },
  {
    name: 'a Chinese statement',
    type: 'docx',
    sheet: `b: 范例研究中心的发言
2023年10月9日
主席先生，各位代表，
我们感谢秘书处举办这次对话。
我们呼吁缔约国保护被偷运移民的权利。
谢谢主席先生。`,
    wanted: {
      kind: 'oral-statement',
      title: '范例研究中心的发言',
      event: '',
      dialogue: 'dialogue-2023-10-09',
      day: '2023-10-09',
      organization: '',
      speaker: '',
      language: 'zh',
      recommendations: ['我们呼吁缔约国|states-parties'],
      articles: [],
    },
  },
]
