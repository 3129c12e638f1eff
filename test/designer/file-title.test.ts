import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { fileTitle, namedFile } = await import('../../designer/file-title.ts');
const { describedIn } = await import('../../designer/rules/described-words.ts');
vi.unstubAllGlobals();

test('every file of a scheme is said in words; what has no place in one is said in none', () => {
  const files = [
    'dispositif.json',
    'sheet.md',
    'workflow.json',
    'messages/accuse.md',
    'scenarios/a.json',
    'data/x.csv',
  ];
  const titles = files.map(fileTitle);
  expect(titles.every((title) => title.length > 5)).toBe(true);
  expect(new Set(titles).size).toBe(files.length);
  expect(['notes.txt', 'messages', 'autre/a.md', 'x/dispositif.json'].map(fileTitle)).toEqual(['', '', '', '']);
});

test('a file of several of its kind is called by its own title, whose tags nobody has to read', () => {
  const files = { 'messages/fin.md': '# Fin du délai ({{ dossier.numero }})\n\nBonjour.\n', 'rules.json': '{}' };
  expect(namedFile(files, 'messages/fin.md')).toBe('Un courriel : Fin du délai');
  const two = { 'messages/fin.md': '# {% if accord %}Accord{% else %}Refus{% endif %}\n' };
  expect(namedFile(two, 'messages/fin.md')).toBe('Un courriel : Accord / Refus');
  expect(namedFile({ 'messages/fin.md': '{{ titre }}\n' }, 'messages/fin.md')).toBe('Un courriel : …');
  expect(namedFile(files, 'rules.json')).toBe('Les règles');
  expect(namedFile(files, 'notes.txt')).toBe('notes.txt');
});

test('parts of a rule are called what the language calls them, through the items of lists', () => {
  expect(describedIn('computed').title).not.toBe('computed');
  expect(describedIn('computed', 'values', 'brackets', 'rate')).toMatchObject({ hint: expect.any(String) });
  expect(describedIn('computed', 'values', 'brackets', 'rate').title).not.toBe('rate');
  expect(describedIn('computed', 'inconnu')).toEqual({ title: 'inconnu', hint: '' });
  expect(describedIn()).toMatchObject({ title: expect.any(String) });
});
