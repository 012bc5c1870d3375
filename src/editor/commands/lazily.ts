/** The commands as they are before anybody has run one: a name each, and nothing of what they do (commands.ts), which is loaded then. */
import { Disposable } from 'vscode';
import { once } from '../once';
import type { Report } from './report';
import { standIn } from './standIn';

const below = (prefix: string, ...names: readonly string[]): string[] =>
  names.map((name) => `copydesk.${prefix}.${name}`);

const COMMANDS = [
  ...below('claim', 'next', 'previous', 'goTo', 'open'),
  ...below('claim', 'verify', 'verifyAndNext', 'checking', 'needsFix', 'cannotVerify', 'reopen'),
  ...below('claim', 'setStatus', 'note', 'clear', 'copy', 'compare', 'evidence', 'showEvidence', 'settle', 'history'),
  ...below('claims', 'groupByOrder', 'groupByImportance', 'groupByStatus', 'groupByKind', 'groupBySpeaker'),
  ...below(
    'claims',
    'groupByParagraph',
    'toggleFollow',
    'filter',
    'clearFilter',
    'hideDone',
    'showDone',
    'onRow',
    'toText',
  ),
  ...below('finding', 'ignoreHere', 'ignoreInDraft', 'ignoreInWorkspace', 'stopIgnoring', 'editReason'),
  ...below('finding', 'turnOff', 'explain'),
  ...below('log', 'show'),
  ...below('lookUp', 'encyclopedia', 'factChecks'),
  ...below('marks', 'toggle', 'all', 'currentLine', 'off'),
  ...below('name', 'introduction', 'copy', 'rename'),
  ...below('name', 'not', 'person', 'organization', 'place', 'forget', 'add', 'show'),
  ...below('names', 'sortByOrder', 'sortByMentions', 'toggleFollow', 'find'),
  ...below('quotes', 'by', 'bySpeaker', 'nobody'),
  ...below('report', 'export', 'claimReview', 'corrections', 'preview', 'previewLegal'),
  ...below('review', 'start', 'stop', 'undo', 'ready', 'moveToRepository', 'moveToWorkspace', 'takeOverName'),
  ...below('sources', 'check', 'find', 'open', 'compare', 'replace', 'accept', 'refresh', 'stop', 'configure'),
  ...below('who', 'peek'),
  ...below('word', 'review', 'open'),
];

/** `load` brings what registers them all. */
export function registerLazily(load: () => Promise<() => Disposable>, report: Report): Disposable {
  let isOver = false;
  const bring = once(async () => {
    const register = await load();
    if (isOver) return;
    registered.dispose();
    registered = register();
  });
  let registered = standIn(COMMANDS, bring, report);

  return new Disposable(() => {
    isOver = true;
    registered.dispose();
  });
}
