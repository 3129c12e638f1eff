/** The description of the API, made from its routes: it cannot differ from what the server does. */
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { API_TAGS } from './describe-route.ts';

const DESCRIPTION = `What the desk, the studio and integrators exchange with the server.

Sign in with the session cookie of the site, or with \`Authorization: Bearer <token>\`. Instants are UTC, days are those of
Nouméa, money is whole XPF. Every refusal is a problem (RFC 9457) whose \`code\`, one of \`ProblemCode\`, is stable.`;

/** Collects the routes registered from now on and serves /api/openapi.json. */
export async function registerOpenApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Cagou', version: '1', description: DESCRIPTION },
      servers: [{ url: publicUrl }],
      tags: Object.entries(API_TAGS).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'cagou.session_token' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
      webhooks: WEBHOOKS,
    },
    transform: ({ schema, url }) => ({ schema: withForm(schema), url }),
    hideUntagged: true,
    convertConstToEnum: false,
    refResolver: {
      buildLocalReference: ({ $id }, _baseUri, _fragment, index) => (typeof $id === 'string' ? $id : `shape-${index}`),
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

/** What is sent as a form is no body that Fastify validates: it is read as it arrives. Pages have no schema. */
function withForm<S extends FastifySchema | undefined>(described: S): S {
  // A HEAD that is described has a name of its own: the plugin takes it for the shadow of a GET.
  const own = described?.operationId?.replace(/-head$/u, '');
  const schema = own === undefined ? described : { ...described, operationId: own };
  return schema?.consumes?.includes('multipart/form-data') ? { ...schema, body: FORM } : schema;
}

const FORM = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary', description: 'The file.' } },
  required: ['file'],
};

/** What the server posts to the addresses that administrators gave for an application. */
const WEBHOOKS = {
  caseEvent: {
    post: {
      operationId: 'receiveCaseEvent',
      tags: ['applications'],
      summary: 'Something happened to a case that the application reads; signed as Standard Webhooks say.',
      description:
        'Verify `webhook-signature` with the secret of the webhook before anything else. What bears a `webhook-id` that was received already is a repetition. Of a case, messages come in the order in which it changed. Answer 2xx within ten seconds; anything else is tried again for three days, and 410 ends it.',
      security: [],
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
        name,
        in: 'header' as const,
        required: true,
        schema: { type: 'string' as const },
      })),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookMessage' } } },
      },
      responses: { '2XX': { description: 'It was received.' }, '410': { description: 'Nothing more is to be sent.' } },
    },
  },
};
