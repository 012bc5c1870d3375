/**
 * Verbs as they are told by their form alone, without a dictionary: what tells that words make a clause. The irregular past forms are the closed
 * list of English grammars; base forms are those that news and debates use most after "to", "will" and "not", by count. Lower case.
 */
import { wordSet } from './wordList';

/** Always finite. "may" and "will" are told apart from the month and the name by their letters and neighbours. */
export const auxiliaries = wordSet(`
  is are was were am has have had do does did will would can could may might must shall should cannot ain't
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't shan't needn't
  i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll
  they're they've they'd they'll there's there'll that's that'll that'd who's who've who'd who'll what's here's where's gonna ought`);

/** Past forms that are seldom anything but a finite verb; the ones that are also participles can follow "has" or a noun. */
export const irregularPasts = wordSet(`
  became began broke brought built bought came caught chose clung crept dealt drew drank drove ate fell fed fought found fled flew forgot
  forgave froze got gave went grew had held hid kept knew laid led left lent lost made meant met outdid overcame overtook oversaw overthrew paid
  ran rang rode rose said sang sank sat saw sold sent shook shone shot shrank shut slept slid sought spent split spoke spread sprang stole stood
  struck stuck stung sued swam swept swore swung taught thought threw told took tore underwent understood undertook upheld wept
  withdrew withheld woke won wore wound wrote blew bent bled bred bet burnt cast cost cut dug felt heard hit hung hurt let mistook outran
  pled put quit rebuilt repaid reran resold retook set shed slit slung spun spat undid undercut unwound upset wed forbade foresaw forewent
  outsold overran beat bit bid burst dove dreamt fit flung ground knelt leapt learnt lit lay misled misread mowed proved read rid sawed shaved
  slew sped spelt spilt spoilt stank strode strove thrust trod wet wrung befell beheld arose awoke bore bound`);

/** Present and base forms; with -s they are the third person. */
export const baseVerbs = wordSet(`
  abandon accept accompany account accuse achieve acknowledge acquire act adapt add address adjust admire admit adopt advance advise advocate affect afford agree aim
  allege allow amend amount analyze announce answer apologize appeal appear apply appoint appreciate approach approve argue arise arrange arrest arrive ask assert assess assist
  assume assure attach attack attempt attend attract avoid await award back balance ban base be bear beat become beg begin believe belong benefit bet bid blame
  block blow bolster boost borrow bother boycott break bring broadcast build burn bury buy call campaign cancel capture care carry cast catch cause celebrate challenge change
  charge check choose cite claim clean clear climb close collapse collect combat combine come comment commit compare compel compete complain complete comply concede conclude condemn conduct
  confirm confront connect consider consist constitute consult consume contact contain contend continue contradict contribute control convert convince cooperate cope correct cost counter cover
  create criticize cross curb cut deal debate decide declare decline defeat defend define defy delay deliver demand demonstrate denounce deny depart depend deploy deport derail describe
  deserve destroy deter determine develop devote die differ disagree disappear discover discuss dismiss display disrupt distribute divide dominate donate double doubt draft drag draw dream
  dress drink drive drop earn ease eat educate elect eliminate embrace emerge emphasize employ enable encourage end endanger endorse endure enforce engage enhance enjoy ensure enter establish
  estimate evaluate evolve examine exceed exclude execute exercise exist expand expect experience explain exploit explore export expose express extend face fail fall favor fear feature
  feed feel fight figure file fill finance find finish fire fit fix flee float flow fly focus follow forbid force forget forgive form forward foster free fuel
  fulfill function fund gain gather generate get give go govern grant grow guarantee guard guide handle hang happen harm hate have head hear help hide hinder
  hire hit hold honor hope host hurt identify ignore imagine impact implement imply import impose impress improve include incorporate increase indicate inflict influence
  inform inherit insist inspect inspire install intend interfere intervene interview introduce invade invest investigate invite involve isolate issue join judge jump justify keep
  kick kill know lack land last laugh launch lay lead lean learn leave lend let lie lift limit link list listen live load lobby locate look lose
  love lower maintain make manage mark market match matter mean measure meet mention merge monitor mourn move name need negotiate nominate note notice notify object oblige
  observe obtain occupy occur offer open operate oppose order organize outline outlaw overcome overhaul override oversee overturn owe own participate pass pause pay perform permit persuade pick
  plan plant play plead pledge point pose possess post postpone pour practice praise pray predict prefer prepare present preserve press pretend prevail prevent proceed process produce
  prohibit project promise promote propose prosecute protect protest prove provide provoke publish pull punish purchase pursue push put qualify quash quell question quit quote raise
  range rank reach react read realize rebound rebuild recall receive reclaim recognize recommend record recover recruit reduce refer reflect reform refuse regain regard register regret
  regulate reject rejoin relate release rely remain remember remind remove render renew rent repair repay repeal repeat replace reply report represent request require rescue
  reside resign resist resolve respect respond rest restore restrict result resume retain retire return reveal reverse review revise rise risk rob rule run rush sail salute satisfy save
  say schedule scrap seal search secure see seek seem seize select sell send separate serve set settle shape share shift shoot show shrink shut sign sit slam slash
  slow solve sort sound spark speak specify speculate spend split sponsor spread stand stage start state stay steal stem step stick stimulate stop strengthen stress stretch strike struggle
  study submit succeed sue suffer suggest suit supply support suppose surge surrender surround survive suspect suspend sustain swear switch tackle take talk target tax teach tell
  tend testify thank think threaten throw tie tighten top total touch tour track trade train transfer transform translate travel treat trigger triple trust try turn undergo undermine understand
  undertake unite unveil update uphold urge use vary veto view violate visit voice volunteer vote vow wait walk want warn waste watch weaken wear weigh welcome win wish
  withdraw withhold witness wonder work worry wound wrap write yield want wanna outnumber outpace outweigh outlive outperform overlook underline underscore top dwarf trail exceed lag surpass`);

