/** Elements of the page. What stands in them is always set as text: names of files and reviewers are anybody's words. */

interface Options {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, text, attributes = {} }: Options = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name !== undefined) made.className = name;
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', {
    text,
    class: 'link',
    attributes: { type: 'button', ...(label === text ? {} : { 'aria-label': label }) },
  });
  made.addEventListener('click', press);
  return made;
}

/** Written only where it is another text: what stays is not read out again, and does not flicker. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
