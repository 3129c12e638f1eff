/** Mistakes that authors made in real schemes, each told at the very place, and the scheme as it is told of nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson, type Parsed } from '../../sources.ts';

let taxi: DispositifSource;
let permit: DispositifSource;
let grant: DispositifSource;
beforeAll(async () => {
  [taxi, permit, grant] = await Promise.all([
    readSource('test/schemes/taxi'),
    readSource('examples/permis-construire'),
    readSource('examples/subvention-association'),
  ]);
});

/** Where a code is told, once a file of a scheme is changed. */
const toldAt = (source: DispositifSource, code: string, file: string, change: (value: Parsed) => void) =>
  diagnosticsOf(withJson(source, file, change)).flatMap((one) =>
    one.code === code ? [`${one.file}${one.pointer}`] : [],
  );

const OURS = [
  'third.text-other',
  'effect.text-other',
  'effect.text-early',
  'workflow.asked-nobody',
  'opinion.barred',
  'form.most-long',
  'queue.alert-opposed',
  'queue.column-other',
  'privacy.sensitive-word',
  'workflow.clock-early',
];

it('tells nothing of schemes as they are', () => {
  for (const source of [taxi, permit, grant])
    expect(diagnosticsOf(source).filter(({ code }) => OURS.includes(code))).toEqual([]);
});

describe('a text named for somebody', () => {
  const sign = ({ states }: Parsed): Parsed[] => states.signatureAccord.actions.signerAccord.effects;

  it('is told when it goes to another third party', () => {
    const told = toldAt(taxi, 'third.text-other', 'workflow.json', (workflow) => {
      sign(workflow)[3].to = 'centrale';
    });
    expect(told).toEqual(['workflow.json/states/signatureAccord/actions/signerAccord/effects/3/to']);
  });

  it('is told when nothing else is written to who it names, and it goes to the applicant', () => {
    const told = toldAt(permit, 'third.text-other', 'workflow.json', ({ states }) => {
      delete states.accordASigner.actions.signerAccord.effects[2].to;
    });
    expect(told).toEqual(['workflow.json/states/accordASigner/actions/signerAccord/effects/2']);
  });

  it('may go to the applicant while another is written to who it names', () => {
    const told = toldAt(taxi, 'third.text-other', 'workflow.json', (workflow) => {
      delete sign(workflow)[4].to;
    });
    expect(told).toEqual([]);
  });
});

describe('a text named for an action', () => {
  it('is told when another action sends it, and that action sends none of its name', () => {
    const told = toldAt(taxi, 'effect.text-other', 'workflow.json', ({ anywhere }) => {
      anywhere.suspendre.effects[1].message = 'retrait';
      anywhere.retirerAutorisation.effects[1].message = 'suspension';
    });
    expect(told).toEqual(['workflow.json/anywhere/retirerAutorisation/effects/1']);
  });

  it('may be sent by two that lead alike', () => {
    const told = toldAt(taxi, 'effect.text-other', 'workflow.json', ({ anywhere }) => {
      anywhere.retirerAutorisation.effects.push({ type: 'mail', message: 'suspension' });
    });
    expect(told).toEqual([]);
  });

  it('is told when it announces a decision that is only proposed', () => {
    const told = toldAt(taxi, 'effect.text-early', 'workflow.json', ({ states }) => {
      states.proposition.actions.proposerAccord.effects = [{ type: 'mail', message: 'accord' }];
    });
    expect(told).toEqual(['workflow.json/states/proposition/actions/proposerAccord/effects/0']);
  });
});

describe('an action that asks the applicant for pieces', () => {
  it.each([
    ['again, and leads to where they are verified', () => taxi, 'manquement', 'redemander', 'controleRecu'],
    ['and leads to a recovery', () => grant, 'controle', 'demanderComplement', 'recouvrement'],
  ])('%s', (_what, source, state, action, to) => {
    const told = toldAt(source(), 'workflow.asked-nobody', 'workflow.json', ({ states }) => {
      states[state].actions[action].to = to;
    });
    expect(told).toEqual([`workflow.json/states/${state}/actions/${action}/to`]);
  });
});

