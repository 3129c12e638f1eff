/** Questions that scenarios do not answer, and their answer in all of them at once. */
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { answerAllEverywhere, answerEverywhere, unansweredQuestions } from '../../../engine/edit/unanswered.ts';
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
/** Something that is repeated: what each member says, and what it must say. */
const list = (properties: object, required: readonly string[] = [], minItems = 1): object => ({
  type: 'array',
  minItems,
  maxItems: 20,
  items: { type: 'object', properties, required },
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
    expect(unanswered).toMatchObject({ question: `${container}/licencies`, title: 'Licenciés', members: null });
    expect(unanswered?.asked).toEqual([
      { name: 'licencies', title: 'Licenciés', kind: 'number', choices: null, list: null },
    ]);
    expect(unanswered?.scenarios).toEqual(SCENARIOS.toSorted());
    if (!unanswered) return;
    const answered = done(files, answerEverywhere(unanswered, [45]));
    expect(unansweredQuestions(answered)).toEqual([]);
    expect(passing(answered)).toBe(SCENARIOS.length);
  });

  it('is answered with others as one step, each told with the page that asks it', () => {
    const files = done(add('', { type: 'integer' }), {
      type: 'question.add',
      container: '',
      name: 'devise',
      schema: { title: 'Devise', cagou: { personal: false }, type: 'string' },
      required: true,
      page: null,
      before: null,
    });
    const all = unansweredQuestions(files);
    const titles = JSON.parse(files['form.ui.json'] ?? '{}').pages.map(({ title }: { title: string }) => title);
    expect(all.map(({ title }) => title)).toEqual(['Licenciés', 'Devise']);
    expect(titles).toContain(all[0]?.page);
    expect(all[1]?.page).toBeNull();
    const gesture = answerAllEverywhere(
      all.map((unanswered) => ({ unanswered, answers: [unanswered.title === 'Devise' ? 'Plus loin' : 45] })),
    );
    const answered = done(files, gesture);
    expect(unansweredQuestions(answered)).toEqual([]);
    const { answers } = JSON.parse(answered[SCENARIOS[0] ?? ''] ?? '{}').given;
    expect(answers).toMatchObject({ licencies: 45, devise: 'Plus loin' });
  });

  it('fails none where its answer may come later', () => {
    const schema = { $ref: 'urn:cagou:block:piece-justificative', title: 'Attestation' };
    expect(unansweredQuestions(add('', { ...schema, cagou: { personal: false, soft: true } }))).toEqual([]);
    expect(unansweredQuestions(add('', { ...schema, cagou: { personal: false } }))).toHaveLength(1);
  });

  it('asks of a block of several what it must have, and answers it whole', () => {
    const files = add('', { $ref: 'urn:cagou:block:lieu' });
    const [unanswered] = unansweredQuestions(files);
    expect(unanswered).toMatchObject({
      title: 'Licenciés',
      isBlock: true,
      members: null,
      asked: [{ name: 'commune', title: 'Commune', kind: 'list', list: { name: 'communes', suggests: false } }],
    });
    if (!unanswered) return;
    const answered = done(files, answerEverywhere(unanswered, ['Nouméa']));
    expect(unansweredQuestions(answered)).toEqual([]);
    expect(passing(answered)).toBe(SCENARIOS.length);
  });

  it('asks who somebody is by all that must be said of them, and nothing of a block with a part that is not short', () => {
    const asked = (block: string) => unansweredQuestions(add('', { $ref: `urn:cagou:block:${block}` }))[0]?.asked;
    expect(asked('identite')?.map(({ name, kind }) => [name, kind])).toEqual([
      ['statut', 'choice'],
      ['nom', 'text'],
      ['prenoms', 'text'],
      ['dateNaissance', 'date'],
    ]);
    expect(asked('ridet')).toMatchObject([{ kind: 'ridet' }]);
    expect(asked('rib')).toBeUndefined();
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
        asked: [
          {
            kind: 'choice',
            choices: [
              { value: 'a', title: 'A' },
              { value: 'b', title: 'B' },
            ],
          },
        ],
      },
    ]);
  });

  it.each([1, 3])('is a list of %i members at least, whose lines are all alike', (least) => {
    const properties = {
      nom: { title: 'Nom du matériel', type: 'string', minLength: 1, maxLength: 80 },
      prix: { title: 'Prix', type: 'integer', minimum: 0, maximum: 1_000_000, cagou: { widget: 'money' } },
      remarque: { title: 'Remarque', type: 'string', maxLength: 80 },
    };
    const files = add('', list(properties, ['nom', 'prix'], least));
    expect(passing(files)).toBe(0);
    const [unanswered] = unansweredQuestions(files);
    expect(unanswered).toMatchObject({ title: 'Licenciés', members: least });
    expect(unanswered?.asked.map(({ name, kind }) => [name, kind])).toEqual([
      ['nom', 'text'],
      ['prix', 'money'],
    ]);
    if (!unanswered) return;
    const answered = done(files, answerEverywhere(unanswered, ['Une pirogue', 150_000]));
    const { given } = JSON.parse(answered[SCENARIOS[0] ?? ''] ?? '{}');
    expect(given.answers.licencies).toEqual(
      Array.from({ length: least }, () => ({ nom: 'Une pirogue', prix: 150_000 })),
    );
    expect(unansweredQuestions(answered)).toEqual([]);
    expect(passing(answered)).toBe(SCENARIOS.length);
  });

  it('is a list whose members must say nothing: their first question is answered', () => {
    const properties = { a: { type: 'string', title: 'A' }, b: { type: 'string', title: 'B' } };
    expect(unansweredQuestions(add('', list(properties)))).toMatchObject([{ asked: [{ name: 'a' }], members: 1 }]);
  });

  it.each([
    { what: 'may be left out', files: add('', { type: 'string' }, false) },
    {
      what: 'has no short answer',
      files: add('', { $ref: 'urn:cagou:block:rib' }),
    },
    {
      what: 'is a list whose members must say what has no short answer',
      files: add('', list({ qui: { $ref: 'urn:cagou:block:identite', title: 'Qui' } }, ['qui'])),
    },
    {
      what: 'is a list whose members are all calculated',
      files: add('', list({ a: { title: 'A', type: 'number', cagou: { calculated: '1 + 1' } } })),
    },
  ])('is not asked after when it $what', ({ files }) => expect(unansweredQuestions(files)).toEqual([]));
});

