/** Letters, mails and the sheet said back: who receives each and when, and its words without a tag. */
import { describe, expect, it, vi } from 'vitest';
import { listReadable } from '../../../engine/index.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayTexts } = await import('../../../designer/readback/say-texts.ts');
const { sayText } = await import('../../../designer/texts/said-text.ts');
const { sayWritten } = await import('../../../designer/readback/say-written.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const examples = new Map(
  await Promise.all(EXAMPLE_IDS.map(async (id) => [id, (await readExample(id)).files] as const)),
);
const filesOf = (id: string) => examples.get(id) ?? {};
const linesOf = (files: Readonly<Record<string, string>>) =>
  sayTexts(files, listReadable({ id: 'essai', files })).map(({ title, lines }) => ({
    title: plain(title),
    lines: lines.map(({ text }) => plain(text)),
  }));

describe.each(EXAMPLE_IDS)('the texts of %s', (id) => {
  const said = linesOf(filesOf(id));

  it('are all there, each with what it is and its words', () => {
    const texts = Object.keys(filesOf(id)).filter((file) => file.endsWith('.md') && file !== 'README.md');
    expect(said).toHaveLength(texts.length);
    expect(said.filter(({ lines }) => lines.length < 2)).toEqual([]);
  });

  it('have no tag left, and no path in the place of a title', () => {
    const all = said.flatMap(({ lines }) => lines);
    expect(all.filter((line) => /\{\{|\{%|undefined/u.test(line))).toEqual([]);
    expect(all.filter((line) => /\[[a-z]\w*\.\w+/u.test(line))).toEqual([]);
  });
});

describe('a text said back', () => {
  const said = linesOf(filesOf('aide-medicale'));
  const one = (title: string): readonly string[] => said.find((text) => text.title === title)?.lines ?? [];

  it('begins with who sends it, and when', () => {
    expect(one('Décision d’attribution de l’aide médicale').slice(0, 2)).toEqual([
      'Lettre : envoyé dans ces cas',
      'Envoi : « Signer l’attribution »',
    ]);
    expect(one('Attestation de rejet implicite').slice(0, 2)).toEqual([
      'Certificat : envoyé dans ces cas',
      'Attestation du délai « Délai de décision »',
    ]);
    expect(one('Fiche pratique')[0]).toBe('Fiche pratique : Publiée sur le portail');
  });

  it('says values and conditions by their titles', () => {
    const lines = one('Décision d’attribution de l’aide médicale');
    expect(lines).toContain('Demande n° [Numéro de la demande], déposée le [Date de dépôt]');
    expect(lines.join(' ')).toContain('[Seulement si Nombre de personnes du foyer dépasse 1]personnes[Sinon]personne');
    const contract = linesOf(filesOf('aprah')).find(({ title }) => title === 'Contrat d’avance remboursable');
    expect(contract?.lines.join('\n')).toContain('par délégation, [Qui a fait « Signer le contrat »]');
  });

  it('says what the sheet takes from rules, its tables too', () => {
    const lines = one('Fiche pratique');
    expect(lines).toContain('[Pour chaque élément de « Conditions à remplir »]');
    expect(lines.join(' ')).toContain('Lignes de « Plafond de ressources mensuelles »');
    expect(lines.filter((line) => /-{3}/u.test(line))).toEqual([]);
  });

  it('says on what condition it is sent, and what nobody sends', () => {
    const files: Readonly<Record<string, string>> = {
      ...filesOf('aide-medicale'),
      'messages/perdu.md': '# Perdu\n\nBonjour.\n',
    };
    const workflow = JSON.parse(files['workflow.json'] ?? '{}');
    workflow.filed = [{ type: 'mail', message: 'perdu', when: 'foyer.situation = "couple"' }];
    const sent = linesOf({ ...files, 'workflow.json': JSON.stringify(workflow) }).find(
      ({ title }) => title === 'Perdu',
    );
    expect(sent?.lines.slice(0, 3)).toEqual([
      'Courriel : envoyé dans ces cas',
      'Envoi au dépôt de la demande',
      'Seulement si : « Situation familiale » est En couple (mariage, PACS, union libre)',
    ]);
    expect(linesOf(files).find(({ title }) => title === 'Perdu')?.lines[0]).toBe('Courriel : personne ne l’envoie');
  });
});

describe('a tag', () => {
  const nameOf = (path: string) =>
    path === 'enfants' || path === 'enfants.*.nom'
      ? { title: path === 'enfants' ? 'Enfants' : 'Nom', type: 'list' as const, choices: null }
      : null;

  it.each([
    ['{% for e in enfants %}{{ e.nom }}{% endfor %}', '[Pour chaque élément de « Enfants »][Nom][fin de la liste]'],
    ['{% if enfants.size > 0 %}oui{% endif %}', '[Seulement si Enfants est renseigné]oui[fin de la condition]'],
    ['sans étiquette', 'sans étiquette'],
    ['{{ enfants[0].nom }}', '[Enfants]'],
    ['{{ autre[0] }}', '{{ autre[0] }}'],
  ])('%s is « %s »', (text, words) => {
    expect(plain(sayText(text, nameOf))).toBe(words);
  });
});

describe('what names something', () => {
  const files = filesOf('aide-medicale');
  const written = (text: string) => {
    const words = sayWritten(files, listReadable({ id: 'essai', files }), 'workflow.json', text);
    return words === null ? null : plain(words);
  };

  it('is said as a sentence, by a title, or by its tags', () => {
    expect(written('agent.domicileVerifie = "oui"')).toBe('« Le domicile est-il justifié ? » est Oui');
    expect(written('## Pour {{ demandeur.nom }}')).toBe('Pour [Nom de famille du demandeur]');
    expect(written('/foyer')).toBe('Votre foyer');
    expect(written('membre.dateNaissance <= aujourdhui')).toBe('« Date de naissance » n’est pas après aujourd’hui');
  });

  it('has no words where a formula says more than sentences do', () => {
    expect(written('for m in foyer.membres return m.nom')).toBeNull();
  });
});
