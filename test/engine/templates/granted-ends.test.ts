/** Of the days that are decided one is the end: what is kept, and what is valid, counts from it, and words beside it say as much. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const day = (title: string) => ({ title, type: 'string', format: 'date', cagou: { public: true } });
const CODES = ['decision.end-other', 'template.length-opposed', 'template.delay-reminder', 'route.group-other'];
const told = (source: Source): readonly string[] =>
  diagnosticsOf(source).flatMap(({ code, pointer, line }) =>
    CODES.includes(code) ? [`${code} ${pointer || line}`] : [],
  );

/** An aid that lives on for five years and is checked each year. */
const living = (change: (workflow: Parsed) => void = () => undefined): Source =>
  withJson(BASE, 'workflow.json', (workflow) => {
    workflow.decision = {
      type: 'object',
      properties: { fin: day('Aide valable jusqu’au'), etape: day('Prochain contrôle') },
      required: ['fin', 'etape'],
    };
    workflow.states.instruction.actions.accorder.decides = {
      fin: 'aujourdhui + duration("P5Y")',
      etape: 'aujourdhui + duration("P1Y")',
    };
    workflow.states.accordee = {
      title: 'Aide en cours',
      waiting: 'external',
      timers: {
        controle: { at: 'decision.etape', action: 'controler' },
        fin: { at: 'decision.fin + duration("P1D")', action: 'finir' },
      },
      actions: {
        controler: { title: 'Contrôler', by: ['time'], to: 'controle' },
        finir: { title: 'Finir', by: ['time'], to: 'classee', effects: [{ type: 'mail', message: 'classement' }] },
      },
    };
    workflow.states.controle = {
      title: 'À contrôler',
      task: { function: 'instructeur', title: 'Contrôler' },
      actions: { valider: { title: 'Valider', by: ['instructeur'], to: 'accordee' } },
    };
    workflow.clocks.decision.stopsIn = ['accordee'];
    change(workflow);
  });
const kept = (on: string, source = living()): readonly string[] =>
  told(
    withJson(source, 'privacy.json', ({ categories }) => {
      categories.demande.retention = { after: 'P2Y', from: 'expired', on, then: 'erase' };
    }),
  );

describe('what is kept from the end of what was granted', () => {
  const place = 'decision.end-other /categories/demande/retention/on';
  it.for<readonly [says: string, on: string, found: readonly string[]]>([
    ['counts from the end', 'decision.fin', []],
    ['does not count from the next check', 'decision.etape', [place]],
    ['may count from anything else', 'dossier.deposeLe', []],
    ['is left alone where more is computed', 'decision.etape + duration("P1D")', []],
  ])('%s', ([, on, found]) => expect(kept(on)).toEqual(found));

  it('is left alone where no day ends it, or two do', () => {
    const endless = living(({ states }) => {
      delete states.accordee.timers.fin;
      states.accordee.actions.finir.by = ['instructeur'];
    });
    expect(kept('decision.etape', endless)).toEqual([]);
    const both = living(({ states }) => (states.accordee.timers.arret = { at: 'decision.etape', action: 'finir' }));
    expect(kept('decision.etape', both)).toEqual([]);
  });

  it('is that of a licence too', () => {
    const licence = (validUntil: string) =>
      told(
        withJson(living(), 'dispositif.json', (identity) => {
          identity.documents = { decision: { kind: 'licence', validUntil } };
        }),
      );
    expect(licence('decision.fin')).toEqual([]);
    expect(licence('decision.etape')).toEqual(['decision.end-other /documents/decision/validUntil']);
  });
});

describe('a length typed beside the day that is decided', () => {
  const letter = (body: string, source = living()) =>
    told(withText(source, 'documents/decision.md', `# Décision\n\n${body}\n`));
  it.for<readonly [body: string, found: readonly string[]]>([
    ['Une aide pour cinq ans, jusqu’au {{ decision.fin | date }}.', []],
    ['Une aide pour 60 mois, jusqu’au {{ decision.fin | date }}.', []],
    ['Une aide pour dix ans, jusqu’au {{ decision.fin | date }}.', ['template.length-opposed 3']],
    ['Une aide valable 3 ans, jusqu’au {{ decision.fin | date }}.', ['template.length-opposed 3']],
    // The length of something else, or of no value that is decided.
    ['Trois ans de permis, et une aide jusqu’au {{ decision.fin | date }}.', []],
    ['Une aide pour dix ans.', []],
    ['Pour dix ans ou pour cinq ans, jusqu’au {{ decision.fin | date }}.', []],
    ['Prochain contrôle le {{ decision.etape | date }}, valable un an.', []],
  ])('%s', ([body, found]) => expect(letter(body)).toEqual(found));

  it('is left alone where two actions decide otherwise', () => {
    const two = living(
      ({ states }) => (states.controle.actions.valider.decides = { fin: 'aujourdhui + duration("P10Y")' }),
    );
    expect(letter('Une aide pour dix ans, jusqu’au {{ decision.fin | date }}.', two)).toEqual([]);
  });
});

describe('the time that a mail gives', () => {
  const mail = (sentence: string, change: (workflow: Parsed) => void = () => undefined) =>
    told(
      withText(
        withJson(BASE, 'workflow.json', (workflow) => {
          workflow.states.correction.timers.relance = { after: 'P15D', action: 'relancer' };
          workflow.states.correction.actions.relancer = {
            title: 'Relancer',
            by: ['time'],
            effects: [{ type: 'mail', message: 'correction' }],
          };
          change(workflow);
        }),
        'messages/correction.md',
        `# À corriger\n\n{% for correction in actions.demander.corrections %}- {{ correction.libelle }} : {{ correction.motif }}\n{% endfor %}\n\n${sentence}\n`,
      ),
    );
  it.for<readonly [sentence: string, found: readonly string[]]>([
    ['Renvoyez-la dans un délai de {{ delais.cloture.duree }}.', []],
    ['Renvoyez-la dans un délai de {{ delais.relance.duree }}.', ['template.delay-reminder 6']],
    ['Renvoyez-la sous {{ delais.relance.duree }}.', ['template.delay-reminder 6']],
    ['Nous vous écrirons de nouveau au bout de {{ delais.relance.duree }}.', []],
  ])('%s', ([sentence, found]) => expect(mail(sentence)).toEqual(found));

  it('is not judged where several delays end the step', () => {
    const found = mail('Renvoyez-la sous {{ delais.relance.duree }}.', ({ states }) => {
      states.correction.timers.autre = { after: 'P2M', action: 'classer' };
    });
    expect(found).toEqual([]);
  });
});

describe('routes', () => {
  const routed = (...groups: readonly string[]) =>
    told(
      withJson(BASE, 'dispositif.json', ({ functions }) => {
        functions.instructeur.routes = groups.map((group, at) => ({
          id: `secteur${at}`,
          title: `Secteur ${at}`,
          when: at === 0 ? 'prix > 100000' : 'prix < 50000',
          group,
        }));
      }),
    );
  it.for<readonly [groups: readonly string[], found: readonly number[]]>([
    [['Secteur 0', 'Secteur 1'], []],
    [
      ['Secteur 1', 'Secteur 0'],
      [0, 1],
    ],
    [['Agents du nord', 'Secteur 0'], [1]],
    [['Agents du nord', 'Agents du sud'], []],
  ])('lead %s', ([groups, found]) => {
    const places = found.map((at) => `route.group-other /functions/instructeur/routes/${at}/group`);
    expect(routed(...groups)).toEqual(places);
  });
});
