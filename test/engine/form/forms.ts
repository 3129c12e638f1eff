/** Forms made of a schema alone, for tests of how they behave. */
import { compileCalculated } from '../../../engine/form/fields/compile-calculated.ts';
import { collectFields } from '../../../engine/form/fields/collect-fields.ts';
import { compileValidators } from '../../../engine/form/validate/compile-validators.ts';
import { inlineBlocks } from '../../../engine/form/fields/inline-blocks.ts';
import { numberConditions } from '../../../engine/form/validate/name-conditions.ts';
import type { Form } from '../../../engine/index.ts';
import type { FormUi } from '../../../schemas/types/form-ui.ts';

/** A form with one page for each root property, or the given layout. */
export function formOf(source: object, layout: Partial<FormUi> = {}): Form & { readonly module: string } {
  const numbered = numberConditions(inlineBlocks({ type: 'object', ...source }));
  const names = collectFields(numbered.schema, { pages: [] }).flatMap(({ pointer, annotation }) =>
    annotation.calculated === undefined ? (/^\/([^/]+)$/.exec(pointer)?.[1] ?? []) : [],
  );
  const pages = names.map((name) => ({ id: name.toLowerCase(), title: name, fields: [name] }));
  const ui = { minutes: 5, pages, ...layout };
  const { validators, module } = compileValidators(numbered);
  const model = {
    dispositif: { id: 'essai', title: 'Essai' },
    schema: numbered.schema,
    ui,
    fields: collectFields(numbered.schema, ui),
  };
  const calculated = compileCalculated(numbered.schema);
  return { model, validators, module: module(), ...(calculated && { calculated }) };
}

/** A conditional form of every shape: a section, a list, conditions inside both, and one condition that hangs on another. */
export const RICH = {
  properties: {
    foyer: { $ref: 'urn:cagou:block:foyer' },
    identite: { $ref: 'urn:cagou:block:identite' },
    logement: {
      type: 'string',
      title: 'Logement',
      oneOf: [
        { const: 'locataire', title: 'Locataire' },
        { const: 'proprietaire', title: 'Propriétaire' },
      ],
    },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: {
        type: 'object',
        title: 'Enfant',
        properties: {
          prenom: { type: 'string', title: 'Prénom' },
          scolarise: { type: 'boolean', title: 'Va à l’école' },
        },
        required: ['prenom'],
        if: { properties: { scolarise: { const: true } }, required: ['scolarise'] },
        then: { properties: { ecole: { type: 'string', title: 'École' } }, required: ['ecole'] },
      },
    },
    langues: { type: 'array', title: 'Langues', items: { type: 'string', enum: ['fr', 'dhw', 'en'] } },
    piece: { $ref: 'urn:cagou:block:piece-justificative', title: 'Justificatif' },
    naissance: { type: 'string', format: 'date', title: 'Naissance' },
    telephone: { $ref: 'urn:cagou:block:telephone-nc' },
    taux: { type: 'number', title: 'Taux' },
  },
  required: ['logement'],
  allOf: [
    {
      if: { properties: { logement: { const: 'locataire' } }, required: ['logement'] },
      then: {
        properties: {
          loyer: { type: 'integer', title: 'Loyer', minimum: 1, cagou: { widget: 'money' } },
          meuble: { type: 'boolean', title: 'Meublé' },
        },
        required: ['loyer'],
      },
      else: { properties: { credit: { type: 'boolean', title: 'Crédit en cours' } } },
    },
    {
      if: { properties: { meuble: { const: true } }, required: ['meuble'] },
      then: { properties: { inventaire: { type: 'string', title: 'Inventaire' } } },
    },
  ],
  unevaluatedProperties: false,
};
