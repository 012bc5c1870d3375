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
