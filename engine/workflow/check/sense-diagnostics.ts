/*
 * What a condition can let through otherwise than the sentence beside it says.
 */
import { warning } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { addToList, fix, onParent, reword, setMember } from '../../language/fixes.ts';

/** By code: conditions against their own words. */
export const SENSE_DIAGNOSTICS = {
  'workflow.guard-opposed': warning(
    (p: { sentence: string }) =>
      `Cette condition laisse passer ce que sa phrase dit refuser (« ${p.sentence} »). La phrase est lue quand la condition n’est pas remplie : inversez l’une ou l’autre.`,
  ),
  'workflow.guard-self': warning(
    (p: { title: string }) =>
      `Cette phrase conseille « ${p.title} », qui est justement l’action fermée. Dites ce qu’il faut faire à la place, ou retirez la condition.`,
  ),
  'workflow.guard-limit-other': warning(
    (p: { read: string; meant: string; title: string }) =>
      `La phrase parle de « ${p.title} », et la condition compare avec « ${p.read} ». Lisez « ${p.meant} », ou corrigez la phrase.`,
    ({ read, meant }, site) => reword(read, meant)({}, site),
  ),
  'workflow.guard-unrequired': warning(
    (p: { title: string; field: string }) =>
      `Cette condition reste fermée tant que « ${p.title} » n’est pas noté, et l’action ne le demande pas : l’agent lirait la phrase d’un refus. Ajoutez « ${p.field} » à « requires ».`,
    ({ field }, site) => {
      const action = site.at(site.pointer.replace(/\/guards\/\d+\/when$/, ''));
      return addToList('requires', field)({}, action);
    },
  ),
  'queue.alert-opposed': warning(
    (p: { label: string }) =>
      `« ${p.label} » marquerait les dossiers du cas contraire : la condition est fausse pour ce que dit ce libellé. Inversez-la, ou changez le libellé.`,
  ),
  'queue.alert-other': warning(
    (p: { label: string; read: string; meant: string }) =>
      `« ${p.label} » marquerait les dossiers à qui il manque « ${p.read} ». Écrivez « ${p.meant} », ou changez le libellé.`,
    ({ read, meant }, site) => reword(read, meant)({}, site),
  ),
  'route.value-twice': warning(
    (p: { value: string; title: string }) =>
      `« ${p.value} » va déjà à « ${p.title} », qui vient avant : ces dossiers n’arriveraient jamais ici. Ne le nommez qu’une fois.`,
  ),
  'workflow.clock-early': warning(
    (p: { state: string; clock: string }) =>
      `« ${p.clock} » s’arrête à « ${p.state} », où l’on peut encore accorder ou refuser : plus aucun délai ne bornerait la décision. Arrêtez-le là où elle est prise (« stopsIn »).`,
  ),
  'workflow.opinion-silence-said': warning(
    (p: { title: string; written: string; meant: string }) =>
      `Le demandeur lit que sans réponse l’« ${p.written} », et le silence de « ${p.title} » vaut autre chose. Écrivez « ${p.meant} », ou corrigez la phrase.`,
    ({ meant }, site) =>
      fix(FIX_TITLES.replace(typeof site.value === 'string' ? site.value : '', meant), site.replace(meant)),
  ),
  'workflow.correction-unlisted': warning(
    (p: { title: string }) =>
      `« ${p.title} » renvoie au demandeur une demande à corriger sans dire quoi : rien ne lui serait signalé. Donnez à l’action « "kind": "correction" », ou menez-la ailleurs.`,
    onParent(setMember('kind', 'correction')),
  ),
  'workflow.extension-longer': warning(
    (p: { extension: string; clock: string }) =>
      `« ${p.extension} » prolonge « ${p.clock} » de plus du double du délai lui-même. Vérifiez le nombre et l’unité (D pour des jours, M pour des mois).`,
  ),
  'effect.amount-after': warning(
    (p: { path: string; label: string }) =>
      `Ce texte écrit « ${p.path} » avant que « ${p.label} » ne soit inscrit : les effets se font dans leur ordre, et il dirait l’ancienne somme. Mettez-le après.`,
  ),
  'decision.asked-value': warning(
    (p: { asked: string; granted: string }) =>
      `Ce qui est décidé serait ce qui est demandé (« ${p.asked} »), alors que l’action fixe « ${p.granted} ». Écrivez « ${p.granted} ».`,
    ({ asked, granted }, site) => reword(asked, granted)({}, site),
  ),
} as const;

type SenseDiagnostics = typeof SENSE_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends SenseDiagnostics {}
}
