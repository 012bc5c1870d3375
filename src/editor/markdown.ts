/**
 * Draft text in hovers and tooltips. It is data: whatever it holds, no link, image, HTML, icon or command in it comes alive.
 * Only what this extension writes itself, and only the commands named here, can be clicked.
 */
import { MarkdownString } from 'vscode';

/** Escapes text so that Markdown shows it as it is, on one line. CommonMark lets every ASCII punctuation mark be escaped. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
      // "$(zap)" becomes an icon after Markdown is done, and has an escape of its own that must outlive it.
      .replace(/\$\((?=[A-Za-z0-9~-]+\))/g, '\\$(')
      .replace(/[!-/:-@[-`{-~]/g, '\\$&')
  );
}

/** For labels and status bar messages: "$(zap)" in a draft or a file's name stays what it is and becomes no icon. */
export function escapeIcons(text: string): string {
  return text.replace(/\$\(/g, '\\$(');
}

/** For notifications and prompts, where "[words](address)" would be a link and an address may be a command. */
export function plainMessage(text: string): string {
  return text.replace(/\]\(/g, '] (');
}

/** At most `limit` code units, cut at a word and marked so when it was cut. */
export function shorten(text: string, limit: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= limit) return oneLine;
  const cut = oneLine.slice(0, limit - 1);
  const atWord = cut.lastIndexOf(' ');
  const kept = atWord > limit / 2 ? cut.slice(0, atWord) : cut;
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A link that runs a command. `title` is our own words, as Markdown. */
export function commandLink(title: string, command: string, tooltip: string, ...args: readonly unknown[]): string {
  const query = args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : '';
  // Parentheses are legal in an encoded component but would end the link.
  const target = `command:${command}${query}`.replace(/\(/g, '%28').replace(/\)/g, '%29');
  return `[${title}](${target} "${tooltip}")`;
}

/** A Markdown string in which only `commands` can be run. */
export function trustedMarkdown(value: string, commands: readonly string[]): MarkdownString {
  const markdown = new MarkdownString(value, true);
  markdown.isTrusted = { enabledCommands: [...commands] };
  markdown.supportHtml = false;
  return markdown;
}
