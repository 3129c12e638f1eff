/*
 * What can be wrong with what a workflow means, though every name and every way of it is right: decisions that do not do what
 * they say, time and money that go the other way.
 */
import { addMember, addToList, either, removeIt, renameMeant, reword, setMember } from '../../language/fixes.ts';
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant } from '../../language/diagnostic-words.ts';

/** How a case ends, in an author's words. */
const ENDS: Readonly<Record<string, string>> = {
  granted: 'accordé',
  refused: 'refusé',
  withdrawn: 'retiré',
  closed: 'clos',
  open: 'encore en cours',
};
const endIn = (outcome: string): string => ENDS[outcome] ?? outcome;

const worthOf = (silence: string): string => (silence === 'acceptance' ? 'acceptation' : 'rejet');

/** What is wrong with what a workflow decides and says of it, by code. */
export const DECISION_DIAGNOSTICS = {
  'workflow.sense-opposed': warning(
    (p: { action: string; word: string; said: string; state: string; outcome: string }) =>
      `« ${p.action} » annonce un ${p.said === 'granted' ? 'accord' : 'refus'} (« ${p.word} ») et mène à « ${p.state} », d’où un dossier ne peut finir ${p.outcome === 'granted' ? 'qu’' : 'que '}${endIn(p.outcome)}. Corrigez « to », ou les mots de l’action.`,
  ),
  'workflow.sent-forward': warning(
    (p: { action: string; state: string }) =>
      `« ${p.action} » renvoie le dossier, et mène à « ${p.state} », d’où il ne peut plus revenir ici : personne ne le reprendrait. Corrigez « to », ou les mots de l’action.`,
  ),
  'effect.text-opposed': warning(
    (p: { title: string; outcome: string }) =>
      `« ${p.title} » est envoyé quand le dossier est ${endIn(p.outcome)}. Envoyez le texte qui convient, ou corrigez son titre.`,
  ),
  'workflow.end-untold': warning(
    (p: { action: string; state: string }) =>
      `« ${p.action} » termine le dossier (« ${p.state} ») sans l’écrire au demandeur. Ajoutez à ses « effects » un courriel ou une lettre qui lui est destiné.`,
  ),
  'effect.decision-internal': warning(
    (p: { title: string; outcome: string }) =>
      `« ${p.title} » porte la décision (le dossier est ${endIn(p.outcome)}) sans être montré au demandeur (« internal »). Retirez « internal ».`,
    removeIt,
  ),
  'workflow.applicant-decides': warning(
    (p: { action: string; outcome: string }) =>
      `Par « ${p.action} », le demandeur termine lui-même un dossier ${endIn(p.outcome)}, que des agents pouvaient encore décider autrement. Retirez « applicant » de « by », ou changez l’issue.`,
    removeIt,
  ),
  'effect.amount-refused': warning(
    (p: { label: string }) =>
      `« ${p.label} » est engagé ou versé alors que la demande ne peut plus être que refusée. Retirez cette somme, ou corrigez « to ».`,
    removeIt,
  ),
  'effect.amount-twice': warning(
    (p: { label: string }) =>
      `« ${p.label} » : la même somme est déjà engagée par une action faite avant celle-ci, et serait comptée deux fois. Retirez l’une des deux.`,
    removeIt,
  ),
  'workflow.timer-same': warning(
    (p: { timer: string; other: string }) =>
      `« ${p.timer} » tombe le même jour que « ${p.other} », qui fait quitter l’étape : il rappelle trop tard. Donnez-lui une durée plus courte.`,
  ),
  'workflow.clock-runs-waiting': warning(
    (p: { clock: string; state: string; title: string }) =>
      `« ${p.clock} » court à l’étape « ${p.title} », où l’on attend une correction du demandeur : le silence déciderait d’une demande incomplète. Ajoutez « ${p.state} » à « suspendedIn ».`,
    (p, site) => addToList('suspendedIn', p.state)(p, site),
  ),
  'form.money-widget': warning(
    (p: { field: string }) =>
      `« ${p.field} » est une somme en francs, demandée comme un nombre sans monnaie. Ajoutez "widget": "money" sous « cagou ».`,
  ),
  'queue.column-money': warning(
    (p: { title: string }) =>
      `La colonne « ${p.title} » est une somme, montrée sans sa monnaie. Écrivez "type": "money".`,
    setMember('type', 'money'),
  ),
  'workflow.silence-stays': warning(
    (p: { clock: string; action: string; silence: string }) =>
      `Le silence vaut ${worthOf(p.silence)} à la fin de « ${p.clock} », mais « ${p.action} » laisse le dossier où il est : rien ne serait décidé. Menez par « to » à l’étape où il se termine.`,
  ),
  'workflow.silence-undecided': warning(
    (p: { clock: string; action: string; silence: string; state: string }) =>
      `Le silence vaut ${worthOf(p.silence)} à la fin de « ${p.clock} », mais « ${p.action} » mène à « ${p.state} », d’où un dossier peut finir autrement. Menez à l’étape qui tient cette décision, ou corrigez « silence ».`,
  ),
  'workflow.clock-stopped': warning(
    (p: { action: string; state: string; clock: string }) =>
      `« ${p.action} » ramène à « ${p.state} » un dossier dont le délai « ${p.clock} » s’est arrêté pour de bon : plus aucun délai n’y court, et le silence n’y vaut plus rien. Menez ailleurs, arrêtez le délai plus tard (« stopsIn »), ou suspendez-le (« suspendedIn »).`,
  ),
  'workflow.withdrawal-late': warning(
    (p: { action: string; state: string; from: readonly string[] }) =>
      `« ${p.action} » est possible à toutes les étapes, à « ${p.state} » aussi, où la demande est déjà accordée. Dites dans « from » à quelles étapes on peut encore renoncer.`,
    (p, site) => addMember('from', [...p.from])(p, site),
  ),
  'workflow.payment-kind': warning(
    (p: { action: string }) =>
      `« ${p.action} » verse une somme sans être un paiement : rien n’y demanderait de confirmation. Ajoutez "kind": "payment", ou engagez seulement la somme ("entry": "commit").`,
    addMember('kind', 'payment'),
  ),
  'effect.amount-early': warning((p: { label: string; entry: string }) =>
    p.entry === 'pay'
      ? `« ${p.label} » est versé, mais rien n’a pu être engagé avant. Engagez d’abord la somme ("entry": "commit"), ou corrigez « entry ».`
      : `« ${p.label} » est reversé par le demandeur, mais rien n’a pu lui être versé avant. Corrigez « entry », ou l’étape.`,
  ),
  'effect.amount-opposed': warning((p: { label: string; entry: string }) =>
    p.entry === 'recover'
      ? `« ${p.label} » serait compté comme reversé par le demandeur ("entry": "recover"). Pour une somme qu’on lui verse, écrivez "entry": "pay".`
      : `« ${p.label} » serait compté comme ${p.entry === 'pay' ? 'versé' : 'engagé'} au demandeur. Pour une somme qu’il rend, écrivez "entry": "recover".`,
  ),
  'annotation.unread': warning(
    (p: { field: string }) =>
      `Rien ne lit « ${p.field} » : ni action (« requires », « guards »), ni règle, ni texte, ni file. Lisez-le, ou retirez ce constat.`,
    removeIt,
  ),
  'annotation.bypassed': warning(
    (p: { action: string; field: string; way: string }) =>
      `« ${p.action} » attend « ${p.field} », que personne ne peut noter sur ce chemin : ${p.way}. L’action y resterait fermée. Ajoutez une de ces étapes aux « states » du constat, ou ne l’attendez pas.`,
  ),
  'workflow.public-opposed': warning(
    (p: { word: string; said: string; outcome: string }) =>
      `Le demandeur lirait ici ${p.said === 'granted' ? 'un accord' : 'un refus'} (« ${p.word} »), alors que sa demande est ou sera ${p.outcome === 'granted' ? 'accordée' : 'refusée'}. Corrigez cette phrase.`,
  ),
  'effect.recover-committed': warning(
    (p: { label: string }) =>
      `« ${p.label} » est calculé d’après ce qui a été engagé : il serait demandé de rendre ce qui n’a peut-être jamais été versé. Comptez de « dossier.montantVerse ».`,
    (p, site) => reword('dossier.montantEngage', 'dossier.montantVerse')(p, site),
  ),
  'decision.name-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `« decision » ne décrit pas « ${p.name} » dans ses « properties ».${meant(p.suggestion)}`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'decision.value-absent': error(
    (p: { name: string }) =>
      `« ${p.name} » est dans « required » de « decision », et cette formule peut donner null : la décision serait refusée. Donnez une valeur dans chaque cas, ou retirez-le de « required ».`,
  ),
  'decision.value-refused': error(
    (p: { name: string; value: string; why: string }) =>
      `« ${p.name} » peut être décidé à « ${p.value} », que « decision » n’admet pas (${p.why}) : la décision serait refusée. Corrigez la formule, ou ce que « decision » en dit.`,
  ),
  'decision.never': warning(
    (p: { name: string }) =>
      `Rien ne décide « ${p.name} » : aucune action, étape automatique ou suite (« then ») ne le donne dans ses « decides ». Décidez-le, ou retirez-le.`,
    removeIt,
  ),
  'decision.unread': warning(
    (p: { name: string }) =>
      `Rien ne lit « decision.${p.name} », ni lettre, ni règle, ni file, et le demandeur ne le voit pas. Écrivez-le dans la lettre qui décide, montrez-le ("public": true), ou retirez-le.`,
  ),
  'decision.forgotten': warning(
    (p: { action: string; name: string; other: string }) =>
      `« ${p.action} » accorde comme « ${p.other} », sans décider « ${p.name} » : ce qui est accordé n’aurait pas cette valeur. Ajoutez-la à ses « decides ».`,
  ),
  'workflow.timer-past': warning(
    (p: { state: string; day: string; date: string }) =>
      `Cette date peut être passée quand un dossier arrive à « ${p.state} » (${p.date} pour ${p.day}) : l’action serait faite aussitôt. Écrivez une date toujours à venir, par exemple celle de l’an prochain quand celle de l’année est passée.`,
  ),
  'workflow.timer-hour-twice': error(
    (p: { time: string }) =>
      `« at » donne déjà une date et une heure : « ${p.time} » en dirait une autre. Retirez « time », ou faites donner à « at » une date seule.`,
    removeIt,
  ),
  'workflow.clock-working': warning(
    (p: { clock: string; state: string }) =>
      `« ${p.clock} » est suspendu à l’étape « ${p.state} », où c’est le service qui travaille et personne d’autre n’est attendu : le demandeur attendrait sans délai. Retirez cette étape de « suspendedIn », ou dites qui l’on attend (« waiting »).`,
    removeIt,
  ),
  'effect.written-twice': warning(
    (p: { action: string; state: string; text: string }) =>
      `« ${p.action} » écrit ${p.text}, que l’étape « ${p.state} » écrit aussi en y entrant : la même personne l’aurait deux fois. Retirez l’un des deux.`,
    removeIt,
  ),
  'workflow.timer-date-kept': warning(
    (p: { action: string; path: string; state: string; to: string }) =>
      `« ${p.action} » change « ${p.path} », que lit la date d’un délai de « ${p.state} », et laisse le dossier à cette étape : la date y a été lue à l’arrivée, et resterait celle d’avant. ${
        p.to
          ? `Écrivez "to": "${p.to}" : l’étape recommence, et la date est lue de nouveau.`
          : 'Menez par « to » à l’étape dont la date doit être lue de nouveau.'
      }`,
    ({ to }, site) => (to === '' ? [] : addMember('to', to)({}, site)),
  ),
  'form.dates-unordered': warning(
    (p: { start: string; end: string }) =>
      `Rien ne vérifie que « ${p.end} » ne vient pas avant « ${p.start} ». Ajoutez un contrôle dans rules.json, ou une condition (« guards ») à l’action.`,
  ),
  'rules.dates-reversed': warning(
    (p: { start: string; end: string }) =>
      `Cette condition demande que « ${p.end} » vienne avant « ${p.start} ». Retournez la comparaison.`,
  ),
} as const;

type DecisionDiagnostics = typeof DECISION_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends DecisionDiagnostics {}
}
