/** Which words are an address of the web: the one rule for what is linked, asked for and published. */

/** http or https, a host by its name, without user names, which make an address look like another. Signs that nobody sees are in none. */
export function isWebAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** The same with a host in ASCII, so that no letter of it can be taken for another. */
export function isPlainAddress(text: string): boolean {
  return isWebAddress(text) && ASCII_HOST.test(text);
}

/** "https://desk.example:8443/@desk/prüfung?id=1#x", "http://[::1]/"; in the path all letters, and `@`. */
const ADDRESS =
  /^https?:\/\/(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s\\"<>^`{|}\p{C}]*)?$/iu;

const ASCII_HOST = /^https?:\/\/[\x21-\x7e]+?(?:[/?#]|$)/i;
