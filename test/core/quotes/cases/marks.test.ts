import { describeCase } from './run';

describeCase('12. marks within marks', {
  finds: [
    ['“He told me, ‘Go home,’ and I went,” Roe said.', ['direct Roe: “He told me, ‘Go home,’ and I went,”']],
    [
      '“He told me, ‘She shouted “Run!” and left,’ and I went,” Roe said.',
      ['direct Roe: “He told me, ‘She shouted “Run!” and left,’ and I went,”'],
    ],
    ['“He told me, ‘Go home,’” Roe said.', ['direct Roe: “He told me, ‘Go home,’”']],
    ['“Did he say ‘Go home’?” Roe asked. “He did.”', ['direct Roe: “Did he say ‘Go home’?”', 'direct Roe: “He did.”']],
    [
      '“‘Go home,’ he told me, ‘and stay there,’” Roe said.',
      ['direct Roe: “‘Go home,’ he told me, ‘and stay there,’”'],
    ],
  ],
  leavesAlone: ['The bakers’ and the brewers’ halls fell.'],
});

describeCase('12. single marks first', {
  finds: [
    ['‘He told me, “Go home,” and I went,’ Roe said.', ['direct Roe: ‘He told me, “Go home,” and I went,’']],
    [
      '‘He told me, “She shouted ‘Run!’ and left,” and I went,’ Roe said.',
      ['direct Roe: ‘He told me, “She shouted ‘Run!’ and left,” and I went,’'],
    ],
    [
      '‘It’s the bakers’ hall’, Roe said. ‘Don’t go.’',
      ['direct Roe: ‘It’s the bakers’ hall’', 'direct Roe: ‘Don’t go.’'],
    ],
    ['Roe called it ‘the bakers’ last stand’ and left.', ['mixed Roe: ‘the bakers’ last stand’']],
    ['‘We don’t like the bakers’ hall,’ Roe said.', ['direct Roe: ‘We don’t like the bakers’ hall,’']],
  ],
  leavesAlone: ['It isn’t the bakers’ hall; it’s Roe’s.', 'The ’60s bridge, the bakers’ hall and Roe’s ferry fell.'],
});

describeCase('13. apostrophes', {
  finds: [
    [
      '“The firefighters’ hall fell in the ’90s,” Roe said.',
      ['direct Roe: “The firefighters’ hall fell in the ’90s,”'],
    ],
    [
      '‘The firefighters’ hall fell in the ’90s,’ Roe said.',
      ['direct Roe: ‘The firefighters’ hall fell in the ’90s,’'],
    ],
    ['‘I love rock ’n’ roll,’ Roe said.', ['direct Roe: ‘I love rock ’n’ roll,’']],
    [
      '‘I was talkin’ to him,’ Roe said. ‘An’ he left.’',
      ['direct Roe: ‘I was talkin’ to him,’', 'direct Roe: ‘An’ he left.’'],
    ],
    ['‘Get ’em out,’ Roe said.', ['direct Roe: ‘Get ’em out,’']],
    ['‘He’s the class of ’08,’ Roe said.', ['direct Roe: ‘He’s the class of ’08,’']],
    ['“He’s 6’2” tall,” Roe said.', ['direct Roe: “He’s 6’2” tall,”']],
    ['“Cut a 5” pipe,” Roe said, “and go.”', ['direct Roe: “Cut a 5” pipe,” + “and go.”']],
    ['“We won 5–4,” Roe said. “I’m 6’2”.”', ['direct Roe: “We won 5–4,”', 'direct Roe: “I’m 6’2”.”']],
    ['Roe said the “plan of 1990” failed.', ['mixed Roe: “plan of 1990”']],
  ],
  leavesAlone: [
    'The firefighters’ hall of the ’90s fell; ’twas rock ’n’ roll.',
    'The boys’ club and the girls’ club met at six o’clock.',
    'He is 6’2” and she is 5’ 4” and the board is 2” thick.',
    'The class of ’08 gave ’em the Joneses’ dog.',
    'Rock ’n’ roll ain’t dead, ’cause it’s talkin’ to ya.',
    'The ‘90s were long, and the summer of ‘69 longer.',
  ],
});