it.each(EXAMPLE_IDS)(
  'every scenario of « %s » answers what must be answered, but for those that show a refusal',
  async (id) => {
    const { files } = await readExample(id);
    expect(unansweredQuestions(files).map(({ title, scenarios }) => [title, scenarios])).toEqual([]);
  },
);

it('what a register fills is answered by what the scenario says of the register, and by nothing else', async () => {
  const { files } = await readExample('subvention-association');
  const file = 'scenarios/retrait.json';
  const { given, ...scenario } = JSON.parse(files[file] ?? '{}');
  const { sources, ...others } = given;
  const missing = (kept: object): readonly string[] =>
    unansweredQuestions({ ...files, [file]: JSON.stringify({ ...scenario, given: { ...others, ...kept } }) }).map(
      ({ question }) => question,
    );
  expect(missing({ sources })).toEqual([]);
  expect(missing({})).toEqual(['/association/nom', '/association/rna', '/siege']);
  expect(missing({ sources: { autre: sources.ridet } })).toHaveLength(3);
});

it.each([
  ['that it is refused for that answer', ['/justificatifRessources'], []],
  ['that it is refused for another', ['/residenceDepuis'], ['scenarios/reponses-incoherentes.json']],
  ['no refusal', undefined, ['scenarios/reponses-incoherentes.json']],
])('a scenario that leaves an answer out, and expects %s', async (_what, errors, silent) => {
  const { files } = await readExample('aide-medicale');
  const file = 'scenarios/reponses-incoherentes.json';
  const scenario = JSON.parse(files[file] ?? '{}');
  scenario.steps[0].then.errors = errors;
  const found = unansweredQuestions({ ...files, [file]: JSON.stringify(scenario) });
  expect(found.flatMap(({ question, scenarios }) => (question === '/justificatifRessources' ? scenarios : []))).toEqual(
    silent,
  );
});

it('none is known of a form that cannot be read', () => {
  expect(unansweredQuestions({ ...source.files, 'form.schema.json': '{' })).toEqual([]);
});
