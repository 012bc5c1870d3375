/**
 * The two ends of telling a text by what has changed in it. Both remember the last text of each draft, and messages arrive in order, so they remember
 * the same one.
 */
import type { EditedText } from '../core/reading/editedText';
import { applyEdit, changeBetween, type DraftEdit } from '../core/reading/edits';
import type { AnalyzeRequest, Asked, Message, Request } from './protocol';

/** In the editor, one for each thread: texts become changes, but for the first of a draft. */
export class TextPacker {
  private readonly told = new Map<string, EditedText>();

  pack(request: Asked): Message {
    if (request.type === 'close') this.told.delete(request.draft);
    if (request.type !== 'analyze') return request;
    const { text, ...rest } = request;
    const before = this.told.get(request.draft);
    this.told.set(request.draft, text);
    if (before === undefined) return { ...rest, text: text.read() };
    return { ...rest, type: 'analyzeEdited', edit: text.since(before) ?? compare(before.read(), text.read()) };
  }
}

function compare(before: string, text: string): DraftEdit {
  const { start, end, textLength } = changeBetween(before, text) ?? { start: 0, end: 0, textLength: 0 };
  return { start, end, text: text.slice(start, start + textLength) };
}

/** In the worker. */
export class TextReader {
  private readonly heard = new Map<string, string>();

  read(message: Message): Request {
    if (message.type === 'close') this.heard.delete(message.draft);
    if (message.type === 'analyzeEdited') {
      const { edit, ...rest } = message;
      const before = this.heard.get(message.draft)!;
      return this.keep({
        ...rest,
        type: 'analyze',
        text: applyEdit(before, edit),
      });
    }
    return message.type === 'analyze' ? this.keep(message) : message;
  }

  private keep(request: AnalyzeRequest): AnalyzeRequest {
    this.heard.set(request.draft, request.text);
    return request;
  }
}
