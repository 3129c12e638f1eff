/** Several questions become one section: whatever reads them follows, schemes judge and decide as before, all is taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import type { SectionGesture } from '../../../engine/edit/gestures/sections.ts';
import { shareTogether, blockTextOf } from '../../../engine/edit/gestures/shared-blocks.ts';
import { valueAt } from '../../../engine/edit/operations.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { allQuestions, formView } from '../../../engine/edit/view/form-view.ts';
import { compareSources } from '../../../engine/compare/compare-sources.ts';
import { compile, readSharedBlock, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';
import { diagnosticsOf } from '../sources.ts';

const examples = await Promise.all(EXAMPLE_IDS.map(readExample));

const gesture = (...names: readonly string[]): SectionGesture => ({
  type: 'question.group',
  questions: names.map((name) => `/${name}`),
  name: 'ensemble',
  title: 'Votre ensemble',
});

function grouped(files: Files, ...names: readonly string[]): Files {
  const performed = perform(files, gesture(...names));
  if (performed.type === 'refused') throw new Error(`${performed.code} ${performed.file} ${performed.pointer}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

const refusal = (files: Files, asked: SectionGesture): string => {
  const performed = perform(files, asked);
  if (performed.type !== 'refused') return 'done';
  return `${performed.code} ${performed.file}${performed.pointer} ${performed.name}`;
};

const rootsOf = (files: Files): readonly string[] =>
  (formView(files)?.pages ?? []).flatMap(({ questions }) => questions.map(({ name }) => name));

/** What a scheme says of itself, by code, and what its scenarios come to. */
function judged(source: DispositifSource) {
  const result = compile(source);
  const told = (result.type === 'failed' ? result.diagnostics : result.warnings).map(({ code }) => code).toSorted();
  if (result.type === 'failed') return { told, played: [] };
  return { told, played: runScenarios(result.dispositif).scenarios.map(({ failures }) => failures) };
}

describe.for(examples)('questions of $id', (source) => {
  it('beside one another are told, judged and played as before once they are a section', () => {
    const roots = rootsOf(source.files);
    // The middle of a form has conditions on both sides.
    const sets = roots.slice(roots.length >> 2).map((_, at) => roots.slice(at + (roots.length >> 2)).slice(0, 3));
    const done = sets.find((names) => refusal(source.files, gesture(...names)) === 'done') ?? [];
    expect(judged({ ...source, files: grouped(source.files, ...done) })).toEqual(judged(source));
  });

  it('however they are chosen are taken back to the byte, or stay as they are', () => {
    const roots = rootsOf(source.files);
    fc.assert(
      fc.property(fc.subarray([...roots], { minLength: 1 }), (names) => {
        const performed = perform(source.files, gesture(...names));
        if (performed.type === 'refused') return performed.code === 'does-not-fit';
        const view = formView(performed.files);
        const inside = (view ? allQuestions(view) : [])
          .find(({ question }) => question === '/ensemble')
          ?.children.map(({ name }) => name);
        // Asked in the order in which pages asked them.
        expect(inside).toEqual(names);
        expect(applyChanges(performed.files, invertChanges(source.files, performed.changes))).toEqual(source.files);
        return true;
      }),
      { numRuns: 3 },
    );
  });
});

const SMALL: Files = {
  'form.schema.json': JSON.stringify({
    type: 'object',
    properties: {
      nom: { type: 'string', title: 'Nom', cagou: { personal: 'demande' } },
      enfants: {
        type: 'array',
        title: 'Enfants',
        cagou: { personal: 'demande' },
        items: { type: 'object', properties: { nom: { type: 'string' } } },
      },
      age: { type: 'integer', title: 'Âge', cagou: { personal: 'sante' } },
    },
    required: ['nom'],
  }),
  'form.ui.json': JSON.stringify({
    pages: [
      { id: 'un', fields: ['nom'] },
      { id: 'deux', fields: ['enfants'] },
      { id: 'trois', fields: ['age'] },
    ],
    fields: { '/nom': { title: 'Votre nom', hint: 'Celui d’usage.' } },
  }),
  'rules.json': JSON.stringify({
    computed: [
      { name: 'longs', expression: 'enfants[string length(nom) > age]' },
      { name: 'tous', expression: 'for e in enfants return e.nom + nom' },
    ],
    checks: [{ valid: 'membre.nom != nom', each: '/enfants' }],
  }),
  'messages/accord.md': '{{ nom }} {{ nom | libelle: "/nom" }} {% for e in enfants %}{{ e.nom }}{% endfor %}',
  'scenarios/un.json': JSON.stringify({
    given: { answers: { age: 3, nom: 'A', enfants: [{ nom: 'B' }] } },
    steps: [
      { when: { type: 'act', action: 'corriger', answers: { nom: 'C' }, data: { champs: { '/nom': 'Écrit' } } } },
    ],
  }),
};

