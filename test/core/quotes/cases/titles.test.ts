import { describeCase } from './run';

describeCase('20. titles by where they stand', {
  finds: [
    ['“He’s done,” Roe told “Good Night Orlen.”', ['direct Roe: “He’s done,”', 'title -: “Good Night Orlen.”']],
    ['Roe told “40 Minutes” that he was “done.”', ['title -: “40 Minutes”', 'mixed Roe: “done.”']],
    ['Roe told ONN’s “The Quay” that he was “done.”', ['title -: “The Quay”', 'mixed Roe: “done.”']],
    ['Roe said Sunday on “Beat the Clock” that he was “done.”', ['title -: “Beat the Clock”', 'mixed Roe: “done.”']],
    ['“Sea Wars” actor Tom Ode said he was “thrilled.”', ['title -: “Sea Wars”', 'mixed actor Tom Ode: “thrilled.”']],
    ['Roe wrote “Bleak Quay” in 1999.', ['title -: “Bleak Quay”']],
    ['Roe, who wrote “Bleak Quay,” left.', ['title -: “Bleak Quay,”']],
    ['Roe read “Bleak Quay” to the class.', ['title -: “Bleak Quay”']],
    ['The “Save the Quay” group will meet Roe.', ['title -: “Save the Quay”']],
    ['Roe praised the film “Merrivale” as “a triumph.”', ['title -: “Merrivale”', 'mixed Roe: “a triumph.”']],
    ['Roe directed “Merrivale” in Orlen.', ['title -: “Merrivale”']],
    ['Roe wrote “Bleak Quay” for ONN.', ['title -: “Bleak Quay”']],
    ['Roe said the group “Mums for Orlen” was “sad.”', ['title -: “Mums for Orlen”', 'mixed Roe: “sad.”']],
    [
      'Roe left a charity called “Hands for Orlen” and said it was “sad.”',
      ['title -: “Hands for Orlen”', 'mixed Roe: “sad.”'],
    ],
  ],
  leavesAlone: [
    // Speech in capitals.
    ['“We Will Win,” Roe said.', ['direct Roe: “We Will Win,”']],
    ['Roe said: “Nothing Else Matters.”', ['direct Roe: “Nothing Else Matters.”']],
    ['Roe called him “Crooked Ode.”', ['mixed Roe: “Crooked Ode.”']],
    ['Roe wrote “Stop the Toll” on the wall.', ['mixed Roe: “Stop the Toll”']],
    ['Roe wrote “Thank You” in her letter.', ['mixed Roe: “Thank You”']],
    // Verdicts, abuse and praise, and what is written on something.
    ['Foreman Jane Roe read “Not Guilty” for each count.', ['mixed Foreman Jane Roe: “Not Guilty”']],
    ['She read “Guilty” and wept.', ['direct She: “Guilty”']],
    ['Roe criticized “Far Quay Fools” at the rally.', ['mixed Roe: “Far Quay Fools”']],
    ['Roe praised “Great Neighbors” at the rally.', ['mixed Roe: “Great Neighbors”']],
    ['Marchers wrote “Free Orlen” across the wall.', ['mixed Marchers: “Free Orlen”']],
    ['Roe wrote “Great Job” beneath it.', ['mixed Roe: “Great Job”']],
    ['Roe wrote “Orlen Is Great” for her fans.', ['mixed Roe: “Orlen Is Great”']],
    ['Roe wrote “Stop the Toll” in 2020 on Twitter.', ['direct Roe: “Stop the Toll”']],
    ['A sign read “Vote Ode” in red.', ['direct A sign: “Vote Ode”']],
    // Small letters.
    ['Roe told “everyone who asked” that he was “done.”', ['mixed Roe: “everyone who asked” + “done.”']],
    ['Roe praised “a bridge for all” in her speech.', ['mixed Roe: “a bridge for all”']],
  ],
});

describeCase('21. whole sentences that begin without a capital', {
  finds: [
    ['Roe said: “40 people died.”', ['direct Roe: “40 people died.”']],
    ['Roe said: “$5 is too much. We won’t pay.”', ['direct Roe: “$5 is too much. We won’t pay.”']],
    ['Roe said: “[We] left.”', ['direct Roe: “[We] left.”']],
    ['Roe said: “’Twas a good day.”', ['direct Roe: “’Twas a good day.”']],
    ['Roe said: “‘Go’ is all he said.”', ['direct Roe: “‘Go’ is all he said.”']],
    ['Roe said: “@Ode is wrong.”', ['direct Roe: “@Ode is wrong.”']],
    ['Roe said: “🚨 We left.”', ['direct Roe: “🚨 We left.”']],
    ['Roe said, “iPhone sales are up.”', ['direct Roe: “iPhone sales are up.”']],
  ],
  leavesAlone: [
    ['Roe said “40 percent of them” had left.', ['mixed Roe: “40 percent of them”']],
    ['Roe said “[the] plan” was dead.', ['mixed Roe: “[the] plan”']],
    ['Roe called it “‘Big’ money” on Monday.', ['mixed Roe: “‘Big’ money”']],
    ['It was, Roe said, “what it should have been.”', ['mixed Roe: “what it should have been.”']],
    ['Roe described the bridge: “a wreck.”', ['mixed Roe: “a wreck.”']],
  ],
});

describeCase('22. cries', {
  finds: [
    [
      'Marchers yelled “Whose quay?” all night and burned a flag in defiance of the order.',
      ['direct Marchers: “Whose quay?”'],
    ],
    ['Roe asked “Why?” and left.', ['direct Roe: “Why?”']],
  ],
  leavesAlone: [
    ['Roe earned “is it over?” headlines in May.', ['scare -: “is it over?”']],
    [
      'Protesters marching through the streets chanted “What toll?” and kept going until nearly 2 a.m. Friday in defiance.',
      ['scare -: “What toll?”'],
    ],
  ],
});
