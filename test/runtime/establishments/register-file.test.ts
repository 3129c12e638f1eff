/** The file of the register: what each row says, or the sentence that mends it. */
import { describe, expect, it } from 'vitest';
import { bearsRidKey, isRidet, normaliseRidet } from '../../../engine/index.ts';
import { csvBatches } from '../../../runtime/establishments/csv-batches.ts';
import { importRegister, type Told } from '../../../runtime/establishments/index.ts';
import { judgeRow } from '../../../runtime/establishments/judge-row.ts';

const judge = (cells: Readonly<Record<string, string>>) => {
  const row: Readonly<Record<string, string>> = { ridet: '1234566.001', nom: 'Club de va’a', ...cells };
  return judgeRow((column) => row[column] ?? '');
};
async function* inPieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function judgeFile(text: string): Promise<{ readonly counts: object; readonly told: readonly Told[] }> {
  const told: Told[] = [];
  return { counts: await importRegister(null, inPieces(text), (one) => told.push(one)), told };
}

describe('a RIDET', () => {
  it.each([
    ['1234566.001', '1234566.001'],
    ['123456.1', '0123456.001'],
    ['1234566001', '1234566.001'],
    ['1 234 566 / 001', '1234566.001'],
    ['abc', 'abc'],
  ])('%s is kept as %s', (typed, kept) => expect(normaliseRidet(typed)).toBe(kept));

  it('has seven digits and three', () => {
    expect(['1234566.001', '123456.001', '1234566001', '1234566.01'].map(isRidet)).toEqual([true, false, false, false]);
  });

  it('bears a key that is told when it is another', () => {
    expect(['1234566.001', '1234567.001', '0000000.001'].map(bearsRidKey)).toEqual([true, false, true]);
    expect(judge({ ridet: '1234567.1' })).toMatchObject({
      type: 'listed',
      entry: { ridet: '1234567.001' },
      warning: expect.stringContaining('1234567.001'),
    });
  });
});

describe('a row', () => {
  it('says what it says, in the forms that are kept', () => {
    const row = {
      forme: 'Association',
      naf: '94.99Z',
      rna: 'W9N1001234',
      voie: '3 rue des Mangroves',
      boite_postale: 'BP L1',
      code_postal: '98800',
      commune: 'Nouméa',
      email: 'Club@Exemple.NC',
      telephone: '26.12.34',
      ferme_le: '2026-06-30',
    };
    expect(judge(row)).toEqual({
      type: 'listed',
      warning: null,
      entry: {
        ridet: '1234566.001',
        name: 'Club de va’a',
        legalForm: 'Association',
        activity: '94.99Z',
        rna: 'W9N1001234',
        address: { voie: '3 rue des Mangroves', boitePostale: 'L1', codePostal: '98800', commune: 'Nouméa' },
        email: 'club@exemple.nc',
        phone: '+687261234',
        closedOn: '2026-06-30',
      },
    });
    expect(judge({})).toMatchObject({ entry: { address: null, email: null, phone: null, closedOn: null } });
  });

  it.each([
    [{ ridet: '12' }, '« 12 » n’est pas un RIDET'],
    [{ nom: '' }, 'le nom manque'],
    [{ nom: 'x'.repeat(201) }, '« nom » est trop long : 200'],
    [{ email: 'club' }, '« club » n’est pas une adresse électronique'],
    [{ telephone: '12' }, '« 12 » n’est pas un numéro de téléphone'],
    [{ commune: 'Nouméa' }, 'donnez les trois'],
    [{ voie: 'x', code_postal: '75001', commune: 'Paris' }, '« 75001 » n’est pas un code postal'],
    [{ rna: 'W1' }, '« W1 » n’est pas un numéro RNA'],
    [{ ferme_le: '30/06/2026' }, '« 30/06/2026 » n’est pas un jour'],
  ])('%j is refused with a sentence', (cells, sentence) => {
    const judged = judge(cells);
    expect(judged.type === 'wrong' ? judged.mistakes : []).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('a file', () => {
  it('is read by columns in any order, whatever its separator, its line ends and how its bytes come', async () => {
    const { counts, told } = await judgeFile(
      '\uFEFFNom;RIDET\r\nCafé « Évasion »;1234566.1\r\n"Deux\nlignes";2345676.001\r\n',
    );
    expect(told).toEqual([]);
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 2, wrong: 0 });
  });

  it('tells each wrong row at its line, and takes the others', async () => {
    const text =
      'ridet,nom\n12,Un\n1234566.001,Deux\n1234566.1,Deux encore\n2345676.001\n3456787.001,"Tr"ois"\n4567897.001,Quatre\n';
    const { counts, told } = await judgeFile(text);
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 2, wrong: 4 });
    expect(told.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringContaining('2 « 12 »'),
      expect.stringContaining('4 le RIDET 1234566.001 est déjà à la ligne 3'),
      expect.stringContaining('5 1 cases au lieu de 2'),
      expect.stringContaining('6 un guillemet'),
    ]);
  });

  it.each([
    ['', '« ridet »'],
    ['nom\nUn\n', '« ridet »'],
    ['ridet;nom;couleur\n', '« couleur » n’est pas connue'],
    ['ridet;nom;nom\n', 'deux fois'],
  ])('%j cannot be read at all', async (text, sentence) => {
    await expect(judgeFile(text)).rejects.toThrow(sentence);
  });

  it('has to be written in UTF-8', async () => {
    const file = (async function* () {
      yield Buffer.from('ridet;nom\n1234566.001;Caf\xe9\n', 'latin1');
    })();
    await expect(importRegister(null, file, () => undefined)).rejects.toThrow('UTF-8');
  });

  it('comes in parts that end between rows, with the lines of the file', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => (at % 999 === 998 ? `${at};"a\nb"` : `${at};x`));
    const parts = [];
    for await (const part of csvBatches(inPieces(`a;b\n${rows.join('\n')}`, 4_096))) parts.push(part);
    expect(parts.length).toBeGreaterThan(3);
    const read = parts.slice(1).flatMap((part) => part.rows);
    expect(read.map(({ cells }) => cells[0])).toEqual(rows.map((_, at) => String(at)));
    expect(read.at(-1)?.line).toBe(2_503);
    expect(parts.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
