/*
 * What the proofs find: cases a table forgets or answers twice, values read where they may be missing, questions and
 * pages nobody can come to. `info` says what could not be proved, where there was something to prove.
 */
import { ANNOTATIONS } from '../language/case-names.ts';
import { onParent, onSibling, removeIt, reword, swapWith } from '../language/fixes.ts';
import { addRow, removeDefaults, requireAnswer, wrapTag } from './verify-fixes.ts';
import { error, info, warning } from '../language/diagnostic-table.ts';

/** How to make sure that a value is there, by who gives it. */
function mendPresence(path: string): string {
  const [root, name = ''] = path.split('.');
  return root === ANNOTATIONS
    ? `faites-la attendre par l’action qui mène ici ("requires": ["${name}"])`
    : 'rendez la valeur obligatoire sur ce chemin';
}

/** By code: what the proofs find wrong. `when` is an example in words; rows are counted from 1. */
export const VERIFY_DIAGNOSTICS = {
  'table.gap': error(
    (p: { table: string; when: string; cells: readonly string[] }) =>
      `Aucune ligne du barème « ${p.table} » ne répond quand ${p.when}. Ajoutez une ligne, ou élargissez une case.`,
    addRow,
  ),
  'table.overlap': error(
    (p: { table: string; first: number; second: number; when: string; policy: string }) =>
      `Les lignes ${p.first} et ${p.second} du barème « ${p.table} » répondent toutes deux quand ${p.when}, ${
        p.policy === 'A'
          ? 'avec des résultats différents (politique A). Donnez le même résultat, ou resserrez une case.'
          : 'alors qu’une seule le doit (politique U). Resserrez une case, ou changez de politique.'
      }`,
  ),
  'table.row-never': warning(
    (p: { table: string; row: number }) =>
      `La ligne ${p.row} du barème « ${p.table} » ne répond jamais : aucune valeur possible ne lui revient. Corrigez ses cases, ou retirez-la.`,
    removeIt,
  ),
  'table.default-never': warning(
    (p: { table: string }) =>
      `Les lignes du barème « ${p.table} » répondent à tous les cas : son résultat par défaut ne sert jamais. Retirez-le, ou resserrez une ligne.`,
    removeDefaults,
  ),
  'table.period-gap': warning(
    (p: { table: string; days: string }) =>
      `Aucun barème « ${p.table} » n’est en vigueur ${p.days} : rien ne serait calculé. Changez ses dates (« effective »), ou ajoutez le barème de cette période.`,
  ),
  'table.period-reversed': error(
    (p: { table: string; from: string; to: string }) =>
      `Le barème « ${p.table} » cesserait le ${p.to}, avant d’entrer en vigueur le ${p.from}. Corrigez l’une des deux dates.`,
    swapWith('from'),
  ),
  'rules.dated-gap': warning(
    (p: { table: string; days: string }) =>
      `Aucune valeur de « ${p.table} » n’est en vigueur ${p.days} : rien ne serait calculé. Changez les dates d’une valeur, ou ajoutez celle de cette période.`,
  ),
  'rules.dated-reversed': error(
    (p: { table: string; from: string; to: string }) =>
      `Cette valeur de « ${p.table} » cesserait le ${p.to}, avant d’entrer en vigueur le ${p.from}. Corrigez l’une des deux dates.`,
    swapWith('from'),
  ),
  'table.unproved': info(
    (p: { table: string; cells: string }) =>
      `Le barème « ${p.table} » n’est pas entièrement prouvé : ${p.cells}. Vérifiez par des scénarios qu’une ligne, et une seule, répond toujours.`,
  ),
  'rules.labels-unproved': info(
    (p: { name: string }) =>
      `Il n’est pas prouvé que chaque valeur de « ${p.name} » ait son libellé : sa règle fait plus que choisir entre des textes écrits. Un texte sans libellé se lirait tel quel.`,
  ),
  'presence.rule': error(
    (p: { path: string; why: string }) =>
      `« ${p.path} » peut manquer ici : ${p.why}. La règle ne donnerait rien : écrivez « if ${p.path} = null then … else … », ou rendez la réponse obligatoire.`,
    requireAnswer,
  ),
  'presence.expression': error(
    (p: { path: string; why: string }) =>
      `« ${p.path} » peut manquer ici : ${p.why}. L’expression ne donnerait rien : écrivez « if ${p.path} = null then … else … », ou ${mendPresence(p.path)}.`,
    requireAnswer,
  ),
  'presence.queue': warning(
    (p: { path: string; why: string }) =>
      `« ${p.path} » peut manquer dans la file : ${p.why}. La case resterait vide sans qu’on sache pourquoi : écrivez « if ${p.path} = null then … else … ».`,
  ),
  'presence.tag': error(
    (p: { tag: string; path: string; why: string }) =>
      `La balise « ${p.tag} » peut être vide : ${p.why}. Entourez-la de « {% if ${p.path} %} … {% endif %} », ou rendez la valeur obligatoire.`,
    wrapTag,
  ),
  'template.list-always': warning(
    (p: { list: string }) =>
      `« ${p.list} » est une liste, toujours là : cette condition est vraie même quand elle n’a aucun élément. Écrivez « {% if ${p.list}.size > 0 %} ».`,
    (p, site) => reword(p.list, `${p.list}.size > 0`)(p, site),
  ),
  'effect.amount-fraction': warning(
    (p: { label: string }) =>
      `« ${p.label} » peut ne pas être un nombre entier de francs : l’action serait alors refusée en entier. Arrondissez, par exemple par « floor(…) », ou demandez un nombre entier ("type": "integer").`,
  ),
  'effect.amount-negative': warning(
    (p: { label: string }) =>
      `« ${p.label} » peut être négatif : l’action serait alors refusée en entier. Donnez un « minimum » au champ, ou écrivez « max(0, …) ».`,
  ),
  'rules.output-unread': warning(
    (p: { table: string; output: string }) =>
      `Rien ne lit la colonne « ${p.output} » du barème « ${p.table} » : ni règle, ni lettre, ni file. Lisez-la, ou retirez-la.`,
  ),
  'feel.empty-list': warning(
    (p: { call: string; list: string }) =>
      `« ${p.list} » peut n’avoir aucun élément, et « ${p.call} » ne donnerait alors rien. Écrivez « if count(${p.list}) = 0 then 0 else ${p.call} »${
        p.list.includes('[') ? '' : ', ou exigez un élément au moins (« minItems »)'
      }.`,
  ),
  'feel.division-by-zero': error(
    (p: { divisor: string }) =>
      `« ${p.divisor} » peut valoir zéro, et on divise par lui : le résultat serait vide. Donnez au champ un minimum plus grand que zéro (aux lignes du barème, un autre résultat), ou écrivez « if ${p.divisor} != 0 then … else … ».`,
  ),
  'feel.division-unproved': info(
    (p: { divisor: string }) =>
      `On divise par « ${p.divisor} » sans qu’il soit prouvé que ce n’est jamais zéro. Vérifiez-le par un scénario, ou écrivez « if ${p.divisor} != 0 then … else … ».`,
  ),
  'route.never': warning(
    (p: { route: string; function: string; why: string }) =>
      `Aucun dossier ne prend l’aiguillage « ${p.route} » de « ${p.function} » : ${p.why}. Corrigez sa condition, changez l’ordre, ou retirez-le.`,
    onParent(removeIt),
  ),
  'route.unproved': info(
    (p: { route: string; function: string }) =>
      `Il n’est pas prouvé qu’un dossier prenne l’aiguillage « ${p.route} » de « ${p.function} » : sa condition calcule, ou distingue trop de cas. Vérifiez-le par un scénario (« routes »).`,
  ),
  'form.condition-never': error(
    (_p: Record<never, string>) =>
      'Cette condition ne peut jamais être vraie, avec celles qui l’entourent : ce qu’elle demande ne serait jamais demandé. Corrigez-la, ou retirez-la.',
  ),
  'form.condition-unproved': info(
    (_p: Record<never, string>) =>
      'Il n’est pas prouvé que cette condition puisse être vraie : elle porte sur la forme d’un texte ou sur les membres d’une liste, ou distingue trop de cas. Vérifiez-le par un scénario.',
  ),
  'workflow.guard-never': error(
    (p: { action: string }) =>
      `Aucun dossier ne peut remplir les conditions de l’action « ${p.action} » : personne ne la fera jamais. Corrigez « guards », ou retirez l’action.`,
  ),
  'workflow.guard-always': warning(
    (p: { action: string }) =>
      `Tout dossier remplit cette condition de l’action « ${p.action} » : elle n’empêche jamais rien. Corrigez-la, ou retirez-la.`,
    onParent(removeIt),
  ),
  'effect.never': error(
    (_p: Record<never, string>) =>
      'Aucun dossier ne remplit la condition de cet effet : il ne se produira jamais. Corrigez « when », ou retirez l’effet.',
    removeIt,
  ),
  'effect.always': warning(
    (_p: Record<never, string>) =>
      'Tout dossier remplit la condition de cet effet : elle ne change rien. Corrigez « when », ou retirez-le.',
    removeIt,
  ),
  'effect.untold': warning(
    (p: { action: string }) =>
      `Tout ce que l’action « ${p.action} » écrit au demandeur est soumis à condition : quand aucune n’est vraie, il n’apprend rien. Ajoutez un courriel ou une lettre dont le « when » est le contraire, « not(…) », ou retirez un « when ».`,
  ),
  'opinion.never': error(
    (p: { opinion: string }) =>
      `Aucun dossier ne remplit la condition de « ${p.opinion} » : cet avis ne sera jamais demandé. Corrigez « when », ou retirez l’avis.`,
    removeIt,
  ),
  'opinion.always': warning(
    (p: { opinion: string }) =>
      `Tout dossier remplit la condition de « ${p.opinion} » : cet avis est toujours demandé. Corrigez « when », ou retirez-le.`,
    removeIt,
  ),
  'rules.part-twice': warning(
    (p: { written: string }) =>
      `« ${p.written} » est écrit deux fois dans cette condition : l’un des deux devait demander autre chose. Corrigez-le, ou retirez-le.`,
  ),
  'opinion.barred': warning(
    (p: { opinion: string; rule: string }) =>
      `« ${p.opinion} » n’est demandé que des dossiers que « ${p.rule} » refuse dès le dépôt : il ne le serait jamais. Corrigez « when », ou la règle.`,
  ),
  'workflow.quorum-unsure': warning(
    (p: { quorum: string; certain: string }) =>
      `Un quorum de ${p.quorum} peut ne pas être atteint : ${p.certain === '0' ? 'tous les avis sont sous condition' : p.certain === '1' ? 'un seul avis est toujours demandé' : `${p.certain} avis sont toujours demandés`}. Le dossier continuerait comme s’il l’était : dites avec « withoutQuorum » où il va alors, abaissez le quorum, ou retirez un « when ».`,
  ),
  'workflow.step-never': error(
    (p: { state: string; to: string }) =>
      `À l’étape « ${p.state} », le pas automatique vers « ${p.to} » n’est jamais pris : sa condition n’est jamais vraie, ou un pas précédent l’est toujours. Corrigez-la, changez l’ordre, ou retirez-le.`,
    removeIt,
  ),
  'workflow.clock-length-never': error(
    (p: { clock: string; length: string }) =>
      `Aucun dossier n’a la durée « ${p.length} » du délai « ${p.clock} » : sa condition n’est jamais vraie, ou une durée précédente les prend tous. Corrigez-la, changez l’ordre, ou retirez-la.`,
    removeIt,
  ),
  'rules.condition-never': error(
    (p: { title: string }) =>
      `Aucune demande ne peut remplir la condition « ${p.title} » : personne ne pourrait déposer. Corrigez son expression, ou retirez-la.`,
    onParent(removeIt),
  ),
  'rules.condition-always': warning(
    (p: { title: string }) =>
      `Toute demande remplit la condition « ${p.title} » : elle ne sert jamais, le formulaire ne permet pas le contraire. Corrigez son expression, ou retirez-la.`,
    onParent(removeIt),
  ),
  'rules.inform-never': warning(
    (p: { title: string }) =>
      `Aucune demande ne remplit la condition « ${p.title} » : l’agent la verrait toujours manquer. Corrigez son expression, ou retirez-la.`,
    onParent(removeIt),
  ),
  'rules.conditions-opposed': error(
    (p: { title: string; other: string }) =>
      `Aucune demande ne peut remplir à la fois « ${p.title} » et « ${p.other} » : personne ne pourrait déposer. Corrigez l’une des deux.`,
  ),
  'template.asked-value': warning(
    (p: { asked: string; granted: string }) =>
      `Ce texte dit ce qui était demandé (« ${p.asked} »), alors que la décision a fixé « ${p.granted} », qu’il ne dit pas. Écrivez « ${p.granted} ».`,
    (p, site) => reword(p.asked, p.granted)(p, site),
  ),
  'effect.asked-value': warning(
    (p: { asked: string; granted: string }) =>
      `Cette somme est celle qui était demandée (« ${p.asked} »), alors que la décision a fixé « ${p.granted} ». Écrivez « ${p.granted} ».`,
    (p, site) => reword(p.asked, p.granted)(p, site),
  ),
  'queue.alert-never': warning(
    (p: { label: string }) =>
      `Le repère « ${p.label} » n’est jamais mis : sa condition n’est vraie d’aucun dossier. Corrigez-la, ou retirez-le.`,
    onParent(removeIt),
  ),
  'queue.alert-always': warning(
    (p: { label: string }) =>
      `Le repère « ${p.label} » est mis à tous les dossiers : il ne distingue rien. Corrigez sa condition, ou retirez-le.`,
    onParent(removeIt),
  ),
  'form.condition-always': warning(
    (_p: Record<never, string>) =>
      'Cette condition est toujours vraie : « else » ne servirait jamais. Corrigez-la, ou retirez « else ».',
    onSibling('else', removeIt),
  ),
  'form.required-never-asked': error(
    (p: { field: string }) =>
      `« ${p.field} » est obligatoire ici, mais n’est demandé que sous une condition qui n’est jamais vraie : la demande ne pourrait pas être déposée. Corrigez la condition, ou « required ».`,
  ),
  'page.always-empty': error(
    (p: { title: string }) =>
      `La page « ${p.title} » est toujours vide : aucun de ses champs n’est jamais demandé. Corrigez les conditions, ou retirez la page.`,
    removeIt,
  ),
} as const;

type VerifyDiagnostics = typeof VERIFY_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends VerifyDiagnostics {}
}
