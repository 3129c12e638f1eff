/** Answers of scenarios that are chosen in a list: written as the values of its rows, however one types them. */
import { describe, expect, it } from 'vitest';
import { answersTyped } from '../../../designer/scenarios/answers-typed.ts';
import { choosesInList, rowMeant, settleTyped } from '../../../designer/scenarios/list-answers.ts';
import { searchRows } from '../../../engine/form/fields/reference-data.ts';
import { unansweredQuestions } from '../../../engine/edit/unanswered.ts';
import { STANDARD_DATA } from '../../../engine/form/fields/read-data.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readExample } from '../../support/example.ts';

const { files } = await readExample('subvention-association');
const communes = STANDARD_DATA.communes.rows;
const search = async (list: string, text: string) => (list === 'communes' ? searchRows(communes, text) : []);

/** A question that is put into the form, which no scenario answers then. */
function asked(schema: object) {
  const added = perform(files, {
    type: 'question.add',
    container: '',
    name: 'lieu',
    schema: { title: 'Lieu', ...schema },
    required: true,
    page: null,
    before: null,
  });
  if (added.type === 'refused') throw new Error(added.code);
  return unansweredQuestions(added.files);
}

const block = asked({ $ref: 'urn:cagou:block:lieu' });
const own = asked({ type: 'string', cagou: { personal: false, data: 'communes' } });
const suggested = asked({ type: 'string', cagou: { personal: false, data: 'communes', suggest: true } });
const written = async (all: typeof block, entry: string, text: string) => {
  const { typed, unknown } = await settleTyped(all, { [entry]: text }, search);
  const { answered, wrong } = answersTyped(all, typed, unknown);
  return { answers: answered.map((one) => one.answers), wrong };
};

describe('an answer that is chosen in a list', () => {
  it.each([
    { what: 'part of a block', all: block, entry: '/lieu commune' },
    { what: 'a question of its own', all: own, entry: '/lieu lieu' },
  ])('is asked with its list: $what', async ({ all, entry }) => {
    expect(all[0]?.asked).toMatchObject([{ kind: 'list', list: { name: 'communes', suggests: false }, choices: null }]);
    const value = communes.find(({ label }) => label === 'Thio')?.value;
    expect(value).toBeDefined();
    for (const text of ['Thio', ' thio ', value ?? '']) {
      expect(await written(all, entry, text)).toEqual({ answers: [[value]], wrong: [] });
    }
    expect(await written(all, entry, 'Thi')).toEqual({ answers: [], wrong: [entry] });
    expect(await written(all, entry, 'Paris')).toEqual({ answers: [], wrong: [entry] });
  });

  it('is what was typed where a list only suggests', async () => {
    expect(suggested[0]?.asked).toMatchObject([{ kind: 'list', list: { suggests: true } }]);
    expect(await written(suggested, '/lieu lieu', 'Paris')).toEqual({ answers: [['Paris']], wrong: [] });
  });

  it('is found without its accents, and by its value first', () => {
    const rows = [
      { value: 'noumea', label: 'Païta', more: {} },
      { value: 'x', label: 'Nouméa', more: {} },
    ];
    expect(rowMeant(rows, 'NOUMEA')?.value).toBe('noumea');
    expect(rowMeant(rows, 'nouméa')?.value).toBe('noumea');
    expect(rowMeant(rows, 'paita')?.value).toBe('noumea');
    expect(rowMeant(rows, 'Nou')).toBeNull();
  });

  it('is asked of nobody where nothing was typed, and a server that is away is told', async () => {
    const away = async (): Promise<never> => Promise.reject(new Error('away'));
    expect(choosesInList(block, { '/lieu commune': ' ' })).toBe(false);
    expect(choosesInList(block, { '/lieu commune': 'Thio' })).toBe(true);
    expect(await settleTyped(block, {}, away)).toEqual({ typed: {}, unknown: [] });
    await expect(settleTyped(block, { '/lieu commune': 'Thio' }, away)).rejects.toThrow('away');
  });
});
