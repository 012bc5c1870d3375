/** Work on a place that nobody else of this window does meanwhile. */
const last = new Map<string, Promise<unknown>>();

export function alone<T>(place: string, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(place) ?? Promise.resolve()).then(work);
  last.set(
    place,
    turn.catch(() => undefined),
  );
  return turn;
}
