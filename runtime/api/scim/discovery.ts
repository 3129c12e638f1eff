/** What a directory asks first: what is done here, and of what resources are made (RFC 7643, sections 5 to 7). */

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0';
/** A resource as it is written, of which the identifier is looked at. */
interface Resource {
  readonly id: string;
  readonly [attribute: string]: unknown;
}
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** Most resources of a page. */
export const MOST_OF_PAGE = 200;

/** A page of resources, as all lists are written. `total` of all that were asked for. */
export function listOf(resources: readonly object[], total = resources.length, startIndex = 1): object {
  return {
    schemas: [LIST],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** What is done, and what is not. @param base address of SCIM */
export function serviceProvider(base: string): object {
  return {
    schemas: [`${CORE}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: MOST_OF_PAGE },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'A token of an administrator, of the scope « accounts ».',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

/** Accounts and groups, by their names. */
export function resourceTypes(base: string): readonly Resource[] {
  const type = (id: string, endpoint: string, schema: string): Resource => ({
    schemas: [`${CORE}:ResourceType`],
    name: id,
    endpoint,
    schema,
    schemaExtensions: [],
    id,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  });
  return [type('User', '/Users', USER), type('Group', '/Groups', GROUP)];
}

type Mutability = 'readOnly' | 'readWrite' | 'immutable';

const attribute = (name: string, mutability: Mutability, more: object = {}): object => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  returned: 'default',
  uniqueness: 'none',
  mutability,
  ...more,
});

const VALUE = attribute('value', 'immutable');
/** Of the directory, which may be one of several: not unique. */
const EXTERNAL_ID = attribute('externalId', 'readWrite', { caseExact: true });

/** What is kept of accounts and groups; what a directory sends besides is passed over. */
export function schemasOf(base: string): readonly Resource[] {
  const schema = (id: string, name: string, attributes: readonly object[]): Resource => ({
    id,
    schemas: [`${CORE}:Schema`],
    name,
    attributes,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  });
  return [
    schema(USER, 'User', [
      attribute('userName', 'immutable', { required: true, uniqueness: 'server' }),
      EXTERNAL_ID,
      attribute('displayName', 'readWrite'),
      attribute('active', 'readWrite', { type: 'boolean' }),
      attribute('emails', 'readOnly', { type: 'complex', multiValued: true, subAttributes: [VALUE] }),
      attribute('groups', 'readOnly', { type: 'complex', multiValued: true, subAttributes: [VALUE] }),
    ]),
    schema(GROUP, 'Group', [
      EXTERNAL_ID,
      attribute('displayName', 'immutable', { required: true, uniqueness: 'server' }),
      attribute('members', 'readWrite', { type: 'complex', multiValued: true, subAttributes: [VALUE] }),
    ]),
  ];
}