describe('what reads a question', () => {
  const after = grouped(SMALL, 'nom', 'enfants');
  const json = (file: string) => JSON.parse(after[file] ?? 'null');

  it('reads it in the section: expressions, tags and pointers, and nothing of the same name elsewhere', () => {
    const { computed, checks } = json('rules.json');
    expect(computed.map((value: { expression: string }) => value.expression)).toEqual([
      'ensemble.enfants[string length(nom) > age]',
      'for e in ensemble.enfants return e.nom + ensemble.nom',
    ]);
    expect(checks).toEqual([{ valid: 'membre.nom != ensemble.nom', each: '/ensemble/enfants' }]);
    expect(after['messages/accord.md']).toBe(
      '{{ ensemble.nom }} {{ ensemble.nom | libelle: "/ensemble/nom" }} {% for e in ensemble.enfants %}{{ e.nom }}{% endfor %}',
    );
  });

  it('gives its answer there in scenarios, and asks for its correction', () => {
    const { given, steps } = json('scenarios/un.json');
    expect(given.answers).toEqual({ age: 3, ensemble: { nom: 'A', enfants: [{ nom: 'B' }] } });
    expect(steps[0].when.answers).toEqual({ ensemble: { nom: 'C' } });
    expect(steps[0].when.data).toEqual({ champs: { '/ensemble/nom': 'Écrit' } });
  });

  it('shows it on the page of the first, as it was shown; a page that asks nothing else goes', () => {
    const { pages, fields } = json('form.ui.json');
    expect(pages).toEqual([
      { id: 'un', fields: ['ensemble'] },
      { id: 'trois', fields: ['age'] },
    ]);
    expect(fields).toEqual({ '/ensemble/nom': { title: 'Votre nom', hint: 'Celui d’usage.' } });
  });

  it('is told as moved to who compares the versions', () => {
    const told = compareSources(SMALL, after).filter(
      ({ file, section }) => section === 'form' && file !== 'form.ui.json',
    );
    expect(told.map(({ type, path, before }) => `${type} ${path.join(' › ')} ${before ?? ''}`.trim())).toEqual([
      'moved Votre ensemble › Votre nom Votre nom',
      'moved Votre ensemble › Enfants Enfants',
      'added Votre ensemble',
    ]);
  });
});

describe('questions stay where they are', () => {
  it.for<[string, string, SectionGesture]>([
    ['one is gone', 'place-gone form.schema.json/prenom prenom', gesture('nom', 'prenom')],
    ['one is inside another', 'place-gone form.schema.json/enfants/*/nom nom', gesture('enfants/*/nom')],
    ['the name of the section is taken', 'name-taken form.schema.json age', { ...gesture('nom'), name: 'age' }],
    ['it is none', 'name-reserved form.schema.json Un bloc', { ...gesture('nom'), name: 'Un bloc' }],
    // The loop calls a child so: the path of the name would be read in it.
    ['a loop has its name', 'name-taken form.schema.json e', { ...gesture('nom', 'enfants'), name: 'e' }],
  ])('where %s', ([, told, asked]) => {
    expect(refusal(SMALL, asked)).toBe(told);
  });

  it('where a file cannot be read, an answer that stays is read, or one is calculated', () => {
    expect(refusal({ ...SMALL, 'queue.json': '{' }, gesture('nom'))).toMatch(/^file-broken queue.json/u);
    const hunting = examples.find(({ id }) => id === 'permis-chasser')?.files ?? {};
    expect(refusal(hunting, gesture('nature', 'representant'))).toMatch(/^does-not-fit form.schema.json\/allOf/u);
    expect(refusal(hunting, gesture('lieuRetrait', 'age'))).toMatch(/calculated$/u);
  });
});

describe('questions that become one shared block', () => {
  const aid = examples.find(({ id }) => id === 'aide-medicale');
  if (!aid) throw new Error('the example is missing');
  const asked = gesture('adresse', 'residenceDepuis', 'telephone');

  it('are published as one, with what the form shows of them and without the category that they share', () => {
    const files = grouped(SMALL, 'nom', 'enfants');
    const block = JSON.parse(blockTextOf(files, { at: '/properties/ensemble', question: '/ensemble' }));
    expect(block.cagou).toBeUndefined();
    expect(block.properties.nom).toEqual({ type: 'string', title: 'Votre nom', cagou: { hint: 'Celui d’usage.' } });
    const mixed = grouped(SMALL, 'nom', 'age');
    const both = JSON.parse(blockTextOf(mixed, { at: '/properties/ensemble', question: '/ensemble' }));
    expect(both.properties.age.cagou).toEqual({ personal: 'sante' });
  });

  it('are its reference in one step, and the scheme is told, judged and played as before', () => {
    const plan = shareTogether(aid.files, asked, { id: 'ensemble', version: 1 });
    if (plan.type === 'refused') throw new Error(plan.code);
    const performed = perform(aid.files, plan);
    if (performed.type === 'refused') throw new Error(performed.code);
    expect(applyChanges(performed.files, invertChanges(aid.files, performed.changes))).toEqual(aid.files);
    const own = grouped(aid.files, 'adresse', 'residenceDepuis', 'telephone');
    const text = blockTextOf(own, { at: '/properties/ensemble', question: '/ensemble' });
    expect(readSharedBlock('ensemble.json', text).type).toBe('read');
    expect(valueAt(performed.files, { file: 'form.schema.json', pointer: '/properties/ensemble/$ref' })).toBe(
      'urn:cagou:block:ensemble',
    );
    const blocks = { latest: { ensemble: 1 }, pinned: { 'ensemble@1': text } };
    const lists = { latest: {}, pinned: {}, ...aid.lists, blocks };
    expect(judged({ ...aid, files: performed.files, lists })).toEqual(judged(aid));
    expect(diagnosticsOf({ ...aid, files: performed.files, lists })).toEqual(diagnosticsOf(aid));
  });

  it('are not shared while something holds one of them', () => {
    const plan = shareTogether(aid.files, gesture('couverture', 'montantAutresRessources'), { id: 'a', version: 1 });
    expect(plan).toMatchObject({ type: 'refused', code: 'does-not-fit' });
  });
});
