/**
 * The cards of claims and names. With all that they say of values and sources they are loaded when somebody first rests on words of a draft or on a
 * row of a list (loadCards.ts).
 */
export { CARD_COMMANDS, claimCard } from './card';
export { whoCard } from './nameCard';
