/* What a question is when it is added: the least that can be asked, which its author then words. */
import {
  BLOCK_KINDS,
  FIELD_KINDS,
  toWrite,
  type AskedKind,
  type FormName,
  type JsonObject,
  type QuestionKind,
} from '../../engine/studio.ts';
import { t, tOf } from './text.ts';

/** A question that is asked for, with its title and the category that its data usually belong to. */
export type NewQuestion = {
  readonly title: string;
  readonly schema: JsonObject;
  /** Null where the kind says nothing of it. */
  readonly category: 'identite' | 'contact' | 'foyer' | 'paiement' | null;
};

const BLOCK = 'urn:cagou:block:';
/** As much as fits a line, and a long explanation. */
const [LINE, PAGE] = [200, 2000];
const FEW_DOCUMENTS = 5;
const MOST_FRANCS = 100_000_000;

/** The question of a kind as it begins. Titles of blocks are their own, and need not be written. */
export function newQuestion(kind: QuestionKind, form: FormName = 'request'): NewQuestion {
  const isFinding = form === 'findings';
  const title = t(isFinding ? 'newFinding' : 'newQuestion');
  const spelled = (schema: JsonObject, own: string = title): NewQuestion => ({
    title: own,
    schema: { title: own, ...schema },
    category: null,
  });
  const block = (category: NewQuestion['category']): NewQuestion => ({
    title: t(`kind-${kind}`),
    schema: { $ref: BLOCK + kind },
    category,
  });
  switch (kind) {
    case 'text':
      return spelled({ type: 'string', minLength: 1, maxLength: LINE });
    case 'longText':
      return spelled({ type: 'string', minLength: 1, maxLength: PAGE, cagou: { widget: 'textarea' } });
    case 'number':
      return spelled({ type: 'integer', minimum: 0 });
    case 'money':
      return spelled({ type: 'integer', minimum: 0, maximum: MOST_FRANCS, cagou: { widget: 'money' } });
    case 'date':
    case 'time':
      return spelled({ type: 'string', format: kind });
    case 'yesNo':
      // Nobody has recorded « no » by leaving a box alone.
      return spelled({ type: 'boolean', ...(isFinding && { cagou: { widget: 'radio' } }) });
    case 'choice':
      return spelled({ type: 'string', oneOf: options(), cagou: { widget: 'radio' } });
    case 'choices':
      return spelled({
        type: 'array',
        uniqueItems: true,
        items: { type: 'string', oneOf: options() },
        cagou: { widget: 'checkboxes' },
      });
    case 'list':
      return spelled({ type: 'string', cagou: { data: 'communes' } });
    case 'email':
      return {
        ...spelled({ type: 'string', format: 'email', maxLength: LINE }),
        category: isFinding ? null : 'contact',
      };
    case 'group':
      return spelled({ type: 'object', properties: { question: item(t('newQuestion')) } }, t('newSection'));
    case 'repeat':
      return spelled(
        {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'object', properties: { nom: item(t('itemName')) }, required: ['nom'] },
        },
        t('newRepeat'),
      );
    case 'documents':
      return spelled(
        { type: 'array', maxItems: FEW_DOCUMENTS, items: { $ref: `${BLOCK}piece-justificative` } },
        t('newDocuments'),
      );
    case 'piece-justificative':
      return { title: t('newDocument'), schema: { $ref: BLOCK + kind, title: t('newDocument') }, category: null };
    case 'identite':
      return block('identite');
    case 'adresse-nc':
    case 'telephone-nc':
      return block('contact');
    case 'foyer':
      return block('foyer');
    case 'rib':
      return block('paiement');
    case 'ridet':
    case 'lieu':
    case 'emprise':
    case 'trace':
    case 'point':
      return block(null);
  }
}

/** What agents record one by one, at a place of its own in the work: a section or a list is filled in as a whole. */
const RECORDED: readonly QuestionKind[] = FIELD_KINDS.filter(
  (kind) => kind !== 'group' && kind !== 'repeat' && kind !== 'documents',
);

/** The kinds of question that a form is given: blocks, then what it spells out. */
export const kindsFor = (form: FormName): readonly [blocks: readonly QuestionKind[], fields: readonly QuestionKind[]] =>
  form === 'request' ? [BLOCK_KINDS, FIELD_KINDS] : [[], RECORDED];

/** What a kind is called: agents say yes or no, where an applicant ticks a box. */
export const titleOfKind = (form: FormName, kind: AskedKind): string =>
  kind === 'yesNo' ? tOf(form, 'kind-yesNo') : t(`kind-${kind}`);

/** A section asks something, or it is none. */
const item = (title: string): JsonObject => ({ title, type: 'string', minLength: 1, maxLength: LINE });

const options = (): readonly JsonObject[] => [
  { const: 'premierChoix', title: toWrite(t('firstChoice').toLowerCase()) },
  { const: 'deuxiemeChoix', title: toWrite(t('secondChoice').toLowerCase()) },
];
