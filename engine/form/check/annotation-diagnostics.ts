/*
 * What can be wrong with the annotation of a question (`cagou`): its control, what prefills it, its list, its unit.
 */
import { error, warning } from '../../language/diagnostic-table.ts';
import { listChoices, meant } from '../../language/diagnostic-words.ts';
import { addMember, either, onParent, removeIt, removeUseless, writeMeant } from '../../language/fixes.ts';
import { pinList } from './form-fixes.ts';

/** What is wrong with the annotation of a question, by code. */
export const ANNOTATION_DIAGNOSTICS = {
  'annotation.soft-optional': warning(
    (p: { field: string }) =>
      `« ${p.field} » peut attendre (« soft »), mais rien ne le demande : il manquerait sans que personne le réclame. Ajoutez-le à « required », ou retirez « soft ».`,
    removeIt,
  ),
  'annotation.widget': error(
    (p: { widget: string; type: string; possible: string }) =>
      `Le contrôle « ${p.widget} » ne convient pas à un champ de type ${p.type}. Possibles : ${p.possible}.`,
    removeIt,
  ),
  'annotation.prefill-type': error(
    (p: { prefill: string; expected: string }) =>
      `« ${p.prefill} » préremplit ${p.expected} : le champ n’est pas de ce type.`,
    removeIt,
  ),
  'annotation.category-unknown': error(
    (p: { category: string; suggestion: string }) =>
      `La catégorie « ${p.category} » n’existe pas dans privacy.json.${meant(p.suggestion)} Déclarez-la, ou nommez-en une existante.`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'annotation.data-unknown': error(
    (p: { data: string; suggestion: string; latest: number }) =>
      p.latest > 0
        ? `« ${p.data} » est une liste partagée, et dispositif.json ne dit pas de quelle version le dispositif se sert. Écrivez-y, à « lists » : "${p.data}": ${p.latest}.`
        : `Les données « ${p.data} » n’existent pas.${meant(p.suggestion)} Ajoutez data/${p.data}.csv, ou nommez « communes », « naf » ou une liste partagée que dispositif.json cite à « lists ».`,
    either<{ data: string; suggestion: string; latest: number }>(pinList, writeMeant, removeIt),
  ),
  'annotation.data-type': error(
    (_p: Record<never, string>) =>
      'Une liste (« data ») ne se propose que pour un texte sans choix ni format : "type": "string".',
    removeIt,
  ),
  'annotation.concept-unknown': error(
    (p: { name: string; suggestion: string; known: readonly string[] }) =>
      `Le sens partagé « ${p.name} » n’existe pas.${meant(p.suggestion) || ` Possibles : ${listChoices(p.known)}.`} Corrigez-le, ou retirez-le.`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'annotation.concept-type': error(
    (p: { title: string; field: string; expected: string }) =>
      `« ${p.title} » demande ${p.expected} : « ${p.field} » ne peut pas avoir ce sens. Corrigez la question, ou retirez « concept ».`,
    removeIt,
  ),
  'annotation.concept-place': error(
    (_p: Record<never, string>) =>
      '« concept » se dit d’une question du formulaire à laquelle on répond une fois : ni d’une question posée à chaque membre d’une liste, ni d’une réponse calculée, ni de ce que les agents saisissent. Retirez-le.',
    removeIt,
  ),
  'annotation.concept-twice': warning(
    (p: { title: string; first: string; second: string }) =>
      `« ${p.second} » demande la même chose que « ${p.first} », sur la même page : « ${p.title} ». Gardez une seule des deux, ou écrivez "concept": false sur celle qui parle d’une autre personne.`,
  ),
  'annotation.unit-type': error(
    (_p: Record<never, string>) =>
      'Une unité (« unit ») dit ce que compte un nombre : "type": "number" ou "integer". Corrigez le type, ou retirez-la.',
    removeIt,
  ),
  'annotation.unit-money': error(
    (p: { field: string; unit: string }) =>
      `« ${p.field} » est un montant, et « ${p.unit} » ne compte pas des francs. Écrivez « F », « F/mois » ou « F/an », ou retirez le contrôle « money ».`,
    removeIt,
  ),
  'annotation.file-only': warning(
    (p: { keyword: string }) =>
      `« ${p.keyword} » ne vaut que pour un document à joindre, ou une liste de documents : ici, il ne change rien. Retirez-le.`,
    removeUseless,
  ),
  'annotation.alone': warning(
    (p: { keyword: string; other: string }) =>
      `« ${p.keyword} » ne change rien sans « ${p.other} ». Ajoutez « ${p.other} », ou retirez « ${p.keyword} ».`,
    removeUseless,
  ),
  'annotation.prefill-member': warning(
    (p: { field: string }) =>
      `« ${p.field} » serait rempli de même pour chaque élément de la liste, avec ce que le compte sait de la personne qui demande. Retirez « prefill ».`,
    removeIt,
  ),
  'annotation.email-format': warning(
    (p: { field: string }) =>
      `« ${p.field} » se saisit comme une adresse électronique, et n’importe quel texte y serait accepté. Ajoutez "format": "email".`,
    onParent(onParent(addMember('format', 'email'))),
  ),
  'annotation.suggest-alone': error(
    (_p: Record<never, string>) => '« suggest » dit comment se propose une liste : nommez-la dans « data ».',
    removeIt,
  ),
  'annotation.agent-only': error(
    (p: { keyword: string }) => `« ${p.keyword} » ne vaut que pour les annotations des agents (agent.schema.json).`,
    removeIt,
  ),
  'annotation.decision-only': error(
    () =>
      '« public » ne vaut que pour ce qui est décidé (« decision » de workflow.json). Le demandeur voit déjà ses réponses ; pour une action, écrivez la phrase de son historique dans « public » de l’action.',
    removeIt,
  ),
  'annotation.state-unknown': error(
    (p: { state: string; suggestion: string }) =>
      `L’étape « ${p.state} » n’existe pas dans workflow.json.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'annotation.function-unknown': error(
    (p: { function: string; suggestion: string }) =>
      `La fonction « ${p.function} » n’est pas déclarée dans dispositif.json.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
} as const;

type AnnotationDiagnostics = typeof ANNOTATION_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends AnnotationDiagnostics {}
}
