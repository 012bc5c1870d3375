import { describeCase } from './run';

describeCase('passives: who is spoken about does not speak', {
  finds: [
    ['Tom Ode was described by police as “armed and dangerous.”', ['mixed police: “armed and dangerous.”']],
    ['Tom Ode was called “a hero” by Mayor Jane Roe.', ['mixed Mayor Jane Roe: “a hero”']],
    ['Tom Ode, described by Jane Roe as “a liar,” resigned.', ['mixed Jane Roe: “a liar,”']],
    ['Tom Ode was told by Roe that “the deal is off.”', ['mixed Roe: “the deal is off.”']],
    ['The bridge was branded ‘madness’ by campaigners.', ['mixed campaigners: ‘madness’']],
    ['“You are out,” Tom Ode was told by Jane Roe.', ['direct Jane Roe: “You are out,”']],
    ['“You are out,” Tom Ode was told.', ['direct -: “You are out,”']],
    ['Tom Ode was charged with “aggravated assault.”', ['mixed -: “aggravated assault.”']],
    ['Tom Ode has been branded “a disgrace.”', ['mixed -: “a disgrace.”']],
    [
      '“We left,” Jane Roe said. Tom Ode was charged with “aggravated assault.”',
      ['direct Jane Roe: “We left,”', 'mixed -: “aggravated assault.”'],
    ],
    [
      'Tom Ode, who was described as “a liar” by Jane Roe, said she was “wrong.”',
      ['mixed Jane Roe: “a liar”', 'mixed Tom Ode: “wrong.”'],
    ],
  ],
  leavesAlone: [
    ['Tom Ode was quoted as saying “the deal is off.”', ['mixed Tom Ode: “the deal is off.”']],
    ['Tom Ode is heard saying “the deal is off” on the tape.', ['mixed Tom Ode: “the deal is off”']],
    ['“We left,” Tom Ode was quoted as saying.', ['direct Tom Ode: “We left,”']],
    ['Police said Tom Ode was charged with “aggravated assault.”', ['mixed Police: “aggravated assault.”']],
    ['Tom Ode was charged with “aggravated assault,” police said.', ['mixed police: “aggravated assault,”']],
    ['Tom Ode was convicted of fraud and said the court was “blind.”', ['mixed Tom Ode: “blind.”']],
    ['Tom Ode was expected to call the plan “dead.”', ['mixed Tom Ode: “dead.”']],
    ['Tom Ode said he had been told by police “to try again in March.”', ['mixed Tom Ode: “to try again in March.”']],
    ['Tom Ode was convinced the plan was “dead.”', ['mixed Tom Ode: “dead.”']],
    ['She’s told reporters the plan was “dead.”', ['mixed She: “dead.”']],
    ['Tom Ode branded the plan “madness.”', ['mixed Tom Ode: “madness.”']],
    ['It was a plan that Jane Roe described as “madness.”', ['mixed Jane Roe: “madness.”']],
  ],
});

describeCase('passives: the clause around one has words of its own', {
  finds: [
    ['The ferry described by Jane Roe was “unsafe,” Tom Ode said.', ['mixed Tom Ode: “unsafe,”']],
    ['The man charged by police is “innocent,” his lawyer said.', ['mixed his lawyer: “innocent,”']],
    ['The strike called by the union would be “a disgrace,” Jane Roe said.', ['mixed Jane Roe: “a disgrace,”']],
    ['The strike called by nurses left the city “in ruins,” Tom Ode said.', ['mixed Tom Ode: “in ruins,”']],
    ['The accord hailed by Jane Roe is “dead,” according to Tom Ode.', ['mixed Tom Ode: “dead,”']],
    ['The barn known by locals as the Hill is “haunted,” Tom Ode said.', ['mixed Tom Ode: “haunted,”']],
    ['The man who was charged by police with fraud is “innocent,” Tom Ode said.', ['mixed Tom Ode: “innocent,”']],
    [
      'The plan, hailed by Jane Roe as “historic,” is “dead,” Tom Ode said.',
      ['mixed Jane Roe: “historic,”', 'mixed Tom Ode: “dead,”'],
    ],
    [
      'The plan, which was described as “mad” by Tom Ode, is “sound,” Jane Roe said.',
      ['mixed Tom Ode: “mad”', 'mixed Jane Roe: “sound,”'],
    ],
    [
      'Jane Roe, who has been described as “the iron lady,” said: “We will not go. We never will.”',
      ['mixed -: “the iron lady,”', 'direct Jane Roe: “We will not go. We never will.”'],
    ],
    [
      'Jane Roe, who was once called “the iron mayor,” said on Monday that she would “never” resign.',
      ['mixed -: “the iron mayor,”', 'mixed Jane Roe: “never”'],
    ],
    [
      'Tom Ode, who was accused of “lying,” called the claim “false.”',
      ['mixed -: “lying,”', 'mixed Tom Ode: “false.”'],
    ],
  ],
  leavesAlone: [
    ['The ferry described by Jane Roe as “unsafe” was shut on Monday.', ['mixed Jane Roe: “unsafe”']],
    ['The deal was described by Jane Roe as one that would “kill the town.”', ['mixed Jane Roe: “kill the town.”']],
    ['Tom Ode was told by Jane Roe he was “out.”', ['mixed Jane Roe: “out.”']],
    ['Tom Ode was called “a hero” and “a saint” by Jane Roe.', ['mixed Jane Roe: “a hero” + “a saint”']],
    [
      'The plan was criticized by Jane Roe as “too little” and “too late.”',
      ['mixed Jane Roe: “too little” + “too late.”'],
    ],
  ],
});

