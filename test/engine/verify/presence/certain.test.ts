/** What an author rightly takes for certain is not refused; and what only looks so still is. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../../sources.ts';

let association: DispositifSource;
beforeAll(async () => {
  association = await readSource('examples/subvention-association');
});

const workflow = (source: DispositifSource, change: (value: Parsed) => void): DispositifSource =>
  withJson(source, 'workflow.json', change);
const compute = (source: DispositifSource, name: string, expression: string, type = 'string'): DispositifSource =>
  withJson(source, 'rules.json', (rules) => rules.computed.push({ name, title: `Valeur ${name}`, type, expression }));
const letter = (source: DispositifSource, file: string, text: string): DispositifSource =>
  withText(source, file, `${source.files[file] ?? ''}\n${text}\n`);
/** What is wrong with a scheme; without the scenarios, whose answers are those of the forms as they were. */
const told = (source: DispositifSource): readonly string[] =>
  diagnosticsOf(source)
    .filter(({ code, severity }) => severity === 'error' && !code.startsWith('scenario.'))
    .map(({ code, file, params }) => `${code} ${file} ${String(params['path'] ?? '')}`);

const text = (title: string): Parsed => ({ type: 'string', title, minLength: 1, maxLength: 200 });

describe('what the form of an opinion requires', () => {
  const opinionWith = (required: readonly string[]): DispositifSource =>
    workflow(association, ({ states }) => {
      states.consultation.opinions.technique.form = {
        type: 'object',
        properties: {
          lieux: {
            type: 'array',
            title: 'Lieux',
            maxItems: 5,
            items: { type: 'object', properties: { nom: text('Nom'), note: text('Note') }, required: ['nom'] },
          },
          resume: text('Résumé'),
        },
        required,
      };
    });
  const rapport = (source: DispositifSource, tags: string): readonly string[] =>
    told(letter(source, 'documents/rapport-bureau.md', tags));

  it('is there of each member of a list that is gone through', () => {
    const loop = '{% for lieu in avis.technique.lieux %}{{ lieu.nom }}{% endfor %}';
    expect(rapport(opinionWith([]), loop)).toEqual([]);
    expect(rapport(opinionWith([]), `{% if avis.technique.lieux.size > 0 %}Lieux : ${loop}{% endif %}`)).toEqual([]);
  });

  it('is there beside another of its values, and what it does not require is not', () => {
    const beside = '{% if avis.technique.lieux %}{{ avis.technique.resume }}{% endif %}';
    expect(rapport(opinionWith(['resume']), beside)).toEqual([]);
    expect(rapport(opinionWith([]), beside)).toHaveLength(1);
    const member = '{% for lieu in avis.technique.lieux %}{{ lieu.note }}{% endfor %}';
    expect(rapport(opinionWith(['resume']), member)).toHaveLength(1);
    expect(rapport(opinionWith(['resume']), '{{ avis.technique.resume }}')).toHaveLength(1);
  });

  it('is asked for by the name that the text gives it', () => {
    const member = '{% for lieu in avis.technique.lieux %}{{ lieu.note }}{% endfor %}';
    const [found] = diagnosticsOf(letter(opinionWith([]), 'documents/rapport-bureau.md', member));
    expect(found).toMatchObject({ code: 'presence.tag', params: { tag: 'lieu.note', path: 'lieu.note' } });
    expect(found?.message).toContain('{% if lieu.note %}');
  });
});

describe('what the form of an action requires', () => {
  const SUITE = 'if actions.ajourner.le != null then actions.ajourner.motif else "aucune"';
  const said = (source: DispositifSource, expression: string): readonly string[] =>
    told(letter(compute(source, 'suite', expression), 'documents/rapport-bureau.md', '{{ suite }}'));

  it('is there in a rule once the action is known to have been taken', () => {
    expect(said(association, SUITE)).toEqual([]);
    const other = SUITE.replace('actions.ajourner.le', 'actions.attribuer.le');
    expect(said(association, other)).toHaveLength(1);
  });

  it('is not there when time may have taken it without its form', () => {
    const timed = workflow(association, ({ states }) => {
      states.decision.actions.ajourner.by.push('time');
      states.decision.timers = { oubli: { after: 'P6M', action: 'ajourner' } };
    });
    expect(said(timed, SUITE)).toHaveLength(1);
    expect(said(timed, SUITE.replace('ajourner.le', 'ajourner.motif'))).toEqual([]);
  });

  it('is there in a letter of that action through a value that is nothing before it', () => {
    const value = compute(
      association,
      'raison',
      'if actions.declarerIrrecevable.motif = null then null else actions.declarerIrrecevable.motif',
    );
    expect(told(letter(value, 'messages/irrecevable.md', '{{ raison }}'))).toEqual([]);
    expect(told(letter(value, 'documents/convention.md', '{{ raison }}'))).toHaveLength(1);
  });
});

describe('what a condition found', () => {
  const withMeasure = (source: DispositifSource): DispositifSource =>
    workflow(source, ({ states, anywhere }) => {
      states.decision.actions.rejeter.form = {
        type: 'object',
        properties: {
          motif: text('Motif'),
          mesure: {
            type: 'string',
            title: 'Mesure',
            oneOf: [
              { const: 'suspension', title: 'Suspension' },
              { const: 'rejet', title: 'Rejet' },
            ],
          },
        },
        required: ['motif', 'mesure'],
        if: { properties: { mesure: { const: 'suspension' } }, required: ['mesure'] },
        then: {
          properties: { jours: { type: 'integer', title: 'Jours', minimum: 1, maximum: 90 } },
          required: ['jours'],
        },
      };
      states.decision.actions.rejeter.to = 'aiguillage';
      const mail = { type: 'mail', message: 'irrecevable' };
      states.aiguillage = {
        title: 'Aiguillage',
        always: [
          { when: 'actions.rejeter.mesure = "suspension"', to: 'suspendu', effects: [mail] },
          { to: 'refusASigner' },
        ],
      };
      anywhere.constaterSilence.from.push('aiguillage', 'suspendu');
      states.suspendu = { ...states.refusASigner, title: 'Suspension à signer', entry: [mail] };
      states.suspendu.actions = {
        confirmer: { title: 'Confirmer', by: ['signataire'], to: 'refusee', effects: [mail] },
      };
    });

  it('holds in the letter of the automatic step it opens, and after it', () => {
    const source = withMeasure(association);
    const own = withText(
      source,
      'messages/irrecevable.md',
      '# Suspension\n\nPendant {{ actions.rejeter.jours }} jours.\n',
    );
    const places = workflow(own, ({ states }) => {
      states.recevabilite.actions.declarerIrrecevable.effects = [];
    });
    expect(told(places)).toEqual([]);
  });

  it('does not hold where the step is not taken', () => {
    const source = letter(withMeasure(association), 'documents/decision-refus.md', '{{ actions.rejeter.jours }}');
    expect(told(source)).toContain('presence.tag documents/decision-refus.md actions.rejeter.jours');
  });
});
