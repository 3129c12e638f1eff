/** Messages, documents and sheet: what they print, and what is said of their mistakes. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  renderSheet,
  type CompiledDispositif,
  type CompiledTemplate,
  type DispositifSource,
  type Scope,
} from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, readSource, withJson, withText } from '../sources.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(source);
});

import { quotaScheme } from '../../support/quota-scheme.ts';

const BASE = readFixtureBase();
const FILE = 'messages/recu.md';
const templateOf = (text: string): CompiledTemplate => {
  const template = compiled(withText(source, FILE, text)).messages['recu'];
  if (!template) throw new Error('no template');
  return template;
};
const render = (body: string, scope: Scope): string => templateOf(`# T\n\n${body}`).render(scope).markdown;

describe('a template', () => {
  it.for<readonly [string, Scope, string]>([
    ['{{ montantDemande | montant }}', { montantDemande: 1_250_000 }, '1\u202f250\u202f000\u00a0F\u00a0CFP'],
    ['{{ montantDemande | nombre }}', { montantDemande: 1234.5 }, '1\u202f234,5'],
    ['{{ dateNaissance | date }}', { dateNaissance: '2026-03-01' }, '1er mars 2026'],
    ['{{ dossier.deposeA | heure }}', { dossier: { deposeA: '14:30' } }, '14\u00a0h\u00a030'],
    ['{{ dossier.deposeA | heure }}', { dossier: { deposeA: '08:00' } }, '8\u00a0h'],
    ['{{ dossier.deposeA | heure }}', { dossier: {} }, ''],
    ['{{ dateNaissance | date }}', {}, ''],
    ['{{ montantDemande | montant }}', { montantDemande: 'x' }, ''],
    ['{{ foyer.situation | libelle: "/foyer/situation" }}', { foyer: { situation: 'couple' } }, 'En couple'],
    ['{{ foyer.situation | libelle: "/foyer/situation" }}', { foyer: { situation: 'autre' } }, 'autre'],
    ['{% if foyer.membres %}{{ foyer.membres.size }}{% endif %}', { foyer: { membres: [{}, {}] } }, '2'],
    ['{% if conjoint %}oui{% else %}non{% endif %}', {}, 'non'],
    [
      '{% for m in foyer.membres %}{{ m.prenom }};{% endfor %}',
      { foyer: { membres: [{ prenom: 'A' }, { prenom: '*B*' }] } },
      'A;\\*B\\*;',
    ],
    [
      '{% if devis %}{{ devis }}{% endif %}',
      { devis: { id: '1', name: 'devis.pdf', size: 1, mediaType: 'application/pdf' } },
      'devis.pdf',
    ],
    ['## {{ nom }}', { nom: 'a\nb' }, '## a b'],
    ['{{ nom }}', { nom: 'a\nb' }, 'a\\\nb'],
  ])('%s prints what it should', ([body, scope, expected]) => {
    expect(render(body, scope)).toBe(expected);
  });

  it('has a plain title', () => {
    expect(templateOf('# Pour {{ nom }}\n\nTexte').render({ nom: 'A & *B*\nC' })).toEqual({
      title: 'Pour A & *B* C',
      markdown: 'Texte',
    });
  });

  it('lists its tags', () => {
    expect(templateOf('# {{ dossier.numero }}\n\n{{ nom }} {{ foyer.situation }}').tags).toEqual([
      'dossier.numero',
      'foyer.situation',
      'nom',
    ]);
  });

  it('is stopped when it would cost too much', () => {
    const bomb = templateOf(
      '# T\n\n{% for i in (1..100000) %}{% for j in (1..100000) %}{{ nom }}{% endfor %}{% endfor %}',
    );
    expect(() => bomb.render({ nom: 'x' })).toThrow('limit');
  });
});

describe('what is decided', () => {
  const decided = (text: string): DispositifSource =>
    withText(
      withJson(BASE, 'workflow.json', (workflow) => {
        workflow.decision = {
          type: 'object',
          properties: {
            classe: {
              title: 'Classe accordée',
              type: 'string',
              oneOf: [
                { const: 'a1', title: 'Première classe' },
                { const: 'b2', title: 'Deuxième classe' },
              ],
            },
          },
          required: ['classe'],
        };
        workflow.states.instruction.actions.accorder.decides = { classe: '"b2"' };
      }),
      'documents/decision.md',
      text,
    );
  const LETTER = '# Décision\n\n{{ decision.classe | libelle: "/decision/classe" }}';

  it('is written with the label of its choice', () => {
    const letter = compiled(decided(LETTER)).documents['decision'];
    expect(letter?.render({ decision: { classe: 'b2' } }).markdown).toContain('Deuxième classe');
  });

  it('is told where the label is asked of another value', () => {
    const codes = diagnosticsOf(decided(LETTER.replace('/decision/classe', '/decision/clase'))).map(({ code }) => code);
    expect(codes).toContain('template.label-unknown');
  });
});

describe('a mistake in a template is told at its line and column:', () => {
  it.for<readonly [string, string, string, number, number]>([
    ['a tag that is nothing', '# T\n\nBonjour {{ nomm }}', 'template.tag-unknown', 3, 12],
    ['a tag in the title', '# T {{ nomm }}\n\nx', 'template.tag-unknown', 1, 8],
    ['a path that is nothing', '# T\n\n{{ foyer.x.y }}', 'template.tag-unknown', 3, 4],
    [
      'a tag of a loop that is nothing',
      '# T\n\n{% for m in foyer.membres %}{{ m.prenom }}{{ m.nom }}{% endfor %}',
      'template.tag-unknown',
      3,
      46,
    ],
    ['a filter that is nothing', '# T\n\nx {{ nom | raw }}', 'template.syntax', 3, 3],
    ['a tag that reads files', '# T\n\n{% include "x" %}', 'template.syntax', 3, 1],
    ['braces left open', '# T\n\n{{ nom', 'template.syntax', 3, 1],
    ['a condition left open', '# T\n\n{% if nom %}x', 'template.syntax', 3, 1],
    ['a label of nothing', '# T\n\n{{ nom | libelle: "/nom" }}', 'template.label-unknown', 3, 10],
    ['no title', 'Bonjour', 'template.title-missing', 1, 1],
  ])('%s', ([, text, code, line, column]) => {
    const found = diagnosticsOf(withText(source, FILE, text)).find((diagnostic) => diagnostic.file === FILE);
    expect([found?.code, found?.line, found?.column]).toEqual([code, line, column]);
  });

  it('a name inside a part is mended whole, and those that there are are told where none is near', () => {
    const told = (tag: string): { readonly message?: string; readonly text: string | undefined } => {
      const text = `# T\n\n{{ ${tag} }}`;
      const found = diagnosticsOf(withText(source, FILE, text)).find((diagnostic) => diagnostic.file === FILE);
      const [fix] = found?.fixes ?? [];
      const [edit] = fix?.edits ?? [];
      return { ...(found && { message: found.message }), text: edit?.type === 'replace' ? edit.text : undefined };
    };
    const near = told('dossier.deposeLee');
    expect(near.message).toContain('« dossier.deposeLe »');
    expect(near.text).toBe('dossier.deposeLe');
    const far = told('demandeur.adresse');
    expect(far.message).toContain('« demandeur.nom », « demandeur.prenom »');
    expect(far.text).toBeUndefined();
  });

  it('nothing is said of what a template makes for itself', () => {
    const text =
      '# T\n\n{% assign a = nom %}{{ a }}{% for i in (1..3) %}{{ i }}{{ forloop.index }}{% endfor %}{% if foyer.membres %}{{ foyer.membres.first.prenom }}{% endif %}';
    expect(diagnosticsOf(withText(source, FILE, text))).toEqual([]);
  });

  it('one that nobody uses is worth a warning', () => {
    expect(diagnosticsOf(withText(source, 'messages/autre.md', '# A\n\nb'))).toMatchObject([
      { code: 'template.unused', severity: 'warning', file: 'messages/autre.md' },
    ]);
  });
});

describe('the sheet', () => {
  const sheet = `# {{ dispositif.title }}

${['À quoi ça sert', 'Pour qui', 'Pièces à fournir', 'Comment faire', 'Délais', 'Recours'].map((title) => `## ${title}\n\nx\n`).join('\n')}
## Conditions

{% for condition in conditions %}- {{ condition.titre }}
{% endfor %}
{% for piece in pieces %}- {{ piece.titre }}{% unless piece.obligatoire %} (facultatif){% endunless %}
{% endfor %}
{% for o in ouvertures %}- {{ o.titre }} : du {{ o.du | date }} au {{ o.au | date }}
{% endfor %}

## Montant

|{% for entete in baremes.bareme.entetes %} {{ entete }} |{% endfor %}
|{% for entete in baremes.bareme.entetes %}---|{% endfor %}
{% for ligne in baremes.bareme.lignes -%}
|{% for cellule in ligne %} {{ cellule }} |{% endfor %}
{% endfor %}

## Contact

{{ delai }}

{{ contact }}
`;

  it('draws conditions, documents, scales and openings from the rules, the form and the identity', () => {
    const { title, markdown, sections } = renderSheet(compiled(withText(source, 'sheet.md', sheet)), {
      now: '2026-03-01T00:00:00Z',
    });
    expect(title).toBe('Aide d’essai');
    expect(sections.map((section) => section.title)).toContain('Montant');
    expect(markdown).toContain('- Être majeur\n- Demander moins de 5 millions');
    expect(markdown).toContain('- Devis (facultatif)');
    expect(markdown).toContain('- Première campagne : du 1er février 2026 au 30 juin 2026');
    expect(markdown).toContain('| Situation | Montant | Taux |');
    expect(markdown).toContain('| Seul ou seule | moins de 1\u202f000\u202f000\u00a0F\u00a0CFP | 50 |');
    expect(markdown).toContain('| En couple | indifférent | 30 |');
    expect(markdown).toContain('Service des essais\\\nessais@province-sud.example');
  });

  it('says what is limited in number, by what it is counted apart, and how many where it is one number', () => {
    const said = `{% for q in quotas %}- {{ q.titre }}{% if q.par %}, selon « {{ q.par }} »{% endif %}{% if q.maximum %} : {{ q.maximum | nombre }}{% endif %}{% if q.article %} ({{ q.article }}){% endif %}
{% endfor %}`;
    const drawn = (change: Parameters<typeof quotaScheme>[1]): string => {
      const scheme = quotaScheme('licence', change);
      const text = (scheme.files['sheet.md'] ?? '').replace('## Contact', `${said}\n\n## Contact`);
      return renderSheet(compiled(withText(scheme, 'sheet.md', text)), { now: '2026-03-01T00:00:00Z' }).markdown;
    };
    expect(drawn({ rules: () => {} })).toContain('- Licences de vélo-taxi, selon « Commune » (art. 3)');
    const one = drawn({
      rules: ({ quotas }) => {
        delete quotas[0].by;
        delete quotas[0].article;
        quotas[0].most = '1200';
      },
    });
    expect(one).toContain('- Licences de vélo-taxi : 1\u202f200');
    const dated = drawn({
      rules: ({ quotas, computed }) => {
        computed.push({
          name: 'plafond',
          title: 'Licences, au plus',
          type: 'number',
          values: [
            { value: 5, from: '2026-01-01', to: '2026-05-31' },
            { value: 9, from: '2026-06-01' },
          ],
        });
        quotas[0].most = 'plafond';
      },
    });
    expect(dated).toContain('- Licences de vélo-taxi, selon « Commune » : 5 (art. 3)');
  });

  it('[V5] says what an act fixes on that day, since when and where', () => {
    const fixed = withJson(
      withText(
        source,
        'sheet.md',
        sheet.replace(
          '## Contact',
          '## Contact\n\n{{ constantes.plafond.titre }} : {{ constantes.plafond.valeur | montant }}, {{ constantes.plafond.depuis | date }}, {{ constantes.plafond.article }}',
        ),
      ),
      'rules.json',
      (rules) =>
        rules.computed.push({
          name: 'plafond',
          title: 'Plafond',
          type: 'money',
          values: [
            { value: 30_000, from: '2020-01-01', to: '2026-12-31', article: 'art. 4' },
            { value: 32_000, from: '2027-01-01', article: 'art. 9' },
          ],
        }),
    );
    const on = (now: string): string => renderSheet(compiled(fixed), { now }).markdown;
    expect(on('2026-03-01T00:00:00Z')).toContain('Plafond : 30\u202f000\u00a0F\u00a0CFP, 1er janvier 2020, art. 4');
    expect(on('2027-03-01T00:00:00Z')).toContain('Plafond : 32\u202f000\u00a0F\u00a0CFP, 1er janvier 2027, art. 9');
  });

  it('[D3] says what a scale gives in the other cases', () => {
    const other = withJson(withText(source, 'sheet.md', sheet), 'rules.json', (rules) => {
      rules.tables[0].outputs[0].default = '10';
      rules.tables[0].rows.pop();
    });
    const { markdown } = renderSheet(compiled(other), { now: '2026-03-01T00:00:00Z' });
    expect(markdown).toContain('| dans les autres cas |  | 10 |');
  });

  it('shows the scale in force that day', () => {
    const { markdown } = renderSheet(compiled(withText(source, 'sheet.md', sheet)), { now: '2027-03-01T00:00:00Z' });
    expect(markdown).toContain('| indifférent | 20 |');
  });

  it('may not read the case', () => {
    const found = diagnosticsOf(withText(source, 'sheet.md', `${sheet}\n{{ dossier.numero }}`));
    expect(found).toMatchObject([{ code: 'template.tag-unknown', file: 'sheet.md' }]);
  });

  it('of a real scheme has its sections', () => {
    expect(renderSheet(dispositif, { now: '2026-03-01T00:00:00Z' }).sections.length).toBeGreaterThan(5);
  });
});
