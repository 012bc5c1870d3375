/** Work on a place that nobody else of this browser does meanwhile, in whichever window. */
export function alone<T>(place: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`copydesk ${place}`, work);
}
