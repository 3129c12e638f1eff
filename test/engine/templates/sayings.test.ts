/** Tags are held against the words around them, and what the scheme says of itself against what it holds. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = withJson(readFixtureBase(), 'dispositif.json', (identity) => (identity.appeal = 'P2M'));
const codes = (source: typeof BASE): readonly string[] => diagnosticsOf(source).map(({ code }) => code);
const decision = (body: string): readonly string[] =>
  codes(withText(BASE, 'documents/decision.md', `# Décision\n\n${body}\n`));
const refusal = (body: string): readonly string[] =>
  codes(
    withText(
      BASE,
      'messages/refus.md',
      `# Demande refusée\n\n${body}\n\nMotif : {{ actions.refuser.motif }}. Le tribunal peut être saisi.\n`,
    ),
  );

describe('a last day', () => {
  it.for<readonly [body: string, found: readonly string[]]>([
    ['Valable jusqu’au {{ dossier.deposeLe | date }}.', ['template.day-over']],
    ['À rendre avant le **{{ aujourdhui | date }}**.', ['template.day-over']],
    ['À rendre avant le {{ actions.accorder.le | date }}.', ['template.day-over']],
    ['Reçue le {{ dossier.deposeLe | date }}.', []],
    ['Pour {{ nom }}, née avant le {{ naissance | date }}.', []],
  ])('%s', ([body, found]) => {
    expect(decision(body)).toEqual(found);
  });
});

describe('the day of the filing', () => {
  it.for<readonly [body: string, found: readonly string[]]>([
    ['Demande déposée le {{ dossier.deposeLe | date }}.', []],
    ['Demande déposée le {{ aujourdhui | date }}.', ['template.filed-other']],
    ['Demande déposée le {{ actions.accorder.le | date }}.', ['template.filed-other']],
    ['Demande déposée, puis accordée le {{ actions.accorder.le | date }}.', []],
  ])('%s', ([body, found]) => {
    expect(decision(body)).toEqual(found);
  });
});

describe('who is greeted', () => {
  it('is who reads', () => {
    expect(refusal('Bonjour {{ nom }},')).toEqual([]);
    expect(refusal('Bonjour {{ demandeur.nomComplet }},')).toEqual([]);
    expect(refusal('Bonjour {{ actions.refuser.par }},')).toEqual(['template.greeting-other']);
    expect(refusal('La demande a été refusée par {{ actions.refuser.par }}.')).toEqual([]);
  });

  it('is not the applicant in what only the service reads', () => {
    const internal = withJson(BASE, 'workflow.json', ({ filed }) =>
      filed.push({ type: 'mail', message: 'service', to: 'service' }),
    );
    const mail = (body: string) => codes(withText(internal, 'messages/service.md', `# Une demande\n\n${body}\n`));
    expect(mail('Bonjour {{ demandeur.nomComplet }},\n\nÀ étudier.')).toEqual(['template.greeting-other']);
    expect(mail('{{ demandeur.nomComplet }} a déposé une demande.')).toEqual([]);
  });
});

describe('the length of a delay', () => {
  it.for<readonly [body: string, found: readonly string[]]>([
    ['Vous pouvez contester dans un délai de {{ delais.recours.duree }}.', []],
    ['Vous pouvez contester dans un délai de {{ delais.cloture.duree }}.', ['template.delay-other']],
    ['Sans réponse dans un délai de {{ delais.decision.duree }}, vous pouvez contester.', []],
    ['Vous avez {{ delais.cloture.duree }} pour écrire.', []],
  ])('to contest: %s', ([body, found]) => {
    expect(refusal(body)).toEqual(found);
  });

  it('to send a correction back is not that to contest', () => {
    const correction = (delay: string) =>
      codes(
        withText(
          BASE,
          'messages/correction.md',
          `# À corriger\n\n{% for correction in actions.demander.corrections -%}\n- {{ correction.libelle }} : {{ correction.motif }}\n{% endfor %}\n\nVous avez {{ delais.${delay}.duree }} pour la renvoyer.\n`,
        ),
      );
    expect(correction('cloture')).toEqual([]);
    expect(correction('recours')).toEqual(['template.delay-other']);
  });
});

describe('the amount that a letter tells', () => {
  const net = withJson(
    withJson(BASE, 'rules.json', ({ computed }) =>
      computed.push({ name: 'net', title: 'Aide nette', type: 'money', expression: 'floor(aide / 2)' }),
    ),
    'workflow.json',
    ({ states }) =>
      states.instruction.actions.accorder.effects.push({
        type: 'amount',
        entry: 'commit',
        label: 'Aide',
        amount: 'net',
      }),
  );
  const letter = (body: string) => codes(withText(net, 'documents/decision.md', `# Décision\n\n${body}\n`));

  it('is the one that is committed with it', () => {
    expect(letter('Une aide de {{ net | montant }}.')).toEqual([]);
    expect(letter('Une aide de {{ aide | montant }}, dont {{ net | montant }} pour vous.')).toEqual([]);
    expect(letter('Une aide de {{ aide | montant }}.')).toEqual(['template.amount-other']);
  });

  it('need not be told', () => {
    expect(letter('Une aide est accordée à {{ nom }}, pour {{ prix | montant }}.')).toEqual(['template.amount-other']);
    expect(letter('Une aide est accordée à {{ nom }}.')).toEqual([]);
  });
});

describe('the sheet', () => {
  const adults = withJson(BASE, 'rules.json', (rules) => {
    const valid = 'naissance + duration("P18Y") <= aujourdhui';
    rules.eligibility[0] = { id: 'majeur', title: 'Être majeur', valid, effect: 'inform', message: 'Corrigez.' };
  });
  const sheet = (source: typeof BASE, from: string, to: string) =>
    codes(withText(source, 'sheet.md', (source.files['sheet.md'] ?? '').replace(from, to)));
  const WHO = 'Toute personne qui vit en province Sud.';

  it.for<readonly [words: string, found: readonly string[]]>([
    ['Toute personne de 18 ans ou plus.', []],
    ['Toute personne de moins de dix-huit ans.', []],
    ['Toute personne de 25 ans ou plus.', ['sheet.age-opposed']],
    ['Toute personne qui réside ici depuis au moins 15 ans.', []],
    ['L’aide est versée pendant 15 ans.', []],
  ])('gives the ages that are judged: %s', ([words, found]) => {
    expect(sheet(adults, WHO, words)).toEqual(found);
  });

  it('may give an age that no rule judges at all', () => {
    expect(sheet(BASE, WHO, 'Toute personne de 25 ans ou plus.')).toEqual([]);
  });

  it('tells of the documents that are asked for', () => {
    const asking = (required: readonly string[]) =>
      withJson(
        withJson(BASE, 'form.schema.json', (form) => {
          form.properties.devis = { $ref: 'urn:cagou:block:piece-justificative', title: 'Devis' };
          form.required.push(...required);
        }),
        'form.ui.json',
        (ui) => ui.pages[1].fields.push('devis'),
      );
    expect(codes(asking(['devis']))).toEqual(['sheet.documents-opposed']);
    expect(codes(asking([]))).toEqual([]);
    const later = withJson(
      asking(['devis']),
      'form.schema.json',
      ({ properties }) => (properties.devis.cagou = { soft: true }),
    );
    expect(codes(later)).toContain('sheet.documents-opposed');
    expect(sheet(asking(['devis']), 'Aucune.', 'Un devis.')).toEqual([]);
  });
});

describe('how long what is granted lasts', () => {
  const FIN = { title: 'Fin', type: 'string', format: 'date', cagou: { public: true, personal: 'demande' } };
  const lasting = (summary: string, ...lengths: readonly string[]) =>
    diagnosticsOf(
      withJson(
        withJson(BASE, 'dispositif.json', (identity) => (identity.summary = summary)),
        'workflow.json',
        (workflow: Parsed) => {
          const { actions } = workflow.states.instruction;
          workflow.decision = { type: 'object', properties: { fin: FIN } };
          lengths.forEach((length, at) => {
            const decides = { fin: `aujourdhui + duration("${length}")` };
            if (at === 0) actions.accorder.decides = decides;
            else actions[`accorder${at}`] = { ...actions.accorder, title: `Accorder ${at}`, decides };
          });
        },
      ),
    ).map(({ code, pointer }) => `${code} ${pointer}`);

  it('is what the summary says', () => {
    expect(lasting('Une aide, pour cinq ans.', 'P5Y', 'P60M')).toEqual([]);
    expect(lasting('Une aide, cinq ans après la demande.', 'P3Y')).toEqual([]);
  });

  it('is told at the summary when nothing lasts so, and at the decision that does not', () => {
    expect(lasting('Une aide, pour cinq ans.', 'P3Y')).toContain('identity.length-opposed /summary');
    expect(lasting('Une aide, pour cinq ans.', 'P5Y', 'P5M')).toEqual([
      'decision.length-opposed /states/instruction/actions/accorder1/decides/fin',
    ]);
  });
});
