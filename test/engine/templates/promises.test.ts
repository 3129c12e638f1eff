/** What texts promise or deny, and what a scheme announces of itself, is held against what it does; true words are left alone. */
import { describe, expect, it } from 'vitest';
import { applyChanges, readFixtureBase, readFixtures } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const codes = (source: Source): readonly string[] => diagnosticsOf(source).map(({ code }) => code);
const refusal = (words: string): readonly string[] =>
  codes(
    withText(
      BASE,
      'messages/refus.md',
      `# Demande refusée\n\nMotif : {{ actions.refuser.motif }}\n\nVous pouvez contester devant le tribunal.\n\n${words}\n`,
    ),
  );
const identity = (change: (value: Parsed) => void): readonly string[] =>
  codes(withJson(BASE, 'dispositif.json', change));
const failing = (code: string): Source => applyChanges(BASE, readFixtures().get(code)?.fails ?? []);

describe('rights', () => {
  it.for<readonly [words: string, found: readonly string[]]>([
    ['Ce refus ne peut pas être contesté.', ['template.recourse-denied']],
    ['Il est sans recours possible.', ['template.recourse-denied']],
    ['Cette décision n’est susceptible d’aucun recours.', ['template.recourse-denied']],
    ['Passé ce délai, le dossier ne peut pas être complété.', []],
    ['Saisissez le tribunal administratif de Paris.', ['template.court-other']],
    ['Saisissez le tribunal administratif de Nouvelle-Calédonie.', []],
    ['Saisissez le tribunal administratif de Nouméa.', []],
    ['Vous pouvez contester à compter du dépôt de la demande.', ['template.recourse-start']],
    ['Vous pouvez contester à compter de sa notification.', []],
    ['Le délai de réponse court à compter du dépôt.', []],
  ])('%s', ([words, found]) => {
    expect(refusal(words)).toEqual(found);
  });
});

describe('a promise', () => {
  it('of a reminder is kept by a timer', () => {
    expect(refusal('Nous vous enverrons un rappel.')).toEqual(['template.reminder-never']);
    const reminded = withJson(failing('template.reminder-never'), 'workflow.json', ({ states: { correction } }) => {
      correction.actions.rappeler = { title: 'Rappeler', by: ['time'], effects: [{ type: 'mail', message: 'accuse' }] };
      correction.timers.rappel = { after: 'P15D', action: 'rappeler' };
    });
    expect(codes(reminded)).toEqual([]);
  });

  it('of a document is kept by a letter', () => {
    const there = 'La décision est dans votre compte, avec vos documents.';
    expect(refusal(there)).toEqual(['template.document-never']);
    const written = (when?: string) =>
      codes(
        withJson(failing('template.document-never'), 'workflow.json', ({ states }) =>
          states.instruction.actions.refuser.effects.push({
            type: 'document',
            document: 'silence',
            ...(when && { when }),
          }),
        ),
      );
    expect(written()).not.toContain('template.document-never');
    expect(written('prix > 20000')).toContain('template.document-never');
  });
});

