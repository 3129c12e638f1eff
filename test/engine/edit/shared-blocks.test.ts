/** What an author does with shared blocks: a question becomes one in one gesture, and a scheme moves to another version. */
import { describe, expect, it } from 'vitest';
import { readSharedBlock } from '../../../engine/index.ts';
import { blockTextOf, pinBlock, sharedBlockOf, shareQuestion, valueAt, type Files } from '../../../engine/studio.ts';
import { applyChanges, invertChanges } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf } from '../sources.ts';

const FILES = readFixtureBase().files;
const QUESTION = { at: '/properties/couleur', question: '/couleur' };
const PRICE = { at: '/properties/prix', question: '/prix' };

/** In one step, which is undone as one. */
function done(files: Files, parts: ReturnType<typeof shareQuestion>): Files {
  const performed = perform(files, { type: 'all', parts });
  if (performed.type === 'refused') throw new Error(performed.code);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

describe('a question that becomes a shared block', () => {
  const fields = { '/couleur': { title: 'Quelle couleur ?', hint: 'Celle du cadre.' } };
  const ui = JSON.stringify({ ...JSON.parse(FILES['form.ui.json'] ?? ''), fields });
  const titled = { ...FILES, 'form.ui.json': ui };

  it('gives what it asks with its presentation, and keeps its category to itself', () => {
    const text = blockTextOf(titled, QUESTION);
    expect(JSON.parse(text)).toEqual({
      title: 'Quelle couleur ?',
      type: 'string',
      maxLength: 40,
      cagou: { hint: 'Celle du cadre.' },
    });
    expect(readSharedBlock('couleur.json', text).type).toBe('read');
    expect(JSON.parse(blockTextOf(FILES, PRICE)).cagou).toEqual({ widget: 'money' });
  });

  it('is replaced by its reference, and the version is pinned', () => {
    const after = done(FILES, shareQuestion(FILES, PRICE.at, { id: 'prix-velo', version: 1 }));
    expect(valueAt(after, { file: 'form.schema.json', pointer: PRICE.at })).toEqual({
      $ref: 'urn:cagou:block:prix-velo',
      title: 'Prix du vélo',
      cagou: { personal: 'demande' },
    });
    expect(valueAt(after, { file: 'dispositif.json', pointer: '/blocks' })).toEqual({ 'prix-velo': 1 });
    const blocks = { latest: { 'prix-velo': 1 }, pinned: { 'prix-velo@1': blockTextOf(FILES, PRICE) } };
    expect(diagnosticsOf({ id: 'base', files: after, lists: { latest: {}, pinned: {}, blocks } })).toEqual([]);
  });

  it('moves to another version where it is pinned', () => {
    const first = done(FILES, [pinBlock(FILES, { id: 'prix-velo', version: 1 })]);
    const second = done(first, [pinBlock(first, { id: 'couleur', version: 3 })]);
    const last = done(second, [pinBlock(second, { id: 'prix-velo', version: 2 })]);
    expect(valueAt(last, { file: 'dispositif.json', pointer: '/blocks' })).toEqual({ 'prix-velo': 2, couleur: 3 });
    expect(sharedBlockOf(last, { $ref: 'urn:cagou:block:couleur' })).toEqual({ id: 'couleur', version: 3 });
    expect(sharedBlockOf(last, { $ref: 'urn:cagou:block:moto' })).toEqual({ id: 'moto', version: null });
    expect(sharedBlockOf(last, { $ref: 'urn:cagou:block:ridet' })).toBeNull();
    expect(sharedBlockOf(last, { type: 'string' })).toBeNull();
  });
});
