/** What names stand for in the sentences of screens: what is meant, where several things bear one name. */
import { beforeAll, describe, expect, it } from 'vitest';
import { titleOfName } from '../../../designer/source/titles-of-names.ts';
import type { Files } from '../../../designer/api.ts';
import { readExample } from '../../support/example.ts';

const examples = new Map<string, Files>();
beforeAll(async () => {
  for (const id of ['aprah', 'permis-construire', 'aide-medicale']) examples.set(id, (await readExample(id)).files);
});
const filesOf = (id: string): Files => examples.get(id) ?? {};

describe('a name', () => {
  it.each([
    [
      'is that of a question before that of its page, its section or its category',
      'aprah',
      'ressources',
      '',
      'Les ressources du foyer',
    ],
    ['is that of a page where a sentence says so', 'aprah', 'ressources', 'page', 'Vos ressources'],
    ['is that of a page that nothing else is named after', 'permis-construire', 'plans', '', 'Les plans'],
    [
      'is that of who signs where a sentence says so',
      'permis-construire',
      'autre-demandeur',
      'signataire',
      'L’autre demandeur',
    ],
    [
      'is that of a scale that a text shows the rows of',
      'aide-medicale',
      'baremes.cartes',
      '',
      'Cartes et prise en charge',
    ],
    [
      'is that of a result of a scale that has several',
      'aide-medicale',
      'droit.taux',
      '',
      'Soins pris en charge (Carte et taux de prise en charge)',
    ],
    ['is nobody’s of a result that there is not', 'aide-medicale', 'droit.inconnu', '', null],
    ['is nobody’s of a scale that there is not', 'aide-medicale', 'baremes.inconnu', '', null],
    ['is nobody’s', 'aprah', 'inconnu', '', null],
    ['is nobody’s of the kind that is said', 'aprah', 'inconnu', 'page', null],
  ])('%s (%s, %s %s)', (_what, id, name, before, title) => {
    expect(titleOfName(filesOf(id), name, before)).toBe(title);
  });

  it('is taken as written where the word before says no kind', () => {
    expect(titleOfName(filesOf('aprah'), 'ressources', 'surprise')).toBe(titleOfName(filesOf('aprah'), 'ressources'));
  });
});
