/*
 * What can be wrong between what a question says and how it is asked.
 */
import { warning } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { addToList, fix, onParent, removeIt, setMember } from '../../language/fixes.ts';
import { lastToken, parentPointer } from '../../base/pointer.ts';

/** A telephone number of New Caledonia. */
const SIX_FIGURES = '^[0-9]{6}$';

/** By code: titles, messages and annotations that do not go together. */
export const QUESTION_DIAGNOSTICS = {
  'annotation.open-uncounted': warning(
    (p: { field: string }) =>
      `« ${p.field} » ne sera jamais compté dans les données ouvertes : un texte libre, un document, une partie ou ce qui est demandé dans une liste ne l’est pas. Retirez « open », ou ouvrez une question à choix, un nombre ou une date.`,
    removeIt,
  ),
  'annotation.prefill-other': warning(
    (p: { field: string }) =>
      `« ${p.field} » serait rempli d’avance avec autre chose que ce que son titre demande. Corrigez « prefill », ou le titre.`,
    removeIt,
  ),
  'annotation.unit-period': warning(
    (p: { title: string; unit: string; mended: string }) =>
      `« ${p.title} » dit une période, et « ${p.unit} » en compte une autre. Écrivez « ${p.mended} », ou corrigez le titre.`,
    (p, site) => onParent(setMember(lastToken(site.pointer), p.mended))({}, site),
  ),
  'annotation.phone-pattern': warning(
    (p: { field: string }) =>
      `Aucun numéro de téléphone n’a cette forme : « ${p.field} » refuserait toutes les réponses. En Nouvelle-Calédonie, un numéro a six chiffres (^[0-9]{6}$) ; le bloc telephone-nc les accepte comme on les écrit.`,
    (_p, site) =>
      fix(FIX_TITLES.replace(typeof site.value === 'string' ? site.value : '', SIX_FIGURES), site.replace(SIX_FIGURES)),
  ),
  'annotation.file-photo': warning(
    (p: { field: string }) =>
      `« ${p.field} » demande une photo, et n’accepte aucune image. Ajoutez « jpeg » et « png » à « accept ».`,
    (_p, site) => onParent(addToList('accept', 'jpeg'))({}, site),
  ),
  'annotation.valid-other': warning(
    (p: { written: string; counted: string }) =>
      `Cette aide demande une pièce de « ${p.written} », et celle du porte-documents serait bonne ${p.counted}. Corrigez « validFor », ou l’aide.`,
  ),
  'annotation.example-refused': warning(
    (p: { field: string; example: string }) =>
      `« ${p.field} » donne « ${p.example} » en exemple, et le refuserait. Corrigez l’exemple, ou la forme demandée (« pattern »).`,
  ),
  'annotation.hint-scale': warning(
    (p: { field: string; written: string }) =>
      `« ${p.field} » se lit en francs, et l’aide demande de répondre « ${p.written} » : le montant serait mille fois trop petit. Demandez-le en francs.`,
  ),
  'annotation.hint-period': warning(
    (p: { title: string }) =>
      `« ${p.title} » dit une période, et l’aide en demande une autre. Corrigez l’une ou l’autre.`,
  ),
  'annotation.hint-opposed': warning(
    (p: { field: string; said: string }) =>
      `« ${p.field} » demande le contraire de ce que dit l’aide (« ${p.said} ») : la personne donnerait l’autre réponse. Corrigez l’une ou l’autre.`,
  ),
  'annotation.hint-most': warning(
    (p: { field: string; written: string; most: number }) =>
      `L’aide de « ${p.field} » dit « ${p.written} », et « maxItems » vaut ${p.most}. Corrigez l’un ou l’autre.`,
  ),
  'annotation.hint-file': warning(
    (p: { field: string; written: string; accepted: string }) =>
      `L’aide de « ${p.field} » dit « ${p.written} », et ce qui est accepté est : ${p.accepted}. Corrigez l’une ou l’autre.`,
  ),
  'annotation.concept-other': warning(
    (p: { title: string; concept: string }) =>
      `« ${p.title} » ne demande pas ce que veut dire « ${p.concept} » dans tous les dispositifs : « À quoi ai-je droit ? » lirait autre chose. Donnez ce sens à la question qui l’a, ou retirez-le.`,
    removeIt,
  ),
  'annotation.wallet-twice': warning(
    (p: { field: string; other: string }) =>
      `« ${p.field} » porte dans le porte-documents le nom de « ${p.other} » : la même pièce serait proposée aux deux. Donnez-lui un autre nom.`,
    removeIt,
  ),
  'form.title-other': warning(
    (p: { title: string; name: string }) =>
      `La question « ${p.title} » s’appelle « ${p.name} », et les règles la lisent ainsi : l’une dit le début, l’autre la fin. Corrigez le titre, ou le nom.`,
  ),
  'form.birth-bound': warning(
    (p: { field: string; keyword: string }) =>
      `« ${p.field} » n’admet que des jours où personne de vivant n’est né. Pour une borne basse, écrivez « formatMinimum » au lieu de « ${p.keyword} ».`,
    ({ keyword }, site) =>
      fix(FIX_TITLES.rename('formatMinimum'), keyword === 'formatMaximum' ? site.rename('formatMinimum') : null),
  ),
  'form.section-optional': warning(
    (p: { field: string; name: string }) =>
      `La condition fait apparaître « ${p.field} », dont des questions sont obligatoires, sans que la partie le soit : laissée vide, elle passerait. Ajoutez « ${p.name} » au « required » du même « then ».`,
    ({ name }, site) => addToList('required', name)({}, site.at(parentPointer(parentPointer(site.pointer)))),
  ),
  'form.message-figure': warning(
    (p: { written: string; keyword: string; bound: number }) =>
      `Cette phrase dit « ${p.written} », et « ${p.keyword} » vaut ${p.bound} : la personne corrigerait sans que ce soit accepté. Corrigez l’une ou l’autre.`,
  ),
  'form.choice-length': warning(
    (p: { said: string; value: number; unit: string }) =>
      `Ce choix se lit « ${p.said} », et les règles compteraient ${p.value} ${p.unit}. Corrigez la valeur ou le titre.`,
  ),
  'form.choice-single': warning(
    (p: { field: string }) =>
      `« ${p.field} » propose plusieurs choix et n’en admet qu’un : la seconde case cochée serait refusée. Retirez « maxItems », ou faites-en un texte à choix unique ("type": "string").`,
    removeIt,
  ),
  'form.asked-of-no': warning(
    (p: { field: string; answer: string; question: string }) =>
      `« ${p.field} » est demandé à qui répond « ${p.answer} » à « ${p.question} ». Posez-la dans l’autre cas, ou changez son titre.`,
  ),
  'form.details-other': warning(
    (p: { field: string; meant: string; choice: string }) =>
      `« ${p.field} » n’est pas demandé pour « ${p.choice} », dont rien ne dirait ce que c’est. Posez-la quand la réponse est « ${p.meant} ».`,
    ({ meant }, site) =>
      fix(
        FIX_TITLES.replace(typeof site.value === 'string' ? site.value : '', meant),
        typeof site.value === 'string' ? site.replace(meant) : null,
      ),
  ),
  'form.asked-in-vain': warning(
    (p: { rule: string }) =>
      `Ceci n’est demandé qu’à des personnes que la condition d’accès « ${p.rule} » empêche de déposer : personne ne l’enverrait. Retirez la question, ou corrigez l’une des deux conditions.`,
  ),
} as const;

type QuestionDiagnostics = typeof QUESTION_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends QuestionDiagnostics {}
}
