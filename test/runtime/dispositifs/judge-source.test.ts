/** What stands between an author's text and the public: all of it is told, and nothing half-written or unproved passes. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../engine/index.ts';
import { checkSource, examineSource } from '../../../runtime/dispositifs/check-source.ts';
import { holdersOf } from '../../../runtime/dispositifs/holders.ts';
import { judgeSource } from '../../../runtime/dispositifs/judge-source.ts';
import { hashSource } from '../../../runtime/dispositifs/source-hash.ts';
import { readSource, withJson, withText } from '../../engine/sources.ts';

let sound: DispositifSource;
beforeAll(async () => {
  sound = await readSource('examples/permis-chasser');
});

const without = (source: DispositifSource, keep: (path: string) => boolean): DispositifSource => ({
  ...source,
  files: Object.fromEntries(Object.entries(source.files).filter(([path]) => keep(path))),
});
const broken = () => withText(sound, 'rules.json', '{');
/** A scenario that expects another end than there is. */
const unproved = () =>
  withJson(sound, 'scenarios/refus.json', ({ steps }) => (steps.at(-1).then.state = 'signatureRefus'));
/** As the thread is given it. */
const sent = ({ id, files }: DispositifSource) => ({ id, files });
const codesOf = (source: DispositifSource) => {
  const checked = checkSource(source);
  return checked.type === 'passed' ? 'passed' : checked.diagnostics.map(({ code, file }) => `${code} ${file}`);
};

describe('before a scheme reaches the public', () => {
  it('all of it compiles and its scenarios hold: then its identity is known', () => {
    expect(checkSource(sound)).toMatchObject({ type: 'passed', identity: { id: 'permis-chasser' } });
  });

  it('there is a scenario that proves something', () => {
    expect(codesOf(without(sound, (path) => !path.startsWith('scenarios/')))).toEqual(['scenario.missing scenarios']);
  });

  it('every scenario holds: the one that does not is told by its file, and the others pass', () => {
    expect(codesOf(unproved())).toEqual(['scenario.failed scenarios/refus.json']);
    const { played } = examineSource(unproved());
    expect(played?.scenarios.filter(({ passed }) => !passed)).toHaveLength(1);
  });

  it('what does not compile is not played, and nobody is told to hold anything in it', () => {
    expect(examineSource(broken())).toMatchObject({
      checked: { type: 'refused', code: 'source-invalid' },
      identity: null,
      played: null,
    });
  });

  it('what is still to be written is a refusal for the public, and only a warning for its author', () => {
    const draft = withText(sound, 'sheet.md', `${sound.files['sheet.md']}\n\n[à écrire : les pièces]\n`);
    const told = judgeSource({ ask: 'report', source: sent(draft) });
    expect(told).toMatchObject({
      type: 'report',
      graph: expect.anything(),
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'text.placeholder', severity: 'warning' })]),
    });
    expect(checkSource(draft)).toMatchObject({
      type: 'refused',
      diagnostics: [expect.objectContaining({ code: 'text.placeholder', severity: 'error', file: 'sheet.md' })],
    });
  });
});

describe('a question about a source', () => {
  it('is answered with the words of the form even when its rules cannot be read, so that the author can go on', () => {
    const report = judgeSource({ ask: 'report', source: sent(broken()) });
    expect(report).toMatchObject({ type: 'report', graph: null, names: expect.any(Array) });
    expect(report.type === 'report' && report.names.length).toBeGreaterThan(5);
  });

  it('is refused when scenarios of what does not compile are to be played', () => {
    expect(judgeSource({ ask: 'play', source: sent(broken()) })).toMatchObject({
      type: 'refused',
      code: 'source-invalid',
    });
  });

  it('before a first publication tells no change; before the next, those from the version in force', () => {
    const prepare = (former: DispositifSource['files'] | null) =>
      judgeSource({ ask: 'prepare', source: sent(sound), former });
    expect(prepare(null)).toMatchObject({ type: 'prepared', changes: [], checked: { type: 'passed' } });
    expect(prepare(sound.files)).toMatchObject({ type: 'prepared', changes: [] });
    const former = withJson(sound, 'dispositif.json', (identity) => (identity.title = 'Autre titre')).files;
    expect(prepare(former)).toMatchObject({ type: 'prepared', changes: [expect.anything()] });
  });

  it('before a publication that would be refused still tells what it changes', () => {
    const former = withJson(sound, 'dispositif.json', (identity) => (identity.title = 'Autre titre')).files;
    const source = sent(without(sound, (path) => !path.startsWith('scenarios/')));
    const prepared = judgeSource({ ask: 'prepare', source, former });
    expect(prepared).toMatchObject({ type: 'prepared', checked: { type: 'refused', code: 'source-invalid' } });
    expect(prepared.type === 'prepared' && prepared.changes.length).toBeGreaterThan(0);
  });
});

