/** What a report names is called as its author wrote it, or as people read it. */
import { describe, expect, it } from 'vitest';
import { NAMES, sayPaths, titlesOf } from '../../../engine/simulate/step-words.ts';
import { readExample } from '../../support/example.ts';
import { compiled } from '../sources.ts';

const dispositif = compiled(await readExample('permis-construire'));
const titles = titlesOf(dispositif);

describe('a sentence that quotes paths of the case', () => {
  const sentence = '« Dernier jour » est vide : « actions.constaterAccord.le » est vide.';

  it('keeps them where names are told', () => {
    expect(sayPaths(sentence, NAMES)).toBe(sentence);
  });

  it('calls them by their titles where people read', () => {
    expect(sayPaths(sentence, titles)).toBe(
      '« Dernier jour » est vide : Date de « Constater l’accord tacite » est vide.',
    );
  });

  it('keeps a path that nothing stands for, and words that are none', () => {
    expect(sayPaths('« rien.du.tout » et « Un titre. » et « seul »', titles)).toBe(
      '« rien.du.tout » et « Un titre. » et « seul »',
    );
  });
});

describe('a name', () => {
  it.each([
    { what: 'state', name: 'instruction' },
    { what: 'action', name: 'constaterAccord' },
    { what: 'function', name: 'instructeur' },
  ] as const)('of a $what is its title', ({ what, name }) => {
    expect(titles.of(what, name)).toMatch(/^\p{Lu}/u);
    expect(NAMES.of(what, name)).toBe(name);
  });

  it.each([
    ['refusal', 'guard-failed', 'Une condition de cette action n’est pas remplie'],
    ['refusal', 'autre', 'autre'],
    ['clockStatus', 'granted', 'accordée'],
    ['clockStatus', 'suspended', 'suspendu'],
    ['field', '/nullePart', '/nullePart'],
    ['field', '/nullePart/dedans', '/nullePart/dedans'],
  ] as const)('of a %s, %s, is read as « %s »', (what, name, words) => {
    expect(titles.of(what, name)).toBe(words);
    expect(NAMES.of(what, name)).toBe(name);
  });

  it('of a question or of what an action asks is its title', () => {
    const [question = ''] = Object.keys(dispositif.form.model.schema.properties ?? {});
    expect(titles.of('field', `/${question}`)).toBe(dispositif.form.model.schema.properties?.[question]?.title);
    expect(titles.of('field', '/motif')).toMatch(/^Motif/);
  });

  it('that the scheme does not have stays as it is', () => {
    expect(titles.of('state', 'nullePart')).toBe('nullePart');
  });
});
