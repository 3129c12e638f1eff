/** What the server can be asked: each operation of its OpenAPI description, and the pages of the site that take posts. */

type Schema = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its parts in braces. */
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body:
    | { readonly type: 'piece' }
    | { readonly type: 'json'; readonly schema: Schema }
    | { readonly type: 'multipart' | 'plain'; readonly names: readonly string[] }
    | null;
}

export interface Description {
  readonly operations: readonly Operation[];
  /** Shapes by their name. */
  readonly shapes: Readonly<Record<string, Schema>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface OpenApiOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const METHODS = { get: 'GET', head: 'HEAD', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

/** Operations of an OpenAPI document, and of the pages. */
export function describeServer(document: OpenApi): Description {
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(METHODS).flatMap(([key, method]): Operation[] => {
      const operation = item[key];
      return operation ? [toOperation(path, method, operation)] : [];
    }),
  );
  return { operations: [...described, ...PAGES], shapes: document.components.schemas };
}

function toOperation(path: string, method: Operation['method'], operation: OpenApiOperation): Operation {
  const { operationId: id, parameters = [], requestBody } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  return {
    id,
    method,
    path,
    query: parameters.filter((parameter) => parameter.in === 'query'),
    body: schema ? { type: 'json', schema } : (BODIES[method] ?? null),
  };
}

const BODIES: Partial<Record<Operation['method'], Operation['body']>> = {
  POST: { type: 'multipart', names: ['file'] },
  PATCH: { type: 'piece' },
};

const page = (path: string, names: readonly string[] = [], type: 'multipart' | 'plain' = 'plain'): Operation => ({
  id: `page ${path}`,
  method: 'POST',
  path,
  query: ['retour', 'verifier', 'suite'].map((name) => ({ name, schema: { type: 'string' } })),
  body: { type, names },
});

const FORM = '/demarches/{dispositif}/formulaire';
const REQUEST = '/compte/demandes/{case}';
const FIELDS = ['_action', '_fields', '_answers', '_version', 'revenus', 'couverture', 'identite[nom]'] as const;
const MEMBERS = ['foyer[membres][0][nom]', 'foyer[membres][1][dateNaissance][jour]', 'justificatifDomicile'] as const;

const PAGES: readonly Operation[] = [
  ...[
    '/',
    '/demarches/{dispositif}',
    FORM,
    `${FORM}/{draft}/{page}`,
    `${FORM}/{draft}/verification`,
    '/compte',
    REQUEST,
  ].map((path): Operation => ({ id: `read ${path}`, method: 'GET', path, query: [], body: null })),
  page(FORM),
  page(`${FORM}/{draft}/{page}`, [...FIELDS, ...MEMBERS], 'multipart'),
  page(`${FORM}/{draft}/verification`, ['declaration']),
  page('/demarches/{dispositif}/brouillons/{draft}/supprimer'),
  page(`${REQUEST}/correction`, [...FIELDS, ...MEMBERS], 'multipart'),
  page(`${REQUEST}/actions/{action}`, ['_action', '_version', 'motif'], 'multipart'),
  page(REQUEST, ['text', 'file'], 'multipart'),
  page('/studio/apercu/{preview}/{page}', [...FIELDS, ...MEMBERS], 'multipart'),
  page('/compte/donnees', ['phone', 'street', 'box', 'postcode', 'commune']),
  page('/connexion', ['email', 'password', 'suite']),
  page('/inscription', ['email', 'password', 'givenName', 'familyName', 'suite']),
  page('/mot-de-passe-oublie', ['email']),
  page('/nouveau-mot-de-passe', ['jeton', 'password']),
  page('/invitation/{draft}', ['password']),
];
