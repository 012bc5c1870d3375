import { describeCase } from './run';

describeCase('reported speech: said that', {
  cues: true,
  finds: [
    ['Roe said that the ferry would sail again in May.', ['indirect Roe/said: the ferry would sail again in May']],
    [
      'Officials said the ferry had struck the quay twice.',
      ['indirect Officials/said: the ferry had struck the quay twice'],
    ],
    [
      'The agency warned that the quay could fall into the water.',
      ['indirect The agency/warned: the quay could fall into the water'],
    ],
    ['Ode asked whether the ferry would sail in May.', ['indirect Ode/asked: whether the ferry would sail in May']],
    ['Roe said before the vote that the rates would rise by May.', ['indirect Roe/said: the rates would rise by May']],
    // A listener, a place and a day between the verb and its clause.
    ['Roe told reporters at the harbor on Monday that the ferry was sold.', ['indirect Roe/told: the ferry was sold']],
    [
      'Police said in a statement that nobody had been hurt in the fire.',
      ['indirect Police/said: nobody had been hurt in the fire'],
    ],
    [
      'Asked about the cost, Roe said the council would publish every bill.',
      ['indirect Roe/said: the council would publish every bill'],
    ],
  ],
  leavesAlone: [
    'The ferry sailed at noon.',
    'Roe called a meeting for Monday.',
    'She was told to leave by noon.',
    'Ode found a house by the quay.',
    'The report is on the table.',
    'His claims were many.',
    'Roe said little.',
    'Roe spoke about it before the vote.',
    'Nobody said that the ferry was late.',
  ],
});

describeCase('reported speech: according to, and thought', {
  cues: true,
  finds: [
    [
      'According to the harbor office, the ferry carried 1,204 people last year.',
      ['indirect the harbor office/According to: the ferry carried 1,204 people last year'],
    ],
    [
      'The ferry carried 1,204 people last year, according to the harbor office.',
      ['indirect the harbor office/according to: The ferry carried 1,204 people last year'],
    ],
    [
      'Roe believes the council will vote against the bridge.',
      ['indirect Roe/believes: the council will vote against the bridge'],
    ],
  ],
  leavesAlone: ['The ferry sailed according to plan.', 'Ode thinks so too.'],
});

describeCase('reported speech: inverted and interrupted', {
  cues: true,
  finds: [
    [
      'The ferry will sail again in May, said Tom Ode, who runs the line.',
      ['indirect Tom Ode/said: The ferry will sail again in May'],
    ],
    [
      'It was not clear who had paid for the new quay, two officials said.',
      ['indirect two officials/said: It was not clear who had paid for the new quay'],
    ],
    ['The ferry, Roe said, will not sail before May.', ['indirect Roe/said: The ferry + will not sail before May']],
  ],
  leavesAlone: ['The ferry, Roe’s pride, will not sail before May.'],
});

describeCase('reported speech: several sources in one sentence', {
  cues: true,
  finds: [
    [
      'Roe said the ferry would sail in May, but Ode said it would not sail at all this year.',
      ['indirect Roe/said: the ferry would sail in May', 'indirect Ode/said: it would not sail at all this year'],
    ],
    [
      'The harbor office reported that the ferry was full while Ode insisted that it had never been fuller than half.',
      [
        'indirect The harbor office/reported: the ferry was full',
        'indirect Ode/insisted: it had never been fuller than half',
      ],
    ],
    [
      'Roe said the bridge was “a disgrace,” while Ode called it “the best we ever built.”',
      ['mixed Roe/said: “a disgrace,”', 'mixed Ode/called: “the best we ever built.”'],
    ],
  ],
  leavesAlone: ['Roe and Ode sailed at noon, but Quill stayed.'],
});
