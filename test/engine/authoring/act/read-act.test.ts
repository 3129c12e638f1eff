/** An act that is pasted: what is recognised, what is not, and what becomes of both. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_ACT, readLines } from '../../../../engine/authoring/act/act-text.ts';
import { putAct } from '../../../../engine/authoring/act/put-act.ts';
import { nameOfAct, readAct } from '../../../../engine/authoring/act/read-act.ts';
import { perform } from '../../../../engine/edit/perform.ts';
import { readExample } from '../../../support/example.ts';
import { CHASSE, MODIFICATION, NOTE, TRANSPORT } from './acts.ts';

const numbers = (text: string): readonly string[] => readAct(text).articles.map(({ number }) => number);

describe('of a deliberation', () => {
  const act = readAct(TRANSPORT);

  it('the head says what it is', () => {
    expect(act).toMatchObject({
      kind: 'Délibération',
      number: '14-2026/APS',
      assembly: 'Assemblée de la province Sud',
      subject: 'relative à l’aide au transport scolaire des élèves du second degré',
    });
    expect(nameOfAct(act)).toBe(
      'Délibération n° 14-2026/APS relative à l’aide au transport scolaire des élèves du second degré',
    );
  });

  it('the date is that of its vote, where the head has none', () => expect(act.date).toBe('2026-04-14'));

  it('visas and considerants are whole sentences, however they are wrapped', () => {
    expect(act.visas).toHaveLength(3);
    expect(act.visas[0]).toBe(
      'Vu la loi organique modifiée n° 99-209 du 19 mars 1999 relative à la Nouvelle-Calédonie ;',
    );
    expect(act.considerants).toEqual([
      'Considérant l’éloignement des établissements de la côte Est ;',
      'Considérant qu’il convient d’aider les familles,',
    ]);
  });

  it('articles have their number, title, paragraphs and division; numbers of pages are gone', () => {
    expect(act.articles.map(({ number, title, under }) => [number, title, under])).toEqual([
      ['1', null, 'TITRE I – DISPOSITIONS GÉNÉRALES'],
      ['2', 'Bénéficiaires', null],
      ['3', null, 'TITRE II – MONTANT'],
      ['4', null, null],
    ]);
    expect(act.articles[1]?.text).toEqual([
      'Peut bénéficier de l’aide l’élève qui :',
      '1° est inscrit dans un établissement de la province ;',
      '2° habite à plus de 3 kilomètres de celui-ci, selon l’article 3 de la délibération n° 09-2021/APS susvisée.',
    ]);
    expect(act.articles[2]?.text).toEqual([
      'Le montant annuel est de 15 000 F CFP jusqu’à 10 kilomètres et de 25 000 F CFP au-delà.',
    ]);
  });

  it('an annex keeps its own articles, and who signs is a note', () => {
    expect(act.annexes).toEqual([
      {
        title: 'ANNEXE 1 – Pièces à fournir',
        text: ['Un certificat de scolarité.', 'Article 1 modèle de l’attestation.'],
      },
    ]);
    expect(act.notes).toEqual(
      expect.arrayContaining(['Sur proposition de son bureau,', 'La présidente, Sonia BACKÈS']),
    );
  });
});

describe('of other acts', () => {
  it('articles are recognised however they are written', () => {
    const act = readAct(CHASSE);
    expect(numbers(CHASSE)).toEqual(['1', '2', '3 bis', '331-1']);
    expect(act).toMatchObject({ kind: 'Délibération', number: '25-2009/APS', date: '2009-03-20' });
    expect(act.articles[1]?.text).toHaveLength(2);
    expect(act.articles[2]?.text).toHaveLength(3);
  });

  it('what is quoted of another act is not its own', () => {
    expect(numbers(MODIFICATION)).toEqual(['1', '2']);
    expect(readAct(MODIFICATION)).toMatchObject({ kind: 'Arrêté', number: '2026-118/GNC' });
    expect(readAct(MODIFICATION).articles[0]?.text.join(' ')).toContain('Le solde est versé sur pièces. »');
    expect(readAct(MODIFICATION).notes).toEqual(expect.arrayContaining(['Fait à Nouméa, le 3 février 2026.']));
  });

  it.each([
    ['Article 1er', '1'],
    ['Article premier.', '1'],
    ['ARTICLE 3.-', '3'],
    ['Art 4 :', '4'],
    ['Article R. 331-2 –', 'R. 331-2'],
    ['Article IV', 'IV'],
    ['Article 5 Les agents décident.', '5'],
    ['Article 12 quater. – Texte', '12 quater'],
  ])('« %s » is article %s', (line, number) => expect(numbers(line)).toEqual([number]));

  it.each([
    'Article 3 du code de l’environnement',
    'article 4 le demandeur est informé',
    'L’article 2 est abrogé.',
    'Articles 1 à 3',
    'Art déco',
    'Article',
  ])('« %s » is none', (line) => expect(numbers(line)).toEqual([]));

  it('what is no act is kept as notes', () => {
    const read = readAct(NOTE);
    expect(nameOfAct(read)).toBeNull();
    expect(read).toMatchObject({ articles: [], visas: [], date: null });
    expect(read.notes.join(' ')).toContain('peux-tu regarder l');
  });
});

describe('a scheme that begins with an act', () => {
  it('cites it with its articles, begins with it, keeps the text in its notes, and nothing else changes', async () => {
    const { files } = await readExample('aide-medicale');
    const done = perform(files, putAct(files, readAct(TRANSPORT)));
    if (done.type !== 'done') throw new Error(done.code);
    const { legalBasis } = JSON.parse(done.files['dispositif.json'] ?? '');
    expect(legalBasis).toEqual([
      {
        act: 'Délibération n° 14-2026/APS relative à l’aide au transport scolaire des élèves du second degré',
        date: '2026-04-14',
        articles: ['1', '2', '3', '4'],
      },
    ]);
    expect(done.files['README.md']).toContain('### Article 2 – Bénéficiaires');
    expect(done.files['README.md']).toContain('### Ce qui n’a pas été reconnu');
    expect(JSON.parse(done.files['dispositif.json'] ?? '').effective.from).toBe('2026-04-14');
    const changed = ['dispositif.json', 'README.md'];
    const others = Object.keys(files).filter((file) => !changed.includes(file) && !file.startsWith('scenarios/'));
    for (const file of others) expect(done.files[file]).toBe(files[file]);
    expect(done.files['README.md']?.startsWith(files['README.md'] ?? '')).toBe(true);
  });

  it('keeps what it cited where the text says nothing of itself', async () => {
    const { files } = await readExample('aide-medicale');
    const done = perform(files, putAct(files, readAct('Bonjour, voici le texte.')));
    if (done.type !== 'done') throw new Error(done.code);
    expect(done.files['dispositif.json']).toBe(files['dispositif.json']);
    expect(done.files['README.md']).toContain('Bonjour, voici le texte.');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Article 2 :',
    'Vu',
    'Considérant',
    '«',
    '»',
    'ANNEXE',
    'du 3 mars 2026',
    'n° 1-2026/APS',
    'mot',
    '\n',
    ' ',
  );

  it('loses none of its words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const act = readAct(parts.join(' '));
        const count = parts.filter((part) => part === 'mot').length;
        const kept = JSON.stringify(act).split('mot').length - 1;
        expect(kept).toBeGreaterThanOrEqual(count);
        expect(act.articles.length).toBeLessThanOrEqual(parts.length);
      }),
    );
  });

  it('is read in a moment, and no farther than an act goes', () => {
    const begun = performance.now();
    readAct('Article 1 : a\n'.repeat(100_000));
    readAct(`Article ${'1-'.repeat(100_000)}`);
    readAct('Vu '.repeat(200_000));
    readAct('« '.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(readLines('x\n'.repeat(LONGEST_ACT)).length).toBeLessThanOrEqual(LONGEST_ACT / 2 + 1);
  });
});
