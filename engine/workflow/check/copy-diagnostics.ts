/*
 * What can be wrong with what was copied in a workflow, and with ends that do not come where they should.
 */
import { warning } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { fix, removeIt, setMember, writeMeant } from '../../language/fixes.ts';

/** What is read of a request that its applicant took back. */
const WITHDRAWN = 'Demande retirée';

/** By code: copies that were not changed, and ends that nothing brings. */
export const COPY_DIAGNOSTICS = {
  'workflow.guard-same-reason': warning(
    () =>
      `Cette phrase est celle d’une autre condition de la même action : l’agent ne saurait pas laquelle n’est pas remplie. Dites ce que celle-ci demande.`,
  ),
  'workflow.public-task': warning(
    (p: { text: string }) =>
      `« ${p.text} » est la tâche de l’agent, et c’est le demandeur qui lit ceci. Dites-lui où en est sa demande, et ce qu’on attend de lui.`,
  ),
  'workflow.action-still': warning(
    (p: { action: string; state: string }) =>
      `« ${p.action} » mène à « ${p.state} », où l’on est déjà : le dossier n’avancerait pas. Nommez l’étape suivante, ou retirez « to » si l’action n’y fait que ses effets.`,
    removeIt,
  ),
  'workflow.opinion-other': warning(
    (p: { opinion: string; asked: string; meant: string; title: string }) =>
      `« ${p.opinion} » est demandé à « ${p.asked} », alors que « ${p.title} » porte ce nom. Écrivez « ${p.meant} », ou corrigez le titre de l’avis.`,
    (p, site) => writeMeant({ suggestion: p.meant }, site),
  ),
  'workflow.opinions-counted': warning(
    (p: { written: string; count: number }) =>
      `Le demandeur lit « ${p.written} », et ${p.count === 1 ? 'un avis est demandé' : `${p.count} avis sont demandés`}. Corrigez la phrase, ou ne dites pas combien.`,
  ),
  'effect.amount-label-twice': warning(
    (p: { label: string }) =>
      `Un versement qui précède porte déjà le libellé « ${p.label} » : ni l’agent ni le demandeur ne sauraient les distinguer. Donnez-lui le sien.`,
  ),
  'workflow.time-idle': warning(
    (p: { action: string; state: string }) =>
      `Seul le temps fait « ${p.action} », et aucun délai ne la fait à « ${p.state} » : elle n’y aurait jamais lieu. Ajoutez-y une minuterie (« timers »), ou retirez cette étape de « from ».`,
  ),
  'workflow.end-missed': warning(
    (p: { state: string; timer: string; at: string }) =>
      `« ${p.timer} » ne finit pas à « ${p.state} », où le dossier peut être ce jour-là : ce qui est accordé y durerait au-delà. Donnez à cette étape une minuterie à la même date (« "at": "${p.at}" »).`,
  ),
  'workflow.guard-closes': warning(
    (p: { state: string; action: string; other: string }) =>
      `À « ${p.state} », cette condition ferme « ${p.action} » comme « ${p.other} » et toutes les autres : quand elle n’est pas remplie, personne ne peut décider. Retirez-la de l’une d’elles.`,
    removeIt,
  ),
  'workflow.withdrawal-said': warning(
    (p: { written: string; state: string }) =>
      `Le demandeur lit « ${p.written} », et à « ${p.state} » aucune action ne le lui permet. Ajoutez cette étape au « from » du retrait, ou retirez la phrase.`,
  ),
  'workflow.public-withdrawn': warning(
    (p: { word: string }) =>
      `Cette étape est celle d’une demande retirée, et le demandeur lit « ${p.word} » : rien n’a été décidé. Écrivez « Demande retirée ».`,
    (_p, site) =>
      fix(FIX_TITLES.replace(typeof site.value === 'string' ? site.value : '', WITHDRAWN), site.replace(WITHDRAWN)),
  ),
  'workflow.due-weekend': warning(
    (p: { title: string; due: string }) =>
      `« ${p.title} » : ${p.due}, samedi et dimanche compris, peut passer sans un jour où quelqu’un travaille. Comptez en jours ouvrés (« "calendar": "working" »), ou donnez plus de temps.`,
    (_p, site) => setMember('calendar', 'working')({}, site),
  ),
  'effect.text-other': warning(
    (p: { text: string; action: string; other: string }) =>
      `« ${p.text} » porte le nom de « ${p.other} », et c’est « ${p.action} » qui l’envoie. Envoyez le texte de cette action, ou nommez celui-ci autrement.`,
  ),
  'effect.extension-other': warning(
    (p: { action: string; extension: string; suggestion: string }) =>
      `« ${p.action} » porte le nom de la prolongation « ${p.suggestion} », et notifie « ${p.extension} ». Écrivez « ${p.suggestion} ».`,
    writeMeant,
  ),
  'effect.text-early': warning(
    (p: { text: string; action: string; other: string }) =>
      `« ${p.text} » annonce la décision, et partirait dès « ${p.action} », alors que « ${p.other} » la prend et l’envoie aussi. Retirez-le d’ici.`,
    removeIt,
  ),
  'workflow.document-unmade': warning(
    (p: { written: string; state: string }) =>
      `Le demandeur lit « ${p.written} », et aucun chemin vers « ${p.state} » n’établit de document. Corrigez la phrase, ou établissez-le.`,
  ),
  'workflow.asked-nobody': warning(
    (p: { action: string; state: string }) =>
      `« ${p.action} » s’adresse au demandeur, et mène à « ${p.state} », où c’est un agent que l’on attend : personne ne serait sollicité. Menez-la à une étape qui attend le demandeur (« waiting »).`,
  ),
} as const;

type CopyDiagnostics = typeof COPY_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends CopyDiagnostics {}
}
