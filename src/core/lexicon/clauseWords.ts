/**
 * Small words that open, join and close clauses, and those that tell what a clause does: ask, tell somebody what to do, look ahead, judge.
 * Closed classes of English, written out from grammars; the words of views and judgments from debates, kept where they told views from facts. Lower case.
 */
import { wordSet } from './wordList';

/** A noun, not a verb, comes after these. */
export const nounLeads = wordSet(`
  a an the this these those his her its their our my your every each no any some another such both all either neither whose
  of in on at by for from with without into onto over under about against among between through during within across toward towards upon via per
  near amid despite like than behind beyond above below outside inside around beside besides along as to very too so more most less least other
  first second third last next former new old recent big small high low own main major public federal national local`);

/** Nothing but a verb follows when they are its subject. */
export const subjectPronouns =
  wordSet(`i you he she it we they who that which there this these those everyone everybody nobody someone
  somebody people men women many most some few several others both none`);
export const pluralPronouns = wordSet(
  `i you we they who these those people men women many most some few several others both`,
);

export const adverbs =
  wordSet(`not never also still just only now then already always often ever even once soon later again almost nearly
  sometimes first long both all each together perhaps maybe indeed too actually really not`);

/** Open a clause that leans on another. */
export const subordinators = wordSet(`
  who which whom whose where when while because after before if although though since until unless whether whereas once
  what how why than as that wherever whenever whatever lest`);

/** After a comma they end the clause before them. */
export const clauseEnders = wordSet(`
  who which whom whose where when while because after before if although though since until unless whereas but so yet
  however according saying adding noting citing as despite nor meaning making leaving including`);

/** Begin a phrase that stands before the subject. */
export const openers = wordSet(`
  in on at during after before when while as if because although though since until unless despite amid with without from by for to like
  under over through among between against about around across within upon following given according besides unlike instead once
  where whether wherever whenever throughout along near inside outside speaking asked facing citing based compared due thanks owing`);

/** Join a sentence to the one before it and are no part of what it says. */
export const connectives = wordSet(`
  but and so or yet nor however meanwhile also then still moreover furthermore therefore thus well besides nevertheless nonetheless
  otherwise now similarly likewise indeed instead though plus ok okay yes no`);

/** Tell somebody to do something when they open a sentence. */
export const commands = wordSet(`
  click subscribe follow register download remember consider imagine ask tell bring keep take make give go get stay avoid add send put try read
  see listen learn watch visit call email e-mail contact check look note stop help use vote report donate share join sign find buy browse choose
  enter submit apply wait think let don't never please turn forget beware pay mark save bear excuse come pick set write speak show talk be do
  hold leave support enjoy start continue compare mind answer explain move open play`);

/** Of those, the ones that open a sentence as a noun as well ("Call volume rose"): a command only with an object or "here" after them. */
export const commandNouns =
  wordSet(`read visit call email e-mail contact check look note stop help use vote report share sign find watch support
  pay mark start move play show talk answer turn pick set take buy hold leave apply open mind try move wait register follow download`);

/** What follows a command's verb: its object, or where to. */
export const commandObjects =
  wordSet(`the a an this these that those your his her our their my its us me him it them here more up out down for at to
  yourself no not only all any every one each now below about from into off on`);

/** Take "to" and a verb for what is to come: "plans to", "is expected to". */
export const planVerbs =
  wordSet(`plan plans intend intends hope hopes aim aims expect expects vow vows pledge pledges promise promises prepare
  prepares planning intending hoping aiming expecting preparing`);
export const plannedForms =
  wordSet(`expected set due scheduled slated poised likely unlikely projected forecast bound going planning preparing about certain
  sure predicted anticipated intended supposed designed`);

/** Whoever will not do these is silent now: no look ahead. */
export const silentVerbs = wordSet(`say comment discuss talk answer elaborate disclose name have be remember recall`);

/** Come before "would": proposals, whose effects lie ahead. */
export const proposals =
  wordSet(`bill bills plan plans law proposal proposals measure measures deal act amendment budget project program policy policies
  legislation rule rules reform tax cut cuts move resolution agreement treaty merger order ban`);

/** What a rule says one must do: that can be looked up. */
export const ruleVerbs =
  wordSet(`register file pay submit show carry wear apply approve sign vote report obtain disclose return reach collect win
  get receive pass meet notify provide hold provide appear attend obey`);

/** Judge what they are said of: "it is outrageous". */
export const judgmentWords = wordSet(`
  outrageous disgraceful shameful beautiful terrible horrible wonderful amazing awful unfair ridiculous fantastic tremendous stupid smart decent
  great wrong right good bad important fair brilliant proud happy sad tough honest sorry disgrace shame absurd foolish crazy insane immoral
  unacceptable inexcusable unconscionable deplorable despicable pathetic embarrassing dangerous reckless irresponsible naive nonsense tragic
  tragedy glad grateful sick disgusting nice lovely perfect excellent better best worst essential crucial vital imperative unfortunate
  appropriate inappropriate reasonable unreasonable sensible obvious incredible unbelievable magnificent superb dreadful lousy
  mistake disaster pleasure honor privilege necessary fortunate lucky key hard easy difficult joke lie hypocritical cowardly courageous brave`);

/** What "I" and "we" do when they give a view. */
export const viewVerbs =
  wordSet(`think believe feel hope guess suppose wish want love like agree disagree respect understand mean doubt trust prefer care
  applaud admire commend congratulate appreciate thank regret worry fear wonder hate need imagine expect suspect salute look`);
