import { describeCase } from './run';

describeCase('speakers: a noun with its “to” speaks, not who the “to” leads to', {
  finds: [
    [
      'A senior adviser to President Jane Roe said the plan was “dead.”',
      ['mixed A senior adviser to President Jane Roe: “dead.”'],
    ],
    ['A source close to Ode said the plan was “dead.”', ['mixed A source close to Ode: “dead.”']],
    ['A witness to the crash said the car was “flying.”', ['mixed A witness to the crash: “flying.”']],
    ['Three sources close to the talks said the deal was “done.”', ['mixed Three sources close to the talks: “done.”']],
    ['Soldiers loyal to the crown said the deal was “done.”', ['mixed Soldiers loyal to the crown: “done.”']],
    ['“We left,” an aide to Mayor Jane Roe said.', ['direct an aide to Mayor Jane Roe: “We left,”']],
    ['Men aged 18-64 said the plan was “dead.”', ['mixed Men aged 18-64: “dead.”']],
    ['“We left,” said Mr. and Mrs. Ode.', ['direct Mr. and Mrs. Ode: “We left,”']],
  ],
  leavesAlone: [
    ['Ode told reporters the plan was “dead.”', ['mixed Ode: “dead.”']],
    ['Ode went to Orlen and said it was “lovely.”', ['mixed Ode: “lovely.”']],
    ['Turning to Roe, Ode said it was “fine.”', ['mixed Ode: “fine.”']],
    ['Ode listened to Hanne Torv and said “never again.”', ['mixed Ode: “never again.”']],
    'Rates were cut by 25 basis points to 4.75 per cent.',
  ],
});

describeCase('speakers: whose own clause the words have, whoever passes them on', {
  finds: [
    [
      '“I did it,” Tom Ode told officers, according to a complaint. “I was tired of the noise.”',
      ['direct Tom Ode: “I did it,”', 'direct Tom Ode: “I was tired of the noise.”'],
    ],
    ['“I’m thrilled,” Ode said, according to The Orlen Post.', ['direct Ode: “I’m thrilled,”']],
    ['“Never quit,” Tom Ode recalled his father saying.', ['direct his father: “Never quit,”']],
    ['Tom Ode said Jane Roe told him: “You’re done.”', ['direct Jane Roe: “You’re done.”']],
  ],
  leavesAlone: [
    ['“We left,” according to Tom Ode.', ['direct Tom Ode: “We left,”']],
    ['Roe said she thought the bridge “not safe at all” in winter.', ['mixed Roe: “not safe at all”']],
    ['“We heard shots,” Tom Ode recalled.', ['direct Tom Ode: “We heard shots,”']],
    [
      'Tom Ode, a friend, recalled Jane Roe talking about “the long, cold road.”',
      ['mixed Tom Ode: “the long, cold road.”'],
    ],
  ],
});

describeCase('speakers: beside a quotation any verb of voice reports', {
  cues: true,
  finds: [
    [
      '“Get out!” neighbors screamed. “It’s on fire!” Jane Roe ran.',
      ['direct neighbors/screamed: “Get out!”', 'direct neighbors/screamed: “It’s on fire!”'],
    ],
    ['“Stop!” a guard barked.', ['direct a guard/barked: “Stop!”']],
    ['“Move back!” police screamed.', ['direct police/screamed: “Move back!”']],
    ['“Get down!” shrieked a woman.', ['direct a woman/shrieked: “Get down!”']],
    ['“It’s mad,” fumed Ode.', ['direct Ode/fumed: “It’s mad,”']],
    ['“It’s mad,” sighed Jane Roe.', ['direct Jane Roe/sighed: “It’s mad,”']],
    ['“It was great!” enthused Jane Roe after the show.', ['direct Jane Roe/enthused: “It was great!”']],
    ['“Out, out, out!” the angry crowd bayed.', ['direct the angry crowd/bayed: “Out, out, out!”']],
  ],
  leavesAlone: [
    ['The film “Stop!” opened on Friday.', ['title -/-: “Stop!”']],
    ['“Annie,” the musical based on the comic, opened on Friday.', ['title -/-: “Annie,”']],
    ['“We left,” the retired teacher said.', ['direct the retired teacher/said: “We left,”']],
  ],
});

describeCase('speakers: a label or half a phrase speaks for nobody', {
  finds: [
    ['The verdict: “Guilty.”', ['direct -: “Guilty.”']],
    ['The jury met. The result: “chaos and noise.”', ['mixed -: “chaos and noise.”']],
    ['Her advice: “Don’t panic.”', ['direct Her: “Don’t panic.”']],
    ['Tom Ode’s advice: “Don’t panic.”', ['direct Tom Ode: “Don’t panic.”']],
    [
      'The so-called “experts” said the plan was “safe.”',
      ['scare -: “experts”', 'mixed The so-called “experts”: “safe.”'],
    ],
    ['ODE SAID: “WE LEFT.”', ['direct ODE: “WE LEFT.”']],
    ['BREAKING: “WE LEFT,” ODE SAID.', ['direct ODE: “WE LEFT,”']],
  ],
  leavesAlone: [
    ['The mayor: “We left.”', ['direct The mayor: “We left.”']],
    ['A neighbor: “We left.”', ['direct A neighbor: “We left.”']],
    ['Tom Ode had one question: “Why did they leave?”', ['direct Tom Ode: “Why did they leave?”']],
    ['The jury’s verdict: “Guilty,” the foreman said.', ['direct the foreman: “Guilty,”']],
    ['JANE ROE: “WE LEFT.”', ['direct JANE ROE: “WE LEFT.”']],
    ['A “furious” Tom Ode said the plan was “dead.”', ['mixed Tom Ode: “furious” + “dead.”']],
  ],
});

describeCase('speakers: what is said whenever something happens is told by who reports it', {
  finds: [
    ['Roe said that every time people say, “It is over,” he laughs.', ['mixed Roe: “It is over,”']],
    ['Roe said each time the critics say, “It is over,” he laughs.', ['mixed Roe: “It is over,”']],
    ['Roe said that when the critics say, “It is over,” he laughs.', ['mixed Roe: “It is over,”']],
  ],
  leavesAlone: [
    ['Tom Ode laughed when Jane Roe told him, “You are out.”', ['direct Jane Roe: “You are out.”']],
    ['Ode said the mayor told him: “You are out.”', ['direct the mayor: “You are out.”']],
  ],
});
