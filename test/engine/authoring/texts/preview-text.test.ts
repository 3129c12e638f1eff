/** A text as a scenario sends it, whatever is wrong elsewhere in the scheme. */
import { describe, expect, it } from 'vitest';
import { previewText } from '../../../../engine/authoring/texts/preview-text.ts';
import { readExample } from '../../../support/example.ts';

const LETTER = 'documents/arrete-accord.md';

describe('a letter', () => {
  it('is filled in where each scenario sends it, the first one where none is asked for', async () => {
    const source = await readExample('permis-construire');
    const first = previewText(source, LETTER, null);
    expect(first).toMatchObject({ shown: 0, isRead: true, isSound: true });
    expect(first?.sendings.length).toBeGreaterThan(1);
    expect(first?.sendings[0]).toMatchObject({
      scenario: 'maison-complete',
      happens: expect.stringContaining('Signer'),
    });
    expect(first?.filled?.effect).toMatchObject({ type: 'document', title: expect.stringContaining('permis') });
    expect(first?.filled?.effect.markdown).not.toContain('{{');
    const [, second] = first?.sendings ?? [];
    const other = previewText(source, LETTER, second ? { scenario: second.scenario, step: second.step } : null);
    expect(other?.shown).toBe(1);
    expect(other?.filled?.effect.markdown).not.toBe(first?.filled?.effect.markdown);
    expect(previewText(source, LETTER, { scenario: 'gone', step: 3 })?.shown).toBe(0);
  });

  it('is not filled in while it cannot be read; another one is', async () => {
    const source = await readExample('permis-construire');
    const broken = { ...source, files: { ...source.files, [LETTER]: '# Titre\n\n{{ nature' } };
    const preview = previewText(broken, LETTER, null);
    expect(preview).toMatchObject({ filled: null, isRead: false });
    expect(preview?.sendings.length).toBeGreaterThan(1);
    expect(previewText(broken, 'documents/recepisse.md', null)?.filled).not.toBeNull();
  });

  it('is filled in although something else is wrong', async () => {
    const source = await readExample('permis-construire');
    const text = `${source.files[LETTER]}\n{{ inconnu }}\n`;
    const preview = previewText({ ...source, files: { ...source.files, [LETTER]: text } }, LETTER, null);
    expect(preview?.isSound).toBe(false);
    expect(preview?.filled).not.toBeNull();
  });

  it('that nobody sends is in no scenario', async () => {
    const source = await readExample('permis-chasser');
    const files = { ...source.files, 'messages/perdu.md': '# Perdu\n\nTexte' };
    expect(previewText({ ...source, files }, 'messages/perdu.md', null)).toMatchObject({ sendings: [], filled: null });
  });
});

it('is nothing while the procedure leads nowhere', async () => {
  const source = await readExample('permis-chasser');
  expect(previewText({ ...source, files: { ...source.files, 'workflow.json': '{}' } }, 'sheet.md', null)).toBeNull();
});
