/** Naming a colleague in a note. */
import { describe, expect, it } from 'vitest';
import { mentionedIn, named, namingAt, offered } from '../../../../../runtime/desk/case/panels/exchange/mention.ts';

const COLLEAGUES = [
  { id: 'a', name: 'Anne Wéa' },
  { id: 'l', name: 'Louise Naouna' },
  { id: 'm', name: 'Marie-Louise Hnaweongo' },
  { id: 'n', name: 'Louise Naouna-Poro' },
];

/** The place one types at is marked by « | ». */
const naming = (marked: string) => namingAt(marked.replace('|', ''), marked.indexOf('|'));

describe('a name is being typed', () => {
  it.each([
    ['@|', 0, ''],
    ['Voir avec @lou|', 10, 'lou'],
    ['Voir @Louise Na| demain', 5, 'Louise Na'],
    ['Ligne\n@ann|', 6, 'ann'],
  ])('in %j', (text, from, typed) => {
    expect(naming(text)).toEqual({ from, typed });
  });

  it.each(['ecrire@exemple|', 'Bonjour|', '@Louise Naouna a|', '|@lou'])('not in %j', (text) => {
    expect(naming(text)).toBeNull();
  });
});

describe('colleagues are offered', () => {
  const names = (typed: string) => offered(COLLEAGUES, { from: 0, typed }).map(({ id }) => id);
  it.each([
    ['', ['a', 'l', 'm', 'n']],
    ['lou', ['l', 'm', 'n']],
    ['WEA', ['a']],
    ['louise n', ['l', 'n']],
    ['hna', ['m']],
    ['zz', []],
  ])('by the beginning %j of a name, accents and capitals aside', (typed, ids) => {
    expect(names(typed)).toEqual(ids);
  });

  it('not one who is named already, so that Enter is a new line again', () => {
    expect(names('Anne Wéa')).toEqual([]);
  });

  it('a few at a time', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ id: String(index), name: `Agent ${index}` }));
    expect(offered(many, { from: 0, typed: 'agent' })).toHaveLength(6);
  });
});

it('a colleague is named where one typed, and one goes on after it', () => {
  const text = 'Voir @lou demain';
  const chosen = named(text, { from: 5, typed: 'lou' }, { name: 'Louise Naouna' });
  expect(chosen).toEqual({ text: 'Voir @Louise Naouna demain', caret: 20 });
  expect(namingAt(chosen.text, chosen.caret)).toBeNull();
});

describe('those are told whom the text names', () => {
  it.each([
    ['@Anne Wéa et @Louise Naouna : à revoir', ['a', 'l']],
    ['Voir @Louise Naouna.', ['l']],
    ['Voir @Louise Naouna-Poro', ['n']],
    ['Voir @Louise Naounas', []],
    ['Voir Louise Naouna', []],
    ['@Anne', []],
  ])('%j', (text, ids) => {
    expect(mentionedIn(text, COLLEAGUES)).toEqual(ids);
  });
});
