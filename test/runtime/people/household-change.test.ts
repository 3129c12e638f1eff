import { describe, expect, it } from 'vitest';
import { membersToKeep } from '../../../runtime/people/index.ts';

const JEAN = { nom: 'Wamytan', prenoms: 'Jean', dateNaissance: '2015-09-02', lien: 'enfant' };
const ROSE = { ...JEAN, prenoms: 'Rose', dateNaissance: '2019-11-23' };
const kept = [{ ...JEAN, id: 'jean' }];

describe('what a request says of a household that the account does not have', () => {
  it.each([
    ['nothing when all are kept', kept, [JEAN], []],
    ['who is new', kept, [JEAN, ROSE], [{ ...ROSE, id: null }]],
    ['nothing of whom the request does not name', kept, [], []],
    ['how somebody is related now', kept, [{ ...JEAN, lien: 'autre' }], [{ ...JEAN, lien: 'autre', id: 'jean' }]],
    [
      'nobody twice, however the name is written',
      kept,
      [
        { ...JEAN, nom: 'WAMYTAN ' },
        { ...JEAN, prenoms: 'JEAN' },
      ],
      [],
    ],
    ['one person once, as said last', [], [ROSE, { ...ROSE, lien: 'autre' }], [{ ...ROSE, lien: 'autre', id: null }]],
    [
      'another one of the same name, born another day',
      kept,
      [{ ...JEAN, dateNaissance: '2016-01-01' }],
      [{ ...JEAN, dateNaissance: '2016-01-01', id: null }],
    ],
  ])('is %s', (_, known, given, found) => expect(membersToKeep(known, given)).toEqual(found));
});
