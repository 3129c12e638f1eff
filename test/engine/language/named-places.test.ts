/** The schemas of the language say of each name what it names: where things are used is found by that alone. */
import { expect, it } from 'vitest';
import { isRecord } from '../../../engine/base/guards.ts';
import { META_SCHEMAS } from '../../../engine/language/language-schemas.ts';

const NAMES = /#\/\$defs\/(Identifier|Slug)$/;

/** Places that take a name and do not say of what. */
function silent(schema: unknown, at: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((part, rank) => silent(part, `${at}/${rank}`));
  if (!isRecord(schema)) return [];
  const takesName = typeof schema['$ref'] === 'string' && NAMES.test(schema['$ref']);
  const isTold = typeof schema['defines'] === 'string' || typeof schema['refers'] === 'string';
  return [
    ...(takesName && !isTold ? [at] : []),
    ...Object.entries(schema).flatMap(([name, part]) => silent(part, `${at}/${name}`)),
  ];
}

// Names that nothing else in the files of a scheme reads.
const READ_NOWHERE = [
  'annotation/properties/wallet',
  'dispositif/properties/id',
  'dispositif/properties/replacedBy',
  'dispositif/properties/functions/additionalProperties/properties/routes/items/properties/id',
  'dispositif/properties/registers/additionalProperties/properties/shared',
  'rules/properties/checks/items/properties/id',
  'rules/properties/eligibility/items/properties/id',
  'workflow/$defs/State/properties/branches/propertyNames',
  // Of one delay, and told apart in it alone.
  'workflow/$defs/Clock/properties/extensions/propertyNames',
  'workflow/$defs/Effect/oneOf/4/properties/extension',
  // Of the operator: where webhooks are sent.
  'workflow/$defs/Effect/oneOf/3/properties/name',
  'workflow-use/properties/use',
  // Of the operator: the registers that are asked, and what they know. What a lookup is called is told in its own marks alone.
  'form-ui/properties/lookups/items/properties/fills/additionalProperties',
  'form-ui/properties/lookups/items/properties/id',
  'form-ui/properties/lookups/items/properties/source',
  // Of those who publish shared lists: where they are used, they are named by the version that is pinned.
  'dispositif/properties/blocks/propertyNames',
  'dispositif/properties/lists/propertyNames',
];

it('each name of the files of a scheme says what it names', () => {
  const found = META_SCHEMAS.flatMap((schema) => {
    const name = String(schema['$id']).replace('urn:cagou:schema:', '');
    return name === 'common' || name === 'workflow-definition' ? [] : silent(schema, name);
  });
  expect(found.toSorted()).toEqual(READ_NOWHERE.toSorted());
});
