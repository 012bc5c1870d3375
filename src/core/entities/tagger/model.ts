/** The trained tagger, read from models/names.json when it is first needed. */
import stored from '../../../../models/names.json';
import { createTagger, type NameTagger } from './tagger';

let tagger: NameTagger | undefined;

export function nameTagger(): NameTagger {
  tagger ??= createTagger(stored);
  return tagger;
}
