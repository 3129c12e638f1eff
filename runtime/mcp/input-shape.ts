/*
 * What is given to tools is read by our own Ajv, which tells of the one alternative that was meant: the protocol's own reader
 * would tell of each of thirty gestures why it is not that one.
 */
import { fromJsonSchema } from '@modelcontextprotocol/server';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../engine/index.ts';

const ajv = new Ajv2020({ strict: false, discriminator: true, allErrors: false });

/** A reader of values that a JSON Schema describes, which are of the type that is named. */
export function readWith<Input>(schema: JsonObject) {
  return fromJsonSchema<Input>(schema, {
    getValidator: <T>(described: object) => {
      let validate: ValidateFunction<T> | undefined;
      return (value: unknown) => {
        // Not before it is asked for: a server starts without compiling what most never use.
        validate ??= ajv.compile<T>(described);
        if (validate(value)) return { valid: true, data: value, errorMessage: undefined };
        return { valid: false, data: undefined, errorMessage: ajv.errorsText(validate.errors, { dataVar: '' }) };
      };
    },
  });
}
