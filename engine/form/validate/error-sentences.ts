/*
 * One sentence for each way an answer can be wrong: what is wrong and how to mend it, in plain French, without naming
 * the keyword of the schema. An author's own wording for the keyword wins.
 */
import type { AjvError } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import { formatDate, formatNumber, formatQuantity } from '../words/format-value.ts';
import { writeHour } from '../../calendar/duration-words.ts';

const LOOK_AGAIN = 'Vérifiez ce que vous avez écrit.';
const SHAPE = 'Cette réponse n’a pas la forme attendue.';
const WRONG_SHAPE = `${SHAPE} ${LOOK_AGAIN}`;
const UNFIT = 'Cette réponse ne convient pas.';
const NOT_RECEIVED = 'Ce document n’a pas été bien reçu. Ajoutez-le de nouveau.';

/**
 * Sentence for a field (undefined: a place the form does not know) that fails a keyword with Ajv's parameters; `ofDocuments`: it is
 * answered by several documents.
 */
export function describeFieldError(
  field: FormField | undefined,
  keyword: string,
  params: AjvError['params'],
  ofDocuments = false,
): string {
  const limit = Number(params['limit']);
  const label = labelOf(field);
  const own = field && ownMessage(field, keyword, limit);
  if (own) return own;
  const some = ofDocuments ? ' des documents' : '-en';
  switch (keyword) {
    case 'required':
      return ofDocuments ? `Ajoutez les documents de « ${label} ».` : missing(field);
    case 'file':
      return NOT_RECEIVED;
    case 'type':
      return wrongType(field);
    case 'format':
      return wrongFormat(String(params['format']));
    case 'enum':
      return 'Choisissez l’une des réponses proposées.';
    case 'const':
      return params['allowedValue'] === true ? `Cochez « ${label} » pour continuer.` : UNFIT;
    case 'pattern':
      return field?.annotation.hint === undefined ? WRONG_SHAPE : `${SHAPE} ${field.annotation.hint}`;
    case 'minLength':
      return limit === 1 ? missing(field) : `Écrivez au moins ${plural(limit, 'caractère')}.`;
    case 'maxLength':
      return `Raccourcissez ce texte : ${plural(limit, 'caractère')} au plus.`;
    case 'minimum':
      return `Indiquez ${amount(field, limit)} ou plus.`;
    case 'maximum':
      return `Indiquez ${amount(field, limit)} ou moins.`;
    case 'exclusiveMinimum':
      return `Indiquez plus de ${amount(field, limit)}.`;
    case 'exclusiveMaximum':
      return `Indiquez moins de ${amount(field, limit)}.`;
    case 'formatMinimum':
    case 'formatMaximum':
    case 'formatExclusiveMinimum':
    case 'formatExclusiveMaximum':
      return outOfBounds(field, keyword, String(params['limit']));
    case 'multipleOf':
      return `Indiquez un multiple de ${formatNumber(Number(params['multipleOf']))}.`;
    case 'minItems':
      return limit === 1
        ? `Ajoutez au moins un ${ofDocuments ? 'document' : 'élément'} à « ${label} ».`
        : `Ajoutez${some} : il en faut au moins ${limit}.`;
    case 'maxItems':
      return `Retirez${some} : ${limit} au plus.`;
    case 'uniqueItems':
      return 'Deux éléments de cette liste sont identiques. Retirez-en un.';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'Cette réponse n’est pas demandée. Retirez-la.';
    default:
      return `${UNFIT} ${LOOK_AGAIN}`;
  }
}

/** The author's wording, under the keyword itself or under another that says the same. */
function ownMessage(field: FormField, keyword: string, limit: number): string | undefined {
  const { messages } = field.annotation;
  if (!messages || keyword === 'file') return undefined;
  const name = [keyword, ...synonyms(field, keyword, limit)].find((candidate) => Object.hasOwn(messages, candidate));
  return name && messages[name];
}

/**
 * A list of labelled choices may be worded under either of its keywords. A text that is too short is no answer at all when
 * one character would do, else what its form or its pattern says of it. A list in which nothing was put, such as boxes
 * of which none is ticked, is no answer either: to whoever sees it, it has too few.
 */
function synonyms({ type }: FormField, keyword: string, limit: number): readonly string[] {
  if (keyword === 'enum') return ['oneOf'];
  if (keyword === 'minLength') return limit === 1 ? ['required'] : ['format', 'pattern'];
  if (keyword === 'minItems') return limit === 1 ? ['required'] : [];
  return keyword === 'required' && type === 'array' ? ['minItems'] : [];
}

function missing(field: FormField | undefined): string {
  const label = labelOf(field);
  if (field?.type === 'file') return `Ajoutez le document « ${label} ».`;
  if (field?.type === 'array') return `Complétez « ${label} ».`;
  if (field?.type === 'boolean' || field?.choices) return `Choisissez une réponse à « ${label} ».`;
  if (field?.format === 'date') return `Indiquez une date pour « ${label} ».`;
  if (field?.format === 'time') return `Indiquez une heure pour « ${label} ».`;
  if (field?.annotation.widget === 'money') return `Indiquez un montant pour « ${label} ».`;
  return `Renseignez « ${label} ».`;
}

function wrongType(field: FormField | undefined): string {
  switch (field?.type) {
    case 'integer':
      return field.annotation.widget === 'money'
        ? 'Indiquez un montant en francs, sans centimes, par exemple 125 000.'
        : 'Indiquez un nombre entier, en chiffres.';
    case 'number':
      return 'Indiquez un nombre, en chiffres, par exemple 12,5.';
    case 'boolean':
      return 'Répondez par oui ou par non.';
    case 'file':
      return NOT_RECEIVED;
    default:
      return WRONG_SHAPE;
  }
}

function outOfBounds(field: FormField | undefined, keyword: string, limit: string): string {
  const isTime = field?.format === 'time';
  const [noun, bound] = isTime ? ['heure', writeHour(limit)] : ['date', `le ${formatDate(limit)}`];
  switch (keyword) {
    case 'formatMinimum':
      return `Indiquez ${bound} ou une ${noun} plus tardive.`;
    case 'formatMaximum':
      return `Indiquez ${bound} ou une ${noun} plus ${isTime ? 'tôt dans la journée' : 'ancienne'}.`;
    case 'formatExclusiveMinimum':
      return `Indiquez une ${noun} après ${bound}.`;
    default:
      return `Indiquez une ${noun} avant ${bound}.`;
  }
}

function wrongFormat(format: string): string {
  switch (format) {
    case 'date':
      return 'Cette date n’existe pas. Indiquez le jour, le mois et l’année, par exemple 27 03 1985.';
    case 'time':
      return 'Cette heure n’existe pas. Indiquez l’heure et les minutes, de 0 h à 23 h 59, par exemple 14:30.';
    case 'email':
      return incomplete('électronique', 'nom@exemple.nc');
    case 'uri':
      return incomplete('web', 'https://www.exemple.nc');
    case 'iban':
      return 'Cet IBAN comporte une erreur. Recopiez-le depuis votre relevé d’identité bancaire.';
    default:
      return WRONG_SHAPE;
  }
}

function incomplete(address: string, example: string): string {
  return `Cette adresse ${address} est incomplète. Écrivez-la en entier, par exemple ${example}.`;
}

function amount(field: FormField | undefined, value: number): string {
  return formatQuantity(value, field?.annotation.unit, field?.annotation.widget === 'money');
}

function labelOf(field: FormField | undefined): string {
  return field?.label ?? 'cette réponse';
}

function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count > 1 ? 's' : ''}`;
}
