import assert from 'node:assert/strict';
import { looksLikeNews } from '../../../src/core/text/detect';

const story = `PORT ELLERY, May 4 — The harbor commission voted 5-2 on Tuesday night to close the swing bridge for nine months, a
decision that will cost the city $14.2 million. “We could not wait any longer,” said Commissioner Dana Holt. “The bearings
are failing.” Shopkeepers on Water Street had been told that the work would last six months.`;

const newsCases: readonly [name: string, file: string, text: string][] = [
  ['a wire story', 'bridge.txt', story],
  ['hard-wrapped with CRLF', 'bridge.txt', story.replaceAll('\n', '\r\n')],
  ['straight quotes', 'bridge.txt', story.replaceAll(/[“”]/g, '"')],
  [
    'Markdown with front matter',
    'drafts/council.md',
    `---\ntitle: Council\ndesk: city\n---\n\n# Council closes bridge\n\n${story}\n`,
  ],
  ['a name that only begins like a license', 'license-fees-rise.txt', story],
  [
    'no quotation, no dateline',
    'ferry.md',
    `Two ferries that had been out of service since March returned to the Ellery crossing on Friday, the port authority said.
The boats, the Gray Heron and the Tern, carried 1,900 passengers in their first two days. Captain Luis Amaro, who has sailed
the route for 22 years, took the wheel of the first. His daughter, Ines Amaro, works at the ticket office.`,
  ],
  [
    'an interview',
    'harbormaster.txt',
    `By Mara Quill\n\nEdda Lund has run the harbor for 11 years. She spoke to Mara Quill on Monday.\n
Q: When did the bridge first fail?\nA: In January. My deputy, Karl Brandt, called at night and said the span had stopped halfway.\n
Q: Was the mayor told?\nA: The mayor was told that morning. She asked who else knew, and we told her the truth.`,
  ],
];

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to
whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission
notice shall be included in all copies or substantial portions of the Software.`;

const otherCases: readonly [name: string, file: string, text: string][] = [
  ['an empty file', 'empty.txt', ''],
  ['one line', 'note.txt', '“We will pay,” Mayor Ada Lindqvist said on Monday.'],
  ['a license by its name', 'LICENSE', story],
  ['a license by its name in another case and folder', 'C:\\pkg\\license.txt', story],
  ['a license by its words', 'terms.txt', `MIT License\n\nCopyright (c) 2031 Dana Holt\n\n${mit}`],
  [
    'a copyleft license by its words',
    'gnu.txt',
    `This program is free software: you can redistribute it and modify it under the terms of the license as published by the
Foundation, either version 3 of the license, or at your option any later version. It is distributed in the hope that it will be
useful, but without any warranty; without even the implied warranty of merchantability or fitness for a particular purpose.`,
  ],
  ['pinned packages', 'requirements.txt', 'numpy==2.1.0\nrequests>=2.31,<3\n# from March 2031\n'.repeat(20)],
  ['pinned packages, development', 'requirements-dev.txt', story],
  [
    'a build file',
    'CMakeLists.txt',
    'cmake_minimum_required(VERSION 3.20)\nproject(Harbor)\nadd_executable(bridge main.cpp)\n'.repeat(9),
  ],
  ['rules for crawlers', 'robots.txt', 'User-agent: *\nDisallow: /private/\nAllow: /\n'.repeat(20)],
  [
    'a log',
    'server.txt',
    '2031-05-04 10:00:01 INFO Dana Holt said the bridge was closed on Monday by Karl Brandt\n'.repeat(12),
  ],
  [
    'a chat',
    'chat.txt',
    '[10:04] Dana Holt: the mayor said on Monday that she was not told by Karl Brandt\n'.repeat(12),
  ],
  [
    'captions',
    'talk.txt',
    `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nMayor Ada Lindqvist said on Monday that the bridge was closed.\n\n`.repeat(
      9,
    ),
  ],
  [
    'a mail',
    'mail.txt',
    `From: Dana Holt\nTo: Karl Brandt\nDate: May 4\nSubject: The bridge\n\n${story.replaceAll('\n', ' ')}`,
  ],
  [
    'a table',
    'budget.txt',
    'department,2031,2032,change\nHarbor,1200000,1310000,9.2%\nLibraries,800000,790000,-1.3%\n'.repeat(9),
  ],
  [
    'code',
    'bridge.txt',
    'export function openBridge(span: Span): boolean { return span.state === "open" && !span.locked; }\n'.repeat(9),
  ],
  [
    'a project page',
    'docs/start.md',
    `# Harbor\n\nHarbor is a small library that parses tide tables. Install it with \`npm install harbor\` and import the
