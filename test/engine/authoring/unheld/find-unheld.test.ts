/** What nobody would tell if it were otherwise, in a small scheme that is sound; and what holds it from then on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findUnheld, lookForUnheld, type Unheld } from '../../../../engine/authoring/unheld/find-unheld.ts';
import { holdPlaces } from '../../../../engine/authoring/unheld/hold.ts';
import { compile, runScenarios, type DispositifSource } from '../../../../engine/index.ts';
import { applyChanges, readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';

const BASE = readFixtureBase();
const REFUSAL = {
  file: 'scenarios/refus.json',
  text: JSON.stringify({
    title: 'La demande est refusée',
    given: {
      now: '2026-03-03T09:00',
      answers: { nom: 'Wamytan', naissance: '1990-01-01', prix: 200000, assistance: 'oui', batterie: 60 },
    },
    steps: [
      { when: { type: 'file' }, then: { mails: ['accuse'] } },
      {
        when: { type: 'act', action: 'refuser', as: 'instructeur', data: { motif: 'Le vélo a déjà été payé.' } },
        then: { outcome: 'refused' },
      },
    ],
  }),
};

const found = (source: DispositifSource): readonly Unheld[] => [...findUnheld(source)];
const placesOf = (all: readonly Unheld[]): readonly string[] =>
  all.map(({ file, pointer, line }) => `${file}${pointer || `:${line}`}`);

let base: readonly Unheld[];
let both: readonly Unheld[];
let source: DispositifSource;
beforeAll(() => {
  source = applyChanges(BASE, [REFUSAL]);
  base = found(BASE);
  both = found(source);
});

describe('places that nothing holds', () => {
  it('are told where they are written, with what could stand there', () => {
    const bound = base.find(({ pointer }) => pointer === '/tables/0/rows/0/when/0');
    expect(bound).toMatchObject({ file: 'rules.json', was: '< 100000', put: '< 200000' });
    const written = (BASE.files['rules.json'] ?? '').split('\n')[(bound?.line ?? 0) - 1];
    expect(written).toContain('"< 100000"');
  });

  it('are none where a scenario expects what comes of them', () => {
    const places = placesOf(base);
    expect(places).not.toContain('rules.json/computed/1/expression');
    expect(places).not.toContain('rules.json/tables/0/rows/0/then/0');
  });

  it('say what to expect, and at which step, where a scenario goes by', () => {
    const rate = both.find(({ pointer }) => pointer === '/tables/0/rows/1/then/0');
    expect(rate?.holding).toEqual({ scenario: 'refus', step: 1, then: { computed: { taux: 40 } } });
    const delay = both.find(({ pointer }) => pointer === '/clocks/decision/after');
    expect(delay?.holding?.then).toEqual({ deadlines: { decision: '2026-05-03' } });
    const mark = both.find(({ pointer }) => pointer === '/alerts/0/when');
    expect(mark?.holding?.then).toEqual({ alerts: [] });
  });

  it('are none where the compiler tells', () => {
    // A sentence says the figure and the sense, and a refusal that nothing announces is one.
    const bounds = both.filter(({ pointer, put }) => pointer === '/eligibility/0/valid' && put?.includes('prix'));
    expect(bounds).toEqual([]);
    expect(placesOf(both)).not.toContain('workflow.json/states/instruction/actions/refuser/effects/0');
  });

  it('say that a scenario is missing where none goes by', () => {
    const rate = base.find(({ pointer }) => pointer === '/tables/0/rows/2/then/0');
    expect(rate).toMatchObject({ was: '20', put: '40', holding: null });
    expect(base.find(({ file }) => file === 'messages/refus.md')?.holding).toBeNull();
  });

  it('are the values of a letter that nobody looks for, with some words around them', () => {
    const written = both.find(({ file, was }) => file === 'messages/refus.md' && was.includes('motif'));
    expect(written).toMatchObject({ pointer: '', put: null });
    expect(written?.holding?.then.texts?.[0]).toContain('Le vélo a déjà été payé.');
  });

  it('are told by the scenarios that pass: one that fails would tell of everything', () => {
    const failing = REFUSAL.text.replace('"refused"', '"granted"');
    expect(placesOf(found(applyChanges(BASE, [{ file: REFUSAL.file, text: failing }])))).toEqual(placesOf(base));
  });

  it('are none in a scheme that does not compile', () => {
    expect(found(applyChanges(BASE, [{ file: 'queue.json', text: '{' }]))).toEqual([]);
  });
});

describe('a scheme whose scenarios expect what was missing', () => {
  it('still passes, and leaves only what no scenario goes through', () => {
    const { files, written } = holdPlaces(source.files, both);
    const held = { ...source, files };
    expect(written).toBeGreaterThan(3);
    const result = compile(held);
    if (result.type === 'failed') throw new Error('what was written cannot be read');
    expect(runScenarios(result.dispositif).scenarios.flatMap(({ failures }) => failures)).toEqual([]);
    expect(found(held).filter(({ holding }) => holding !== null)).toEqual([]);
  });

  it('has its scenarios changed and nothing else, and those alone that say more', () => {
    const { files } = holdPlaces(source.files, both);
    const changed = Object.keys(files).filter((path) => files[path] !== source.files[path]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((path) => !path.startsWith('scenarios/'))).toEqual([]);
    expect(holdPlaces(files, both)).toEqual({ files, written: 0 });
  });

  it('looks for no words that a longer text holds, whichever was written first', () => {
    const expecting = (texts: readonly string[]): Unheld => ({
      file: 'messages/refus.md',
      pointer: '',
      was: '',
      put: null,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      holding: { scenario: 'refus', step: 2, then: { texts: [...texts] } },
      near: null,
    });
    const written = (all: readonly Unheld[]): unknown =>
      JSON.parse(holdPlaces(source.files, all).files['scenarios/refus.json'] ?? '{}');
    const saying = (texts: readonly string[]): object => ({ steps: [{}, { then: { texts } }] });
    const [short, long, other] = ['déjà été payé', 'Motif : Le vélo a déjà été payé.', 'La demande est refusée'];
    expect(written([expecting([short]), expecting([long]), expecting([other])])).toMatchObject(saying([long, other]));
    expect(written([expecting([long]), expecting([short, long])])).toMatchObject(saying([long]));
  });

  it('keeps what its author had written', () => {
    const { files } = holdPlaces(source.files, both);
    const scenario: unknown = JSON.parse(files['scenarios/accord.json'] ?? '{}');
    expect(scenario).toMatchObject({ steps: [{ then: { state: 'instruction', computed: { aide: 30000 } } }, {}, {}] });
  });
});

describe('a bound that no scenario comes near', () => {
  const near = (all: DispositifSource): readonly Unheld[] =>
    [...lookForUnheld(all, 0, true)].flatMap(({ unheld }) => unheld ?? []);

  it('is held by a request that is there with one answer changed, named by it', () => {
    const bound = near(source).find(({ pointer }) => pointer === '/tables/0/rows/0/when/0');
    expect(bound?.near).toMatchObject({
      title: expect.stringMatching(/^Prix du vélo : 100\s000\sF\sCFP$/u),
      given: { now: '2026-03-03T09:00', answers: { nom: 'Wamytan', prix: 100000 } },
      steps: [{ when: { type: 'file' } }],
    });
  });

  it('is looked for where it is asked to be, and where no scenario is enough', () => {
    expect(both.every((unheld) => unheld.near === null)).toBe(true);
    expect(near(source).every(({ holding, near: other }) => holding === null || other === null)).toBe(true);
  });

  it('gets a scenario that is written once, passes, and holds it', () => {
    const { files } = holdPlaces(source.files, near(source));
    const held = { ...source, files };
    const fresh = Object.keys(files).filter((path) => !Object.hasOwn(source.files, path));
    expect(fresh).toContain('scenarios/prix-du-velo-100-000-f-cfp.json');
    const result = compile(held);
    if (result.type === 'failed') throw new Error('what was written cannot be read');
    expect(runScenarios(result.dispositif).scenarios.flatMap(({ failures }) => failures)).toEqual([]);
    // What else could be written at a place is looked for once this is held.
    const again = { ...held, files: holdPlaces(held.files, near(held)).files };
    expect(near(again).filter((unheld) => unheld.near !== null)).toEqual([]);
    expect(Object.keys(holdPlaces(files, near(source)).files)).toEqual(Object.keys(files));
  });

  it('is found where a computed value comes to it, and by days counted from today', () => {
    const changed = applyChanges(source, [
      { file: 'rules.json', at: '/eligibility/0/valid', value: 'aide > 20000' },
      { file: 'rules.json', at: '/eligibility/0/title', value: 'Avoir droit à assez' },
      { file: 'rules.json', at: '/eligibility/0/message', value: 'L’aide est trop faible.' },
      { file: 'scenarios/refus.json', at: '/steps/0/then', value: { eligibility: { prixMinimal: true } } },
    ]);
    const titles = near(changed).flatMap((unheld) => (unheld.near ? [`${unheld.pointer} ${unheld.near.title}`] : []));
    expect(titles).toContainEqual(expect.stringMatching(/^\/eligibility\/0\/valid Prix du vélo : 40\s000\sF\sCFP$/u));
    expect(titles).toContain('/checks/0/valid Date de naissance : 3 mars 2026');
  });
});
