/** What an author does with shared blocks: a question becomes one in one gesture, and a scheme moves to another version. */
import { describe, expect, it } from 'vitest';
import { readSharedBlock } from '../../../engine/index.ts';
import {
  blockTextOf,
  detachBlock,
  kindOf,
  pinBlock,
  sharedBlockOf,
  shareQuestion,
  shareTogether,
  valueAt,
  type Files,
  type Operation,
} from '../../../engine/studio.ts';
import { applyChanges, invertChanges } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf } from '../sources.ts';

const FILES = readFixtureBase().files;
const QUESTION = { at: '/properties/couleur', question: '/couleur' };
const PRICE = { at: '/properties/prix', question: '/prix' };

/** In one step, which is undone as one. */
function done(files: Files, parts: readonly Operation[]): Files {
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

  it('is drawn as what it is, and a reference elsewhere is left to its source', () => {
    expect(kindOf({ $ref: 'urn:cagou:block:prix-velo', title: 'Prix' })).toBe('shared');
    expect(kindOf({ $ref: 'urn:cagou:block:ridet' })).toBe('ridet');
    expect(kindOf({ $ref: '#/$defs/prix' })).toBeNull();
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

describe('a block that a scheme departs from', () => {
  const AT = { file: 'form.schema.json', pointer: PRICE.at };
  const block = { id: 'prix-velo', version: 1 };
  const text = blockTextOf(FILES, PRICE);
  const shared = done(FILES, shareQuestion(FILES, PRICE.at, block));
  const detached = (files: Files, at = PRICE.at, of = text): Files => done(files, detachBlock(files, at, of) ?? []);

  it('is its questions again, which the scheme may change, and is no longer pinned', () => {
    const after = detached(shared);
    expect(valueAt(after, AT)).toEqual(valueAt(FILES, AT));
    expect(valueAt(after, { file: 'dispositif.json', pointer: '' })).toEqual(
      valueAt(FILES, { file: 'dispositif.json', pointer: '' }),
    );
    expect(diagnosticsOf({ id: 'base', files: after })).toEqual([]);
  });

  it('asks what the scheme says beside the reference, and leaves the notes of the block to its author', () => {
    const beside = {
      $ref: 'urn:cagou:block:prix-velo',
      title: 'Combien ?',
      maximum: 90000,
      cagou: { personal: 'demande' },
    };
    const own = done(shared, [{ type: 'set', at: AT, value: beside }]);
    const published = JSON.stringify({ ...JSON.parse(text), description: 'Relu en mars.' });
    expect(valueAt(detached(own, PRICE.at, published), AT)).toEqual({
      title: 'Combien ?',
      type: 'integer',
      minimum: 0,
      maximum: 500000,
      cagou: { widget: 'money', personal: 'demande' },
      allOf: [{ maximum: 90000 }],
    });
  });

  it('stays pinned while another question is the same block', () => {
    const twice = done(shared, [
      { type: 'set', at: { ...AT, pointer: '/properties/remise' }, value: { $ref: 'urn:cagou:block:prix-velo' } },
      pinBlock(shared, { id: 'couleur', version: 2 }),
    ]);
    const once = detached(twice);
    expect(valueAt(once, { file: 'dispositif.json', pointer: '/blocks' })).toEqual({ 'prix-velo': 1, couleur: 2 });
    const none = detached(once, '/properties/remise');
    expect(valueAt(none, { file: 'dispositif.json', pointer: '/blocks' })).toEqual({ couleur: 2 });
  });

  it('gives a whole section back, that asks the same under the same names', () => {
    const group = { type: 'question.group', questions: ['/couleur', '/prix'], name: 'velo', title: 'Le vélo' } as const;
    const together = shareTogether(FILES, group, { id: 'velo', version: 1 });
    const performed = perform(FILES, together.type === 'together' ? together : { type: 'all', parts: [] });
    if (performed.type === 'refused') throw new Error(performed.code);
    const alone = perform(FILES, group);
    if (alone.type === 'refused') throw new Error(alone.code);
    const ofSection = blockTextOf(alone.files, { at: '/properties/velo', question: '/velo' });
    const after = detached(performed.files, '/properties/velo', ofSection);
    expect(diagnosticsOf({ id: 'base', files: after })).toEqual(diagnosticsOf({ id: 'base', files: alone.files }));
    const fields = (files: Files) => compiled({ id: 'base', files }).form;
    expect(fields(after)).toMatchObject(JSON.parse(JSON.stringify(fields(alone.files))));
  });

  it('is left where there is none, and where its text cannot be read', () => {
    expect(detachBlock(FILES, PRICE.at, text)).toBeNull();
    expect(detachBlock(shared, '/properties/nulle-part', text)).toBeNull();
    expect(detachBlock(shared, PRICE.at, '[')).toBeNull();
    const product = done(FILES, [{ type: 'set', at: AT, value: { $ref: 'urn:cagou:block:ridet' } }]);
    expect(detachBlock(product, PRICE.at, text)).toBeNull();
  });
});
