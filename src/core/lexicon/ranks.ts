/** Military and police ranks, in full and in the abbreviations of wire style; lower case without the full stop. */
export const ranks = new Set(
  `adm admiral brig brigadier capt captain cmdr commander col colonel commodore corporal cpl cpt gen general
  lieutenant lt ltc lcdr maj major marshal sergeant sgt patrolman pfc private pvt seaman sheriff trooper warrant
  ensign airman specialist spc ssgt msgt detective inspector superintendent constable capts cols gens lts sgts
  majs`.split(/\s+/),
);

/** Rank words that need another one after them: "Vice Adm.", "Staff Sgt.". */
export const rankPrefixes = new Set(
  'vice deputy staff master lance rear wing squadron field air chief first second petty gunnery detective'.split(' '),
);

/** Services written before a rank: "Air Force Maj. Gen.", "Navy Cmdr." */
export const services = new Set([
  'air force',
  'army',
  'navy',
  'marine',
  'marine corps',
  'coast guard',
  'space force',
  'national guard',
  'police',
  'army reserve',
]);
