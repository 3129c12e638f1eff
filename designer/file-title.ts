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
