/** What is proved of third parties before anything is written to them. */
import { describe, expect, it } from 'vitest';
import { thirdScheme } from '../../support/third-scheme.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const WORKFLOW = 'workflow.json';
const EFFECTS = '/states/instruction/actions/accorder/effects';
const found = (...given: Parameters<typeof thirdScheme>) =>
  diagnosticsOf(thirdScheme(...given)).map(({ code, pointer, params }) => ({ code, pointer, ...params }));
const text = (...lines: readonly string[]) => ({ 'messages/vendeur.md': `# Aide accordée\n\n${lines.join('\n\n')}\n` });
const unreadable = (tag: string, category: string) => ({
  code: 'privacy.third-party-unreadable',
  pointer: `${EFFECTS}/2`,
  third: 'Vendeur du vélo',
  tag,
  category,
});

describe('what a third party may know', () => {
  it.each([
    ['an answer', '{{ nom }}', 'nom', 'Identité'],
    ['who the applicant is', 'Demande de {{ demandeur.nomComplet }}.', 'demandeur.nomComplet', 'Identité du demandeur'],
  ])('counts %s', (_, body, tag, category) => {
    expect(found('base', {}, text(body, '{{ prix | montant }}'))).toEqual([unreadable(tag, category)]);
  });

  it('counts the account with the fields that are filled in from it', () => {
    const source = withJson(
      thirdScheme('base', {}, text('{{ demandeur.nom }}', '{{ prix | montant }}')),
      'form.schema.json',
      (form) => (form.properties.nom.cagou.prefill = 'person.familyName'),
    );
    expect(diagnosticsOf(source)).toMatchObject([{ params: { tag: 'demandeur.nom', category: 'Identité' } }]);
  });

  it('counts what a value is computed from, through other values', () => {
    const source = withJson(
      thirdScheme('base', {}, text('{{ seuil }} {{ prix | montant }}')),
      'rules.json',
      ({ computed }) =>
        computed.push(
          { name: 'age', title: 'Âge', type: 'number', expression: 'naissance.year' },
          { name: 'seuil', title: 'Seuil', type: 'number', expression: 'age + prix' },
        ),
    );
    expect(diagnosticsOf(source).filter(({ code }) => code.startsWith('privacy.'))).toMatchObject([
      { params: { tag: 'seuil', category: 'Identité' } },
    ]);
  });

  it('counts the condition: that they are written to tells it', () => {
    const workflow = ({ states }: Parsed) => {
      states.instruction.actions.accorder.effects[2].when = 'nom = "Wamytan"';
    };
    expect(found('base', { workflow })).toContainEqual(unreadable('nom', 'Identité'));
  });

  it('counts what agents write, by the category of what is recorded, and lets pass what its categories say', () => {
    const workflow = ({ states }: Parsed) => {
      states.instruction.actions.refuser.effects.push({ type: 'mail', message: 'motif', to: 'vendeur' });
    };
    const files = { 'messages/motif.md': '# Refus\n\n{{ actions.refuser.motif }}\n' };
    expect(found('base', { workflow }, files)).toEqual([]);
    const identity = ({ thirdParties }: Parsed) => (thirdParties.vendeur.reads = []);
    expect(found('base', { workflow, identity }, files).map(({ code }) => code)).toContain(
      'privacy.third-party-unreadable',
    );
  });
});