describe('an opinion', () => {
  it.each([
    ['is told', 'ageVehicule > ageMaximum', true],
    ['is told, whichever side is written first', 'ageMaximum < ageVehicule', true],
    ['is told, with other conditions', 'commune = "noumea" and ageVehicule > ageMaximum', true],
    ['may be asked of some of those who may file', 'ageVehicule = ageMaximum', false],
    ['may be asked of others too', 'commune = "noumea" or ageVehicule > ageMaximum', false],
    ['may read what only informs', 'quota.taxi.restant <= 0', false],
  ])('of those alone who cannot file %s: %s', (_what, when, isTold) => {
    const told = toldAt(taxi, 'opinion.barred', 'workflow.json', ({ states }) => {
      states.avis.opinions.technique.when = when;
    });
    expect(told).toEqual(isTold ? ['workflow.json/states/avis/opinions/technique/when'] : []);
  });
});

describe('the queue', () => {
  it.each([
    ['Véhicule aménagé', 'vehicule.adapte = false', true],
    ['Véhicule aménagé', 'vehicule.adapte != true', true],
    ['Véhicule non aménagé', 'vehicule.adapte = false', false],
    ['Véhicule à regarder', 'vehicule.adapte = false', false],
    ['Assurance attendue', 'vehicule.assurance != null', true],
    ['Assurance reçue', 'vehicule.assurance != null', false],
  ])('is told of a mark « %s » on %s: %s', (label, when, isTold) => {
    const told = toldAt(taxi, 'queue.alert-opposed', 'queue.json', ({ alerts }) => {
      alerts.push({ label: `${label}`, when, tone: 'info' });
      alerts.splice(0, 3);
    });
    expect(told).toEqual(isTold ? ['queue.json/alerts/0/when'] : []);
  });

  it.each([
    ['Valable jusqu’au', 'decision.prochainControle', true],
    ['Contrôle annuel', 'decision.prochainControle', false],
    ['Fin', 'decision.prochainControle', false],
  ])('is told of a column « %s » that shows %s: %s', (title, value, isTold) => {
    const told = toldAt(taxi, 'queue.column-other', 'queue.json', ({ columns }) => {
      columns[2] = { title, value, type: 'date' };
    });
    expect(told).toEqual(isTold ? ['queue.json/columns/2/value'] : []);
  });
});

it('tells a medical question of a plain category at the question, where the scheme has a category for it', () => {
  const told = toldAt(taxi, 'privacy.sensitive-word', 'form.schema.json', ({ properties }) => {
    properties.certificatMedical.cagou.personal = 'vehicule';
  });
  expect(told).toEqual(['form.schema.json/properties/certificatMedical']);
});

it('tells a clock that stops at a proposal where it stops, not at each way back from it', () => {
  const found = diagnosticsOf(
    withJson(taxi, 'workflow.json', ({ clocks }) => {
      clocks.decision.stopsIn = ['visaAccord'];
    }),
  ).filter(({ code }) => code.startsWith('workflow.clock-'));
  expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['workflow.clock-early', '/clocks/decision/stopsIn/0'],
  ]);
});

it.each([
  ['jours', 9_000, true],
  ['jours', 3_650, false],
  ['mois', 720, true],
  ['mois', 240, false],
  ['ans', 99, false],
])('tells a length in %s of %d at most: %s', (unit, maximum, isTold) => {
  const told = toldAt(taxi, 'form.most-long', 'workflow.json', ({ anywhere }) => {
    Object.assign(anywhere.suspendre.form.properties.jours, { maximum, cagou: { unit } });
    anywhere.suspendre.decides.suspendueJusquAu = 'aujourdhui + duration("P30D")';
  });
  expect(told).toEqual(isTold ? ['workflow.json/anywhere/suspendre/form/properties/jours/maximum'] : []);
});
