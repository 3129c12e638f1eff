/*
 * From a form's schema and layout to what asks and judges: model, validators, and the module that browsers load.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledForm, FormModel } from '../form.ts';
import { compileValidators, lazyValidators, type CompiledValidators } from './compile-validators.ts';
import { numberConditions, type NamedForm } from './name-conditions.ts';
import { compileCalculated } from '../fields/compile-calculated.ts';

/**
 * Compiles the form of a source whose schemas were found sound; its validators when they are first used.
 * @throws on that first use when the validator library refuses a schema that the checks let through, a bug of theirs
 */
export function compileForm(parsed: ParsedSource): CompiledForm {
  const numbered = numberConditions(parsed.formSchema);
  const model: FormModel = {
    dispositif: { id: parsed.id, title: parsed.identity.title },
    schema: numbered.schema,
    ui: parsed.ui,
    fields: parsed.fields,
  };
  const calculated = compileCalculated(numbered.schema);
  return {
    model,
    data: parsed.data,
    ...(calculated && { calculated }),
    validators: lazyValidators(() => compileSound(parsed.id, numbered).validators),
    get validatorModule() {
      return compileSound(parsed.id, numbered).module();
    },
  };
}

function compileSound(id: string, numbered: NamedForm): CompiledValidators {
  try {
    return compileValidators(numbered);
  } catch (cause) {
    throw new Error(`The form of ${id} was found sound, yet cannot be compiled`, { cause });
  }
}