describe('a mail to what the applicant typed', () => {
  const mail = { type: 'mail', message: 'vendeur', to: 'vendeur' };
  const unattended = (workflow: (workflow: Parsed) => void, identity?: (identity: Parsed) => void) =>
    found('base', identity ? { workflow, identity } : { workflow })
      .filter(({ code }) => code === 'third.unattended')
      .map(({ pointer }) => pointer);

  it.each<[string, (workflow: Parsed) => unknown, readonly string[]]>([
    ['at filing', ({ filed }) => filed.push(mail), ['/filed/1']],
    [
      'on entering the first state',
      ({ states }) => (states.instruction.entry = [mail]),
      ['/states/instruction/entry/0'],
    ],
    [
      'with an action of the applicant, who may type another one',
      ({ states }) => (states.correction.actions.corriger.effects = [mail]),
      ['/states/correction/actions/corriger/effects/0'],
    ],
    [
      'with the action of a clock that nobody stopped',
      ({ anywhere }) => anywhere.constater.effects.push(mail),
      ['/anywhere/constater/effects/1'],
    ],
    ['after an action of an agent', ({ states }) => (states.correction.entry = [mail]), []],
    ['at the end that an agent led to', ({ states }) => (states.accordee.entry = [mail]), []],
  ])('%s', (_, change, places) => expect(unattended((workflow) => void change(workflow))).toEqual(places));

  it.each([
    ['a text of the author', '"cycles@demo.example"', 0],
    ['what agents recorded', 'agent.courriel', 0],
    ['what agents gave with an action', 'actions.refuser.motif', 0],
    ['an answer among others', 'if nom = "a" then couleur else "cycles@demo.example"', 1],
    ['the account of the applicant', 'demandeur.email', 1],
  ])('may be at filing to %s, or not', (_, email, times) => {
    const source = withJson(
      thirdScheme('base', {
        identity: ({ thirdParties }) => (thirdParties.vendeur.email = email),
        workflow: ({ filed }) => filed.push(mail),
      }),
      'agent.schema.json',
      ({ properties }) => (properties.courriel = { title: 'Courriel', type: 'string', maxLength: 80 }),
    );
    expect(diagnosticsOf(source).filter(({ code }) => code === 'third.unattended')).toHaveLength(times);
  });
});

describe('a third party who may not be there', () => {
  it('is told at the name and the address, of a letter without an answer to them', () => {
    const source = withJson(thirdScheme('base'), 'form.schema.json', (form) => {
      form.required = form.required.filter((name: string) => !/endeur/u.test(name));
    });
    expect(diagnosticsOf(source)).toMatchObject([
      { code: 'presence.expression', pointer: '/thirdParties/vendeur/name' },
      { code: 'presence.expression', pointer: '/thirdParties/vendeur/address' },
    ]);
  });

  it('is not, where the effect asks for both', () => {
    const source = withJson(
      thirdScheme('base', {
        workflow: ({ states }) => {
          for (const effect of states.instruction.actions.accorder.effects)
            if (effect.to) effect.when = 'vendeur != null and adresseVendeur != null';
        },
      }),
      'form.schema.json',
      (form) => (form.required = form.required.filter((name: string) => !/endeur/u.test(name))),
    );
    expect(diagnosticsOf(source).filter(({ code }) => code.startsWith('presence.'))).toEqual([]);
  });
});

describe('a third party that some requests alone have', () => {
  /** The seller is asked of electric bicycles alone. */
  const sold = (when: string | undefined) =>
    diagnosticsOf(
      withJson(
        thirdScheme('base', {
          workflow: ({ states }) => {
            for (const effect of states.instruction.actions.accorder.effects)
              if (effect.to && when !== undefined) effect.when = when;
          },
        }),
        'form.schema.json',
        (form) => {
          const { then } = form.allOf[0];
          for (const name of ['vendeur', 'adresseVendeur']) {
            then.properties[name] = form.properties[name];
            delete form.properties[name];
            form.required = form.required.filter((other: string) => other !== name);
            then.required.push(name);
          }
        },
      ),
    )
      .filter(({ code }) => /^(?:third|presence)\./.test(code))
      .map(({ code, pointer }) => `${code} ${pointer}`);
  const told = [`third.absent ${EFFECTS}/1`, `third.absent ${EFFECTS}/2`];

  it('is written to on the same condition, or told at each effect', () => {
    expect(sold(undefined)).toEqual(told);
    expect(sold('assistance = "oui"')).toEqual([]);
    expect(sold('assistance = "non"')).toEqual(told);
  });
});

it('names a document that the service would get, which has it in the case', () => {
  const workflow = ({ states }: Parsed) => (states.instruction.actions.accorder.effects[1].to = 'service');
  expect(diagnosticsOf(thirdScheme('base', { workflow }))).toContainEqual(
    expect.objectContaining({ code: 'third.unknown', file: WORKFLOW, pointer: `${EFFECTS}/1/to` }),
  );
});
