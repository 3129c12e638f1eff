/** Where a letter may say the last day of a legal delay without asking whether there is one. */
import { beforeAll, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../../sources.ts';

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/schemes/occupation-voirie');
});

const LETTER = '# Un titre\n\n{{ delais.decision.echeance | date }}\n';
const NOTHING = (): void => undefined;
const startsAtSignature = (workflow: Parsed): void => {
  workflow.clocks.decision.startsIn = 'signature';
};
const told = (message: string, change: (workflow: Parsed) => void): boolean => {
  const changed = withText(withJson(source, 'workflow.json', change), `messages/${message}.md`, LETTER);
  return diagnosticsOf(changed).some(({ code, file }) => code === 'presence.tag' && file === `messages/${message}.md`);
};

it.each([
  ['the acknowledgement of a delay that the filing starts', 'accuse-reception', NOTHING, false],
  ['the acknowledgement of a delay that starts later', 'accuse-reception', startsAtSignature, true],
  ['a letter of the action that extends it', 'prolongation', NOTHING, false],
  ['a letter written before the delay starts', 'correction', startsAtSignature, true],
  ['a letter written once it surely started', 'autorisation', startsAtSignature, false],
  ['a letter of the action silence takes', 'tacite', NOTHING, false],
  ['a letter of a reopening', 'reouverture', NOTHING, false],
  [
    'a letter of a step that leads by itself where the delay starts',
    'autorisation',
    (workflow: Parsed) => {
      startsAtSignature(workflow);
      const { signature, instruction } = workflow.states;
      for (const action of Object.values<Parsed>(instruction.actions))
        if (action.to === 'signature') action.to = 'envoi';
      for (const action of Object.values<Parsed>(signature.actions)) delete action.effects;
      const effects = [{ type: 'mail', message: 'autorisation' }];
      workflow.states.envoi = { title: 'Envoi', always: [{ to: 'signature', effects }] };
    },
    false,
  ],
  [
    'a letter of an end where the delay may have stood still',
    'reouverture',
    (workflow: Parsed) => {
      workflow.states.correction.actions.classer = { title: 'Classer', by: ['instructeur'], to: 'refusee' };
    },
    true,
  ],
  [
    'a letter written before a reopening that starts the delay again',
    'prolongation',
    (workflow: Parsed) => {
      workflow.states.correction.actions.classer = { title: 'Classer', by: ['instructeur'], to: 'refusee' };
      for (const action of Object.values<Parsed>(workflow.states.instruction.actions)) delete action.extends;
      workflow.states.instruction.actions.proposer.effects = [{ type: 'mail', message: 'prolongation' }];
    },
    false,
  ],
  [
    'a letter written after a reopening that does not',
    'autorisation',
    (workflow: Parsed) => {
      workflow.states.correction.actions.classer = { title: 'Classer', by: ['instructeur'], to: 'refusee' };
      delete workflow.clocks.decision.restart;
    },
    true,
  ],
  [
    'a letter sent while the delay stands still',
    'correction',
    (workflow: Parsed) => {
      workflow.states.correction.entry = [{ type: 'mail', message: 'correction' }];
    },
    true,
  ],
])('%s', (_, message, change, isTold) => {
  expect(told(message, change)).toBe(isTold);
});
