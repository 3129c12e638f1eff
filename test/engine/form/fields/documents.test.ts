/** A question that several documents answer, wherever forms speak of it. */
import { describe, expect, it, test } from 'vitest';
import { decodePost } from '../../../../engine/form/answers/decode-post.ts';
import { normaliseAnswers } from '../../../../engine/form/answers/normalise-answers.ts';
import { documentQuestions, isDocumentList, takesDocuments } from '../../../../engine/form/fields/documents.ts';
import { findField } from '../../../../engine/form/fields/field-index.ts';
import { formMinutes } from '../../../../engine/form/pages/form-minutes.ts';
import { paperForm } from '../../../../engine/form/reading/paper-form.ts';
import { reviewSections } from '../../../../engine/form/reading/review-sections.ts';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import type { FileAnswer, Json } from '../../../../engine/index.ts';
import { formOf } from '../forms.ts';

const DOCUMENT = { $ref: 'urn:cagou:block:piece-justificative' };
const SCHEMA = {
  properties: {
    photos: {
      title: 'Photos',
      type: 'array',
      items: DOCUMENT,
      minItems: 2,
      maxItems: 3,
      cagou: { personal: 'logement', file: { accept: ['jpeg'], maxMegabytes: 4 }, wallet: 'photo', validFor: 'P1Y' },
    },
    rib: { ...DOCUMENT, title: 'RIB' },
    devis: {
      title: 'Devis',
      type: 'array',
      items: { type: 'object', properties: { piece: { ...DOCUMENT, title: 'Devis signé' } }, required: ['piece'] },
    },
  },
  required: ['photos'],
};
const form = formOf(SCHEMA);
const { model } = form;
const file = (id: string): FileAnswer & Readonly<Record<string, Json>> => ({
  id,
  name: `${id}.jpg`,
  size: 10,
  mediaType: 'image/jpeg',
});
const [front, roof, yard, gate] = [file('facade'), file('toit'), file('cour'), file('portail')];

describe('is known', () => {
  it('by its list and its members, and by no other list', () => {
    const listed = model.fields.filter((field) => takesDocuments(model, field)).map(({ pointer }) => pointer);
    expect(listed).toEqual(['/photos']);
    expect(Object.values(model.schema.properties ?? {}).map(isDocumentList)).toEqual([true, false, false]);
  });

  it('as one of the documents that are asked, beside those that answer a question alone', () => {
    expect(documentQuestions(model).map(({ label, required }) => [label, required])).toEqual([
      ['Photos', true],
      ['RIB', false],
      ['Devis signé', true],
    ]);
  });

  it('for longer to fill in than one document is', () => {
    const alone = formOf({ properties: { photos: DOCUMENT } });
    const { minutes: _minutes, ...ui } = model.ui;
    expect(formMinutes({ ...model, ui })).toBeGreaterThan(formMinutes({ ...alone.model, ui }));
  });
});

test('[I2] what a list says of documents is said of each of them, unless they say it themselves', () => {
  const { annotation } = findField(model, '/photos/7') ?? {};
  expect(annotation).toMatchObject({ file: { accept: ['jpeg'], maxMegabytes: 4 }, wallet: 'photo', validFor: 'P1Y' });
  const own = { ...SCHEMA.properties.photos, items: { ...DOCUMENT, cagou: { file: { accept: ['pdf'] } } } };
  const other = formOf({ properties: { photos: own } });
  expect(findField(other.model, '/photos/*')?.annotation).toMatchObject({ file: { accept: ['pdf'] }, wallet: 'photo' });
});

describe('[I1] a list of documents that is posted without JavaScript', () => {
  const decode = (...texts: readonly string[]) =>
    decodePost(
      model,
      texts.map((text) => ['photos[]', text] as const),
      ['photos'],
    );

  it('is read in the order in which it stands', () => {
    expect(decode(JSON.stringify(roof), JSON.stringify(front))).toEqual({ photos: [roof, front] });
  });

  it('is without what is no document', () => {
    expect(decode('', 'toit.jpg', JSON.stringify(roof), '"toit"')).toEqual({ photos: [roof] });
  });

  it('is no answer when nothing is left of it', () => {
    expect(decode()).toEqual({});
    expect(decode('')).toEqual({});
  });
});

test('[I1] a list from which the last document was taken is no answer', () => {
  expect(normaliseAnswers(model, { photos: [] })).toEqual({});
  expect(normaliseAnswers(model, { photos: [roof] })).toEqual({ photos: [roof] });
  expect(normaliseAnswers(model, { devis: [] })).toEqual({ devis: [] });
});

describe('what is wrong with it', () => {
  const told = (answers: Readonly<Record<string, Json>>) =>
    fieldErrors(form, answers).map(({ pointer, message }) => [pointer, message]);

  it.each<[string, Readonly<Record<string, Json>>, string]>([
    ['it is missing', {}, 'Ajoutez les documents de « Photos ».'],
    ['it has too few', { photos: [front] }, 'Ajoutez des documents : il en faut au moins 2.'],
    ['it has too many', { photos: [front, roof, yard, gate] }, 'Retirez des documents : 3 au plus.'],
  ])('is said of documents: %s', (_, answers, message) => {
    expect(told(answers)).toEqual([['/photos', message]]);
  });

  it('is nothing when there are enough', () => {
    expect(told({ photos: [front, roof] })).toEqual([]);
  });

  it('is told in the words of its author', () => {
    const messages = { required: 'Ajoutez deux photos de la toiture.' };
    const worded = formOf({
      properties: { photos: { ...SCHEMA.properties.photos, cagou: { messages } } },
      required: ['photos'],
    });
    expect(fieldErrors(worded, {})[0]?.message).toBe('Ajoutez deux photos de la toiture.');
  });

  it('is told of one that is no document, at it', () => {
    expect(told({ photos: [front, { id: 'x' }] }).map(([pointer]) => pointer)).toEqual(['/photos/1']);
  });
});

test('it is read document by document, each to be opened, numbered in their order', () => {
  const rows = reviewSections(form, { photos: [roof, front] }).flatMap((section) => section.rows);
  expect(
    rows.slice(0, 3).map(({ label, value, depth, heading, file: one }) => [label, value, depth, heading, one?.id]),
  ).toEqual([
    ['Photos', null, 0, true, undefined],
    ['Pièce justificative 1', 'toit.jpg', 1, false, 'toit'],
    ['Pièce justificative 2', 'facade.jpg', 1, false, 'facade'],
  ]);
});

test('its documents are called as the author calls them', () => {
  const named = formOf(SCHEMA, { fields: { '/photos': { itemTitle: 'Photo' } } });
  const rows = reviewSections(named, { photos: [roof, front] }).flatMap((section) => section.rows);
  expect(rows.slice(1, 3).map(({ label }) => label)).toEqual(['Photo 1', 'Photo 2']);
});

test('on paper it is one line that says how many may be joined', () => {
  const { sections } = paperForm({ identity: { title: 'Essai' }, form });
  const [asked] = sections.flatMap(({ fields }) => fields).filter(({ label }) => label === 'Photos');
  expect(asked).toMatchObject({ kind: 'file', columns: [], hint: '3 documents au plus.' });
});
