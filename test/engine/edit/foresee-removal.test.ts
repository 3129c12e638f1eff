/** What a removal leaves behind and takes along, told before it is done. */
import { describe, expect, it } from 'vitest';
import { foreseeRemoval } from '../../../engine/edit/foresee-removal.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { describeUse } from '../../../engine/edit/uses/describe-use.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import type { Use } from '../../../engine/edit/uses/uses.ts';
import { readExample } from '../../support/example.ts';

const { files: GRANT } = await readExample('subvention-association');
const { files: AID } = await readExample('aide-medicale');

const removing = (...questions: readonly string[]): Gesture => ({
  type: 'together',
  parts: questions.map((question) => ({ type: 'question.remove', question })),
});
const filesOf = (uses: readonly Use[]): readonly string[] => [...new Set(uses.map(({ file }) => file))].toSorted();
const titlesIn = (files: Files, uses: readonly Use[], file: string): readonly string[] =>
  uses.filter((use) => use.file === file).map((use) => describeUse(files, use).titles.join(' › '));

describe('a computed value that is removed', () => {
  const gesture: Gesture = { type: 'rule.remove', rule: { list: 'computed', name: 'carte' } };

  it('takes along its column of the queue, and what scenarios expect of it', () => {
    const { taken, left } = foreseeRemoval(AID, gesture);
    expect(titlesIn(AID, taken, 'queue.json')).toEqual(['Carte']);
    expect(filesOf(taken).filter((file) => file.startsWith('scenarios/'))).toHaveLength(4);
    expect(filesOf(left)).toEqual([
      'documents/decision-attribution.md',
      'messages/decision-attribution.md',
      'queue.json',
      'workflow.json',
    ]);
  });

  it('leaves what scenarios expect of other values, and no empty list of them', () => {
    const performed = perform(AID, gesture);
    const text =
      performed.type === 'done' ? (performed.files['scenarios/attribution-apres-correction.json'] ?? '') : '';
    expect(text).not.toContain('"carte"');
    expect(text).toContain('"computed": { "personnes": 3, "plafond": 210000 }');
    const others = ['plafond', 'personnes', 'taux'].reduce(
      (files, name) => {
        const next = perform(files, { type: 'rule.remove', rule: { list: 'computed', name } });
        return next.type === 'done' ? next.files : files;
      },
      performed.type === 'done' ? performed.files : AID,
    );
    expect(others['scenarios/attribution-apres-correction.json']).not.toMatch(/"computed": \{\s*\}/);
  });
});

describe('a question that is removed', () => {
  it('leaves behind the formulas, letters and procedures that read it', () => {
    const { left } = foreseeRemoval(GRANT, removing('/projet/fin'));
    expect(filesOf(left)).toEqual([
      'documents/convention.md',
      'documents/rapport-bureau.md',
      'messages/justificatifs-rappel.md',
      'rules.json',
      'scenarios/demande-incoherente.json',
      'workflow.json',
    ]);
    expect(titlesIn(GRANT, left, 'rules.json')).toContain('Date limite d’envoi des justificatifs');
  });

  it('takes along its column of the queue and its answers in scenarios', () => {
    const { taken } = foreseeRemoval(GRANT, removing('/association/nom'));
    expect(titlesIn(GRANT, taken, 'queue.json')).toEqual(['Association']);
    const others = filesOf(taken).filter((file) => file !== 'queue.json' && file !== 'form.ui.json');
    expect(others.every((file) => file.startsWith('scenarios/'))).toBe(true);
    // In one of them it is the register of establishments that says the name.
    expect(others).toHaveLength(Object.keys(GRANT).filter((file) => file.startsWith('scenarios/')).length - 1);
  });

  it.each([
    [
      'one of those that it fills',
      '/association/rna',
      [
        'association/nom',
        'association/activite',
        'siege/voie',
        'siege/boitePostale',
        'siege/codePostal',
        'siege/commune',
      ],
    ],
    ['several of those', '/siege', ['association/nom', 'association/activite', 'association/rna']],
    ['what it is asked by', '/association/ridet', []],
    ['what it is asked by, with what is around', '/association', []],
  ])('is filled by no register any more: %s', (_what, question, kept) => {
    const performed = perform(GRANT, removing(question));
    const { lookups } = JSON.parse(performed.type === 'done' ? (performed.files['form.ui.json'] ?? '{}') : '{}');
    expect(Object.keys(lookups?.[0].fills ?? {})).toEqual(kept.map((name) => `/${name}`));
    const { taken } = foreseeRemoval(GRANT, removing(question));
    expect(filesOf(taken)).toContain('form.ui.json');
  });

  it('leaves conditions on it, and those that it stands under are not told', () => {
    const files = {
      'form.schema.json': JSON.stringify({
        type: 'object',
        properties: { seul: { type: 'boolean', title: 'Seul' }, autre: { type: 'string', title: 'Autre' } },
        required: ['seul', 'autre'],
        allOf: [
          {
            if: { properties: { seul: { const: true } }, required: ['seul'] },
            then: { properties: { loyer: { type: 'string', title: 'Loyer' } } },
          },
        ],
      }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'une', title: 'Une', fields: ['seul', 'autre', 'loyer'] }] }),
    };
    const { taken, left } = foreseeRemoval(files, removing('/seul'));
    expect(taken).toEqual([]);
    expect(left.map((use) => describeUse(files, use).within)).toEqual(['if']);
    expect(foreseeRemoval(files, removing('/autre'))).toMatchObject({ left: [], taken: [] });
    expect(foreseeRemoval(files, removing('/loyer'))).toMatchObject({ left: [], taken: [] });
  });

  it('brings its inner questions, of which what they read themselves is not told', () => {
    const { gone, left } = foreseeRemoval(GRANT, removing('/projet'));
    expect(gone.map(({ name }) => name)).toEqual(expect.arrayContaining(['/projet', '/projet/cout', '/projet/fin']));
    expect(left.every(({ file }) => file !== 'form.schema.json')).toBe(true);
  });

  it('is told with others as one removal', () => {
    const both = foreseeRemoval(GRANT, removing('/projet/debut', '/projet/fin')).left.length;
    const [one, other] = ['/projet/debut', '/projet/fin'].map((at) => foreseeRemoval(GRANT, removing(at)).left.length);
    expect(both).toBe((one ?? 0) + (other ?? 0));
  });

  it('that is not there any more leaves nothing', () => {
    expect(foreseeRemoval(GRANT, removing('/ailleurs'))).toEqual({ gone: [], left: [], taken: [] });
  });
});

describe('another part that is removed', () => {
  it('leaves the steps and texts that name it, be it a function', () => {
    const gesture: Gesture = { type: 'remove', at: { file: 'dispositif.json', pointer: '/functions/instructeur' } };
    const { gone, left } = foreseeRemoval(GRANT, gesture);
    expect(gone).toEqual([{ kind: 'function', name: 'instructeur' }]);
    expect(filesOf(left)).toContain('workflow.json');
  });

  it('leaves the sentences that read it, be it a calculated value', () => {
    const gesture: Gesture = { type: 'rule.remove', rule: { list: 'computed', name: 'finJustification' } };
    expect(filesOf(foreseeRemoval(GRANT, gesture).left)).toContain('messages/justificatifs-rappel.md');
  });

  it('is told of nothing that was renamed: all that said the former name says the new one', () => {
    const gesture: Gesture = { type: 'thing.rename', thing: { kind: 'field', name: '/revenus' }, name: 'ressources' };
    expect(foreseeRemoval(AID, gesture).left).toEqual([]);
  });
});
