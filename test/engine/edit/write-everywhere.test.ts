/** Texts to write that say the same in several places, written at once. */
import { describe, expect, it } from 'vitest';
import { perform } from '../../../engine/edit/perform.ts';
import { repeatedMarks, writeEverywhere } from '../../../engine/edit/write-everywhere.ts';
import { toWrite } from '../../../engine/language/to-write.ts';

const OURS = toWrite('au lieu de « l’aide »');
const FIRST = toWrite('au lieu de « L’aide »');
const FILES = {
  'dispositif.json': JSON.stringify({ summary: toWrite('le résumé'), receipt: `${FIRST} "x" et ${OURS}.` }, null, 2),
  'messages/refus.md': `# Pour ${OURS}\n\n${FIRST} est refusée.\n`,
  'scenarios/un.json': JSON.stringify({ title: OURS }),
  'README.md': OURS,
};

/** The files once a text is written in the places of a mark. */
function written(what: string, text: string) {
  const performed = perform(FILES, writeEverywhere(FILES, what, text));
  if (performed.type === 'refused') throw new Error(performed.code);
  return performed.files;
}

describe('texts to write', () => {
  it('that say the same are one, however they begin; what waits once is not among them', () => {
    expect(repeatedMarks(FILES)).toEqual([{ what: 'au lieu de « L’aide »', count: 4 }]);
    expect(repeatedMarks({ 'sheet.md': toWrite('ceci') })).toEqual([]);
  });

  it('are written in all their places as one step, with a capital where there was one', () => {
    const files = written('au lieu de « l’aide »', 'la bourse');
    expect(JSON.parse(files['dispositif.json'] ?? '')).toEqual({
      summary: toWrite('le résumé'),
      receipt: 'La bourse "x" et la bourse.',
    });
    expect(files['messages/refus.md']).toBe('# Pour la bourse\n\nLa bourse est refusée.\n');
    expect(repeatedMarks(files)).toEqual([]);
  });

  it('take any text, and leave scenarios and notes alone', () => {
    const files = written('au lieu de « L’aide »', '« la "bourse" »');
    expect(JSON.parse(files['dispositif.json'] ?? '').receipt).toBe('« la "bourse" » "x" et « la "bourse" ».');
    expect(files['scenarios/un.json']).toBe(FILES['scenarios/un.json']);
    expect(files['README.md']).toBe(OURS);
  });

  it('are known where the file writes a sign otherwise', () => {
    const escaped = { 'privacy.json': '{ "a": "[à écrire : ce \\"mot\\"]", "b": "[à écrire : ce \\"mot\\"]" }' };
    expect(repeatedMarks(escaped)).toEqual([{ what: 'ce "mot"', count: 2 }]);
  });
});
