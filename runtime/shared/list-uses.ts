/** Which schemes are pinned to which version of a shared list. */
import type { Knex } from 'knex';
import { listPins } from '../../engine/index.ts';
import { schemesThatMayPin } from './store/shared.ts';

/** A scheme that uses a list: the version it is pinned to where it is in force, and in its draft; null where it is not. */
export interface ListUse {
  readonly id: string;
  readonly title: string;
  readonly published: number | null;
  readonly drafted: number | null;
}

/** The schemes that use each list, by the list's identifier, in the order of their titles. */
export async function listUses(db: Knex): Promise<ReadonlyMap<string, readonly ListUse[]>> {
  const uses = new Map<string, ListUse[]>();
  for (const { id, title, published, drafted } of await schemesThatMayPin(db)) {
    const [inForce, written] = [pinsIn(published), pinsIn(drafted)];
    for (const list of new Set([...inForce.keys(), ...written.keys()])) {
      const use = { id, title, published: inForce.get(list) ?? null, drafted: written.get(list) ?? null };
      uses.set(list, [...(uses.get(list) ?? []), use]);
    }
  }
  return uses;
}

function pinsIn(identity: string | null): ReadonlyMap<string, number> {
  const pins = listPins({ files: { 'dispositif.json': identity ?? '' } });
  return new Map(pins.map(({ id, version }) => [id, version]));
}
