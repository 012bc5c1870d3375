/** Of the forms of one name the fullest: most words, then most letters; the earlier where two are as full. Undefined of none. */
export function fullestOf(forms: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const form of forms) {
    const more = best === undefined ? 1 : countWords(form) - countWords(best);
    if (more > 0 || (more === 0 && form.length > best!.length)) best = form;
  }
  return best;
}

function countWords(form: string): number {
  return form.split(/\s+/).length;
}