parser. You can pass options to the function; see the API documentation for the defaults. The package was first released in
May 2031 by Dana Holt and Karl Brandt, who said it should stay small. Please report bugs in the issue tracker.`,
  ],
  [
    'a list of changes',
    'history.md',
    `## 2.1.0 - 2031-05-04\n\n- Fixed a bug where the parser returned null (thanks to Dana Holt)\n- Added the \`tides\` option\n
## 2.0.0 - 2031-03-01\n\n- Removed the deprecated API\n- Karl Brandt updated the dependencies and the build script\n`.repeat(
      3,
    ),
  ],
  [
    'a manual page',
    'tide.txt',
    `NAME\n    tide - print the tide table of a harbor\n\nSYNOPSIS\n    tide [-a] [-o FILE] HARBOR\n\nDESCRIPTION\n    The tide command
prints the table of the given harbor to the standard output. If the -o option is used, the output is written to the file instead.`,
  ],
  [
    'a list of things to do',
    'list.md',
    '- [ ] call Dana Holt on Monday\n- [x] book the room for May 4\n- [ ] send the slides to Karl\n'.repeat(6),
  ],
  [
    'filler',
    'lorem.txt',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. '.repeat(9),
  ],
  [
    'another language',
    'hafen.txt',
    'Der Hafenausschuss stimmte am Dienstag mit 5 zu 2 Stimmen dafür, die Drehbrücke zu schließen, sagte Dana Holt. '.repeat(
      6,
    ),
  ],
  [
    'a tale',
    'mill.txt',
    `The rain had not stopped for three days when Elsbeth walked down to the mill. She carried a basket and a lantern she had
not lit. “You are late,” said the miller, and he did not look up from the stone. “I am never late,” she said. “The road was long.”
He laughed then, and his laugh was the laugh of a man who had slept badly.`,
  ],
  [
    'a diary',
    'week.txt',
    `Today I woke up late and I felt tired. I went to the market with my sister and we bought apples. In the evening my friends
came over and we played cards until midnight. I think I will go to the lake in May if it does not rain.`,
  ],
  [
    'instructions',
    'cake.md',
    `Heat the oven to 180 degrees. Butter the tin and line it with paper. Beat the eggs with the sugar until they are pale and
thick, then fold in the flour and the melted butter. Pour the batter into the tin and bake it for 35 minutes, or until done.`,
  ],
];

describe('looksLikeNews', () => {
  for (const [name, file, text] of newsCases) {
    it(`finds ${name}`, () => {
      const verdict = looksLikeNews(text, file);
      assert.equal(verdict.news, true, verdict.why);
      assert.match(verdict.why, /^has /);
    });
  }

  for (const [name, file, text] of otherCases) {
    it(`leaves ${name} alone`, () => {
      const verdict = looksLikeNews(text, file);
      assert.equal(verdict.news, false, verdict.why);
      assert.ok(verdict.why.length > 0 && verdict.score < 0.5);
    });
  }

  it('judges by the beginning alone, so a long file costs no more than a short one', () => {
    const long = story.repeat(40);
    assert.deepEqual(looksLikeNews(long + 'npm install '.repeat(100_000), 'x.txt'), looksLikeNews(long, 'x.txt'));
  });

  for (const [name, text] of [
    ['one long line of capitals', 'A'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['datelines that never end', 'A '.repeat(500_000)],
    ['names that never end', 'a B-C’D'.repeat(150_000)],
    ['broken characters', '\ud800\u0000'.repeat(500_000)],
  ] as const) {
    it(`survives ${name}`, () => assert.equal(looksLikeNews(text, 'x.txt').news, false));
  }
});
