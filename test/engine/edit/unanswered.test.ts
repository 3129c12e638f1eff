/** Questions that scenarios do not answer, and their answer in all of them at once. */
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { answerEverywhere, unansweredQuestions } from '../../../engine/edit/unanswered.ts';
import { compile, runScenarios } from '../../../engine/index.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const source = await readExample('subvention-association');
const SCENARIOS = Object.keys(source.files).filter((file) => file.startsWith('scenarios/'));

function done(files: Files, gesture: Parameters<typeof perform>[1]): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(performed.code);
  return performed.files;
}
const add = (container: string, schema: object, required = true): Files =>
  done(source.files, {
    type: 'question.add',
    container,
    name: 'licencies',
    schema: { title: 'Licenciés', cagou: { personal: false }, ...schema },
    required,
    page: container === '' ? 'projet' : null,
    before: null,
  });
function passing(files: Files): number {
  const result = compile({ ...source, files });
  if (result.type === 'failed') throw new Error(JSON.stringify(result.diagnostics));
  return runScenarios(result.dispositif).scenarios.filter(({ passed }) => passed).length;
}

describe('a question that is added to a scheme with scenarios', () => {
  it.each(['', '/projet'])('in « %s » fails them all, until it is answered in all at once', (container) => {
    const files = add(container, { type: 'integer' });
    expect(passing(files)).toBe(0);
    const [unanswered, ...others] = unansweredQuestions(files);
    expect(others).toEqual([]);
    expect(unanswered).toMatchObject({ question: `${container}/licencies`, title: 'Licenciés', kind: 'number' });
    expect(unanswered?.scenarios).toEqual(SCENARIOS.toSorted());
    if (!unanswered) return;
    const answered = done(files, answerEverywhere(unanswered, 45));
    expect(unansweredQuestions(answered)).toEqual([]);
    expect(passing(answered)).toBe(SCENARIOS.length);
  });

  it('fails none where its answer may come later', () => {
    const schema = { $ref: 'urn:cagou:block:piece-justificative', title: 'Attestation' };
    expect(unansweredQuestions(add('', { ...schema, cagou: { personal: false, soft: true } }))).toEqual([]);
    expect(unansweredQuestions(add('', { ...schema, cagou: { personal: false } }))).toHaveLength(1);
  });

  it('is chosen from what it is chosen from', () => {
    const choices = {
      type: 'string',
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    };
    expect(unansweredQuestions(add('', choices))).toMatchObject([
      {
        kind: 'choice',
        choices: [
          { value: 'a', title: 'A' },
          { value: 'b', title: 'B' },
        ],
      },
    ]);
  });

  it.each([
    { what: 'may be left out', files: add('', { type: 'string' }, false) },
    {
      what: 'has no short answer',
      files: add('', { type: 'array', items: { type: 'object', properties: { a: { type: 'string', title: 'A' } } } }),
    },
  ])('is not asked after when it $what', ({ files }) => expect(unansweredQuestions(files)).toEqual([]));
});

it.each(EXAMPLE_IDS)(
  'every scenario of « %s » answers what must be answered, but for those that show a refusal',
  async (id) => {
    const { files } = await readExample(id);
    for (const { scenarios } of unansweredQuestions(files)) expect(scenarios.length).toBeLessThan(3);
  },
);

it('none is known of a form that cannot be read', () => {
  expect(unansweredQuestions({ ...source.files, 'form.schema.json': '{' })).toEqual([]);
});
