/**
 * What news is written with, and what the files that only look like prose are written with: groups of lower-case words for
 * text/detect.ts. Each group has a weight: what one more in a hundred words adds to the score, up to `cap` in a hundred, so that
 * no single habit decides. Weights were fitted by logistic regression to public annotated news against the licences, manuals,
 * changelogs and READMEs of a development machine, then rounded.
 */
import { wordSet } from './wordList';
export interface WordGroup {
  /** For the reviewer who asks why: "reporting verbs". */
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly weight: number;
  readonly cap: number;
}

/** Somebody is quoted or cited. */
export const reportingWords =
  wordSet(`said says saying told added adding announced reported argued warned claimed denied confirmed insisted admitted
  acknowledged explained testified pledged vowed urged accused alleged according spokesman spokeswoman spokesperson
  tweeted posted recalled predicted estimated criticized praised quoted interview statement declined comment`);

export const newsWords: readonly WordGroup[] = [
  {
    name: 'reporting verbs',
    weight: 1,
    cap: 4,
    words: reportingWords,
  },
  {
    name: 'people spoken of',
    weight: 1.1,
    cap: 6,
    words:
      wordSet(`he she his her him hers himself herself who whose they their them themselves mr mrs ms dr sir gov sen rep gen
      lt col capt sgt rev prof`),
  },
  {
    name: 'days and dates',
    weight: 1.4,
    cap: 5,
    words:
      wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
      september october november december jan feb aug sept oct nov dec yesterday today tonight week weeks month months year
      years weekend morning afternoon evening night day days ago decade since`),
  },
  {
    name: 'events told in the past',
    weight: 0.6,
    cap: 8,
    words:
      wordSet(`was were had did been began became came went got took gave made held led won lost fell rose left met ran saw
      found felt thought knew brought bought sold sent spent paid kept died killed arrested elected voted signed launched
      visited attended joined served earned raised asked called helped worked lived played faced`),
  },
  {
    name: 'public life',
    weight: 0.8,
    cap: 6,
    words:
      wordSet(`president minister prime mayor governor senator secretary ambassador king chief director officials official
      police army military troops court judge prosecutors attorney lawyer law government governments administration congress
      parliament senate council party opposition election elections campaign voters vote candidate candidates republican
      democrat democratic democrats republicans policy nation national country countries international federal
      people residents community communities family families children women men city town region village district street
      school schools university students hospital health doctors company companies economy economic market markets bank
      percent million billion dollars euros trade business industry war peace security attack attacks killed death dead
      injured victims crime team game season league cup match players coach fans film music festival climate water power
      news media journalists newspaper reporters`),
  },
  {
    name: 'the words of manuals and licenses',
    weight: -0.6,
    cap: 10,
    words:
      wordSet(`copyright license licensed licenses licensee licensor licence software warranty warranties redistribution
      redistribute sublicense merchantability noninfringement infringement herein hereby thereof liable liability derivative
      file files directory folder path paths filename code codebase function functions method methods class classes variable
      variables parameter parameters argument arguments return returns returned value values string strings integer array
      arrays object objects type types module modules package packages import imports export exports install installed
      installing installation installs build builds building compile compiled compiler version versions release releases patch
      patches upstream debian ubuntu linux unix windows bug bugs bugfix fix fixes fixed option options default defaults config
      configuration configure configured command commands shell script scripts server client api cli url html css json xml
      yaml http https browser node npm user users username password setting settings example examples documentation docs
      readme usage use uses using used run runs running test tests testing tested error errors warning warnings debug output
      input stdin stdout format formats field fields key keys data database query table column columns row rows node nodes
      tree element elements library libraries dependency dependencies interface implementation implement implemented
      implements support supports supported deprecated removed updated update updates upgrade plugin plugins feature features
      page pages link links click button menu window list lists syntax token tokens parser plugin callback thread memory
      cache buffer byte bytes bit bits header headers repository repo git commit commits branch merge pull issue issues
      maintainer maintainers author authors contributors contribute null true false optional note see below above following
      section specified automatically currently either instead via default model models dataset training prompt agent step
      steps workflow guide overview notes requirements task tasks slide checklist ensure provide provides`),
  },
  {
    name: 'the reader addressed',
    weight: -0.4,
    cap: 6,
    words: wordSet(`you your yours yourself please must shall may should cannot can't don't need want let's`),
  },
  {
    name: 'the writer speaking',
    weight: -0.4,
    cap: 6,
    words: wordSet(`i me my mine myself i'm i've i'd i'll`),
  },
];

/** The commonest words of English: any page of sentences is full of them, a list or a log is not. */
export const commonestWords =
  wordSet(`the of and a an to in on at by for with from as is are was were be been has have had he she it they
  his her its their this that which who but or not will would after before into over than said one more about when all also out up
  there we you i if no so what can were new last first two`);
