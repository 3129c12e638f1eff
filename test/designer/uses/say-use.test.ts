/** « Où est-ce utilisé ? » in words: no formula, no tag, no identifier. */
import { describe, expect, it, vi } from 'vitest';
import { listReadable } from '../../../engine/index.ts';
import { definedThings } from '../../../engine/edit/uses/uses.ts';
import { whereUsed, type Thing } from '../../../engine/studio.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayUse } = await import('../../../designer/uses/say-use.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const schemes = await Promise.all(
  EXAMPLE_IDS.map(async (id) => {
    const { files } = await readExample(id);
    return { id, files, names: listReadable({ id, files }) };
  }),
);
const saidOf = ({ files, names }: (typeof schemes)[number], thing: Thing) =>
  whereUsed(files, thing).map((use) => {
    const { place, text } = sayUse(files, names, use);
    return { file: use.file, place: plain(place), text: text === null ? null : plain(text) };
  });

describe.each(schemes)('the places of all that $id names', (scheme) => {
  const said = definedThings(scheme.files).flatMap((thing) => saidOf(scheme, thing));

  it('are each said by something', () => {
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(({ place, text }) => place === '' && (text ?? '') === '')).toEqual([]);
  });

  it('show no formula and no tag', () => {
    const raw = said.filter(({ place, text }) =>
      /\{\{|\{%|[a-z]\w*\.[a-z]\w* (?:=|!=|<|>)|= null/u.test(`${place} ${text ?? ''}`),
    );
    expect(raw).toEqual([]);
  });
});

describe('a place', () => {
  const aid = schemes.find(({ id }) => id === 'aide-medicale');
  if (!aid) throw new Error('aide-medicale is an example');

  it('says the condition that it is', () => {
    const texts = saidOf(aid, { kind: 'field', name: '/agent/domicileVerifie' }).map(({ text }) => text ?? '');
    expect(texts.some((text) => text.includes('« Le domicile est-il justifié ? » est Oui'))).toBe(true);
  });

  it('says the line of a letter with its values by their titles', () => {
    const works = schemes.find(({ id }) => id === 'aprah');
    if (!works) throw new Error('aprah is an example');
    const texts = saidOf(works, { kind: 'action', name: 'signerContrat' }).map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining('par délégation, [Qui a fait « Signer le contrat »]'));
  });

  it('says who signs a letter that its scheme has signed', () => {
    const signed = saidOf(aid, { kind: 'action', name: 'signerAccord' }).filter(
      ({ file }) => file === 'dispositif.json',
    );
    expect(signed.map(({ text }) => text)).toEqual([expect.stringContaining('Signer l’attribution')]);
  });

  it('is the whole file of a letter where it is defined', () => {
    const [first] = saidOf(aid, { kind: 'message', name: 'recu' });
    expect(first?.place ?? 'le fichier lui-même').toBe('le fichier lui-même');
  });
});
