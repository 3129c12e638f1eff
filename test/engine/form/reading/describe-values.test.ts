/** What was answered in a small form, read again: nothing of it is left out. */
import { beforeAll, expect, it } from 'vitest';
import { describeValues, type CompiledSchema, type JsonObject } from '../../../../engine/index.ts';
import { compiled, readSource, withJson } from '../../sources.ts';

let opinion: CompiledSchema;
beforeAll(async () => {
  const source = withJson(await readSource('test/engine/fixtures/conformite'), 'workflow.json', (workflow) => {
    const text = (title: string): object => ({ title, type: 'string' });
    workflow.states.consultation.opinions.technique.form.properties = {
      points: { title: 'Points', type: 'integer' },
      prescriptions: {
        title: 'Prescriptions',
        type: 'array',
        items: {
          type: 'object',
          title: 'Prescription',
          properties: { objet: text('Objet'), avant: { title: 'Avant le', type: 'string', format: 'date' } },
          required: ['objet', 'avant'],
        },
      },
      lieu: { title: 'Lieu', type: 'object', properties: { commune: text('Commune'), lot: text('Lot') } },
    };
  });
  const found = compiled(source).workflow.opinions['technique'];
  if (!found) throw new Error('No opinion');
  opinion = found.form;
});

const read = (values: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    describeValues(opinion, values).map(({ label, text }) => [label, text.replaceAll(/[^\S\n]/gu, ' ')]),
  );

it('a list is a numbered line for each of its members', () => {
  const prescriptions = [
    { objet: 'Une clôture', avant: '2026-05-01' },
    { objet: 'Un puits', avant: '2026-06-03' },
  ];
  expect(read({ points: 3, prescriptions })).toEqual({
    Points: '3',
    Prescriptions: '1. Objet : Une clôture ; Avant le : 1er mai 2026\n2. Objet : Un puits ; Avant le : 3 juin 2026',
  });
});

it('a section is a line for each of its questions that is answered', () => {
  expect(read({ lieu: { commune: 'Thio', lot: '12' } })).toEqual({ Lieu: 'Commune : Thio\nLot : 12' });
});

it('what is not answered is left out', () => {
  expect(read({ prescriptions: [], lieu: {} })).toEqual({});
});