describeCase('passives: what somebody is sacked or praised for is their own', {
  finds: [
    ['Tom Ode was sacked by the club for posting “kill the bill” on X.', ['mixed Tom Ode: “kill the bill”']],
    ['Tom Ode was criticized by activists for using “lazy” to describe the poor.', ['mixed Tom Ode: “lazy”']],
    [
      'Tom Ode was criticized by the mayor over a tweet that read “let them starve.”',
      ['mixed Tom Ode: “let them starve.”'],
    ],
    ['Tom Ode was asked by reporters about his promise to “drain the lake.”', ['mixed Tom Ode: “drain the lake.”']],
    [
      'Tom Ode was credited by Jane Roe with coining the phrase “drain the lake.”',
      ['mixed Tom Ode: “drain the lake.”'],
    ],
    ['Tom Ode was reported by the Courier to have used the word “rat” twice.', ['mixed Tom Ode: “rat”']],
    ['Tom Ode was praised by the governor for his work as a “tireless” man.', ['mixed Tom Ode: “tireless”']],
    ['Tom Ode was remembered by friends for his motto, “Never quit.”', ['mixed Tom Ode: “Never quit.”']],
  ],
  leavesAlone: [
    ['Tom Ode was accused by Jane Roe of being “a liar.”', ['mixed Jane Roe: “a liar.”']],
    ['Tom Ode was accused by prosecutors of running “a rat’s nest.”', ['mixed prosecutors: “a rat’s nest.”']],
    ['Tom Ode was charged by police with making “terrorist threats.”', ['mixed police: “terrorist threats.”']],
    ['Tom Ode was criticized by Jane Roe for “a lack of courage.”', ['mixed Jane Roe: “a lack of courage.”']],
    ['Tom Ode was praised by Jane Roe for his “rare courage.”', ['mixed Jane Roe: “rare courage.”']],
    ['Tom Ode was told by Jane Roe to “drain the lake.”', ['mixed Jane Roe: “drain the lake.”']],
    [
      'Tom Ode was told by a spokesman for her campaign that he was “out.”',
      ['mixed a spokesman for her campaign: “out.”'],
    ],
  ],
});

describeCase('passives: an active verb after an aside', {
  finds: [
    [
      'Sen. Jane Roe, D-Ohio, denounced as “illegal” the strikes ordered by the king.',
      ['mixed Sen. Jane Roe: “illegal”'],
    ],
    ['Jane Roe, 44, dismissed as “nonsense” and “lies” the claims.', ['mixed Jane Roe: “nonsense” + “lies”']],
    ['Tom Ode, the party’s leader, condemned as “reckless” the decision to leave.', ['mixed Tom Ode: “reckless”']],
    ['Jane Roe, speaking in Orlen, dismissed as “nonsense” reports that she would go.', ['mixed Jane Roe: “nonsense”']],
    ['Orlen, meanwhile, dismissed as “hysteria” warnings of a war.', ['mixed Orlen: “hysteria”']],
  ],
  leavesAlone: [
    ['Tom Ode, 44, dismissed as “a clown” by Jane Roe, won.', ['mixed Jane Roe: “a clown”']],
    ['Tom Ode, the mayor, described as “a liar” in the report, resigned.', ['mixed -: “a liar”']],
    ['Tom Ode, accused of “reckless” driving, resigned.', ['mixed -: “reckless”']],
    ['The plan, drafted in May, condemned as “mad” by Jane Roe, was adopted.', ['mixed Jane Roe: “mad”']],
  ],
});
