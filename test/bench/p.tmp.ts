import { parseParagraph } from '../../src/core/text/parsed';
import { pairMarks } from '../../src/core/quotes/marks';
import { prepareSentences, scanMarks } from '../../src/core/quotes/scan';
import { tagRoles } from '../../src/core/quotes/roles';
import { attributionModel } from '../../src/core/quotes/model';
for(const t of process.argv.slice(2)){ const p=parseParagraph(t,'body'); for(const s of prepareSentences(p,pairMarks(t))){ const r=tagRoles(s,attributionModel().tagger); console.log(s.facts.sentence.map((u,i)=>`${u.text||'«Q»'}[${[1,2,3].map(k=>Math.round(r.probability(i,k as any)*100)).join('/')}]`).join(' ')); }
 console.log(JSON.stringify(scanMarks(p).turns.map(x=>[t.slice(x.start,x.end),x.candidates.map(c=>[t.slice(c.speaker.start,c.speaker.end),c.cue&&t.slice(c.cue.start,c.cue.end),+c.score.toFixed(1)])]))); }
