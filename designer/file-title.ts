import { titleOfFile, titleWithoutTags } from '../engine/studio.ts';
import type { Files } from './api.ts';
import { t } from './text.ts';

const FIXED = [
  'dispositif.json',
  'sheet.md',
  'form.schema.json',
  'form.ui.json',
  'agent.schema.json',
  'rules.json',
  'workflow.json',
  'privacy.json',
  'queue.json',
  'README.md',
] as const;
const FOLDERS = ['messages', 'documents', 'scenarios', 'data', 'library'] as const;

/** What a file is for, in words; empty for one that has no place in a scheme. */
export function fileTitle(path: string): string {
  const fixed = FIXED.find((name) => name === path);
  if (fixed) return t(`about-${fixed}`);
  const folder = FOLDERS.find((name) => path.startsWith(`${name}/`));
  return folder ? t(`about-${folder}`) : '';
}

/**
 * The title of a text: both where it has two; what it is filled in with when it is sent has no words yet, and brackets are nothing
 * without it.
 */
export function titleInWords<Title extends string | null>(title: Title): Title | string {
  return title === null ? title : (titleWithoutTags(title) ?? '…');
}

/**
 * How a file is called in a sentence: « La procédure », « Un scénario : … », with its own title where there are several of its
 * kind; its path when it has no place in a scheme.
 */
export function namedFile(files: Files, path: string): string {
  const kind = fileTitle(path).split(/[.:;]/u, 1)[0]?.trim() ?? '';
  if (kind === '') return path;
  const title = path.includes('/') ? titleOfFile(files, path) : null;
  return title === null ? kind : `${kind} : ${titleInWords(title)}`;
}
