/** The checks by the names that findings carry. Apart from the checks themselves, since views need the names alone. */
export const NEAR_MISS = 'near-miss-name';
