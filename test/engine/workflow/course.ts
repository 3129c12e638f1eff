/** The scheme whose cases are routed, extended, decided by silence and reopened, and a case of it. */
import type { CompiledDispositif, DispositifSource, JsonObject } from '../../../engine/index.ts';
import { readSource } from '../sources.ts';
import { agent, startCase, type Player } from './player.ts';

export const instructeur = agent('instructeur');
export const signataire = agent('signataire');
/** 4 March 2026 in Nouméa, for a request filed on the 3rd. */
export const NEXT_DAY = '2026-03-03T22:00:00Z';

/** The source of the scheme. */
export function readCourse(): Promise<DispositifSource> {
  return readSource('test/schemes/occupation-voirie');
}

/** A case filed on 3 March 2026, for twenty square metres in Nouméa unless said otherwise. */
export function fileCourse(dispositif: CompiledDispositif, answers: JsonObject = {}): Player {
  return startCase(dispositif, { nom: 'Chez Nina', commune: 'noumea', surface: 20, ...answers });
}
