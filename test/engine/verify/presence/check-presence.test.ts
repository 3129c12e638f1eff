/** A value is read only where it is there on every path, or the expression says what to do without it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../../sources.ts';

let association: DispositifSource;
let permit: DispositifSource;
let aid: DispositifSource;
beforeAll(async () => {
  association = await readSource('examples/subvention-association');
  permit = await readSource('examples/permis-chasser');
  aid = await readSource('examples/aide-medicale');
});

const presenceOf = (source: DispositifSource) =>
  diagnosticsOf(source).filter(({ code }) => code.startsWith('presence.'));
const addTo = (source: DispositifSource, file: string, text: string): DispositifSource =>
  withText(source, file, `${source.files[file] ?? ''}\n${text}\n`);
const queue = (source: DispositifSource, value: string): DispositifSource =>
  withJson(source, 'queue.json', (v) => v.columns.push({ title: 'Essai', value, type: 'string' }));
const workflow = (source: DispositifSource, change: (value: Parsed) => void): DispositifSource =>
  withJson(source, 'workflow.json', change);

describe('a tag of a letter', () => {
  it('reads what an action gave only when that action was taken on every path', () => {
    const found = presenceOf(addTo(association, 'documents/convention.md', '{{ actions.ajourner.motif }}'));
    expect(found).toMatchObject([{ code: 'presence.tag', file: 'documents/convention.md', line: 36, column: 4 }]);
    expect(found[0]?.message).toMatch(
      /« Recevabilité » → « Avis demandés » → « Rapport au Bureau à préparer » → .* « Convention à signer », l’action « Ajourner à une autre séance » n’a pas été faite/,
    );
  });

  it('reads the form of the action that orders the letter', () => {
    expect(
      presenceOf(addTo(association, 'messages/irrecevable.md', '{{ actions.declarerIrrecevable.motif }}')),
    ).toEqual([]);
  });

  it('may ask whether there is something to write', () => {
    const guarded = '{% if actions.ajourner.motif %}{{ actions.ajourner.motif }}{% endif %}';
    expect(presenceOf(addTo(association, 'documents/convention.md', guarded))).toEqual([]);
    const dated = '{% if actions.ajourner.le %}{{ actions.ajourner.motif }}{% endif %}';
    expect(presenceOf(addTo(association, 'documents/convention.md', dated))).toEqual([]);
    const other = '{% if actions.rejeter.le %}{{ actions.ajourner.motif }}{% endif %}';
    expect(presenceOf(addTo(association, 'documents/convention.md', other))).toHaveLength(1);
    expect(
      presenceOf(addTo(association, 'documents/convention.md', '{{ actions.ajourner.motif | default: "aucun" }}')),
    ).toEqual([]);
  });

  it('reads what is asked with something that is known to be there', () => {
    const asked = withJson(aid, 'form.schema.json', (form) => {
      form.properties.qualite = {
        title: 'Qualité',
        type: 'string',
        oneOf: [
          { const: 'particulier', title: 'Particulier' },
          { const: 'entreprise', title: 'Entreprise' },
        ],
        cagou: { personal: false },
      };
      form.required.push('qualite');
      const text = (title: string) => ({ title, type: 'string', cagou: { personal: false } });
      form.allOf.push({
        if: { properties: { qualite: { const: 'entreprise' } }, required: ['qualite'] },
        then: { properties: { ridet: text('RIDET'), raison: text('Nom') }, required: ['ridet', 'raison'] },
      });
    });
    const source = withJson(asked, 'form.ui.json', (ui) => ui.pages[0].fields.push('qualite', 'ridet', 'raison'));
    const letter = 'messages/accuse-reception.md';
    expect(presenceOf(addTo(source, letter, '{% if ridet %}{{ raison }}{% endif %}'))).toEqual([]);
    expect(presenceOf(addTo(source, letter, '{% if couverture %}{{ raison }}{% endif %}'))[0]?.message).toContain(
      '« raison » n’est pas donné quand qualite = "particulier".',
    );
  });

  it('reads the sense of opinions once they are in, and their reason only if there is one', () => {
    const found = presenceOf(
      addTo(association, 'documents/convention.md', '{{ avis.technique.sens }} {{ avis.technique.motif }}'),
    );
    expect(found).toMatchObject([{ code: 'presence.tag', column: 30 }]);
  });

  it('reads what a silent service would have answered nowhere', () => {
    const found = presenceOf(addTo(association, 'documents/convention.md', '{{ avis.financier.montantSoutenable }}'));
    expect(found[0]?.message).toContain('le service rester silencieux');
  });

  it('reads an answer that depends on another only under that other', () => {
    const found = presenceOf(addTo(permit, 'messages/accuse-reception.md', '{{ identite.nom }}'));
    expect(found[0]?.message).toContain('« identite » n’est pas donné quand nature = "renouvellement"');
    const guarded = '{% if nature == "premiere" %}{{ identite.nom }}{% else %}{{ numeroPermis }}{% endif %}';
    expect(presenceOf(addTo(permit, 'messages/accuse-reception.md', guarded))).toEqual([]);
  });

  it('knows what either side of a condition gives', () => {
    const tag = (condition: string) => `{% if ${condition} %}{{ identite.nom }}{% endif %}`;
    const read = (text: string) => presenceOf(addTo(permit, 'messages/accuse-reception.md', text));
    expect(read(tag('identite.prenoms or identite.lieuNaissance'))).toEqual([]);
    expect(read(tag('identite.prenoms or numeroPermis'))).toHaveLength(1);
    expect(read('{% unless nature == "renouvellement" or numeroPermis %}{{ identite.nom }}{% endunless %}')).toEqual(
      [],
    );
    const either = '{% if nature == "premiere" or nature == "renouvellement" %}{{ lieuRetrait }}{% endif %}';
    expect(read(either)).toEqual([]);
  });

  it('knows the guard of the action that orders it', () => {
    const open = withJson(association, 'form.schema.json', (v) => {
      v.properties.association.properties.sigle = { type: 'string', title: 'Sigle' };
    });
    const tag = addTo(open, 'messages/irrecevable.md', '{{ association.sigle }}');
    expect(presenceOf(tag)).toHaveLength(1);
    const guarded = (when: string) =>
      workflow(tag, (v) => (v.states.recevabilite.actions.declarerIrrecevable.guards = [{ when, otherwise: 'Non.' }]));
    expect(presenceOf(guarded('association.sigle != null'))).toEqual([]);
    expect(presenceOf(guarded('association.sigle = null'))).toHaveLength(1);
  });

  it('reads an answer asked under two conditions only under both', () => {
    const tag = (condition: string) => `{% if ${condition} %}{{ representant.nom }}{% endif %}`;
    const there = withJson(permit, 'form.schema.json', ({ allOf }) => {
      allOf[0].then.if = { properties: { lieuRetrait: { const: 'noumea' } }, required: ['lieuRetrait'] };
    });
    const read = (condition: string) => presenceOf(addTo(there, 'messages/accuse-reception.md', tag(condition)));
    expect(read('nature == "premiere"')[0]?.message).toContain('quand lieuRetrait = "laFoa"');
    expect(read('lieuRetrait == "noumea" and nature == "premiere"')).toEqual([]);
    expect(read('representant')).toEqual([]);
  });

  it('reads the article of an extension only when all of them name one', async () => {
    const road = await readSource('test/schemes/occupation-voirie');
    const tag = '{% for p in delais.decision.prolongations %}{{ p.le }} {{ p.article }}{% endfor %}';
    const source = addTo(road, 'documents/autorisation.md', tag);
    expect(presenceOf(source)).toMatchObject([{ code: 'presence.tag', file: 'documents/autorisation.md', column: 59 }]);
    const named = workflow(source, (v) => (v.clocks.decision.extensions.consultation.article = '9'));
    expect(presenceOf(named)).toEqual([]);
  });

  it('does not read an address that an applicant may not have', () => {
    expect(presenceOf(addTo(permit, 'messages/accuse-reception.md', '{{ demandeur.email }}'))).toHaveLength(1);
  });

  it('reads a computed value when all it is computed from is there', () => {
    const computed = (expression: string) =>
      withJson(association, 'rules.json', (rules) => {
        rules.computed.push({ name: 'reste', title: 'Reste', type: 'money', expression });
      });
    const tag = (source: DispositifSource) => addTo(source, 'documents/rapport-bureau.md', '{{ reste }}');
    expect(presenceOf(tag(computed('projet.cout - projet.montantDemande')))).toEqual([]);
    const late = presenceOf(tag(computed('projet.cout - actions.attribuer.montantAccorde')));
    expect(late[0]?.message).toContain('l’action « Enregistrer l’attribution » n’a pas été faite');
    const guarded =
      'if actions.attribuer.montantAccorde = null then 0 else projet.cout - actions.attribuer.montantAccorde';
    expect(presenceOf(tag(computed(guarded)))).toEqual([]);
    const empty = presenceOf(tag(computed('if projet.cout > 5 then null else 3')));
    expect(empty).toHaveLength(1);
  });
});

describe('what time does', () => {
  it('gives nothing that a form asks for', () => {
    const source = workflow(aid, (v) => {
      v.states.instruction.actions.proposerRefus.by.push('time');
      v.states.instruction.timers = { oubli: { after: 'P1Y', action: 'proposerRefus' } };
    });
    const found = presenceOf(source);
    expect(found.map(({ file }) => file)).toEqual(['documents/decision-refus.md', 'messages/decision-refus.md']);
    expect(found[0]?.message).toContain('l’échéance d’un délai peut prendre l’action');
  });
});

describe('a record of agents', () => {
  it('is there once an action required it, as long as it cannot be emptied', () => {
    const source = addTo(aid, 'documents/decision-attribution.md', '{{ agent.domicileVerifie }}');
    expect(presenceOf(source)).toEqual([]);
    const open = withJson(source, 'agent.schema.json', (v) => delete v.properties.domicileVerifie.cagou.states);
    expect(presenceOf(open)[0]?.message).toContain('un agent peut vider « domicileVerifie »');
    const free = workflow(source, (v) => {
      v.states.instruction.actions.proposerAccord.requires = ['ressourcesVerifiees'];
      v.states.instruction.actions.proposerAccord.guards.pop();
    });
    expect(presenceOf(free)[0]?.message).toContain('n’est pas encore saisi');
  });
});

describe('an expression', () => {
  it.for<readonly [says: string, value: string, count: number]>([
    ['an optional answer is not read as it is', 'telephone', 1],
    ['equality answers whatever is missing', 'if telephone = "x" then "a" else "b"', 0],
    ['the other branch knows it is there', 'if telephone = null then "aucun" else telephone', 0],
    ['the wrong branch does not', 'if telephone != null then "un" else telephone', 1],
    ['`and` knows what was asked before', 'if telephone != null and string length(telephone) > 3 then "a" else "b"', 0],
    ['`or` knows what was refused before', 'if telephone = null or string length(telephone) > 3 then "a" else "b"', 0],
    ['an action that may not have been taken', 'actions.proposerRefus.motif', 1],
    ['lists of lists are read as far as they are there', 'if foyer.membres = null then 1 else count(foyer.membres)', 0],
  ])('%s', ([, value, count]) => {
    const source = withJson(queue(aid, value), 'form.schema.json', (v) => {
      v.required = v.required.filter((name: string) => name !== 'telephone');
    });
    expect(presenceOf(source)).toHaveLength(count);
  });

  it('of an amount is told with the path on which it is missing', () => {
    const source = workflow(association, (v) => {
      v.states.convention.actions.signerConvention.effects.push({
        type: 'amount',
        entry: 'pay',
        label: 'Avance',
        amount: 'actions.validerJustificatifs.depensesRetenues',
      });
    });
    const pointer = '/states/convention/actions/signerConvention/effects/2/amount';
    expect(presenceOf(source)).toMatchObject([{ code: 'presence.expression', file: 'workflow.json', pointer }]);
  });

  it('of a rule reads the answers that every request has', () => {
    const source = withJson(permit, 'rules.json', (v) => {
      v.eligibility.push({ ...v.eligibility[0], id: 'autre', valid: 'identite.dateNaissance < aujourdhui' });
      v.checks.push({ ...v.checks[0], id: 'jamais', valid: 'actions.signerAccord.le > aujourdhui' });
    });
    const found = presenceOf(source);
    expect(found.map(({ pointer }) => pointer)).toEqual(['/checks/1/valid', '/eligibility/3/valid']);
    expect(found[0]?.message).toContain('au dépôt');
  });
});

describe('names that are not values of the case', () => {
  it.each(['{ a: 1, b: a * 2 }.b', 'if association.ridet instance of string then 1 else 0'])('%s', (expression) => {
    const source = withJson(association, 'rules.json', (v) =>
      v.computed.push({ name: 'essai', title: 'Essai', type: 'number', expression }),
    );
    expect(diagnosticsOf(source)).toEqual([]);
  });
});

it('tells of an answer that may be missing where a value is computed from it, and nowhere else', () => {
  const source = withJson(association, 'rules.json', (v) => {
    v.computed.push(
      { name: 'double', title: 'Double', type: 'number', expression: 'projet.cofinancement * 2' },
      { name: 'triple', title: 'Triple', type: 'number', expression: 'double * 3' },
    );
    v.eligibility.push({ id: 'essai', title: 'Essai', valid: 'triple > 0', effect: 'inform', message: 'Non.' });
  });
  const form = withJson(queue(source, 'string(triple)'), 'form.schema.json', (v) => {
    v.properties.projet.properties.cofinancement = {
      title: 'Autres aides',
      type: 'integer',
      cagou: { personal: false },
    };
  });
  const at = JSON.parse(form.files['rules.json'] ?? '').computed.length - 2;
  expect(presenceOf(form).map(({ file, pointer }) => `${file} ${pointer}`)).toEqual([
    `rules.json /computed/${at}/expression`,
  ]);
});

describe('an effect on condition', () => {
  it('may write what its condition makes sure', () => {
    const source = addTo(association, 'documents/convention.md', '{{ actions.ajourner.motif }}');
    const guarded = (when: string) =>
      workflow(source, (value) => {
        value.states.convention.actions.signerConvention.effects[0].when = when;
      });
    expect(presenceOf(guarded('actions.ajourner.motif != null'))).toEqual([]);
    expect(presenceOf(guarded('association.nom != null'))).toHaveLength(1);
    expect(presenceOf(guarded('string length(actions.ajourner.motif) > 10'))).toMatchObject([
      { code: 'presence.expression', pointer: '/states/convention/actions/signerConvention/effects/0/when' },
      { code: 'presence.tag' },
    ]);
  });
});
