/** Which schemes are pinned to which version of a shared list or block. */
import type { Knex } from 'knex';
import { blockPins, listPins } from '../../engine/index.ts';
import { schemesThatMayPin, type SharedKind } from './store/shared.ts';

/** A scheme that uses something shared: the version it is pinned to where it is in force, and in its draft; null where it is not. */
export interface ListUse {
  readonly id: string;
  readonly title: string;
  readonly published: number | null;
  readonly drafted: number | null;
}

const PINS = { list: listPins, block: blockPins } as const;

/** The schemes that use each of a kind, by its identifier, in the order of their titles. */
export async function listUses(db: Knex, kind: SharedKind): Promise<ReadonlyMap<string, readonly ListUse[]>> {
  const uses = new Map<string, ListUse[]>();
  for (const { id, title, published, drafted } of await schemesThatMayPin(db)) {
    const [inForce, written] = [pinsIn(kind, published), pinsIn(kind, drafted)];
    for (const shared of new Set([...inForce.keys(), ...written.keys()])) {
      const use = { id, title, published: inForce.get(shared) ?? null, drafted: written.get(shared) ?? null };
      uses.set(shared, [...(uses.get(shared) ?? []), use]);
    }
  }
  return uses;
}

function pinsIn(kind: SharedKind, identity: string | null): ReadonlyMap<string, number> {
  const pins = PINS[kind]({ files: { 'dispositif.json': identity ?? '' } });
  return new Map(pins.map(({ id, version }) => [id, version]));
}