describe('a letter', () => {
  const decision = (text: string, source: Source = BASE) => codes(withText(source, 'documents/decision.md', text));

  it.for<readonly [words: string, found: readonly string[]]>([
    ['Une aide de {{ aide | montant }} est accordée.', []],
    ['Une aide de {{ aide | montant }} est refusée.', ['template.letter-opposed']],
    ['Votre demande n’est pas refusée : elle vaut {{ aide | montant }}.', []],
    ['Si la facture est rejetée, l’aide de {{ aide | montant }} est à rendre.', []],
  ])('is of the decision that sends it: %s', ([words, found]) => {
    expect(decision(`# Décision\n\n${words}\n`)).toEqual(found);
  });

  it.for<readonly [numbers: readonly string[], found: readonly string[]]>([
    [['1', '2', '3'], []],
    [['1er', '2'], []],
    [['1', '2', '2'], ['template.article-order']],
    [['2', '3'], ['template.article-order']],
  ])('numbers its articles: %o', ([numbers, found]) => {
    const articles = numbers.map((number) => `## Article ${number}\n\nUne aide de {{ aide | montant }}.`).join('\n\n');
    expect(decision(`# Décision\n\n${articles}\n`)).toEqual(found);
  });

  it('cites the acts of its scheme, where their numbers are known', () => {
    const cited = '# Décision\n\nVu la délibération n° 12-90/APS, une aide de {{ aide | montant }} est accordée.\n';
    const numbered = (act: string) => withJson(BASE, 'dispositif.json', ({ legalBasis }) => (legalBasis[0].act = act));
    expect(decision(cited, numbered('Délibération n° 25-2009/APS'))).toEqual(['template.act-unlisted']);
    expect(decision(cited, numbered('Délibération n° 12-90/APS relative au vélo'))).toEqual([]);
    expect(decision(cited)).toEqual([]);
  });

  it('speaks of what its scheme is', () => {
    expect(refusal('Votre demande de subvention est close.')).toEqual(['template.subject-other']);
    expect(refusal('Votre demande d’aide est close.')).toEqual([]);
    const grants = withJson(
      BASE,
      'dispositif.json',
      (value) => (value.summary = 'Une subvention pour acheter un vélo.'),
    );
    expect(
      codes(withText(grants, 'messages/accuse.md', '# Reçue\n\nVotre demande de subvention est reçue.\n')),
    ).toEqual([]);
  });

  it('has a title of its own, unless it stands for another', () => {
    const titled = withText(
      BASE,
      'messages/classement.md',
      '# Demande refusée\n\nNous n’avons pas reçu la correction demandée.\n',
    );
    expect(codes(titled)).toEqual(['template.title-same']);
    const closed = withJson(
      titled,
      'workflow.json',
      ({ states }) => (states.correction.actions.classer.to = 'refusee'),
    );
    expect(codes(closed)).not.toContain('template.title-same');
  });
});

describe('an announcement', () => {
  it.for<readonly [receipt: string, found: readonly string[]]>([
    ['Vous recevez la décision dans la semaine.', ['identity.receipt-sooner']],
    ['Vous recevez la réponse sous 5 jours.', ['identity.receipt-sooner']],
    ['Vous recevez dans la semaine un récépissé.', []],
    ['Vous recevez la décision dans le mois.', []],
  ])('of an answer: %s', ([receipt, found]) => {
    expect(identity((value) => (value.receipt = receipt))).toEqual(found);
  });

  it('of an act that is in force', () => {
    const dated = (...dates: readonly (string | undefined)[]) =>
      identity(
        (value) => (value.legalBasis = dates.map((date) => ({ ...value.legalBasis[0], ...(date && { date }) }))),
      );
    expect(dated('2026-11-12')).toEqual(['identity.act-later']);
    expect(dated('2025-11-12', '2026-11-12')).toEqual([]);
    expect(dated('2026-11-12', undefined)).toEqual([]);
  });

  it.for<readonly [who: string, audiences: readonly string[], found: readonly string[]]>([
    ['Les entreprises de la province.', ['particulier'], ['sheet.audience-opposed']],
    ['Les entreprises de la province.', ['entreprise'], []],
    ['Les personnes et les entreprises.', ['particulier'], []],
    ['Les entreprises et les associations.', ['particulier'], []],
  ])('of whom it is for: %s', ([who, audiences, found]) => {
    const said = withText(
      BASE,
      'sheet.md',
      (BASE.files['sheet.md'] ?? '').replace('Toute personne qui vit en province Sud.', who),
    );
    expect(codes(withJson(said, 'dispositif.json', (value) => (value.audiences = audiences)))).toEqual(found);
  });

  it('of a route and of a column that is another', () => {
    const routed = (...groups: readonly string[]) =>
      identity(({ functions: { instructeur } }) => {
        instructeur.routes = groups.map((group, at) => ({
          id: `r${at}`,
          title: `Route ${at}`,
          when: `prix > ${1000 * (9 - at)}`,
          group,
        }));
      });
    expect(routed('Transports')).toContain('route.same-group');
    expect(routed('Transports', 'Autres')).not.toContain('route.same-group');
    const columns = (value: string) =>
      codes(withJson(BASE, 'queue.json', (queue) => queue.columns.push({ title: 'Aide', value, type: 'money' })));
    expect(columns('prix')).toEqual(['queue.column-twice']);
    expect(columns('aide')).toEqual([]);
  });

  it('of a year in which scenarios play', () => {
    expect(identity(({ effective }) => (effective.from = '2062-01-01'))).toEqual(['scenario.before-effective']);
    expect(identity(({ effective }) => (effective.from = '2026-03-03'))).toEqual([]);
  });
});
