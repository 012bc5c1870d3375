/** Words that begin with an apostrophe when letters are left out, without it: no opening mark stands there. From dictionaries. */
export const elisions: ReadonlySet<string> = new Set(
  `twas tis twere twill em n cause til till round bout neath tween cuz nuff sup allo ello ave im er ere s t d ll re ve m`.split(
    ' ',
  ),
);

/** Those of them that are whole words too: with a capital, at the head of a quotation, they are. */
export const ordinaryElisions: ReadonlySet<string> = new Set('cause till round bout'.split(' '));
