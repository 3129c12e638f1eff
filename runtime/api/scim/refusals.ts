/** What a directory is told when something is not done: the error of SCIM (RFC 7644, section 3.12), in place of ours. */
import type { FastifyError, FastifyRequest } from 'fastify';
import { problemOf } from '../../http/error-handler.ts';
import type { ProblemCode } from '../../../schemas/types/api.ts';

/** Why, in the words of SCIM. */
type ScimType =
  | 'invalidFilter'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'invalidValue'
  | 'mutability'
  | 'tooMany'
  | 'uniqueness';

/** An error as SCIM writes it. */
interface ScimError {
  readonly schemas: readonly ['urn:ietf:params:scim:api:messages:2.0:Error'];
  /** The status, as text. */
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

type ScimRefusal = Error & { readonly scim: ScimError };

/** A refusal of a status, with why where SCIM has a word for it, to be thrown in a handler. */
export function refuseScim(status: number, scimType: ScimType | undefined, detail: string): ScimRefusal {
  return Object.assign(new Error(detail), { scim: errorOf(status, detail, scimType) });
}

const TYPES: Partial<Record<ProblemCode, ScimType>> = {
  'group-exists': 'uniqueness',
  'group-in-use': 'mutability',
  'account-own': 'mutability',
  'last-administrator': 'mutability',
  'request-invalid': 'invalidSyntax',
  'body-invalid': 'invalidSyntax',
  'account-disabled': 'invalidValue',
};

/** What is answered for an error of a route of SCIM: our refusals say the same there as elsewhere. */
export function scimErrorOf(
  error: FastifyError,
  request: FastifyRequest,
): { readonly status: number; readonly body: ScimError } {
  if (isRefusal(error)) return { status: Number(error.scim.status), body: error.scim };
  const { status, code, detail } = problemOf(error, request);
  // What cannot be read is 400 for directories, which take 422 for a fault of ours.
  const told = status === 422 ? 400 : status;
  return { status: told, body: errorOf(told, detail, TYPES[code]) };
}

function errorOf(status: number, detail: string, scimType: ScimType | undefined): ScimError {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'] as const;
  return { schemas, status: String(status), ...(scimType && { scimType }), detail };
}

function isRefusal(error: Error): error is ScimRefusal {
  return 'scim' in error;
}
