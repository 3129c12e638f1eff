/** Lists that are published by themselves, as a scheme that is pinned to them finds them. */
import { describe, expect, it } from 'vitest';
import {
  compareLists,
  load,
  readSharedList,
  type DispositifSource,
  type ReferenceList,
} from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, withText } from '../sources.ts';

const ID = 'communes-nc';
const sound = await readSource('examples/permis-construire');

function listOf(text: string): ReferenceList {
  const read = readSharedList('liste.csv', text);
  if (read.type === 'read') return read.list;
  throw new Error(read.diagnostics.map(({ line, message }) => `${line} ${message}`).join('\n'));
}

/** The scheme where the list has versions of its own: the one it is pinned to, and the number of the last. */
function among(source: DispositifSource, list: ReferenceList | null, latest: number): DispositifSource {
  return { ...source, lists: { latest: { [ID]: latest }, pinned: list ? { [`${ID}@1`]: list } : {} } };
}

const codes = (source: DispositifSource) => diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`);
const pinned = () => sound.lists?.pinned[`${ID}@1`] ?? listOf('');

describe('a shared list', () => {
  it('[G5] is what the fields that name it are chosen in, at the version of the pin', () => {
    expect(compiled(sound).form.data[ID]).toBe(pinned());
    expect(codes(among(sound, null, 0))).toContain(`list.version-gone /lists/${ID}`);
    expect(codes({ id: sound.id, files: sound.files })[0]).toBe(`list.unknown /lists/${ID}`);
  });

  it('[G6] is told of a later version, which changes nothing until its number is written', () => {
    const told = among(sound, pinned(), 2);
    expect(codes(told)).toEqual([`list.outdated /lists/${ID}`]);
    expect(compiled(told).form.data[ID]).toBe(pinned());
    const [fix] = diagnosticsOf(told)[0]?.fixes ?? [];
    expect(fix?.title.fr).toBe('Passer à la version 2');
    expect(fix?.edits).toMatchObject([
      { type: 'replace', file: 'dispositif.json', text: expect.stringContaining('2') },
    ]);
  });

  it('[G6] is read by what was published for as long as it runs, and never quietly another in its place', () => {
    expect(load(among(sound, pinned(), 9)).form.data[ID]).toBe(pinned());
    expect(() => load(among(sound, null, 9))).toThrow('needs lists that are not here: communes-nc');
  });

  it('[G7] is not also a file of the scheme, and takes the place of a standard one', () => {
    const own = withText(sound, `data/${ID}.csv`, 'value,label,sud:boolean\nNouméa,Nouméa,oui\n');
    expect(codes(own)).toContain(`list.own /lists/${ID}`);
    const standard = withJson(sound, 'dispositif.json', (value) => (value.lists = { [ID]: 1, naf: 1 }));
    const lists = { latest: { [ID]: 1, naf: 1 }, pinned: { [`${ID}@1`]: pinned(), 'naf@1': pinned() } };
    expect(codes({ ...standard, lists })).toEqual(['list.unused /lists/naf']);
  });

  it('is offered where a field names it and nothing says which version', () => {
    const unpinned = withJson(sound, 'dispositif.json', (value) => delete value.lists);
    const found = diagnosticsOf(unpinned).find(({ code }) => code === 'annotation.data-unknown');
    expect(found?.message).toContain('liste partagée');
    expect(found?.fixes.map(({ title }) => title.fr)[0]).toBe(`Utiliser la version 1 de la liste partagée « ${ID} »`);
  });

  it('whose version lost a column that rules read does not take its place', () => {
    const without = listOf('value,label,province\nNouméa,Nouméa,Province Sud\n');
    expect(codes(among(sound, without, 1))).toContain('feel.path-unknown /eligibility/0/valid');
  });
});

describe('a file that is to be a shared list', () => {
  it('may have a hundred thousand rows, and no more', () => {
    const rows = (count: number) =>
      `value,label\n${Array.from({ length: count }, (_, at) => `V${at},L${at}\n`).join('')}`;
    expect(listOf(rows(100_000)).rows).toHaveLength(100_000);
    expect(readSharedList('liste.csv', rows(100_001))).toMatchObject({
      type: 'refused',
      diagnostics: [{ code: 'data.too-many-rows' }],
    });
  });

  it('is told a bounded number of problems, each at its line', () => {
    const broken = `value,label,n:number\n${Array.from({ length: 5_000 }, (_, at) => `V${at},L${at},x\n`).join('')}`;
    const read = readSharedList('liste.csv', broken);
    const diagnostics = read.type === 'refused' ? read.diagnostics : [];
    expect(diagnostics).toHaveLength(1_000);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'data.cell-type', line: 2, file: 'liste.csv' }));
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'source.too-many-problems' }));
  });
});

describe('two versions of a list', () => {
  const before = listOf('value,label,aire,n:number\na,A,x,1\nb,B,x,2\nc,C,x,3\n');

  it('part by rows that are new, gone, or not the same', () => {
    const after = listOf('value,label,aire,n:number\nd,D,x,4\nc,C,x,3\nb,B,y,2\n');
    expect(compareLists(before, after)).toEqual({
      added: { count: 1, first: [{ value: 'd', label: 'D' }] },
      removed: { count: 1, first: [{ value: 'a', label: 'A' }] },
      changed: { count: 1, first: [{ value: 'b', label: 'B' }] },
      columnsAdded: [],
      columnsRemoved: [],
    });
  });

  it('part by columns that are new, gone, or of another type; a row that has one more is the same', () => {
    const after = listOf('value,label,n,ouvert:boolean\na,A,1,oui\nb,B,2,oui\nc,C,3,non\n');
    expect(compareLists(before, after)).toMatchObject({
      changed: { count: 0 },
      columnsAdded: ['n', 'ouvert'],
      columnsRemoved: ['aire', 'n'],
    });
  });

  it('name only the first of many rows', () => {
    const many = listOf(`value,label\n${Array.from({ length: 40 }, (_, at) => `v${at},L${at}\n`).join('')}`);
    const { added } = compareLists(before, many);
    expect([added.count, added.first.length]).toEqual([40, 12]);
  });
});
