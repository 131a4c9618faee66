/** The turns by which a text shows what it is, in the languages that come in. */

/** Words to those who are in the room, at the start of a line. */
const salutation =
  /^(?:(?:thank you|thanks),? )?(?:(?:good (?:morning|afternoon|day),? )|dear |dears |hono(?:u)?rable |esteemed |distinguished |respected |your |mr\.? |ms\.? |mrs\.? |madame? |ladies and ){0,4}(?:co-?chairs?|chair(?:person|man|woman)?|mister|madam|president|moderator|excellenc(?:y|ies)|delegates?|delegations?|colleagues|participants|representatives|friends|gentlemen|ladies|monsieur le président|madame la présidente|mesdames|messieurs|excellences?|mesdames et messieurs|señor(?:a)? president[ea]|señor(?:a)?s?|excelencias|distinguid[oa]s)\b(?! (?:of|from|in|at|for|who|were)\b).{0,120}$/iu
/** Without a mark behind it, a line speaks to the room only if it begins so: "Participants" is a heading. */
const vocative =
  /^(?:dear|hono|esteemed|distinguished|mr\b|ms\b|madam|mister|excellenc|(?:co-)?chair|monsieur|mesdames|señor|thank|ladies)[^.]{0,56}$/iu

const salutationOfOthers =
  /^(?:السيد|السيدة|سيدي|سيدتي|أصحاب السعادة|معالي|جناب|محترم|عزت مآب|уважаем|господин|госпожа|ваши превосходительства|主席|尊敬的|各位)/iu

/** Whether a short line speaks to the room. */
export const isSalutation = (text: string): boolean =>
  text.length <= 140 &&
  !/^dear (?:sirs?|madam)(?: or (?:sir|madam))?,?$/iu.test(text) &&
  (salutationOfOthers.test(text) ||
    (salutation.test(text) && (/[,:!.，：،]$/u.test(text) || vocative.test(text))))

/** A closing as it is spoken. */
export const spokenThanks =
  /^(?:(?:i |we )?(?:thank you|thanks|many thanks|i thank you)(?: (?:very|so) much)?(?: (?:for (?:your|listening|the|giving)[^.]{0,40}|all|again|once again))?(?:,? (?:mr|ms|madam)?\.? ?(?:chair(?:person)?|president|excellenc(?:y|ies)))?[.!]?|je vous remercie\b.{0,40}|merci\b.{0,40}|(?:muchas )?gracias\b.{0,40}|شكرا.{0,30}|شكراً.{0,30}|شکریہ.{0,30}|спасибо.{0,40}|благодарю.{0,40}|谢谢.{0,12})$/iu

/** Words that lead to recommendations: in a heading or before a list. */
export const recommends =
  /recommend|recommandation|recommandons|préconis|recomenda|recomendamos|\b(?:we|i)\b[^.]{0,40}\b(?:urge|call (?:on|upon|for)|ask|request|propose|suggest|encourage|would like to see)\b|\b(?:instamos|pedimos|proponemos|exhortamos|exhortons|demandons|appelons|proposons)\b|\b(?:our|following|key|these) (?:asks|proposals|requests|demands|suggestions)\b|\bcalls? to action\b|\bwhat (?:should|must|needs to|has to) (?:be done|change|happen)\b|\bwhat we (?:ask|expect|want|need)\b|توصي|نوصي|рекоменд|предлага|призыва|建议|呼吁|سفارش|تجاویز/iu

/** The same word where others are told of: what was recommended before, or by somebody else. */
export const recommendedBefore =
  /\b(?:previous|earlier|past|existing|received|adopted|accepted|implementation of (?:the|these|our)|follow-?up (?:to|on) (?:the|our)?|status of (?:the|our)?) ?(?:\w+ )?recommendations?\b|\brecommendations? (?:of|by|from|made by|adopted by|issued by) (?:the )?(?:working group|conference|committee|unodc|council)/iu

/** Headings that close a section of recommendations or never hold any. */
export const background =
  /^(?:[\divx]+[.)]\s*)?(?:introduction|background|context|about\b|who we are|acknowledge?ments?|foreword|preface|executive summary|method|methodology|(?:key |main |our )?findings|what we (?:found|do|have done)|activities|figures|contacts?|annex|references|sources|introducción|antecedentes|contexte)/iu

/** Headings that texts of the kind have, with or without a number. */
export const usualHeading =
  /^(?:(?:\d+|[ivx]+)[.)]?\s+)?(?:(?:key |main |our |specific |general |policy )?(?:introduction|background|context|conclusions?|recommendations?|findings|summary|executive summary|acknowledge?ments?|foreword|preface|activities|methodology|about (?:us|the .{3,60})|who we are|the way forward|way forward|next steps|annex(?:es)?|contacts?|recommandations|conclusión|conclusiones|recomendaciones|introducción|التوصيات|рекомендации|建议|سفارشات))(?: and (?:recommendations|conclusions|next steps|way forward))?:?$/iu
