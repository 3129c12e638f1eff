/** The story of `limited-manifestation.ts` as the engine plays it, with everybody who looks at its case. */
import type { Actor, CompiledDispositif } from '../../../../engine/index.ts';
import {
  agentOf,
  FUNCTIONS,
  limitedAnswers,
  limitedSource,
  limitedStory,
  type Onlooker,
} from '../../../support/limited-manifestation.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, type Player } from '../player.ts';

const METEO = '5a0f2b3c-0000-4000-8000-000000000001';
export const FILES = { document: 'f-document', extract: 'f-extract' };

export const ONLOOKERS: readonly Onlooker[] = [
  'applicant',
  ...Object.keys(FUNCTIONS).filter((name): name is keyof typeof FUNCTIONS => Object.hasOwn(FUNCTIONS, name)),
  'meteo',
  'stranger',
];

/** Somebody of the story as they come to a case. */
export function actorOf(name: Onlooker): Actor {
  if (name === 'applicant') return applicant;
  if (name === 'meteo') return agent(`group:${METEO}`);
  if (name === 'stranger') return agent();
  return agentOf(name);
}

/** Plays it to its end. */
export async function playLimited(): Promise<{ readonly dispositif: CompiledDispositif; readonly player: Player }> {
  const dispositif = compiled(limitedSource(await readSource('test/schemes/manifestation')));
  const answers = limitedAnswers(FILES.document, FILES.extract);
  const nothing = { nom: null, dateNaissance: null, foyer: null, montantDemande: null };
  const player = startCase(dispositif, { ...nothing, ...answers });
  for (const { by, command } of limitedStory(METEO, player.case.answers)) player.run(command, actorOf(by));
  return { dispositif, player };
}
