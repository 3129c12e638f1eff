/** A browser says which documents go with a request: only those received for it count, and nothing else is touched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../../engine/base/index.ts';
import type { FileAnswer, Json, JsonObject } from '../../../engine/index.ts';
import { keepKnownFiles } from '../../../runtime/filing/settle-files.ts';
import { formOf } from '../../engine/form/forms.ts';

const PIECE = { $ref: 'urn:cagou:block:piece-justificative', title: 'Pièce' };
const { model } = formOf({
  properties: {
    nom: { type: 'string', title: 'Nom' },
    piece: PIECE,
    dossier: {
      type: 'object',
      title: 'Dossier',
      properties: { releve: PIECE, note: { type: 'string', title: 'Note' } },
    },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: {
        type: 'object',
        title: 'Enfant',
        properties: { prenom: { type: 'string', title: 'Prénom' }, acte: PIECE },
      },
    },
    annexes: { type: 'array', title: 'Annexes', items: PIECE },
  },
});
const fileOf = (id: string): FileAnswer => ({ id, name: `${id}.pdf`, size: 1000, mediaType: 'application/pdf' });
const [OURS, OTHER] = [fileOf('ours'), fileOf('other')];
const THEIRS = fileOf('theirs');
const settle = (answers: JsonObject) => keepKnownFiles(model, answers, [OURS, OTHER]);

describe('documents that answers name', () => {
  it('stay where they were received for this request, at whatever depth', () => {
    const answers = {
      nom: 'Naaoutchoué',
      piece: OURS,
      dossier: { releve: OTHER, note: 'x' },
      enfants: [{ prenom: 'Rose', acte: OURS }, { prenom: 'Jean' }],
      annexes: [OURS, OTHER],
    };
    expect(settle(answers)).toEqual(answers);
  });

  it('go when they are of another request, and take nothing along', () => {
    expect(
      settle({
        nom: 'Naaoutchoué',
        piece: THEIRS,
        dossier: { releve: THEIRS, note: 'x' },
        enfants: [
          { prenom: 'Rose', acte: THEIRS },
          { prenom: 'Jean', acte: OURS },
        ],
        annexes: [THEIRS, OURS, THEIRS],
      }),
    ).toEqual({
      nom: 'Naaoutchoué',
      dossier: { note: 'x' },
      enfants: [{ prenom: 'Rose' }, { prenom: 'Jean', acte: OURS }],
      annexes: [OURS],
    });
  });

  it('are what was found when they came, whatever the browser says of them', () => {
    const lie = { ...OURS, name: 'facture.exe', size: 1, mediaType: 'text/html', more: true };
    expect(settle({ piece: lie })).toEqual({ piece: OURS });
  });

  it.each<[string, Json]>([
    ['a text', 'ours'],
    ['a number as identifier', { id: 1 }],
    ['a list', [OURS]],
    ['nothing', null],
  ])('are none when a field of documents holds %s', (_case, piece) => {
    expect(settle({ piece })).toEqual({});
  });
});

const jsonValue = fc.jsonValue({ maxDepth: 4 }).map((value): Json => JSON.parse(JSON.stringify(value)));
const dictionary = fc.dictionary(fc.constantFrom('nom', 'autre', 'x', '__proto__', '0'), jsonValue);

describe('all other answers', () => {
  it('come out as they went in, also those that the form does not ask for', () => {
    fc.assert(
      fc.property(dictionary, (members) => {
        const answers: Json = JSON.parse(JSON.stringify(members));
        expect(isJsonObject(answers) && settle(answers)).toEqual(answers);
      }),
      { numRuns: 300 },
    );
  });

  it('keep lists in lists as lists in lists, as a drawn parcel has them', () => {
    const parcelle = {
      type: 'Polygon',
      coordinates: [
        [
          [166.4, -22.2],
          [166.5, -22.2],
          [166.4, -22.2],
        ],
      ],
    };
    expect(settle({ parcelle })).toEqual({ parcelle });
  });
});
