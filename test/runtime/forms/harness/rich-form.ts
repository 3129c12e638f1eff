/** A form that has everything: each widget, blocks, sections, a list, conditions within members, conditions across pages. */
import { collectFields } from '../../../../engine/form/fields/collect-fields.ts';
import { compileValidators } from '../../../../engine/form/validate/compile-validators.ts';
import { inlineBlocks } from '../../../../engine/form/fields/inline-blocks.ts';
import { numberConditions } from '../../../../engine/form/validate/name-conditions.ts';
import type { Form } from '../../../../engine/index.ts';
import type { FormUi } from '../../../../schemas/types/form-ui.ts';
import schema from './rich-form.schema.json' with { type: 'json' };

const UI: FormUi = {
  minutes: 5,
  pages: [
    { id: 'vous', title: 'Vous', fields: ['identite', 'adresse', 'telephone', 'courriel'] },
    { id: 'foyer', title: 'Votre foyer', fields: ['enfants', 'emploi'] },
    {
      id: 'situation',
      title: 'Votre situation',
      fields: ['revenus', 'employeur', 'heures', 'secteur', 'langues', 'urgence', 'projet'],
    },
    { id: 'pieces', title: 'Pièces', fields: ['justificatif', 'autorise'] },
    { id: 'photos', title: 'Photos', fields: ['photos'] },
  ],
  fields: { '/photos': { itemTitle: 'Photo' }, '/enfants': { addLabel: 'Ajouter une personne à charge' } },
};

const numbered = numberConditions(inlineBlocks(schema));
const { validators, module } = compileValidators(numbered);

export const richForm: Form = {
  model: {
    dispositif: { id: 'essai', title: 'Essai' },
    schema: numbered.schema,
    ui: UI,
    fields: collectFields(numbered.schema, UI),
  },
  validators,
};

/** Text of the validators' module for the browser. */
export const validatorModule = module();
