/** What people read where their answer does not do is a text of the settings, for each refusal of a question, and nobody has to write JSON for it. */
import { describe, expect, it, vi } from 'vitest';
import { allQuestions, formView, valueAt, type Files, type JsonObject } from '../../../engine/studio.ts';
import { isJsonObject } from '../../../engine/base/index.ts';
import { beginJournal, performStep } from '../../../engine/edit/journal.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { messageGesture, messagesOf } = await import('../../../designer/form/question-messages.ts');
const { undrawnKeywords } = await import('../../../designer/form/drawn-keywords.ts');
vi.unstubAllGlobals();

type Kind = Parameters<typeof messagesOf>[0]['question']['kind'];
const listed = (kind: Kind, schema: JsonObject, required = false): readonly string[] =>
  messagesOf({ question: { kind, required }, schema }).map(
    ({ keyword, label, text }) => `${keyword}: ${label}${text && ` = ${text}`}`,
  );

describe('the messages of a question', () => {
  it.for<readonly [string, Kind, JsonObject, boolean, readonly string[]]>([
    ['none where nothing is refused', 'text', { type: 'string' }, false, []],
    ['one where an answer is needed', 'text', { type: 'string' }, true, ['required: Sans réponse']],
    ['the same where one letter is', 'text', { minLength: 1 }, false, ['required: Sans réponse']],
    [
      'one for each of its limits, called as the settings call them',
      'money',
      { minimum: 0, maximum: 9 },
      false,
      ['minimum: Hors de « Au moins »', 'maximum: Hors de « Au plus »'],
    ],
    ['one of a day', 'date', { formatMinimum: '2026-01-01' }, false, ['formatMinimum: Hors de « Pas avant le »']],
    ['one of an hour', 'time', { formatMaximum: '16:00' }, false, ['formatMaximum: Hors de « Pas après »']],
    [
      'one of a bound that is not reached',
      'number',
      { exclusiveMinimum: 0 },
      false,
      ['exclusiveMinimum: Hors de « Au moins »'],
    ],
    ['one of a form', 'text', { pattern: '^a' }, false, ['pattern: Forme qui ne convient pas']],
    [
      'those that its author wrote, whatever they are for',
      'yesNo',
      { const: true, cagou: { messages: { const: 'Cochez.', multipleOf: 'Par dix.' } } },
      false,
      ['const: Autre réponse que celle attendue = Cochez.', 'multipleOf: Autre erreur = Par dix.'],
    ],
    [
      'a limit that it has no more, which its author may then take away',
      'text',
      { cagou: { messages: { maxLength: 'Plus court.' } } },
      false,
      ['maxLength: Hors de « Nombre de caractères au plus » = Plus court.'],
    ],
    ['none that is no text', 'text', { cagou: { messages: { required: 3 } } }, true, []],
    ['none where they are no object', 'text', { cagou: { messages: 'Non' } }, false, []],
  ])('%s', ([, kind, schema, required, expected]) => {
    expect(listed(kind, schema, required)).toEqual(expected);
  });
});

describe('what is written', () => {
  const FILE = 'form.schema.json';
  const question = { file: FILE, at: '/properties/nom' } as const;
  const filesWith = (cagou: string): Files => ({
    [FILE]: `{\n  "properties": {\n    "nom": { "type": "string", "title": "Nom"${cagou} }\n  }\n}\n`,
  });
  const written = (files: Files, keyword: string, text: string): string => {
    const schema = valueAt(files, { file: FILE, pointer: question.at });
    if (!isJsonObject(schema)) throw new Error('no question');
    const performed = performStep(
      beginJournal('marie', files, 0),
      messageGesture({ question, schema }, keyword, text),
      'k',
    );
    if (performed.type !== 'done') throw new Error(performed.code);
    const after = valueAt(performed.journal.files, { file: FILE, pointer: question.at });
    return JSON.stringify(isJsonObject(after) ? (after['cagou'] ?? null) : null);
  };

  it.for<readonly [string, string, string, string, string]>([
    ['begins what is said of the question', '', 'required', 'Dites-le.', '{"messages":{"required":"Dites-le."}}'],
    [
      'stands beside what else is said of it',
      ', "cagou": { "hint": "Aide" }',
      'required',
      'Dites-le.',
      '{"hint":"Aide","messages":{"required":"Dites-le."}}',
    ],
    [
      'stands beside the others',
      ', "cagou": { "messages": { "required": "Dites-le." } }',
      'maxLength',
      'Plus court.',
      '{"messages":{"required":"Dites-le.","maxLength":"Plus court."}}',
    ],
    [
      'takes the place of what was there',
      ', "cagou": { "messages": { "required": "Dites-le." } }',
      'required',
      'Écrivez-le.',
      '{"messages":{"required":"Écrivez-le."}}',
    ],
    [
      'is taken away alone',
      ', "cagou": { "messages": { "required": "Dites-le.", "maxLength": "Plus court." } }',
      'required',
      '',
      '{"messages":{"maxLength":"Plus court."}}',
    ],
    ['goes with what held it', ', "cagou": { "messages": { "required": "Dites-le." } }', 'required', '', 'null'],
    [
      'leaves what else is said',
      ', "cagou": { "hint": "Aide", "messages": { "required": "Dites-le." } }',
      'required',
      '',
      '{"hint":"Aide"}',
    ],
  ])('%s', ([, cagou, keyword, text, expected]) => {
    expect(written(filesWith(cagou), keyword, text)).toBe(expected);
  });
});

describe.for(EXAMPLE_IDS)('in %s', (id) => {
  it('every message is a field, is written over in its own line alone, and is not told to be in the source', async () => {
    const { files } = await readExample(id);
    const view = formView(files);
    if (!view) throw new Error('the form cannot be read');
    let count = 0;
    for (const question of allQuestions(view)) {
      const schema = valueAt(files, { file: question.file, pointer: question.at });
      if (!isJsonObject(schema)) continue;
      const annotation = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
      const own = isJsonObject(annotation['messages']) ? Object.keys(annotation['messages']) : [];
      const drawn = messagesOf({ question, schema });
      expect(drawn.map(({ keyword }) => keyword)).toEqual(expect.arrayContaining(own));
      expect(undrawnKeywords(question.kind, schema)).not.toContain('messages');
      for (const { keyword, text } of drawn) {
        const performed = performStep(
          beginJournal('marie', files, 0),
          messageGesture({ question, schema }, keyword, 'Autrement.'),
          'k',
        );
        if (performed.type !== 'done') throw new Error(`${question.question} ${keyword}`);
        const now = performed.journal.files;
        const again = valueAt(now, { file: question.file, pointer: question.at });
        const read = isJsonObject(again) ? messagesOf({ question, schema: again }) : [];
        expect(read.find((one) => one.keyword === keyword)?.text).toBe('Autrement.');
        expect(linesChanged(files[question.file] ?? '', now[question.file] ?? '')).toBeLessThanOrEqual(
          text === '' ? 4 : 2,
        );
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(5);
  });
});

/** Lines of one text that the other has not, both ways. */
function linesChanged(before: string, after: string): number {
  const [left, right] = [before.split('\n'), after.split('\n')];
  return left.filter((line) => !right.includes(line)).length + right.filter((line) => !left.includes(line)).length;
}
