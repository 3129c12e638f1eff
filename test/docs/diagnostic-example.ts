/** The worked example of a page of docs/diagnostics: what brings the problem, what the compiler says of it, what mends it. */
import { compile, type Diagnostic, type DispositifSource, type Unproved } from '../../engine/index.ts';
import type { Fix } from '../../engine/language/fix.ts';
import { getAt } from '../mutation/json-edits.ts';
import { applyChanges, readFixtureBase, type Change, type DiagnosticFixture } from './diagnostic-fixtures.ts';

const BASE = readFixtureBase();
/** Longer texts are cut: nobody reads twenty thousand lines of a list to learn that there are too many. */
const LONGEST = 400;
const LINE = 100;
const LISTS =
  ', là où une [liste partagée](../../test/engine/fixtures/diagnostics/lists) est publiée, « couleurs-velo », en deux versions';

/** Paragraphs of the example of a code. */
export function exampleOf(code: string, { fails, told, mends }: DiagnosticFixture): readonly string[] {
  const failing = applyChanges(BASE, fails);
  const found = findingsOf(failing).find((finding) => finding.code === code && finding.file === told.file);
  if (!found) throw new Error(`The fixture of ${code} does not bring it`);
  const place = found.file === '' ? '' : ` (\`${found.file}\`, ligne ${found.line})`;
  return [
    '## Exemple',
    `Dans un [dispositif qui est juste](../../test/engine/fixtures/diagnostics/base)${code.startsWith('list.') ? LISTS : ''} :`,
    ...showChanges(BASE, fails),
    `Le vérificateur dit${place} :`,
    `> ${found.message}`,
    'Ce qui corrige :',
    ...showChanges(failing, mends),
    ...showFixes(found.fixes),
  ];
}

/** What the studio offers in this example. */
function showFixes(fixes: readonly Fix[]): readonly string[] {
  if (fixes.length === 0) return [];
  const offered = fixes.map(({ title, safe }) => `- ${title.fr}${safe ? ' (aussi fait par `check --fix`)' : ''}`);
  return ['Le studio propose de le faire :', offered.join('\n')];
}

function findingsOf(source: DispositifSource): readonly (Diagnostic | Unproved)[] {
  const result = compile(source);
  return result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
}

/** Each change, told with what it finds when its turn comes. */
function showChanges(source: DispositifSource, changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change, at) => showChange(applyChanges(source, changes.slice(0, at)), change));
}

function showChange({ files: texts }: DispositifSource, change: Change): readonly string[] {
  const where = `\`${change.file}\``;
  if ('text' in change) {
    const { text, head = '', times = 1, files = 1 } = change;
    const count = times > 1 ? `, ${times} fois` : files > 1 ? `, dans ${files} fichiers` : '';
    return [`- ${where} contient${count} :`, block(change.file, head + text)];
  }
  if ('find' in change) {
    if (change.put.trim() === '') return [`- Dans ${where}, sans ceci :`, block(change.file, change.find)];
    return [`- Dans ${where}, au lieu de ${inline(change.find)} :`, block(change.file, change.put)];
  }
  if (!('at' in change)) return [`- Sans le fichier ${where}.`];
  if ('gone' in change) {
    const gone = getAt(JSON.parse(texts[change.file] ?? ''), change.at);
    return [`- Dans ${where}, sans \`${change.at}\` :`, block(change.file, writeJson(gone))];
  }
  const at = change.at.endsWith('/-') ? `à la fin de \`${change.at.slice(0, -2)}\`` : `à \`${change.at}\``;
  return [`- Dans ${where}, ${at} :`, block(change.file, writeJson(change.value))];
}

/** On one line where it fits. */
function writeJson(value: unknown): string {
  const line = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
  return line.length <= LINE ? line : JSON.stringify(value, null, 2);
}

function block(file: string, text: string): string {
  const language = file.endsWith('.json') ? 'json' : file.endsWith('.md') ? 'md' : 'text';
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `\`\`\`${language}\n${shown.trimEnd()}\n\`\`\``;
}

function inline(text: string): string {
  return `\`${text.trim().replaceAll('\n', ' ')}\``;
}
