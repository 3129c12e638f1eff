/** What an agent is asked to record: the questions of their functions at this step, those that another answer opens included. */
import { describe, expect, it } from 'vitest';
import { viewOfCase, type CompiledDispositif } from '../../../../engine/index.ts';
import { possibleProperties } from '../../../../engine/form/fields/layers.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, withJson } from '../../sources.ts';
import { agent, startCase, type Player } from '../player.ts';

const VELO = { nom: 'Wamytan', naissance: '1990-05-01', prix: 100_000, assistance: 'non', couleur: 'bleu' };

/** Once the bill is found wrong, who examines says why, and who signs says what is to be done. */
const source = withJson(readFixtureBase(), 'agent.schema.json', (schema) => {
  const note = (title: string, functions: readonly string[]) => ({
    title,
    type: 'string',
    cagou: { states: ['instruction'], functions },
  });
  schema.allOf = [
    {
      if: { properties: { facture: { const: 'non' } }, required: ['facture'] },
      then: {
        properties: { defaut: note('Défaut', ['instructeur']), suite: note('Suite', ['signataire']) },
        required: ['defaut', 'suite'],
      },
      else: { properties: { accord: note('Accord', ['signataire']) } },
    },
  ];
});
const named = withJson(source, 'dispositif.json', ({ functions }) => {
  functions.signataire = { title: 'Signataire', group: functions.instructeur.group };
});
const dispositif: CompiledDispositif = compiled(named);
const instructeur = agent('instructeur');
const signataire = agent('signataire');

function start(): Player {
  return startCase(dispositif, VELO);
}

function askedOf(player: Player, actor: typeof instructeur): readonly string[] | null {
  const form = viewOfCase(
    dispositif,
    { ...player.case, applicant: { ...player.case.applicant, phone: null } },
    player.events,
    actor,
  ).annotationForm;
  return form && [...possibleProperties(form).keys()];
}

describe('findings that a condition opens', () => {
  it('are asked of those who may record them, and of nobody else', () => {
    const player = start();
    expect(askedOf(player, instructeur)).toEqual(['facture', 'defaut']);
    expect(askedOf(player, signataire)).toEqual(['suite', 'accord']);
    expect(askedOf(player, agent('autre'))).toBeNull();
  });

  it('are recorded by those who are asked, and refused to the others', () => {
    const player = start();
    player.run({ type: 'annotate', values: { facture: 'non', defaut: 'Illisible' }, base: null }, instructeur);
    player.run({ type: 'annotate', values: { suite: 'Renvoyer' }, base: null }, signataire);
    expect(player.case.annotations).toEqual({ facture: 'non', defaut: 'Illisible', suite: 'Renvoyer' });
    const refusal = player.refused({ type: 'annotate', values: { suite: 'Payer' }, base: null }, instructeur);
    expect(refusal.errors?.map(({ pointer }) => pointer)).toEqual(['/suite']);
  });

  it('are work to do for whom the task of a state names', () => {
    const tasked = withJson(named, 'workflow.json', ({ states }) => {
      states.instruction.task = { title: 'Signer', function: 'signataire' };
    });
    expect(diagnosticsOf(tasked).map(({ code }) => code)).not.toContain('workflow.task-idle');
  });

  it('are told where a judgement is read by nothing, at their place', () => {
    const judged = withJson(named, 'agent.schema.json', ({ allOf }) => {
      allOf[0].then.properties.defaut = { title: 'Graves', type: 'boolean', cagou: { functions: ['instructeur'] } };
    });
    expect(diagnosticsOf(judged).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
      'annotation.unread /allOf/0/then/properties/defaut',
    );
  });
});
