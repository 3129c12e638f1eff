import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { isRecord } from '../../engine/base/index.ts';
import type { FormSchema } from '../../engine/index.ts';
import type { Conditions } from '../forms/index.ts';

const NONE: Conditions = {};

/**
 * The compiled conditions of a version's small schemas, the same that the server judges by; at once, and none, for a schema
 * that asks under no condition.
 * @param version address of the version
 */
export function useConditions(schema: FormSchema, version: string): Pick<UseQueryResult<Conditions>, 'data' | 'error'> {
  const enabled = hasConditions(schema);
  const { data, error } = useQuery({
    queryKey: ['conditions', version],
    queryFn: () => importConditions(`${version}/conditions.js`),
    staleTime: Infinity,
    enabled,
  });
  return enabled ? { data, error } : { data: NONE, error: null };
}

async function importConditions(address: string): Promise<Conditions> {
  const module: unknown = await import(/* @vite-ignore */ address);
  const conditions = isRecord(module) ? module['conditions'] : undefined;
  if (!isConditions(conditions)) throw new Error('the conditions of the version cannot be had');
  return conditions;
}

// Our own server wrote them: what is looked at tells whether it is the right thing, not each of its members.
const isConditions = (value: unknown): value is Conditions => isRecord(value);

function hasConditions({ if: condition, properties = {}, items, allOf = [] }: FormSchema): boolean {
  const parts = [...Object.values(properties), ...(items ? [items] : []), ...allOf];
  return condition !== undefined || parts.some(hasConditions);
}
