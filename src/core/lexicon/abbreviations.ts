/**
 * Abbreviations that end in a full stop, by what may follow them. Collected from the entries of the AP Stylebook and the
 * Reuters handbook for titles, months, states and companies, and from what news copy was seen to use. Lower case, no final stop.
 */
import { wordSet } from './wordList';

/** Followed by what they belong to ("Sen. Roe", "No. 4"): the end of a sentence only before a word that can be no name. */
export const leadingAbbreviations = wordSet(`
  mr mrs ms mx messrs mmes dr prof rev fr msgr hon st ste mt ft
  sen sens rep reps gov govs lt supt pres amb del atty asst sec treas
  gen maj col capt cmdr cpl sgt pvt pfc spc adm vadm radm brig cpt ens det insp
  no nos vs v fig figs vol art p pp approx ca cf eg ie e.g i.e viz
  mme mlle m sr sra srta herr`);

/** Of those, the ones that stand before anything: "Roe v. The Crown", "Mr. But". */
export const boundAbbreviations = wordSet(
  `mr mrs ms mx messrs mmes mme mlle herr srta vs v eg ie e.g i.e viz ca cf hon`,
);

/** Months, states and the like: the sentence goes on unless the next word can only start one. */
export const innerAbbreviations = wordSet(`
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d
  okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c b.c p.e.i ont que alta sask
  u.s u.k u.n u.s.a u.a.e e.u u.s.s.r inc corp co ltd llc l.l.c plc bros assn assoc dept univ inst intl natl mfg
  jr sr esq ph.d m.d b.a m.a j.d m.b.a d.d.s r.n c.e.o
  a.m p.m am pm etc al ed eds est min max hr hrs ave blvd rd`);

/** Capitalised words that hardly ever continue a name: after an abbreviation, they start a sentence. */
export const sentenceStarters = wordSet(`
  the a an this that these those it its he she they we you i his her their our my your there here
  but and or so yet nor if when while although though because since after before as at by for from in on with without
  not no yes what who why how where which whether however meanwhile also then now both some many most all each every
  one two several others asked according despite during under over about still just even only another such`);

/** Of those, the ones that nobody is called, in any language: "the Sen. The", but "Mr. He", "Dr. No", "Sgt. Or". */
export const namelessStarters = wordSet(`
  the it its they their these those this that there we but and if when while although because since after before as at by from
  with without not what why how where whether however meanwhile also then all each every during under about despite according
  another others several some`);
