/** Small words that run into their neighbours when a PDF loses its blanks. */
export const smallWords: ReadonlySet<string> = new Set(
  'the of and to for with by on that from this these their is are was its our at as in or be which has have'.split(
    ' ',
  ),
)

/** Words of the field and common words, to recognize the halves of a word that was run together. */
const common = `about access accountability action activities address adopt agencies agenda annual anti approach
approaches article articles assessment assistance authorities authority based being between border borders building
capacity case cases centre child children civil cluster committee communities community conference constructive
contribution convention cooperation corruption countries country court crime crimes criminal criminalization customs
data delegates dialogue dialogues drugs education efforts enforcement engagement established ensure environment every
evidence experts expertise extradition financial firearms focal forced four framework fundamental gender global
governance government governments group groups have high human illicit impact implementation incitement including
information initiative institutions instruments international investigation investigations issues joint judges
judicial justice labour law laws legal legislation level local manufacturing measures mechanism meeting member
migrants migration mutual national needs network observations offences office officers one online operation
opportunity organization organizations organized other parliament participants participation parties partners party
people persons pilot point police policies policy practice practices prevent prevention privacy private process
programme project prosecution prosecutors protect protection protocol protocols public questionnaire rates
recommendation recommendations refugees region regional report reports representatives request requests research
resolution response responses review rights role rule sector sectors secretariat secretary security self session
several share sharing should small smuggled smuggling social societies society special stakeholders standards state
statement statements states support survivors system technical technologies technology three through tools topic
trafficking training transnational treaty trends two under united universalization victim victims vienna violence
vulnerable witness witnesses women work working world would years young`

export const commonWords: ReadonlySet<string> = new Set(common.split(/\s+/))

/** Pairs of the field that are printed so often that their running together is never meant. */
export const commonPairs: ReadonlySet<string> = new Set(
  `organized crime|organised crime|civil society|human rights|states parties|state parties|member states|law enforcement
|technical assistance|international cooperation|review mechanism|review process|constructive dialogue|working group
|united nations|legal assistance|mutual legal|criminal justice|data privacy|focal point|pilot initiative|best practices
|transnational organized|transnational organised|general assembly|technical needs`
    .replaceAll('\n', '')
    .split('|'),
)

/** Names that are written so. */
export const camelNames: ReadonlySet<string> = new Set(
  'LinkedIn YouTube WhatsApp FaceBook PowerPoint SharePoint PayPal OneDrive GitHub JavaScript TikTok SnapChat InterPol EuroPol AfriPol AseanaPol HeForShe'.split(
    ' ',
  ),
)