/** Words in -ed that are no verbs of their clause, beside those after a determiner. */
export const edWords = wordSet(`
  red bed need indeed hundred speed feed seed deed creed greed breed bleed weed reed shed sled fed led wed ted fred med ned jed alfred mohammed ahmed hamed saeed naked sacred
  wicked rugged crooked beloved unprecedented unexpected united so-called alleged advanced armed-forces unemployed unwanted uninsured unpaid undocumented
  supposed embed exceed proceed succeed agreed-upon kindred hatred infrared limited gifted retired unnamed unidentified`);

/** Nouns first, verbs second: in the plural or with -s they are a noun unless a subject and an object say otherwise. */
export const nounFirst = wordSet(`
  accounts acts answers attacks attempts awards balances bans bases benefits bets bids boosts breaks calls campaigns cares casts causes challenges changes charges checks claims
  clears closes comments concerns contacts controls costs counters covers crosses cuts deals debates delays demands displays doubts drafts dreams dresses drinks drives drops ends estimates exercises experiences exports
  faces falls favors fears features feeds fights figures files fires fixes floats flows forces forms forwards frees fuels functions funds gains grants guarantees guards guides hands harms heads helps hits holds homes
  honors hopes hosts houses impacts imports increases influences interests interviews issues judges jumps kicks labels lands laughs leads leaves lies lifts limits links lists lives loads looks loves
  marks markets matches matters means measures moves names needs notes notices objects offers opens orders outlines parts passes pauses plans plants plays pledges points posts pounds practices
  presents presses processes projects promises protests purchases quotes raises ranges ranks records reforms regards regrets releases rents repairs reports requests rescues rests results returns reviews rises risks
  rules runs sanctions schedules seals searches senses services sets shapes shares shifts shoots shots shows signs sites sounds sparks splits spreads stages stands starts states stays steps stops strikes studies
  supplies supports suspects switches talks targets taxes terms tests thanks threats ties times tolls tops totals touches tours tracks trades trains transfers travels treats troubles trusts turns updates uses values
  views visits voices volunteers votes vows waits walks warrants wastes watches waves wins wishes witnesses works worries wounds yields`);
