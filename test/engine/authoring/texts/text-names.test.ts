/** What a text may read: all that its tags read, nothing that it must not tell, with what may be missing where it is sent. */
import { describe, expect, it } from 'vitest';
import { namesInText, type TextName } from '../../../../engine/authoring/texts/text-names.ts';
import { compilePlayable, type Playable } from '../../../../engine/compile/compile.ts';
import type { DispositifSource } from '../../../../engine/language/source.ts';
import { readExample } from '../../../support/example.ts';

function playable(source: DispositifSource): Playable {
  const found = compilePlayable(source);
  if (!found) throw new Error('it cannot be played');
  return found;
}

const find = (names: readonly TextName[], path: string): TextName | undefined =>
  names.find((name) => name.path === path);

describe('names of a letter', () => {
  it('have titles, types, and the label that people read', async () => {
    const names = namesInText(playable(await readExample('permis-construire')), 'documents/arrete-accord.md');
    expect(find(names, 'avis.maire.sens')).toMatchObject({
      title: 'Sens de l’avis « Avis de la ou du maire »',
      group: 'opinion',
      label: '/avis/maire/sens',
    });
    expect(find(names, 'dossier.deposeLe')).toMatchObject({ type: 'date', title: 'Date de dépôt', absent: null });
    expect(find(names, 'parcelles')).toMatchObject({ type: 'list' });
    expect(find(names, 'parcelles.*.lot')).toMatchObject({ around: expect.any(String) });
    expect(find(names, 'delais.recours.duree')).toMatchObject({ title: 'Durée de « Recours »' });
    expect(names.filter(({ title }) => title === '')).toEqual([]);
  });

  it('may be missing by the way that leads to the letter', async () => {
    const read = playable(await readExample('permis-construire'));
    const accord = find(namesInText(read, 'documents/arrete-accord.md'), 'actions.proposerAccord.prescriptions');
    expect(accord?.absent).toEqual(expect.any(String));
    expect(
      find(namesInText(read, 'documents/recepisse.md'), 'actions.signerAccord.le')?.absent ?? 'never',
    ).not.toBeNull();
    expect(find(namesInText(read, 'documents/arrete-accord.md'), 'avis.maire.sens')?.absent).toBeNull();
  });

  it('leave out what the third party that it is written to may not read', async () => {
    const source = await readExample('permis-construire');
    const names = namesInText(playable(source), 'documents/lettre-proprietaire.md');
    const all = namesInText(playable(source), 'documents/arrete-accord.md');
    expect(names.length).toBeLessThan(all.length);
  });

  it('leave out confidential opinions where the applicant reads it', async () => {
    const source = await readExample('permis-construire');
    const workflow = (source.files['workflow.json'] ?? '').replace('"maire": {', '"maire": { "confidential": true,');
    const names = namesInText(
      playable({ ...source, files: { ...source.files, 'workflow.json': workflow } }),
      'documents/arrete-accord.md',
    );
    expect(names.some(({ path }) => path.startsWith('avis.maire'))).toBe(workflow === source.files['workflow.json']);
    expect(workflow).not.toBe(source.files['workflow.json']);
  });
});

it('are those of the sheet in the sheet', async () => {
  const names = namesInText(playable(await readExample('aprah')), 'sheet.md');
  expect(find(names, 'baremes.taux.lignes.*.*')).toMatchObject({ title: 'Case de la ligne', group: 'sheet' });
  expect(find(names, 'demandeur.nom')).toBeUndefined();
});

it('are there while a letter is broken, and not while the form is', async () => {
  const source = await readExample('permis-chasser');
  const files = { ...source.files, 'documents/permis.md': '# x\n{{ y', 'sheet.md': 'no title' };
  const read = compilePlayable({ ...source, files });
  expect(read?.isSound).toBe(false);
  expect(read?.unread).toContain('sheet.md');
  expect(compilePlayable({ ...source, files: { ...files, 'form.schema.json': '{' } })).toBeNull();
});
