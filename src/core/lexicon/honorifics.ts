/** Forms of address and what they tell of gender. "they" is nobody's honorific but "Mx."; null tells nothing. */
export const honorifics: ReadonlyMap<string, 'he' | 'she' | 'they' | null> = new Map<
  string,
  'he' | 'she' | 'they' | null
>([
  ...pairs(
    'he',
    'mr messrs sir lord baron count duke prince king emperor sheikh shaikh sheik father fr brother monsieur señor senor don herr signor baba malam alhaji pope sultan emir archbishop imam rabbi ayatollah mullah pandit shri sri',
  ),
  ...pairs(
    'she',
    'mrs ms miss madam madame mme mlle lady dame baroness countess duchess princess queen empress sister señora senora doña frau signora begum hajia mother',
  ),
  ...pairs('they', 'mx'),
  ...pairs(
    null,
    'dr prof professor cllr hon rev reverend atty engr capt dato datuk tan u daw haji hajji st saint chief comrade',
  ),
]);

/** Roles that tell gender by their form. */
export const genderedRoles: ReadonlyMap<string, 'he' | 'she'> = new Map<string, 'he' | 'she'>([
  ...pairs(
    'he',
    'spokesman chairman congressman assemblyman councilman alderman businessman policeman fireman salesman actor waiter king prince duke husband father son brother grandfather grandson uncle nephew boyfriend widower fisherman postman cameraman sportsman gunman man boy fiancé',
  ),
  ...pairs(
    'she',
    'spokeswoman chairwoman congresswoman assemblywoman councilwoman alderwoman businesswoman policewoman saleswoman actress waitress queen princess duchess wife mother daughter sister grandmother granddaughter aunt niece girlfriend widow sportswoman camerawoman woman girl ballerina heiress fiancée',
  ),
]);

/** "Jr." and what else follows a name and belongs to it. */
export const nameSuffixes = new Set('jr jr. sr sr. ii iii iv'.split(' '));

/** Letters after a name that do not belong to it: "Ada Quill, M.D." */
export const postNominals = new Set('m.d. md ph.d. phd esq esq. mp m.p. qc kc obe mbe cbe rn'.split(' '));

/** Small words inside names of persons: "Ludwig van Aldo", "Omar bin Hadi". */
export const particles = new Set(
  'van von der den de del della di da dos das du la le el al bin ibn bint ben abu ould ter ten zu af y e'.split(' '),
);

function pairs<const T>(value: T, words: string): [string, T][] {
  return words.split(' ').map((word) => [word, value]);
}
