/*
 * What can be wrong with workflow.json: names that lead nowhere, and cases that could be stuck.
 */
import { addMember, either, onMember, removeFrom, removeIt, removeUseless, writeMeant } from '../../language/fixes.ts';
import { addActor, allowTime, leadToEnd, OUTCOMES } from './workflow-fixes.ts';
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant, meantOrGone, sayEnd } from '../../language/diagnostic-words.ts';

/** By code: what is wrong with states, actions, opinions and their effects. Names are those the author gave. */
export const WORKFLOW_DIAGNOSTICS = {
  'workflow.initial-missing': error(
    (p: { state: string; suggestion: string }) => `L’étape initiale « ${p.state} » n’existe pas.${meant(p.suggestion)}`,
    writeMeant,
  ),
  'workflow.state-duplicate': error(
    (p: { state: string }) =>
      `Deux étapes s’appellent « ${p.state} ». Donnez un autre nom à celle-ci : les noms sont uniques, branches comprises.`,
  ),
  'workflow.action-duplicate': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » est définie deux fois. Définissez-la une seule fois sous « anywhere », avec « from » pour dire dans quelles étapes.`,
  ),
  'workflow.opinion-duplicate': error(
    (p: { opinion: string }) => `L’avis « ${p.opinion} » est demandé deux fois. Donnez un autre nom à celui-ci.`,
  ),
  'workflow.state-unknown': error(
    (p: { state: string; suggestion: string }) => `L’étape « ${p.state} » n’existe pas.${meantOrGone(p.suggestion)}`,
    writeMeant,
  ),
  'workflow.target-elsewhere': error(
    (p: { state: string; branch: string }) =>
      `L’étape « ${p.state} » est dans la branche « ${p.branch} » : on n’y entre que par le début de la branche. Menez à l’étape qui contient les branches.`,
  ),
  'workflow.action-unknown': error(
    (p: { action: string; suggestion: string }) => `L’action « ${p.action} » n’existe pas.${meantOrGone(p.suggestion)}`,
    writeMeant,
  ),
  'workflow.function-unknown': error(
    (p: { function: string; suggestion: string }) =>
      `La fonction « ${p.function} » n’est pas déclarée dans dispositif.json.${meantOrGone(p.suggestion)}`,
    writeMeant,
  ),
  'workflow.function-reserved': error(
    (p: { function: string }) =>
      `« ${p.function} » désigne déjà le demandeur, le temps ou un système extérieur (« by »). Donnez un autre nom à cette fonction.`,
  ),
  'workflow.annotation-unknown': error(
    (p: { field: string; suggestion: string }) =>
      `« ${p.field} » n’est pas un champ de agent.schema.json.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'workflow.annotation-conditional': error(
    (p: { field: string; title: string }) =>
      `« ${p.title} » (${p.field}) n’est demandé à l’agent que sous une condition de agent.schema.json : quand elle n’est pas remplie, l’action attendrait ce que personne ne peut noter. Demandez-le sans condition, ou ne l’exigez pas ici.`,
    removeIt,
  ),
  'workflow.join-missing': error(
    (p: { state: string }) =>
      `L’étape « ${p.state} » ne dit pas où va le dossier quand tout est rentré. Ajoutez « then ».`,
  ),
  'workflow.join-itself': warning(
    (p: { state: string }) =>
      `Quand tout est rentré à l’étape « ${p.state} », le dossier y reviendrait, et tout serait demandé de nouveau, sans fin. Menez ailleurs par « then ».`,
  ),
  'workflow.part-missing': error(
    (p: { state: string; part: string }) => `L’étape « ${p.state} » n’a pas de « ${p.part} ». Ajoutez-les.`,
  ),
  'workflow.part-unexpected': error(
    (p: { state: string; part: string; kind: string }) =>
      `L’étape « ${p.state} » est de nature « ${p.kind} » : « ${p.part} » n’y a pas de sens. Retirez-le, ou changez « kind ».`,
    removeIt,
  ),
  'workflow.outcome-missing': error(
    (p: { state: string }) =>
      `L’étape finale « ${p.state} » ne dit pas comment le dossier se termine. Ajoutez « outcome » : granted, refused, withdrawn ou closed.`,
    either(...OUTCOMES.map((outcome) => addMember('outcome', outcome))),
  ),
  'workflow.unreachable': error(
    (p: { state: string }) =>
      `Aucun chemin ne mène à l’étape « ${p.state} ». Ajoutez une action, un délai ou un pas automatique qui y conduit, ou retirez-la.`,
    removeIt,
  ),
  'workflow.no-end': error(
    (p: { state: string; path: string }) =>
      `Un dossier arrivé à « ${p.state} » ne peut plus jamais se terminer (par exemple ${p.path}). Ajoutez un chemin vers une étape finale.`,
  ),
  'workflow.dead-end': error(
    (p: { state: string; path: string }) =>
      `À l’étape « ${p.state} », personne ne peut rien faire et le temps non plus (par exemple ${p.path}). Ajoutez une action, un délai ou « kind »: « final ».`,
  ),
  'workflow.automatic-cycle': error(
    (p: { path: string }) =>
      `Ces pas automatiques tournent en rond : ${p.path}. Donnez à l’un d’eux une condition qui arrête, ou une autre destination.`,
  ),
  'workflow.time-not-allowed': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » est prise par le temps, mais « time » n’est pas parmi ceux qui peuvent la faire (« by »).`,
    allowTime,
  ),
  'workflow.time-not-possible': error(
    (p: { action: string; state: string }) =>
      `L’action « ${p.action} » n’est pas possible à l’étape « ${p.state} », où le temps la prendrait. Ajoutez l’étape à « from », ou changez d’action.`,
  ),
  'workflow.clock-gap': error(
    (p: { clock: string; action: string; state: string; path: string }) =>
      `Le délai « ${p.clock} » peut expirer à l’étape « ${p.state} » (par exemple ${p.path}), où l’action « ${p.action} » n’est pas possible. Ajoutez l’étape à « from » de l’action, à « suspendedIn » ou à « stopsIn ».`,
  ),
  'workflow.clock-idle': error(
    (p: { clock: string; state: string }) =>
      `Le délai « ${p.clock} » part à l’étape « ${p.state} », où il est aussitôt arrêté : il ne courrait jamais. Corrigez « startsIn », ou « stopsIn ».`,
  ),
  'workflow.step-open': error(
    (p: { state: string; path: string }) =>
      `À l’étape « ${p.state} » (par exemple ${p.path}), le dossier reste bloqué si aucune condition n’est vraie : il n’y a ni action, ni délai. Ajoutez à la fin de « always » un pas sans « when ».`,
    leadToEnd,
  ),
  'workflow.nobody': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » n’est faite que par le temps, mais aucun délai ne la prend : personne ne la fera jamais.`,
  ),
  'workflow.correction-alone': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » demande une correction, mais aucune action de nature « resubmission » ne permet au demandeur de la renvoyer à l’étape où elle mène.`,
  ),
  'workflow.quorum-too-high': error(
    (p: { quorum: string; count: string }) =>
      `Un quorum de ${p.quorum} ne peut pas être atteint : ${p.count} avis sont demandés. Abaissez-le, ou demandez plus d’avis.`,
  ),
  'workflow.quorum-useless': error(
    (p: { quorum: string }) =>
      `Un quorum de ${p.quorum} est le nombre d’avis demandés : il ne change rien. Abaissez-le, retirez-le, ou dites avec « withoutQuorum » où va le dossier quand un avis manque.`,
    removeIt,
  ),
  'workflow.quorum-missing': error(
    (p: { state: string }) =>
      `L’étape « ${p.state} » dit où va le dossier sans quorum (« withoutQuorum »), mais n’a pas de « quorum ». Ajoutez-le, ou retirez « withoutQuorum ».`,
    removeIt,
  ),
  'workflow.reminder-too-early': error(
    (p: { reminder: string; due: string }) =>
      `Le rappel, ${p.reminder} avant l’échéance, tomberait avant que l’avis soit demandé : on a ${p.due} pour répondre. Donnez une durée plus courte.`,
  ),
  'workflow.opinion-reserved': error(
    () =>
      '« avis.ponctuels » est la liste des avis ponctuels que ce parcours permet de demander. Donnez un autre nom à cet avis.',
  ),
  'workflow.opinion-sense': error(
    (p: { title: string }) =>
      `« sens » est toujours demandé d’un avis (favorable, favorable sous réserve, défavorable) : les questions de « ${p.title} » ne peuvent pas le remplacer. Donnez un autre nom à ce champ, ou retirez-le.`,
    removeIt,
  ),
  'workflow.ad-hoc-nobody': error(
    (p: { state: string }) =>
      `Personne ne peut demander d’avis ponctuel à l’étape « ${p.state} » : aucune fonction n’y agit. Nommez avec « by » celles qui le peuvent.`,
  ),
  'workflow.ad-hoc-type': error(
    (p: { field: string }) =>
      `Le champ « ${p.field} » des avis ponctuels n’a pas le même type dans toutes les étapes, alors qu’ils se lisent dans une seule liste. Donnez-lui le même type, ou un autre nom.`,
  ),
  'workflow.ad-hoc-field-reserved': error(
    (p: { field: string }) => `« ${p.field} » est déjà dit de chaque avis ponctuel. Donnez un autre nom à ce champ.`,
  ),
  'workflow.branch-open': error(
    (p: { branch: string; state: string }) =>
      `La branche « ${p.branch} » ne se termine jamais : l’étape « ${p.state} » attendrait toujours, et ne mènerait jamais où dit « then ». Menez la branche à une étape à elle, de nature « final ».`,
  ),
  'workflow.part-passed': error(
    (p: { state: string; part: string }) =>
      `À l’étape « ${p.state} », un pas automatique sans condition mène ailleurs aussitôt : « ${p.part} » n’y sert jamais. Retirez-le, ou donnez au pas une condition (« when »).`,
    removeIt,
  ),
  'workflow.task-idle': warning(
    (p: { state: string; function: string }) =>
      `La tâche de l’étape « ${p.state} » revient à « ${p.function} », qui n’y peut rien faire : ni action, ni constat, ni avis à demander. Nommez cette fonction dans « by » d’une action, ou confiez la tâche à une autre.`,
  ),
  'workflow.task-missing': warning(
    (p: { state: string }) =>
      `À l’étape « ${p.state} », des agents ont à agir, mais sans tâche : le dossier ne serait ni à prendre, ni en retard, pour personne. Ajoutez « task », ou « waiting » si l’on y attend quelqu’un d’autre.`,
  ),
  'workflow.waiting-missing': warning(
    (p: { state: string }) =>
      `À l’étape « ${p.state} », le demandeur a à agir, mais rien ne dit qu’on l’attend. Ajoutez "waiting": "applicant", ou une tâche (« task ») si ce sont les agents qui ont à faire.`,
    addMember('waiting', 'applicant'),
  ),
  'workflow.primary-twice': warning(
    (p: { state: string; action: string }) =>
      `À l’étape « ${p.state} », la même personne voit deux actions mises en avant (« primary »), dont « ${p.action} ». N’en mettez en avant qu’une.`,
    (p, site) => onMember(p.action, onMember('primary', removeIt))(p, site),
  ),
  'workflow.form-never': warning(
    (p: { action: string }) =>
      `L’action « ${p.action} » n’est prise que par le temps, qui ne remplit aucun formulaire. Retirez « form », ou ajoutez à « by » qui le remplit.`,
    removeIt,
  ),
  'workflow.payment-amount': warning(
    (p: { action: string }) =>
      `L’action « ${p.action} » enregistre un paiement, mais aucune somme n’est versée ni reversée. Ajoutez un effet « amount », ou changez « kind ».`,
  ),
  'workflow.timer-never': warning(
    (p: { state: string; timer: string; other: string }) =>
      `À l’étape « ${p.state} », le délai « ${p.timer} » n’arrive jamais à son terme : « ${p.other} » est plus court et fait quitter l’étape. Raccourcissez-le, ou retirez-le.`,
    removeIt,
  ),
  'workflow.annotation-never': error(
    (p: { field: string; action: string }) =>
      `L’action « ${p.action} » attend le constat « ${p.field} », qui ne se note à aucune étape avant elle : elle resterait toujours fermée. Ajoutez une de ces étapes à « states » du constat dans agent.schema.json, ou ne l’attendez pas.`,
  ),
  'workflow.function-unused': warning(
    (p: { function: string }) =>
      `La fonction « ${p.function} » n’a rien à faire : aucune action, tâche, avis ni constat ne la nomme. Nommez-la dans workflow.json, ou retirez-la.`,
    removeIt,
  ),
  'workflow.correction-by': error(
    (p: { action: string; by: string }) =>
      `L’action « ${p.action} » demande une correction au demandeur : seule une fonction d’agents le peut, pas « ${p.by} ». Corrigez « by ».`,
    (p, site) => removeFrom(p.by)(p, site),
  ),
  'workflow.resubmission-by': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » renvoie la demande corrigée, mais le demandeur n’est pas parmi ceux qui peuvent la faire. Ajoutez « applicant » à « by ».`,
    addActor('applicant'),
  ),
  'workflow.withdrawal-outcome': error(
    (p: { action: string; state: string; outcome: string }) =>
      `L’action « ${p.action} » est un retrait par le demandeur, mais mène à « ${p.state} », où ${sayEnd(p.outcome)}. Menez à une étape dont « outcome » est « withdrawn », ou changez « kind ».`,
  ),
  'workflow.withdrawal-by': warning(
    (p: { action: string }) =>
      `« ${p.action} » est un retrait (« withdrawal »), mais le demandeur n’est pas dans « by » : lui seul renonce à sa demande. Ajoutez « applicant ».`,
  ),
  'workflow.primary-by': warning(
    (p: { action: string; function: string }) =>
      `« ${p.action} » est l’action mise en avant ici, mais « ${p.function} », qui tient la tâche de cette étape, ne peut pas la faire. Corrigez « by », ou la fonction de la tâche.`,
  ),
  'workflow.withdrawal-kind': warning(
    (p: { action: string; state: string }) =>
      `Par l’action « ${p.action} », le demandeur mène son dossier à « ${p.state} », où il est retiré. Ajoutez "kind": "withdrawal", ou changez l’issue de cette étape.`,
    addMember('kind', 'withdrawal'),
  ),
  'workflow.from-final': error(
    (p: { action: string; state: string }) =>
      `« ${p.state} » est une étape finale : l’action « ${p.action} » n’y est jamais possible, puisque le dossier est clos. Retirez-la de « from », ou faites de l’action une réouverture (« kind »: « reopening »).`,
    removeIt,
  ),
  'workflow.shows-useless': warning(
    (p: { function: string }) =>
      `« shows » ne change rien ici : « ${p.function} » agit aussi sur le dossier, et le voit déjà tout entier. Retirez « shows », ou demandez l’avis à une fonction qui ne fait que rendre des avis.`,
    removeUseless,
  ),
  'workflow.from-only-anywhere': warning(
    (p: { action: string }) =>
      `« from » n’a d’effet que sous « anywhere » : l’action « ${p.action} » est déjà dans une étape.`,
    removeUseless,
  ),
  'privacy.form-unreadable': error(
    (p: { function: string; category: string; field: string }) =>
      `« ${p.field} » est de la catégorie « ${p.category} », que « ${p.function} » ne lit pas : on lui demanderait ce qui ne lui est pas montré. Ajoutez cette fonction aux « functions » de la catégorie dans privacy.json, ou demandez-le à une autre.`,
  ),
  'privacy.text-unreadable': error(
    (p: { function: string; category: string; action: string }) =>
      `« ${p.function} » prend l’action « ${p.action} » sans lire la catégorie « ${p.category} », que ce texte ou ce montant reprend : elle ne verrait pas ce qu’elle envoie ou signe. Ajoutez la fonction aux « functions » de la catégorie, ou n’y reprenez pas ces données.`,
  ),
  'privacy.mail-unreadable': error(
    (p: { category: string }) =>
      `Ce message va à la boîte du service et reprend la catégorie « ${p.category} », que toutes les fonctions ne lisent pas. Renvoyez au dossier sans en citer les données.`,
  ),
  'privacy.guard-unreadable': warning(
    (p: { function: string; category: string }) =>
      `Cette condition lit la catégorie « ${p.category} », que « ${p.function} » ne lit pas : sa phrase, qui en dirait la réponse, serait remplacée par une autre. Ajoutez la fonction aux « functions » de la catégorie, ou faites relever par un autre ce que la condition demande.`,
  ),
  'privacy.question-tells': warning(
    (p: { function: string; category: string; field: string }) =>
      `Cette condition lit la catégorie « ${p.category} », que « ${p.function} » ne lit pas, et ouvre « ${p.field} », qui lui est montré : que la question soit posée lui dirait la réponse. Donnez à cette question la même catégorie (« personal »), ou posez-la dans tous les cas.`,
  ),
  'privacy.column-unreadable': warning(
    (p: { title: string; category: string; functions: string }) =>
      `« ${p.title} » montre la catégorie « ${p.category} », que ne lisent pas : ${p.functions}. La file ne le leur montre pas, et personne ne cherche par là. Ajoutez ces fonctions à la catégorie, ou montrez autre chose.`,
  ),
} as const;

type WorkflowDiagnostics = typeof WORKFLOW_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends WorkflowDiagnostics {}
}
