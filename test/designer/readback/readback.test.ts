/** Real schemes said back: everything in words, nothing left out, and a mistake that no check can know is there to be read. */
import { describe, expect, it, vi } from 'vitest';
import { listReadable } from '../../../engine/index.ts';
import { procedureView, type Files } from '../../../engine/studio.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { READBACK_PARTS, readbackOf } = await import('../../../designer/readback/readback.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const said = (files: Files) => readbackOf(files, listReadable({ id: 'essai', files }));

/** Everything that is read, one line each, its part before it. */
function linesOf(files: Files): readonly string[] {
  const { parts } = said(files);
  return READBACK_PARTS.flatMap((part) =>
    parts[part].flatMap(({ title, lines, grid }) => [
      `${part} ${title}`,
      ...lines.map(({ text }) => `${part} ${text}`),
      ...(grid ? [grid.head, ...grid.rows] : []).map((row) => `${part} ${row.join(' | ')}`),
    ]),
  ).map(plain);
}

const schemes = new Map(await Promise.all(EXAMPLE_IDS.map(async (id) => [id, (await readExample(id)).files] as const)));
const filesOf = (id: string): Files => {
  const files = schemes.get(id);
  if (!files) throw new Error(`no example is called ${id}`);
  return files;
};

/** A file of an example with one text in it replaced. */
function changed(id: string, file: string, from: string, to: string): Files {
  const files = filesOf(id);
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${id}/${file} has no ${from}`);
  return { ...files, [file]: text.replace(from, () => to) };
}

describe.each(EXAMPLE_IDS)('%s said back', (id) => {
  const { parts } = said(filesOf(id));
  const items = READBACK_PARTS.flatMap((part) => parts[part]);

  it('has a title for each thing, and no place of a sentence is left open', () => {
    expect(items.filter(({ title }) => title.trim() === '')).toEqual([]);
    const open = linesOf(filesOf(id)).filter((line) => /\{\w+\}|undefined|\[object/u.test(line));
    expect(open).toEqual([]);
  });

  it('says what it is, who may apply, what is asked, what follows and what is kept', () => {
    for (const part of ['identity', 'questions', 'procedure', 'privacy'] as const)
      expect(parts[part].length, part).toBeGreaterThan(0);
  });

  it('leads to where each thing is written', () => {
    const files = filesOf(id);
    expect(items.filter(({ file }) => files[file] === undefined)).toEqual([]);
  });

  it('names every step and every legal delay of the procedure', () => {
    const view = procedureView(filesOf(id));
    const titles = parts.procedure.map(({ title }) => title);
    const wanted = [...(view?.steps ?? []), ...(view?.clocks ?? [])].map(({ title }) => title);
    expect(wanted.filter((title) => !titles.includes(title))).toEqual([]);
  });

  it('says in words what has words: few lines are left to their source', () => {
    const lines = items.flatMap((item) => item.lines);
    const sources = lines.filter(({ isSource }) => isSource);
    expect(sources.length / lines.length).toBeLessThan(0.12);
  });
});

describe('a scheme said back', () => {
  const lines = linesOf(filesOf('aide-medicale'));

  it.each([
    'identity Numérotation : AM-2026-000001, par exemple',
    'identity Délai de recours : 2 mois',
    'identity Public : Particuliers, Foyers',
    'identity Adresse : Votre adresse',
    'eligibility Il faut que : « Depuis quelle date habitez-vous en province Sud ? » est avant (6 mois avant aujourd’hui)',
    'eligibility Il faut que : « Ressources mensuelles du foyer » est inférieur à « Plafond de ressources du foyer »',
    'questions Revenus de tout le foyer, par mois : Montant, obligatoire, 0 F CFP au moins, 100 000 000 F CFP au plus',
    'questions Si « Le foyer a-t-il d’autres ressources ? » est Oui',
    'questions Téléphone : Téléphone, facultatif',
    'checks Dit sous la question « Date de naissance ».',
    'checks Pour chaque élément de « Autres personnes du foyer » :',
    'values Donné par le barème « Plafond de ressources mensuelles ».',
    'values Calcul : Carte',
    'tables Une seule ligne convient.',
    'tables Depuis le 1er janvier 2026 :',
    'tables plus de 60 à moins de 100 | Non | B | 80 | Hypothèse : seuil et taux.',
    'procedure Possible aux étapes : Attribution à signer, Refus à signer',
    'procedure Suspendu aux étapes : En attente de correction',
    'procedure Action à l’échéance : Constater le rejet implicite',
    'privacy Gardées 2 ans à partir de ceci : la clôture du dossier ; ensuite, elles sont effacées.',
  ])('has « %s »', (line) => {
    expect(lines).toContain(line);
  });

  it('has no identifier, which means nothing to who reads the act', () => {
    expect(lines.filter((line) => line.startsWith('identity Identifiant'))).toEqual([]);
  });

  it('says once when time acts: with what it does', () => {
    expect(lines.filter((line) => line.startsWith('procedure 15 jours ·'))).toEqual([]);
    expect(lines).toContain(
      'procedure Rappeler au demandeur qu’une correction est attendue · Instructeur · 15 jours · reste à l’étape',
    );
  });

  it('calls a mail or a letter of a delay by its title', () => {
    expect(lines.some((line) => line.startsWith('procedure Attestation : '))).toBe(true);
    expect(lines).not.toContain('procedure Attestation : attestation-rejet-implicite');
  });
});

describe('what no check can know is wrong', () => {
  it.each([
    ['a share of the household', 'aprah', 'rules.json', '* 0.5', '* 0.3'],
    ['a bound of a table', 'aprah', 'rules.json', '(1500000..3000000]', '(1500000..2000000]'],
    ['an amount that an act fixes', 'aprah', 'rules.json', '"value": 1200000', '"value": 120000'],
    ['the sense of a limit', 'aprah', 'rules.json', 'montantDevis >= plancher', 'montantDevis <= plancher'],
    ['a result of a table', 'aide-medicale', 'rules.json', '"100"', '"10"'],
    ['a delay of the law', 'aide-medicale', 'workflow.json', '"P2M"', '"P3M"'],
    ['who signs', 'aide-medicale', 'workflow.json', '"by": ["signataire"]', '"by": ["instructeur"]'],
    ['a time for which data are kept', 'aide-medicale', 'privacy.json', '"P2Y"', '"P3Y"'],
    ['when a question is asked', 'aide-medicale', 'form.schema.json', '"const": "oui"', '"const": "non"'],
    ['an act', 'aide-medicale', 'dispositif.json', 'n° 12-90/APS', 'n° 21-90/APS'],
  ])('%s reads otherwise', (_, id, file, from, to) => {
    const wrong = changed(id, file, from, to);
    const [before, after] = [linesOf(filesOf(id)), linesOf(wrong)];
    expect(after).not.toEqual(before);
  });
});

describe('articles', () => {
  const act = (articles: readonly string[]): Files =>
    changed(
      'aide-medicale',
      'dispositif.json',
      '"act": "Délibération n° 12-90/APS relative à l’aide médicale"',
      `"act": "Délibération n° 12-90/APS relative à l’aide médicale", "articles": ${JSON.stringify(articles)}`,
    );

  it('that nothing names are told by their act', () => {
    expect(said(act(['4', '7 et 8'])).unreferenced).toEqual([
      { act: 'Délibération n° 12-90/APS relative à l’aide médicale', articles: ['4', '7 et 8'] },
    ]);
  });

  it('that a delay names are not', () => {
    const files = act(['4', '7']);
    const workflow = (files['workflow.json'] ?? '').replace('"P2M"', '"P2M", "article": "art. 7"');
    expect(said({ ...files, 'workflow.json': workflow }).unreferenced[0]?.articles).toEqual(['4']);
  });

  it('that a range holds are named by any of it', () => {
    const files = act(['3 à 6']);
    const rules = (files['rules.json'] ?? '').replace('"effect": "block"', '"effect": "block", "article": "5"');
    expect(said({ ...files, 'rules.json': rules }).unreferenced).toEqual([]);
  });

  it('stand beside what they fix', () => {
    const files = act(['5']);
    const rules = (files['rules.json'] ?? '').replace('"effect": "block"', '"effect": "block", "article": "5"');
    const { eligibility } = said({ ...files, 'rules.json': rules }).parts;
    expect(eligibility.map(({ article }) => article)).toEqual(['5', '']);
  });
});

describe('a scheme that is being written', () => {
  it('is said as far as it can be read', () => {
    const files = { ...filesOf('aide-medicale'), 'rules.json': '{ "computed": [', 'form.ui.json': '' };
    const { parts } = said(files);
    expect([parts.values, parts.eligibility, parts.questions]).toEqual([[], [], []]);
    expect(parts.procedure.length).toBeGreaterThan(5);
  });

  it('with nothing in it says nothing', () => {
    const { parts, unreferenced } = readbackOf({}, []);
    expect(READBACK_PARTS.flatMap((part) => parts[part])).toEqual([]);
    expect(unreferenced).toEqual([]);
  });
});

it('zones are called as people call them, those of a file as well as one of them', () => {
  const [first = '', second = ''] = ['zones-inondables', 'plaine-de-la-foa'].map((zone) => {
    const files = changed('permis-construire', 'rules.json', '\\"zones-inondables', `\\"${zone}`);
    const lines = linesOf(files).filter((line) => line.includes('est dans la zone'));
    expect(lines.length, zone).toBeGreaterThan(0);
    expect(lines.join(' ')).not.toContain(zone);
    return lines.join(' ');
  });
  expect(second).toContain('est dans la zone « Plaine de La Foa (tracé de démonstration) »');
  expect(first).toContain('est dans la zone « Plaine de La Foa (tracé de démonstration)');
});
