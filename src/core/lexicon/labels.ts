/**
 * Words that stand before a colon at the head of a line and speak for nobody: what magazines, wires and forms put there. Lower case.
 * Collected from style books and from the lines of newsrooms' own templates.
 */
import { wordSet } from './wordList';

export const plainLabels = wordSet(`
  note notes photo photos picture image caption video audio graphic graphics map chart table figure source sources credit credits
  update updates updated correction corrections clarification editor's editors breaking developing exclusive analysis opinion review
  related read more watch listen see also subscribe follow share tip tips contact phone tel telephone fax email e-mail mail web website
  online twitter facebook instagram when where what who why how date time times place venue location address price prices cost tickets
  admission hours open rating ratings director cast runtime genre author authors publisher pages title byline dateline slug headline
  from to cc bcc re subject sent attn ps fyi tl;dr pros cons summary background context bottom line takeaway takeaways key facts fact
  claim verdict ruling conclusion introduction ingredients method serves makes directions warning caution important disclaimer
  total score final halftime attendance weather forecast today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december am pm edt est gmt utc
  first second third fourth fifth one two three four five winner winners loser losers result results answer answers question questions
  topic topics section chapter part step act scene appendix exhibit attachment enclosure next previous coming up left right above below
  center centre top bottom file undated copyright tags keywords category keyword embargo version words status desk url link links http https`);

/** Parts played in a hearing or on a broadcast, which roles in the news are not ("WITNESS: I saw him."). Lower case. */
export const stageRoles = wordSet(`
  moderator interviewer interviewee reporter host anchor caller judge witness chair chairman chairwoman chairperson clerk operator audience
  speaker counsel prosecutor prosecution defense defence court president announcer narrator correspondent questioner voice man woman
  officer dispatcher pilot copilot tower`);

/**
 * What lists of facts are headed by, item for item, in capitals or bold: crimes of a police log, weather, parts of a game or a recipe, signs,
 * what forms and guides ask for. Lower case.
 */
export const listLabels = wordSet(`
  theft thefts larceny burglary robbery assault battery fire fires arson vandalism fraud forgery shoplifting trespass trespassing noise
  disturbance disorderly harassment stalking homicide murder shooting stabbing kidnapping drugs drug narcotics alcohol dui dwi owi warrant
  arrest arrests charged sentenced crash accident accidents traffic collision medical rescue welfare suspicious weapons threat threats
  wind winds rain snow fog sun sunrise sunset tides tide high low highs lows temperature humidity storm storms north south east west
  offense offence defense defence attack midfield forwards forward backs goalkeeper goalkeepers keeper coaching bench squad lineup pitching
  hitting bullpen infield outfield quarterback quarterbacks receivers linebackers secondary specialists odds line injuries record streak
  aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius pisces
  age ages born birthday birthplace hometown home family spouse children job occupation profession employer career education school degree
  experience party office district seat religion height weight nickname hobby hobbies favorite salary died death burial survivors services
  size sizes color colour colors material weight length width depth shape style brand model make engine brakes steering battery screen
  camera display storage memory speed range safety comfort design quality value features
  prep preparation cook cooking bake boil fry chill serve garnish filling dough sauce topping flavor flavour taste texture aroma nose palate
  finish wine beer breakfast lunch dinner dessert drinks food service ambience atmosphere dosage dose
  good bad ugly better worse best worst pro con plus minus upside downside strengths strength weaknesses weakness opportunities problem
  problems solution cause effect causes effects symptom symptoms treatment prevention history past present future then now before after
  plan plans bill law policy budget tax taxes crime housing health economy jobs climate energy immigration border abortion guns trade
  water air earth soil light sound music art film books theater theatre dance sports sport business politics science travel culture
  pines oaks yes no true false myth reality rumor rumour do don't heads tails day night morning afternoon evening week weekend month year
  hotel hotels restaurant restaurants bar bars museum museums shop shops park parks beach beaches trail trails parking transit bus train
  goal goals aim objective issue issues why impact outcome status stage phase level rank grade score
  stocks bonds gold oil dollar revenue sales profit earnings income costs debt shares market markets outlook
  red blue green yellow black orange purple`);

/** In a label of a recording or a form, of whoever was in the room or on the line; in no name of a person. Lower case. */
export const unnamedLabels = wordSet(`
  room conference iphone ipad ipod android galaxy pixel samsung macbook laptop desktop tablet computer phone mobile webcam podium lectern
  owner guest user admin caller listener viewer attendee zoom webex teams meeting meetings webinar interview interviewee respondent
  participant participants speaker spk unknown anonymous visitor voter recording channel track`);

/** Bodies, which a label ends with that names one. Lower case. */
export const unnamedBodies = wordSet(`
  board boards committee commission council office department agency authority desk staff team panel association ministry`);

/** What stands before "hall" where it is no surname. Lower case. */
export const hallsOf = wordSet(`city town village county parish lecture concert music market guild union`);

/** Voices that a recording numbers ("Speaker 2", "spk_0"). Lower case. */
export const numberedVoices = wordSet(`
  speaker spk guest user caller participant respondent interviewee interviewer witness panelist juror voice male female man woman`);