describeCase('14. mixed and wrong-way marks', {
  both: false,
  finds: [
    ['“We left," Roe said.', ['direct Roe: “We left,"']],
    ['"We left,” Roe said.', ['direct Roe: "We left,”']],
    ['”We left,“ Roe said.', ['direct Roe: ”We left,“']],
    ['”We left,” Roe said.', ['direct Roe: ”We left,”']],
    ["``We left,'' Roe said.", ["direct Roe: ``We left,''"]],
    ["''We left,'' Roe said.", ["direct Roe: ''We left,''"]],
    ["`We left,' Roe said.", ["direct Roe: `We left,'"]],
    ['‘‘We left,’’ Roe said.', ['direct Roe: ‘‘We left,’’']],
    ['«We left,» Roe said.', ['direct Roe: «We left,»']],
    ['« We left », Roe said.', ['direct Roe: « We left »']],
    ['»We left,« Roe said.', ['direct Roe: »We left,«']],
    ['„We left,“ Roe said.', ['direct Roe: „We left,“']],
    ['„We left,” Roe said.', ['direct Roe: „We left,”']],
    [',,We left,“ Roe said.', ['direct Roe: ,,We left,“']],
    ['“We left,’ Roe said.', ['direct Roe: “We left,’']],
    ['‘We left,” Roe said.', ['direct Roe: ‘We left,”']],
    ['‘We left,‘ Roe said.', ['direct Roe: ‘We left,‘']],
    // A space too many or too few.
    ['Roe said, “ We left at noon.”', ['direct Roe: “ We left at noon.”']],
    ['Roe said, " We left at noon. "', ['direct Roe: " We left at noon. "']],
    ['“We left,”Roe said. “It was late.”', ['direct Roe: “We left,”', 'direct Roe: “It was late.”']],
    ['"We left,"Roe said. "It was late."', ['direct Roe: "We left,"', 'direct Roe: "It was late."']],
    ['Roe said"we left at noon" and sat down.', ['mixed Roe: "we left at noon"']],
    // Straight around curly.
    ['"He called it “a mess” and left," Roe said.', ['direct Roe: "He called it “a mess” and left,"']],
    ['“He called it "a mess" and left,” Roe said.', ['direct Roe: “He called it "a mess" and left,”']],
    ['“He said, “yes,” and left,” Roe said.', ['direct Roe: “He said, “yes,” and left,”']],
  ],
  leavesAlone: [
    'Home » News » Orlen',
    'The pipe is 5" wide and 6\'2" long.',
    'Go to the <a class="quay" href="https://example.org/quay">quay</a> at noon.',
    'It cost 5 << 6 in the old money.',
    'The hall,, of Orlen, fell.',
  ],
});

describeCase('15. ellipses, brackets, (sic), dashes', {
  finds: [
    ['“We … left at noon,” Roe said.', ['direct Roe: “We … left at noon,”']],
    ['“. . . and then we left,” Roe said.', ['direct Roe: “. . . and then we left,”']],
    ['“We left. . . . It was late,” Roe said.', ['direct Roe: “We left. . . . It was late,”']],
    ['“[We] left [Orlen] at noon,” Roe said.', ['direct Roe: “[We] left [Orlen] at noon,”']],
    ['“We leaved (sic) at noon,” Roe said.', ['direct Roe: “We leaved (sic) at noon,”']],
    ['“We wanted to —” Roe said, and stopped.', ['direct Roe: “We wanted to —”']],
    ['“We wanted to—” Roe said.', ['direct Roe: “We wanted to—”']],

    ['Roe said (“We left at noon”) and sat down.', ['direct Roe: “We left at noon”']],
    ['“—and then we left,” Roe said.', ['direct Roe: “—and then we left,”']],
    ['“We left…,” Roe said.', ['direct Roe: “We left…,”']],
  ],
  leavesAlone: ['The bridge … fell.', 'The bridge [of Orlen] fell (sic) — at noon.'],
});

describeCase('18. CRLF, no-break spaces, emoji, combining accents', {
  finds: [
    ['“We left at noon.\r\n\r\n“We came back,” Roe said.', ['direct Roe: “We left at noon. + “We came back,”']],
    ['Roe said,\u00a0“We left.”\u00a0It rained.', ['direct Roe: “We left.”']],
    ['Roe said:\u202f“We left.”', ['direct Roe: “We left.”']],
    ['“We left 👍,” Roe said. “Bye 👋🏽”', ['direct Roe: “We left 👍,”', 'direct Roe: “Bye 👋🏽”']],
    ['👍“We left at noon,” Roe said.', ['direct Roe: “We left at noon,”']],
    ['“We left the cafe\u0301”, Zoe\u0301 Roe said.', ['direct Zoe\u0301 Roe: “We left the cafe\u0301”']],
    ['\u200b“We left,”\u200b Roe said.', ['direct Roe: “We left,”']],
    ['\ufeff“We left,” Roe said.', ['direct Roe: “We left,”']],
    ['“Olé!” Roe said.', ['direct Roe: “Olé!”']],
  ],
  leavesAlone: ['The cafe\u0301’s door 👍 closed.\r\n\r\nIt\u00a0rained.', 'Roe’s\u00a0ferry\u00a0left 👋🏽.'],
});
