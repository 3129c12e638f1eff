/** A scheme that is opened again: what this device had not sent is found, on top of what the server has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../designer/journal/open-journal.ts';
import type { DeviceCopy } from '../../../designer/journal/sync.ts';
import { applyChanges, changeText, invertChanges, type Changes, type Files } from '../../../engine/edit/changes.ts';
import { turnStep, type KeptStep, type Step } from '../../../engine/edit/journal.ts';

const FILES: Files = { 'note.md': 'Un deux trois\n', 'a.json': '{ "x": 1 }\n' };

const put = (key: string, files: Files, at: number, text: string, file = 'note.md'): Step => ({
  key,
  deed: { type: 'typed', file },
  changes: [changeText(file, files[file] ?? '', [{ from: at, to: at, text }])],
});

/** What the server has after steps, each made of the files as those before left them. */
function serverAfter(makers: readonly ((files: Files) => Step)[], author = 'paul') {
  let files = FILES;
  const known = makers.map((make, index): KeptStep => {
    const step = make(files);
    const back = invertChanges(files, step.changes);
    files = applyChanges(files, step.changes) ?? files;
    return { ...step, back, revision: index + 1, author };
  });
  return { files, revision: known.length, known };
}
const copyOf = (revision: number, ...pending: readonly Step[]): DeviceCopy => ({ revision, pending, displaced: [] });
const open = (server: ReturnType<typeof serverAfter>, copy: DeviceCopy | null) =>
  openJournal({ author: 'marie', ...server, copy });

describe('a scheme that is opened', () => {
  it('is what the server has, when the device keeps nothing', () => {
    const server = serverAfter([(files) => put('p1', files, 0, 'Paul. ')]);
    for (const copy of [null, copyOf(0), copyOf(9)]) {
      const { journal, displaced } = open(server, copy);
      expect(displaced).toEqual([]);
      expect(journal).toMatchObject({ files: server.files, kept: server.files, revision: 1, pending: [] });
    }
  });

  it('has what was not sent on top, which is sent and taken back as if the page had never been closed', () => {
    const server = serverAfter([]);
    const { journal, displaced } = open(server, copyOf(0, put('m1', FILES, 13, ' quatre')));
    expect(displaced).toEqual([]);
    expect(journal.files['note.md']).toBe('Un deux trois quatre\n');
    expect(journal.pending.map(({ key }) => key)).toEqual(['m1']);
    expect(turnStep(journal, 'undo', 'm2')).toMatchObject({ type: 'done', journal: { files: FILES } });
  });

  it('has it where others wrote meanwhile too, each at its own place', () => {
    const server = serverAfter([(files) => put('p1', files, 0, 'Paul. '), (files) => put('p2', files, 6, 'Oui. ')]);
    const { journal, displaced } = open(server, copyOf(0, put('m1', FILES, 13, ' quatre')));
    expect(displaced).toEqual([]);
    expect(journal.kept).toEqual(server.files);
    expect(journal.files['note.md']).toBe('Paul. Oui. Un deux trois quatre\n');
    expect(journal.revision).toBe(2);
  });

  it('does not have it twice when it had arrived', () => {
    const own = put('m1', FILES, 13, ' quatre');
    const server = serverAfter([() => own], 'marie');
    const { journal, displaced } = open(server, copyOf(0, own));
    expect([displaced, journal.pending]).toEqual([[], []]);
    expect(journal.files['note.md']).toBe('Un deux trois quatre\n');
    expect(turnStep(journal, 'undo', 'm2')).toMatchObject({ type: 'done', journal: { files: FILES } });
  });

  it.for<readonly [string, number, boolean]>([
    ['the server is behind what the device knew: it was restored from an older copy', 5, true],
    ['the steps since are not known any more', 0, false],
  ])('gives back what was not sent when %s', ([, revision, isKnown]) => {
    const server = serverAfter([(files) => put('p1', files, 0, 'Paul. '), (files) => put('p2', files, 0, 'Oui. ')]);
    const own = put('m1', FILES, 13, ' quatre');
    const { journal, displaced } = open(
      { ...server, known: isKnown ? server.known : server.known.slice(1) },
      copyOf(revision, own),
    );
    expect(displaced).toEqual([{ step: own, refusal: null }]);
    expect(journal).toMatchObject({ files: server.files, pending: [] });
  });

  it('gives back what was done on other files than these, and keeps what can be kept', () => {
    const stray = put('m1', { 'note.md': 'Tout autre chose' }, 3, '!');
    const own = put('m2', FILES, 13, ' quatre');
    const { journal, displaced } = open(serverAfter([]), copyOf(0, stray, own));
    expect(displaced.map(({ step }) => step.key)).toEqual(['m1']);
    expect(journal.files['note.md']).toBe('Un deux trois quatre\n');
  });

  it('loses no step of the device, whatever others did: each is there or given back', () => {
    const act = fc.record({
      kind: fc.constantFrom('note.md', 'a.json', 'delete'),
      at: fc.nat(30),
      text: fc.constantFrom('x', 'deux mots ', '"', '\n'),
    });
    const make =
      (key: string, { kind, at, text }: { readonly kind: string; readonly at: number; readonly text: string }) =>
      (files: Files): Step => {
        const file = kind === 'delete' ? 'note.md' : kind;
        const former = files[file];
        const changes: Changes =
          former === undefined
            ? [{ type: 'create', file, text }]
            : kind === 'delete'
              ? [{ type: 'remove', file, text: former }]
              : put(key, files, at % (former.length + 1), text, file).changes;
        return { key, deed: { type: 'given' }, changes };
      };
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 5 }),
        fc.array(act, { minLength: 1, maxLength: 5 }),
        fc.nat(5),
        (theirs, own, at) => {
          const server = serverAfter(theirs.map((one, rank) => make(`p${rank}`, one)));
          const revision = Math.min(at, server.revision);
          let files = serverAfter(theirs.slice(0, revision).map((one, rank) => make(`p${rank}`, one))).files;
          const pending = own.map((one, rank) => {
            const step = make(`m${rank}`, one)(files);
            files = applyChanges(files, step.changes) ?? files;
            return step;
          });
          const { journal, displaced } = open(server, copyOf(revision, ...pending));
          expect(journal.kept).toEqual(server.files);
          const replayed = journal.pending.reduce<Files | null>(
            (found, step) => found && applyChanges(found, step.changes),
            journal.kept,
          );
          expect(replayed).toEqual(journal.files);
          const found = new Set([...journal.pending, ...displaced.map(({ step }) => step)].map(({ key }) => key));
          // A file that others have deleted, or made with the same words, needs neither again.
          const missing = pending.filter(({ key }) => !found.has(key));
          for (const { changes } of missing) expect(changes[0]?.type).not.toBe('text');
        },
      ),
      { numRuns: 200 },
    );
  });
});
