/*
 * What can be wrong with what bends the course of a case: routes to groups, extensions of legal delays, certificates of
 * silence, reopenings.
 */
import { anotherName, onMember, removeFrom, removeIt, writeMeant } from '../../language/fixes.ts';
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant, meantOrGone, sayEnd, saySilence } from '../../language/diagnostic-words.ts';

/**
 * By code: what is wrong with routes, clocks, corrections and what else makes a case go its course. Names are those the
 * author gave.
 */
export const COURSE_DIAGNOSTICS = {
  'route.duplicate': error(
    (p: { function: string; route: string }) =>
      `Deux aiguillages de la fonction « ${p.function} » s’appellent « ${p.route} ». Donnez un autre nom à celui-ci : les groupes y sont liés par ce nom.`,
    (p, site) => anotherName(p.route)(p, site),
  ),
  'route.oversees': error(
    (p: { function: string }) =>
      `La fonction « ${p.function} » a des aiguillages (« routes ») : ses membres ne voient que leurs dossiers, et n’ont pas de vue d’ensemble. Retirez « oversees ».`,
    removeIt,
  ),
  'workflow.clock-unknown': error(
    (p: { clock: string; suggestion: string }) => `Le délai « ${p.clock} » n’existe pas.${meantOrGone(p.suggestion)}`,
    writeMeant,
  ),
  'workflow.clock-never-runs': error(
    (p: { clock: string }) =>
      `Le délai « ${p.clock} » ne court jamais : il est suspendu ou arrêté à toutes les étapes où un dossier peut attendre. Corrigez « suspendedIn », « stopsIn » ou « startsIn ».`,
  ),
  'workflow.clock-never-resumed': warning(
    (p: { clock: string; state: string }) =>
      `Suspendu à l’étape « ${p.state} », le délai « ${p.clock} » ne reprend jamais : aucune étape où il court ne vient après. Menez à une telle étape, ou écrivez « stopsIn » s’il s’arrête là.`,
  ),
  'workflow.clock-place-never': warning(
    (p: { clock: string; state: string; part: string }) =>
      `Le délai « ${p.clock} » ne court jamais quand un dossier arrive à l’étape « ${p.state} » : la nommer dans « ${p.part} » ne change rien. Retirez-la, ou corrigez « startsIn ».`,
    removeIt,
  ),
  'workflow.silence-stopped': warning(
    (p: { clock: string; state: string; action: string }) =>
      `Le délai « ${p.clock} » s’arrête à l’étape « ${p.state} », d’où « ${p.action} » devait être possible : le silence n’y vaudrait plus rien, et un dossier pourrait y attendre sans fin. Arrêtez-le là où la demande est décidée, ou retirez cette étape de « from ».`,
    removeIt,
  ),
  'workflow.extension-never': error(
    (p: { clock: string; action: string }) =>
      `L’action « ${p.action} » prolonge « ${p.clock} », qui ne court à aucune étape où elle est possible : elle resterait toujours fermée. Déplacez-la, ou corrigez le délai.`,
  ),
  'workflow.due-late': warning(
    (p: { clock: string; title: string }) =>
      `« ${p.title} » peut durer plus que « ${p.clock} », qui court pendant ce temps : le silence aurait décidé avant. Donnez moins de temps, ou suspendez le délai à cette étape (« suspendedIn »).`,
  ),
  'workflow.silence-guarded': warning(
    (p: { clock: string; action: string; part: string }) =>
      `Quand « ${p.clock} » expire, le silence vaut décision ; mais « ${p.part} » peut fermer « ${p.action} », et rien ne serait décidé. Retirez-le, et distinguez les cas par « lengths » ou après l’action, par « always ».`,
    removeIt,
  ),
  'workflow.silence-outcome': error(
    (p: { clock: string; silence: string; state: string; outcome: string }) =>
      `Le silence à l’expiration de « ${p.clock} » vaut ${saySilence(p.silence)}, mais mène à « ${p.state} », où ${sayEnd(p.outcome)}. Corrigez « silence », ou l’action.`,
  ),
  'workflow.clock-length-last': error(
    (p: { clock: string }) =>
      `Les durées du délai « ${p.clock} » sont essayées dans l’ordre : la dernière, et elle seule, est sans condition, pour tous les dossiers qu’aucune autre ne prend. Ajoutez « when » à celle-ci, ou retirez-le de la dernière.`,
  ),
  'workflow.extension-within': warning(
    (p: { extension: string; within: string; clock: string }) =>
      `« ${p.extension} » peut être notifiée pendant ${p.within}, et « ${p.clock} » est fini avant : cette limite n’en est pas une. Donnez un temps plus court que le délai, ou retirez « within ».`,
    removeIt,
  ),
  'workflow.extension-unknown': error(
    (p: { clock: string; extension: string; suggestion: string }) =>
      `« ${p.extension} » n’est pas une prolongation de « ${p.clock} ». Ajoutez-la sous « extensions » de ce délai.${meant(p.suggestion)}`,
    writeMeant,
  ),
  'workflow.extension-outside': error(
    (p: { clock: string }) =>
      `« ${p.clock} » ne peut être prolongé que par une action, qui le notifie au demandeur. Déplacez cet effet « extend » dans les « effects » d’une action.`,
    removeIt,
  ),
  'workflow.extension-untold': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » prolonge un délai sans l’écrire au demandeur : la prolongation ne vaudrait rien. Ajoutez à ses « effects » un courriel ou une lettre qui lui est destiné.`,
  ),
  'workflow.extension-unused': warning(
    (p: { clock: string; extension: string }) =>
      `Aucune action ne notifie la prolongation « ${p.extension} » de « ${p.clock} ». Ajoutez l’effet « extend » à une action, ou retirez-la.`,
    removeIt,
  ),
  'workflow.certificate-missing': warning(
    (p: { clock: string }) =>
      `Quand « ${p.clock} » expire, le silence vaut décision, mais rien ne l’atteste. Ajoutez « certificate » à ce délai, ou une lettre à son action ; d’un rejet, un courriel suffit.`,
  ),
  'workflow.certificate-pointless': error(
    (p: { clock: string }) =>
      `Le silence ne vaut rien à l’expiration de « ${p.clock} » (« silence »: « none ») : il n’y a pas de décision à attester. Retirez « certificate », ou corrigez « silence ».`,
    removeIt,
  ),
  'workflow.reopening-outside': error(
    (p: { action: string; state: string }) =>
      `L’action « ${p.action} » rouvre un dossier, mais « ${p.state} » n’est pas une étape finale : il n’y a rien à rouvrir. Retirez cette étape, ou changez « kind ».`,
    (p, site) => onMember('from', removeFrom(p.state))(p, site),
  ),
  'workflow.reopening-target': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » rouvre un dossier : dites dans « to » l’étape, non finale, où il reprend.`,
  ),
  'workflow.reopening-by': error(
    (p: { action: string; by: string }) =>
      `L’action « ${p.action} » rouvre un dossier : seules des fonctions peuvent le décider, pas « ${p.by} ». Retirez-le de « by ».`,
    (p, site) => removeFrom(p.by)(p, site),
  ),
  'workflow.reopening-untold': error(
    (p: { action: string }) =>
      `L’action « ${p.action} » rouvre un dossier sans l’écrire au demandeur. Ajoutez à ses « effects » un courriel ou une lettre qui lui est destiné.`,
  ),
} as const;

type CourseDiagnostics = typeof COURSE_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends CourseDiagnostics {}
}
