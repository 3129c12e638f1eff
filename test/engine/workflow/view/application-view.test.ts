/**
 * What an application reads of real schemes, whatever categories it was given: the answers of these and no others, more with more
 * categories and never less, and the same whatever was done on the case.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type Case, type CaseView, type CompiledDispositif } from '../../../../engine/index.ts';
import { ANSWERS } from '../../../support/medical-aid.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, startCase } from '../player.ts';

let dispositif: CompiledDispositif;
let filed: Case;
let categories: readonly string[];
beforeAll(async () => {
  dispositif = compiled(await readSource('examples/aide-medicale'));
  const player = startCase(compiled(await readSource('test/engine/fixtures/conformite')));
  player.run({ type: 'addNote', text: 'NOTE-1' }, agent('instructeur'));
  player.run({ type: 'sendMessage', text: 'MESSAGE-1', files: [] }, agent('instructeur'));
  // What was done on a case of another scheme: a view only reads, and must not show it.
  filed = { ...player.case, answers: { ...ANSWERS } };
  categories = Object.keys(dispositif.privacy.categories);
});

const reader = (named: readonly string[], identity = false): Actor => ({
  type: 'application',
  id: 'a1',
  name: 'Registre',
  categories: named,
  identity,
});
const view = (named: readonly string[], identity = false): CaseView =>
  viewOfCase(dispositif, filed, [], reader(named, identity));

/** Pointers of the values of answers that are no containers, members of lists by their place. */
function leaves(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${at}/${name}`));
}

/** The category of a value: its own, or that of the nearest that it stands in; false for what says nothing of anybody. */
function categoryOf(pointer: string): string | false {
  const known = new Map(dispositif.form.model.fields.map((field) => [field.pointer, field.annotation.personal]));
  const plain = pointer.replaceAll(/\/\d+(?=\/|$)/gu, '/*');
  for (let at = plain; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const category = known.get(at);
    if (category !== undefined) return category;
  }
  throw new Error(`${pointer} has no category`);
}

const subsets = (): fc.Arbitrary<readonly string[]> => fc.subarray([...categories]);

describe('an application', () => {
  it('reads the answers of its categories, and those that say nothing of anybody: all of them, and no other', () => {
    const all = leaves(filed.answers);
    fc.assert(
      fc.property(subsets(), (named) => {
        const mine = all.filter((pointer) => {
          const category = categoryOf(pointer);
          return category === false || named.includes(category);
        });
        expect(leaves(view(named).case.answers).toSorted()).toEqual(mine.toSorted());
      }),
    );
  });

  it('reads more with more categories, and the same in whatever order they were named', () => {
    fc.assert(
      fc.property(subsets(), subsets(), (some, others) => {
        const both = [...new Set([...some, ...others])];
        const more = new Set(leaves(view(both).case.answers));
        expect(leaves(view(some).case.answers).filter((pointer) => !more.has(pointer))).toEqual([]);
        expect(view([...both].toReversed()).case.answers).toEqual(view(both).case.answers);
      }),
    );
  });

  it('is shown by sections no answer that it does not read', () => {
    fc.assert(
      fc.property(subsets(), (named) => {
        const shown = JSON.stringify(view(named).sections());
        const hidden = all('foyer', named) ? [] : ['Jean', 'Rose'];
        const away = all('contact', named) ? [] : ['Saint-Philippo'];
        expect([...hidden, ...away].filter((word) => shown.includes(word))).toEqual([]);
      }),
    );
  });

  it('reads a category that the scheme has not as nothing, and one that it has by its very name', () => {
    expect(view(['inconnue', '__proto__', 'toString']).case.answers).toEqual(view([]).case.answers);
    expect(view(['FOYER']).case.answers).toEqual(view([]).case.answers);
  });

  it('reads nothing that was done, written or computed, with all categories and who asks', () => {
    const { machine: _machine, ...read } = view(categories, true).case;
    const text = JSON.stringify(read);
    for (const word of ['NOTE-1', 'MESSAGE-1', filed.applicant.email ?? '']) expect(text).not.toContain(word);
    const { tasks, documents, mails, messages, notes, opinions, amounts, trace, computed } = read;
    expect([tasks, documents, mails, messages, notes, amounts, trace]).toEqual([[], [], [], [], [], [], []]);
    expect([opinions, computed]).toEqual([{}, {}]);
  });

  it.each([true, false])('knows who asks by what was said of that alone: %s', (identity) => {
    const { applicant } = view(categories, identity).case;
    expect(applicant.familyName).toBe(identity ? filed.applicant.familyName : '');
    expect(applicant.personId === filed.applicant.personId).toBe(identity);
    expect([applicant.email, applicant.phone]).toEqual([null, null]);
  });

  it('is told which categories it does not read', () => {
    const titles = Object.values(dispositif.privacy.categories).map(({ title }) => title);
    expect(view([]).unread.toSorted()).toEqual(titles.toSorted());
    expect(view(categories).unread).toEqual([]);
  });
});

/** Whether a category is read. */
const all = (category: string, named: readonly string[]): boolean => named.includes(category);
