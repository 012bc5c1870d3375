/** How a passage of a source is named in a command's arguments: plain data, so that links can carry it. */
export interface PassageRef {
  /** Absolute. */
  readonly path: string;
  /** UTF-16 code units into the source's text. */
  readonly start: number;
  readonly end: number;
}

export function isPassageRef(value: unknown): value is PassageRef {
  const { path, start, end } = (value ?? {}) as Partial<PassageRef>;
  return typeof path === 'string' && Number.isInteger(start) && Number.isInteger(end);
}
