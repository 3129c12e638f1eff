/*
 * What can be wrong with the JSON Schema of a form: its keywords, its titles, its conditions.
 */
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant } from '../../language/diagnostic-words.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import {
  addMember,
  addText,
  convertTo,
  either,
  fix,
  onSibling,
  removeIt,
  removeUseless,
  renameMeantWord,
  setMember,
  swapWith,
  writeMeant,
  writeMeantWord,
  meantHere,
} from '../../language/fixes.ts';
import { toWrite } from '../../language/to-write.ts';
import { MOST_DOCUMENTS } from '../fields/documents.ts';
import { MEND_PATTERN } from '../../pattern/pattern-words.ts';
import {
  FIRST_FIELD,
  addType,
  anchor,
  chooseCategory,
  removeChoice,
  requireInCondition,
  onChoice,
} from './form-fixes.ts';

/** As many as one sends without being asked for a reason. */
const FEW_DOCUMENTS = 5;

/** What is wrong with the schema of a form, by code. */
export const FORM_DIAGNOSTICS = {
  'form.keyword-unsupported': error(
    (p: { keyword: string; suggestion: string }) =>
      `Le mot-clé « ${p.keyword} » n’est pas géré.${meant(p.suggestion)} Il serait ignoré : dites-le autrement, ou retirez-le.`,
    either<{ suggestion: string }>(renameMeantWord, removeIt),
  ),
  'form.keyword-condition-only': error(
    (p: { keyword: string }) =>
      `Le mot-clé « ${p.keyword} » n’a de sens que dans une condition (« if »). Ailleurs, la personne ne saurait pas quoi corriger.`,
    removeIt,
  ),
  'form.keyword-value': error(
    (p: { keyword: string; expected: string }) => `« ${p.keyword} » : on attend ${p.expected}.`,
  ),
  'form.keyword-type': error(
    (p: { keyword: string; type: string; expected: string }) =>
      `« ${p.keyword} » ne dit rien d’un champ de type ${p.type} : il ne vaut que pour ${p.expected}. Corrigez le type, ou retirez-le.`,
    removeIt,
  ),
  'form.not-object': error(
    (_p: Record<never, string>) =>
      'La racine du formulaire doit être un objet : écrivez "type": "object" et ses "properties".',
    setMember('type', 'object'),
  ),
  'form.schema-expected': error(
    (p: { keyword: string }) => `« ${p.keyword} » doit contenir un schéma : un objet entre accolades.`,
  ),
  'form.description-unseen': warning(
    (p: { field: string }) =>
      `« description » de « ${p.field} » n’est montré à personne. Pour aider qui répond, écrivez "cagou": { "hint": "…" } ; pour une note entre auteurs, « $comment ».`,
    (_, site) => fix(FIX_TITLES.rename('$comment'), site.rename('$comment')),
  ),
  'form.type-missing': error(
    (p: { field: string }) =>
      `Le champ « ${p.field} » n’a pas de type. Indiquez « type » : string, number, integer, boolean, object ou array.`,
    addType,
  ),
  'form.title-missing': error(
    (p: { field: string }) =>
      `Le champ « ${p.field} » n’a pas de libellé. Ajoutez « title » : c’est la question posée.`,
    addText('title', 'la question posée'),
  ),
  'form.name-invalid': error(
    (p: { name: string }) =>
      `Le nom de champ « ${p.name} » n’est pas permis : une lettre minuscule, puis des lettres, des chiffres ou « _ », 60 caractères au plus (les règles lisent ce nom).`,
  ),
  'form.name-reserved': error(
    (p: { name: string }) =>
      `Le nom « ${p.name} » est déjà celui d’une donnée du dossier. Choisissez un autre nom de champ.`,
  ),
  'form.items-missing': error(
    (p: { field: string }) => `La liste « ${p.field} » ne dit pas ce qu’elle contient. Ajoutez « items ».`,
    addMember('items', { title: toWrite('ce que contient la liste'), type: 'string' }),
  ),
  'form.documents-most': error(
    (p: { field: string; most: number }) =>
      p.most === 0
        ? `« ${p.field} » reçoit plusieurs documents sans dire combien au plus. Ajoutez « maxItems », ${MOST_DOCUMENTS} au plus.`
        : `« ${p.field} » reçoit jusqu’à ${p.most} documents, et une question en prend ${MOST_DOCUMENTS} au plus. Demandez-en moins, ou posez deux questions.`,
    (p, site) =>
      p.most === 0
        ? addMember('maxItems', FEW_DOCUMENTS)(p, site)
        : fix(FIX_TITLES.replace(String(p.most), String(MOST_DOCUMENTS)), site.replace(MOST_DOCUMENTS)),
  ),
  'form.choice-shape': error(
    (_p: Record<never, string>) =>
      'Chaque choix de « oneOf » s’écrit { "const": valeur, "title": "libellé" }, et rien de plus.',
  ),
  'form.choice-duplicate': error(
    (p: { value: string }) => `Le choix ${p.value} est écrit deux fois. Gardez-en un seul.`,
    removeChoice,
  ),
  'form.choice-title-twice': error(
    (p: { title: string }) =>
      `Deux choix ont le libellé « ${p.title} » : on ne saurait pas lequel prendre. Distinguez-les.`,
  ),
  'form.title-twice': warning(
    (p: { title: string; field: string }) =>
      `« ${p.field} » pose la même question, avec le même libellé « ${p.title} ». Distinguez les deux libellés, ou retirez l’un des champs.`,
  ),
  'form.message-never': warning(
    (p: { field: string; keyword: string }) =>
      p.keyword === 'required'
        ? `Ce message ne sera jamais lu : « ${p.field} » n’est obligatoire nulle part. Nommez-le dans « required », ou retirez le message.`
        : `Ce message ne sera jamais lu : « ${p.field} » n’a pas de « ${p.keyword} ». Ajoutez ce mot-clé au champ, ou retirez le message.`,
    removeUseless,
  ),
  'form.choice-type': error(
    (p: { value: string; type: string }) => `Le choix ${p.value} n’est pas du type du champ (${p.type}).`,
    (p, site) => onChoice(convertTo([p.type], false))(p, site),
  ),
  'form.required-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `« required » nomme « ${p.name} », qui n’est pas un champ.${meant(p.suggestion)} La demande ne pourrait jamais être déposée.`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'form.pattern-invalid': error(
    (p: { pattern: string }) => `L’expression régulière « ${p.pattern} » n’est pas valide. Corrigez-la.`,
  ),
  'form.pattern-dangerous': error(
    (p: { pattern: string; text: string }) =>
      `L’expression régulière « ${p.pattern} » peut prendre un temps sans fin sur un texte comme « ${p.text} ». ${MEND_PATTERN.entangled}`,
  ),
  'form.pattern-unanchored': error(
    (p: { pattern: string; text: string }) =>
      `L’expression régulière « ${p.pattern} » est cherchée à partir de chaque caractère : un long texte comme « ${p.text} » prendrait trop de temps. ${MEND_PATTERN.unanchored}`,
    anchor,
  ),
  'form.pattern-unsupported': error(
    (p: { pattern: string }) =>
      `L’expression régulière « ${p.pattern} » est écrite d’une manière qui n’est pas acceptée. ${MEND_PATTERN.unsupported}`,
  ),
  'form.pattern-large': error(
    (p: { pattern: string }) =>
      `L’expression régulière « ${p.pattern} » compte trop de signes ou de répétitions. ${MEND_PATTERN.large}`,
  ),
  'form.format-unknown': error(
    (p: { format: string; suggestion: string; formats: string }) =>
      `Le format « ${p.format} » n’est pas géré.${meant(p.suggestion)} Formats possibles : ${p.formats}.`,
    either<{ suggestion: string }>(writeMeantWord, removeIt),
  ),
  'form.bounds-reversed': error(
    (p: { low: string; high: string }) => `« ${p.low} » est plus grand que « ${p.high} » : aucune réponse ne convient.`,
    (p, site) => swapWith(p.high)(p, site),
  ),
  'form.most-long': warning(
    (p: { most: string; years: string }) =>
      `Cette réponse peut aller jusqu’à ${p.most}, soit ${p.years} ans : vérifiez « maximum », ou l’unité.`,
  ),
  'form.ref-unknown': error(
    (p: { ref: string; suggestion: string }) =>
      `La référence « ${p.ref} » ne mène à aucun bloc.${meant(p.suggestion)} Les blocs s’écrivent urn:cagou:block:<nom>.`,
    writeMeant,
  ),
  'form.ref-field-unknown': error(
    (p: { name: string; block: string }) =>
      `Le bloc « ${p.block} » n’a pas de champ « ${p.name} » et n’en accepte pas d’autre.`,
    removeIt,
  ),
  'form.condition-field-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `La condition lit « ${p.name} », qui n’est pas un champ.${meant(p.suggestion)} Elle ne dépendrait d’aucune réponse.`,
    meantHere,
  ),
  'form.if-alone': error(
    (_p: Record<never, string>) =>
      '« if » n’a ni « then » ni « else » : la condition ne change rien. Ajoutez l’un des deux, ou retirez-la.',
    removeIt,
  ),
  'form.then-missing': error(
    (_p: Record<never, string>) =>
      'Avec « unevaluatedProperties », une condition a besoin de « then ». Retournez la condition (« not ») pour écrire « then » au lieu de « else », ou retirez « unevaluatedProperties ».',
    onSibling('unevaluatedProperties', removeIt),
  ),
  'form.then-alone': error(
    (p: { keyword: string }) => `« ${p.keyword} » sans « if » n’a aucun effet. Ajoutez « if », ou retirez-le.`,
    removeIt,
  ),
  'form.date-bound': error(
    (p: { keyword: string }) =>
      `« ${p.keyword} » borne une date ou une heure : écrivez "type": "string", "format": "date" (ou "time"), ou retirez-le.`,
    removeIt,
  ),
  'form.bound-kind': error(
    (p: { keyword: string; bound: string; format: string }) =>
      p.format === 'time'
        ? `La question demande une heure, et « ${p.keyword} » la borne par « ${p.bound} », qui n’en est pas une. Écrivez une heure comme "08:00".`
        : `La question demande une date, et « ${p.keyword} » la borne par « ${p.bound} », qui n’en est pas une. Écrivez une date comme "2026-07-01".`,
    removeIt,
  ),
  'form.default-invalid': error(
    (p: { value: string }) =>
      `La valeur de départ « ${p.value} » n’est pas une réponse possible : elle n’est pas un des choix, ou sort des bornes. Corrigez « default », ou retirez-le.`,
    removeIt,
  ),
  'form.section-empty': error(
    (p: { field: string }) => `La partie « ${p.field} » ne contient aucun champ. Ajoutez ses « properties ».`,
    setMember('properties', FIRST_FIELD),
  ),
  'form.condition-value-impossible': error(
    (p: { field: string; value: string; choices: string }) =>
      `La condition attend ${p.value} de « ${p.field} », qui ne peut pas l’être : elle ne serait jamais vraie. Valeurs possibles : ${p.choices}.`,
  ),
  'form.condition-when-absent': warning(
    (p: { name: string }) =>
      `La condition est vraie aussi quand « ${p.name} » n’a pas de réponse. Ajoutez "required": ["${p.name}"] dans « if ».`,
    requireInCondition,
  ),
  'privacy.category-missing': error(
    (p: { field: string }) =>
      `« ${p.field} » n’a pas de catégorie de données personnelles. Ajoutez « personal » à son annotation, à celle de sa partie ou à celle du formulaire : le nom d’une catégorie, ou false si ce champ ne dit rien d’une personne.`,
    chooseCategory,
  ),
} as const;

type FormDiagnostics = typeof FORM_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends FormDiagnostics {}
}
