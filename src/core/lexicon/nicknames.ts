/**
 * Short and pet forms of English first names, and spellings of one name that are heard alike: general knowledge written down by hand. Lower
 * case; each line is one name in its forms.
 */
const lines = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');

const nicknames = lines(`
  abigail abby
  abraham abe
  albert al bert
  alexander alex al sandy sasha xander
  alexandra alex sandra sasha lexi
  alfred al fred alf alfie
  allan al
  amanda mandy
  andrew andy drew
  angela angie
  anthony tony
  antonio tony
  archibald archie
  arthur art artie
  barbara barb barbie babs
  bartholomew bart
  benjamin ben benny benji
  bernard bernie
  bradley brad
  calvin cal
  cameron cam
  carolyn carol carrie
  caroline carol carrie
  catherine cathy cat kate
  charles charlie chuck chas
  chester chet
  christina chris christy tina
  christine chris christy tina
  christopher chris kit topher
  clarence clare
  clifford cliff
  constance connie
  cornelius neil
  curtis curt
  cynthia cindy
  daniel dan danny
  david dave davey
  deborah deb debbie
  dennis denny
  derek rick
  dominic dom nick
  donald don donnie donny
  dorothy dot dottie dolly
  douglas doug
  edward ed eddie ted ned teddy
  edgar ed eddie
  edmund ed ted ned
  edwin ed eddie
  eleanor ellie nell nora
  elizabeth liz beth betsy betty eliza lizzie libby lisa
  emily em emmy
  emmanuel manny
  eugene gene
  ezekiel zeke
  florence flo
  frances fran frankie
  francis frank fran
  francisco frank paco
  franklin frank
  frederick fred freddie rick
  gabriel gabe
  gabrielle gabby
  gerald gerry jerry
  gerard gerry jerry
  gilbert gil
  gregory greg
  gwendolyn gwen
  harold hal harry
  harrison harry
  helen nell
  henry hank harry hal
  herbert herb bert
  herman herm
  howard howie
  hubert bert
  humphrey hump
  ignatius iggy
  irving irv
  isaac ike
  isabella bella izzy
  jacob jake
  jacqueline jackie
  james jim jimmy jamie jem
  jane janie
  janet jan
  jason jay
  jeffrey jeff
  geoffrey geoff
  jennifer jen jenny
  jeremiah jerry
  jeremy jerry
  jerome jerry
  jessica jess jessie
  joan joanie
  john jack johnny
  jonathan jon jonny
  joseph joe joey jo
  jose pepe
  joshua josh
  judith judy
  julian jules
  katherine kate kathy katie kat kay kitty
  kathleen kathy kate
  kathryn kate kathy katie
  kenneth ken kenny
  kevin kev
  kimberly kim
  lawrence larry
  leonard len lenny leo
  leroy lee
  leslie les
  lester les
  lewis lew
  lillian lily lil
  louis lou louie
  louise lou
  lucille lucy
  luis lou
  madeleine maddie
  manuel manny
  marcus marc
  margaret maggie meg peggy marge margie greta rita daisy madge
  maria mia
  marilyn mary
  martha marty patty
  martin marty
  marvin marv
  mary molly polly may mamie
  matthew matt
  matilda tilly
  maurice maury
  maximilian max
  maxwell max
  melissa mel missy
  melvin mel
  michael mike mick mickey micky
  michelle shelly
  mitchell mitch
  mohammed mo
  mildred millie
  montgomery monty
  morris mo
  moses mo
  nancy nan
  natalie nat
  nathan nate nat
  nathaniel nate nat
  nicholas nick nicky
  norman norm
  oliver ollie
  oscar ozzie
  pamela pam
  patricia pat patty trish tricia patsy
  patrick pat paddy rick
  penelope penny
  peter pete
  philip phil
  rachel rae
  ralph ralphie
  randall randy
  randolph randy
  raymond ray
  rebecca becky becca
  reginald reg reggie
  reuben rube
  richard rick dick rich ricky richie
  robert bob rob bobby robbie bert
  roberta bobbie
  roderick rod rick
  rodney rod
  roland rollie
  ronald ron ronnie
  rosemary rose rosie
  rudolph rudy
  rupert ru
  russell russ
  samantha sam
  samuel sam sammy
  sandra sandy
  sarah sally sadie
  sebastian seb
  seymour sy
  shirley shirl
  sidney sid
  simon si
  solomon sol
  stanley stan
  stephanie steph
  stephen steve
  steven steve
  stuart stu
  susan sue susie suzy
  susanna sue susie
  suzanne sue susie
  sylvester sly
  sylvia syl
  terence terry
  teresa terry tess
  theresa terry tess
  theodore ted teddy theo
  thomas tom tommy
  timothy tim timmy
  tobias toby
  valerie val
  veronica ronnie
  vernon vern
  victor vic
  victoria vicky tori
  vincent vince vinny
  virginia ginny
  walter walt wally
  wesley wes
  wilfred will fred
  william bill will billy willie liam
  willard will
  woodrow woody
  zachary zach zack
`);

/** Spelled otherwise and said alike, beyond what `soundOf` hears. */
const soundAlikes = lines(`
  steven stephen
  jeffrey geoffrey
  jeff geoff
  sean shawn shaun
  caitlin kaitlin katelyn
  gerry jerry
  jean gene
  jill gill
  kathryn katherine katharine catherine catharine kathrine
  stuart stewart
  lawrence laurence
  louis lewis
  graham graeme
  hugh huw
  mohammed muhammad mohamed mohammad
  vivian vivien
  cathy kathy
  marjorie margery marjory
`);

function formsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const group of groups)
    for (const one of group) {
      const others = forms.get(one) ?? new Set();
      forms.set(one, others);
      // "Liz" and "Beth" are both Elizabeth, and nobody is called both
      for (const other of one === group[0] ? group : [group[0]!]) if (other !== one) others.add(other);
    }
  return forms;
}

const NICKNAMES = formsOf(nicknames);
const ALIKE = new Map(soundAlikes.flatMap((group) => group.map((one) => [one, new Set(group)] as const)));

/** "bob" and "robert". */
export function isNickname(a: string, b: string): boolean {
  return NICKNAMES.get(a)?.has(b) ?? false;
}

/** "steven" and "stephen". */
export function isHeardAlike(a: string, b: string): boolean {
  return ALIKE.get(a)?.has(b) ?? false;
}
