/*
 * The reusable blocks (identité, adresse…) by the reference that authors write, ready to be put in its place. Their own
 * descriptions speak to authors, not to the public: they are left out.
 */
import adresse from '../../../schemas/blocks/adresse-nc.schema.json' with { type: 'json' };
import emprise from '../../../schemas/blocks/emprise.schema.json' with { type: 'json' };
import foyer from '../../../schemas/blocks/foyer.schema.json' with { type: 'json' };
import identite from '../../../schemas/blocks/identite.schema.json' with { type: 'json' };
import lieu from '../../../schemas/blocks/lieu.schema.json' with { type: 'json' };
import piece from '../../../schemas/blocks/piece-justificative.schema.json' with { type: 'json' };
import point from '../../../schemas/blocks/point.schema.json' with { type: 'json' };
import rib from '../../../schemas/blocks/rib.schema.json' with { type: 'json' };
import ridet from '../../../schemas/blocks/ridet.schema.json' with { type: 'json' };
import trace from '../../../schemas/blocks/trace.schema.json' with { type: 'json' };
import telephone from '../../../schemas/blocks/telephone-nc.schema.json' with { type: 'json' };
import { isRecord } from '../../base/guards.ts';

type RawSchema = Readonly<Record<string, unknown>>;

/** Schemas of the blocks by their whole reference, each marked with it under `$comment`. */
export const BLOCKS: ReadonlyMap<string, RawSchema> = new Map(
  [adresse, emprise, foyer, identite, lieu, piece, point, rib, ridet, telephone, trace].map(
    (block): [string, RawSchema] => {
      const { $schema: _schema, $id, ...schema } = block;
      return [$id, { ...withoutDescriptions(schema), $comment: $id }];
    },
  ),
);

function withoutDescriptions(schema: RawSchema): RawSchema {
  const entries = Object.entries(schema).filter(
    ([keyword, value]) => keyword !== 'description' || typeof value !== 'string',
  );
  return Object.fromEntries(entries.map(([keyword, value]) => [keyword, clean(value)]));
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return isRecord(value) ? withoutDescriptions(value) : value;
}
