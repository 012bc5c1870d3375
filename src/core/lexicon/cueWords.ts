/**
 * Small words that shape a reported clause: where a noun phrase starts and stops, what may stand between a speaker and a verb, and
 * which phrases are about time. Closed classes of English, written out from grammars; lower case.
 */
import { wordSet } from './wordList';

/** Stand for a speaker by themselves. */
export const speakerPronouns = wordSet(`he she they we i you it one some others another many most both few several
  who him her them himself herself themselves somebody someone everyone nobody`);

/** Begin a noun phrase. */
export const determiners =
  wordSet(`a an the this that these those his her their its our my your another one two three four five six seven
  eight nine ten some many most several both few each every any no all other such`);

/** Tie a noun phrase to the one before it ("a spokesman for the mayor"). */
export const nounJoiners = wordSet(`of for with at from in on to by near about inside outside within`);

/** Begin a clause or a phrase that is not part of the noun phrase before it. */
export const clauseBreakers =
  wordSet(`that who whom which whose when while as if because but and or although though after before since
  until unless than so yet where why how whether during amid despite like without against between among over under through into
  upon via per toward towards versus not is was are were be been has have had will would can could may might should must do does did
  saying adding telling`);

/** Lead a phrase before the subject of a sentence ("In a speech on Monday, …", "Asked about it, …", "When …"). */
export const leadingWords =
  wordSet(`in on at during after before when while as if because although though since until unless despite amid
  with without from by for to like under over through among between against about around across within asked speaking writing
  responding referring appearing given according following citing noting pressed questioned quoting once upon instead later earlier
  then now meanwhile however still also even yet but and so or nor perhaps first second finally indeed again afterward afterwards
  moreover furthermore additionally separately nevertheless nonetheless instead likewise similarly today yesterday tomorrow thus
  where whether that there here just only not what why how`);

/** Days, months and the like: capitalised, but nobody. */
export const timeWords =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. today yesterday tomorrow tonight
  morning afternoon evening night week month year weekend day recently earlier later once twice repeatedly`);

/** Join the capitalised parts of one name ("Department of State", "Ludwig van Beethoven"). */
export const nameJoiners = wordSet(`of de da del der den van von bin ibn al el la le du di dos das ter ten y e &`);

/**
 * Verbs and verb groups that take up someone's stand rather than their words, with their object as the content ("criticized the plan as
 * “reckless”"). They make a quoted fragment the subject's.
 */
export const stanceVerbs = wordSet(`
  called calls calling call described describes describing criticized criticizes criticizing criticised accused accuses accusing
  blasted blasts slammed slams praised praises praising dismissed dismisses dismissing denounced denounces denouncing condemned
  condemns condemning defended defends defending mocked mocks mocking blamed blames blaming attacked attacks attacking referred
  refers referring cited cites citing decried decries branded brands branding labeled labels labeling labelled dubbed dubs
  characterized characterizes portrayed portrays compared compares comparing credited credits thanked thanks hailed hails urged urges
  urging demanded demands demanding questioned questions questioning quoted quotes quoting rejected rejects ripped rips rebuked
  apologized apologizes pledged pledges pledging vowed vows vowing promised promises promising warned warns warning expressed expresses
  echoed echoes echoing touted touts touting lauded lauds lashed spoke speaks talked talks discussed discusses
  lamented laments bemoaned bemoans derided derides ridiculed ridicules scolded excoriated chided lambasted skewered panned
  declined refused threatened threatens threatening proposed proposes endorsed endorses endorsing supports supported
  considers considered sees saw regards deemed termed deems terms chanted chanting chants shouted shouting yelled yelling put puts
  wants wanted hopes hoped seeks sought tried pushed favors favored opposes opposed
  responded responds responding railed signed published released issued posted tweeted retweeted assured assures reassured
  told tells telling invoked asked asks asking imagined remembered remembers argued argues predicted predicts reads read`);

/** Nouns of works, shows and outlets: marks next to them hold a title. */
export const workNouns =
  wordSet(`show program programme book memoir novel film movie documentary song songs single album hit hits series sitcom
  podcast play musical magazine newspaper column poem painting game episode video clip article editorial headline titled entitled
  host hosts star co-host anchor moderator author authors starring soundtrack anthem tune blog drama comedy bestseller
  autobiography concert sketch thriller`);

/** Forms of reporting verbs that are nouns after a determiner, an adjective or a preposition. */
export const nounForms =
  wordSet(`claim claims report reports note notes tweet tweets call calls charge charges hope hopes fear fears post posts
  comment comments remark remarks doubt doubts answer answers quote quotes promise promises pledge pledges vow vows demand demands
  question questions estimate estimates show shows attack attacks praise praises support supports thought plan plans request
  state states offer offers worry worries advice response joke jokes lament boast cry cries shout shouts chant chants blame credit
  credits thanks argument brand brands label labels term terms view echo read put puts release issue issues posting writing saying
  reporting points ask asks say address urge rip talk talks need needs like likes want wants sign signs mean means`);

/** Verbs that commonly stand before their subject after a comma ("…, said Roe"). */
export const invertingVerbs =
  wordSet(`said says wrote writes added adds noted notes explained explains argued argues warned warns asked asks
  replied concluded declared observed recalled remarked insisted reads read reported reports tweeted announced quipped joked
  exclaimed continued began countered agreed responded shouted cried wondered mused complained tweets recalls`);

/** Report beside a quotation but take no clause of their own without "that" ("began working", "called a meeting"). */
export const plainVerbs =
  wordSet(`began begins continues continued continuing continue responded responds responding offered called calls calling
  charged posted described describes describing referred refers read reads cried cries shouted shouts started snapped interrupted
  pressed thundered quoted quotes quoting mocked mocks chanted chanting chided repeated repeats urged urges urging demanded demands
  pleaded ranted blasted commented comments commenting joked jokes replied elaborated interjected countered retorted agreed agrees`);

/** Stances taken by doing rather than by saying: they lend a quoted fragment its speaker, but their object is no reported speech. */
export const deedVerbs =
  wordSet(`signed put puts endorsed endorses endorsing opposed opposes supported released published issued spoke
  speaks call saw sees tried pushed attacked attacks attacking sought seeks talks talked ripped lashed chanted chanting chants shouted
  shouting yelled referred refers referring invoked told tells telling posted imagined remembered considered considers demanded
  threatened ridiculed railed released`);

/** Before a colon, these say what the words after it are, and nobody says them ("The verdict: “…”"). */
export const labelNouns = wordSet(`
  verdict result results outcome upshot answer answers question advice message reaction response reply conclusion conclusions reason reasons
  motto slogan mantra tagline headline caption title name subject theme lesson lessons takeaway problem point plan goal theory explanation
  excuse argument claim warning diagnosis ruling quote quotation word words phrase term note rule rules promise pitch text tweet post
  summary punchline joke rationale thinking logic consensus mood moral truth fact bottom-line line lyrics instruction instructions`);
