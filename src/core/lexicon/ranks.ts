/** Military and police ranks, in full and in the abbreviations of wire style; lower case without the full stop. */
export const ranks = new Set(
  `adm admiral brig brigadier capt captain cmdr commander col colonel commodore constable corporal cpl cpt deputy detective
gen general inspector lance lieutenant lt ltc lcdr maj major marshal master sergeant sgt staff officer patrolman pfc private pvt seaman
sheriff superintendent trooper vice warrant ensign airman specialist spc ssgt msgt petty gunnery rear wing squadron field air chief first second`.split(
    /\s+/,
  ),
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
