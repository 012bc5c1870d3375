/** People whom the news calls by one name, and whose full name a reader would not miss. General knowledge written down by hand; lower case. */
import { wordSet } from './wordList';

export const mononyms = wordSet(`
  adele aristotle avicii banksy beethoven beyoncé beyonce bono björk buddha caesar caravaggio cher chopin christ churchill cicero cleopatra columbus confucius copernicus
  dante darwin drake einstein enya euclid freud galileo gandhi goethe hitler homer jesus kafka kaká kepler lenin leonardo lizzo lorde lula machiavelli madonna mao marx
  michelangelo moby moses mozart muhammad mussolini napoleon newton neymar nietzsche orwell pavarotti pelé pele picasso plato prince rembrandt rihanna ronaldinho ronaldo
  rousseau satan seneca shakespeare shakira socrates stalin sting suharto sukarno tiberius tolstoy trotsky usher voltaire wagner zorro zendaya
`);
