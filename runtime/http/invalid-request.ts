/**
 * Says in French what Ajv found wrong with a request: where, by JSON pointer, and how to mend it. Forms of schemes have
 * their own sentences in the engine; here speak the shapes of the API.
 */
import type { FastifyError, FastifySchemaValidationError } from 'fastify';
import type { ApiFieldError, Problem } from '../../schemas/types/api.ts';
import { fr as messages } from './messages/fr.ts';
import { describeProblem } from './problems.ts';
import { joinPointer } from '../../engine/base/index.ts';

const SENTENCES: Readonly<Record<string, string>> = messages.invalid;

/** Problem of a request that breaks the schema of its route. A wrong address part means that nothing is there. */
export function describeInvalid(error: Pick<FastifyError, 'validation' | 'validationContext'>): Problem {
  if (error.validationContext === 'params') return describeProblem('not-found');
  const code = error.validationContext === 'body' ? 'body-invalid' : 'request-invalid';
  return describeProblem(code, { errors: (error.validation ?? []).map(toFieldError) });
}

function toFieldError({ keyword, instancePath, params }: FastifySchemaValidationError): ApiFieldError {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  const pointer = typeof name === 'string' ? joinPointer(instancePath, name) : instancePath;
  const sentence = keyword === 'format' ? SENTENCES[String(params['format'])] : undefined;
  return { pointer, keyword, message: sentence ?? SENTENCES[keyword] ?? messages.invalid.other };
}
