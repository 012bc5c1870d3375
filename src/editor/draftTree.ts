/**
 * The rows of the Drafts view. One stays the same object until other drafts are listed, or in another order: by it VS Code knows which row is to be
 * drawn anew, and is not made to ask for all of them at each key that is typed in one draft.
 */
import type { DraftFolder } from './draftOrder';
import { folderRow } from './draftRows';
import type { SurveyedDraft } from './draftSurvey';

export interface DraftNode {
  draft: SurveyedDraft;
}

export interface FolderNode {
  group: DraftFolder;
  readonly rows: readonly DraftNode[];
}

export type Row = FolderNode | DraftNode;

export class DraftTree {
  private drafts: readonly DraftNode[] = [];
  private folders: readonly FolderNode[] = [];
  private order = '';

  /** What stands at the top: folders where there are any. */
  get top(): readonly Row[] {
    return this.folders.length > 0 ? this.folders : this.drafts;
  }

  /** Takes what is known now, in the order of the rows; `folders` hold the same drafts, or there are none. Gives the rows that are to be drawn anew; undefined for all. */
  update(drafts: readonly SurveyedDraft[], folders: readonly DraftFolder[]): Row[] | undefined {
    const listed = folders.length > 0 ? folders.flatMap((group) => group.drafts) : drafts;
    const order = [...folders.map(placeOf), ...listed.map(({ uri }) => uri.toString())].join('\n');
    if (order !== this.order) {
      this.order = order;
      this.drafts = listed.map((draft) => ({ draft }));
      let next = 0;
      this.folders = folders.map((group) => ({ group, rows: this.drafts.slice(next, (next += group.drafts.length)) }));
      return undefined;
    }
    const anew: Row[] = [];
    this.folders.forEach((node, i) => {
      const group = folders[i]!;
      if (folderRow(group).description !== folderRow(node.group).description) anew.push(node);
      node.group = group;
    });
    this.drafts.forEach((node, i) => {
      const draft = listed[i]!;
      if (draft.overview !== node.draft.overview || draft.problem !== node.draft.problem) anew.push(node);
      node.draft = draft;
    });
    return anew;
  }
}

function placeOf({ folder, drafts }: DraftFolder): string {
  return `${folder?.uri.toString() ?? ''} ${drafts.length}`;
}