describe('who would do the work of a scheme', () => {
  const functions = {
    instruction: {
      title: 'Instruction',
      group: 'Instructeurs',
      routes: [
        { id: 'nord', title: 'Antenne nord', group: 'Nord', when: 'true' },
        { id: 'sud', title: 'Antenne sud', group: 'Sud', when: 'true' },
      ],
    },
    decision: { title: 'Décision', group: 'Direction' },
  };
  const held = (bound: Parameters<typeof holdersOf>[1]['bound'], named: readonly (readonly [string, number])[] = []) =>
    holdersOf({ functions }, { bound, named: new Map(named) }).map(
      ({ title, groups, members }) => `${title} : ${groups.join(', ')} (${members})`,
    );

  it('is the groups that the author names, as many as are in them already, nobody where they are not made yet', () => {
    expect(
      held(
        [],
        [
          ['Instructeurs', 3],
          ['Sud', 1],
        ],
      ),
    ).toEqual([
      'Instruction : Instructeurs (3)',
      'Antenne nord : Nord (0)',
      'Antenne sud : Sud (1)',
      'Décision : Direction (0)',
    ]);
  });

  it('is whom an administrator bound, and not the author’s groups however full', () => {
    const bound = [
      { function: 'instruction', route: 'nord', groups: ['Koné', 'Koumac'], members: 4 },
      { function: 'decision', route: '', groups: ['Cabinet'], members: 0 },
    ];
    expect(
      held(bound, [
        ['Nord', 9],
        ['Direction', 9],
        ['Instructeurs', 2],
      ]),
    ).toEqual([
      'Instruction : Instructeurs (2)',
      'Antenne nord : Koné, Koumac (4)',
      'Antenne sud : Sud (0)',
      'Décision : Cabinet (0)',
    ]);
  });

  it('is not those who held a function or a route that the scheme no longer has', () => {
    const bound = [
      { function: 'ancienne', route: '', groups: ['Anciens'], members: 5 },
      { function: 'decision', route: 'nord', groups: ['Anciens'], members: 5 },
    ];
    expect(held(bound).join()).not.toContain('Anciens');
  });
});

const folders = fc.dictionary(fc.stringMatching(/^[a-c./]{1,4}$/u), fc.string({ unit: 'grapheme', maxLength: 6 }), {
  maxKeys: 4,
});

describe('the hash of a folder', () => {
  it('is the same in whatever order its files were read', () => {
    fc.assert(
      fc.property(folders, (files) => {
        expect(hashSource(Object.fromEntries(Object.entries(files).toReversed()))).toBe(hashSource(files));
      }),
    );
  });

  it('is the same for two folders only if they are the same', () => {
    const written = (files: Readonly<Record<string, string>>) =>
      JSON.stringify(
        Object.keys(files)
          .toSorted()
          .map((path) => [path, files[path]]),
      );
    fc.assert(
      fc.property(folders, folders, (one, other) => {
        expect(hashSource(one) === hashSource(other)).toBe(written(one) === written(other));
      }),
      { numRuns: 500 },
    );
  });

  it('does not confuse what is at the end of a name with the beginning of a text, nor one file with two', () => {
    const alike = [
      { ab: 'c' },
      { a: 'bc' },
      { abc: '' },
      { a: 'b', c: '' },
      { a: '', bc: '' },
      { a: '1:b0:' },
      { a: '', b: '' },
      {},
    ];
    expect(new Set(alike.map((files) => hashSource(files))).size).toBe(alike.length);
  });
});
