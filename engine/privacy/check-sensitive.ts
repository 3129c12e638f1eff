/**
 * What is sensitive by its words and said not to be, and what is sensitive and shown in the queue: rows that everybody sees while they
 * look for another one.
 */
import type { OpinionDefinition } from '../../schemas/types/workflow.ts';
import { joinPointer } from '../base/pointer.ts';
import { pathIn } from '../feel/syntax/paths.ts';
import { formOf } from '../form/fields/action-form.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import { nearestPlace } from '../form/fields/place-fields.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { FormSchema } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions, listOpinions } from '../language/walk-workflow.ts';

/** Words of what the law calls sensitive, and of convictions (articles 9 and 10 of the GDPR). */
const WORDS =
  /(?<![\wÀ-ÿ])(?:handicaps?|invalidit[ée]s?|maladies?|pathologies?|grossesses?|traitements? médica[lu]x?|certificats? médica[lu]x?|religions?|syndicats?|opinions? politiques?|orientation sexuelle|casiers? judiciaires?|condamn(?:ation|ée?)s?)(?![\wÀ-ÿ])/i;

/** Sensitive questions of a category that is not, and columns of the queue that show one. */
export function checkSensitive(parsed: ParsedSource): readonly Diagnostic[] {
  return [...checkWords(parsed), ...checkAsked(parsed), ...checkOpinions(parsed), ...checkColumns(parsed)];
}

/** « Motif médical »: what is asked of who examines it is of the person’s health in more words than a question is. */
const MEDICAL = /(?<![\wÀ-ÿ])(?:médica(?:l|le|ux|les)|santé)(?![\wÀ-ÿ])/i;

/** Likewise what actions and opinions ask, where the scheme has a sensitive category that was meant. */
function checkAsked({ workflow, privacy, report }: ParsedSource): readonly Diagnostic[] {
  const sensitive = Object.entries(privacy.categories).filter(([, category]) => category.sensitive === true);
  if (sensitive.length === 0) return [];
  const forms = [
    ...listActions(workflow).map(({ action, pointer }) => ({ form: formOf(action), pointer })),
    ...listOpinions(workflow).map(({ opinion, pointer }) => ({ form: askedBy(opinion), pointer })),
  ];
  return forms.flatMap(({ form, pointer }) =>
    Object.entries(form?.properties ?? {}).flatMap(([name, { title = '', cagou }]) => {
      const word = (WORDS.exec(title) ?? MEDICAL.exec(title))?.[0];
      const category = typeof cagou?.personal === 'string' ? privacy.categories[cagou.personal] : undefined;
      if (word === undefined || !category || category.sensitive === true) return [];
      const params = { category: category.title, field: title, word };
      const place = joinPointer(pointer, 'form', 'properties', name, 'cagou', 'personal');
      return [report('privacy.sensitive-word', 'workflow.json', place, params)];
    }),
  );
}

/**
 * Told once for each category; at the question itself where the scheme has a sensitive category, which is the one that was meant,
 * and the category holds other things too.
 */
function checkWords({ fields, fieldPlaces, privacy, report }: ParsedSource): readonly Diagnostic[] {
  const told = new Set<string>();
  const isMeant = Object.values(privacy.categories).some(({ sensitive }) => sensitive === true);
  return fields.flatMap(({ pointer, label, annotation: { personal } }) => {
    const word = WORDS.exec(label)?.[0];
    const category = typeof personal === 'string' ? privacy.categories[personal] : undefined;
    if (word === undefined || !category || category.sensitive === true || typeof personal !== 'string') return [];
    if (told.has(personal)) return [];
    told.add(personal);
    const params = { category: category.title, field: label, word };
    const asked = nearestPlace(fieldPlaces, pointer);
    const place = joinPointer('/categories', personal);
    const isMixed = fields.some((one) => one.annotation.personal === personal && !WORDS.test(one.label));
    if (isMeant && isMixed) {
      const related = [{ caption: CAPTIONS.category, place, file: 'privacy.json' }];
      return [report('privacy.sensitive-word', 'form.schema.json', asked, params, related)];
    }
    const related = [{ caption: CAPTIONS.question, place: asked, file: 'form.schema.json' }];
    return [report('privacy.sensitive-word', 'privacy.json', place, params, related)];
  });
}

const askedBy = ({ form }: OpinionDefinition): FormSchema | null => (form ? inlineBlocks(form) : null);

/** An opinion on something sensitive says by its sense alone what it found. */
function checkOpinions({ workflow, privacy, report }: ParsedSource): readonly Diagnostic[] {
  return listOpinions(workflow).flatMap(({ opinion, pointer }) => {
    const { title, confidential } = opinion;
    if (confidential === true) return [];
    const category = Object.values(askedBy(opinion)?.properties ?? {})
      .flatMap(({ cagou }) => (typeof cagou?.personal === 'string' ? (privacy.categories[cagou.personal] ?? []) : []))
      .find(({ sensitive }) => sensitive === true);
    return category
      ? [report('privacy.opinion-open', 'workflow.json', pointer, { opinion: title, category: category.title })]
      : [];
  });
}

function checkColumns({ fields, privacy, queue, report }: ParsedSource): readonly Diagnostic[] {
  return queue.columns.flatMap(({ title, value }, at) => {
    const path = pathIn(value);
    const field = path && fields.find(({ pointer }) => pointer === joinPointer('', ...path));
    const personal = field?.annotation.personal;
    const category = typeof personal === 'string' ? privacy.categories[personal] : undefined;
    if (category?.sensitive !== true) return [];
    return [report('privacy.column-sensitive', 'queue.json', `/columns/${at}`, { title, category: category.title })];
  });
}
