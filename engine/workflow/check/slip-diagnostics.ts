/*
 * What can be wrong with times and amounts of a workflow that are each right by themselves: a letter for another, one action too
 * many in a list, two timers on the same day.
 */
import { warning } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { fix, removeIt, reword } from '../../language/fixes.ts';

/** By code: slips of the pen in what a workflow counts and pays. */
export const SLIP_DIAGNOSTICS = {
  'workflow.timer-short': warning(
    (p: { state: string; after: string; action: string }) =>
      `À « ${p.state} », le demandeur n’aurait que ${p.after} avant « ${p.action} » : personne ne répond si vite. Vérifiez l’unité (D pour des jours, M pour des mois).`,
  ),
  'workflow.due-announced': warning(
    (p: { due: string; announced: string }) =>
      `Cette première tâche est due dans ${p.due}, bien après ce qui est annoncé (« ${p.announced} »). Vérifiez l’unité (D pour des jours, M pour des mois), ou « typicalDelay ».`,
  ),
  'workflow.timers-race': warning(
    (p: { timer: string; other: string }) =>
      `« ${p.timer} » arrive le même jour que « ${p.other} », et chacun mène ailleurs : lequel est pris tient à l’ordre où ils sont écrits. N’en gardez qu’un.`,
    removeIt,
  ),
  'workflow.timer-start': warning(
    (p: { state: string; start: string; end: string; until: string }) =>
      `« ${p.state} » finirait dès le premier jour de sa période (« ${p.start} »), et rien n’attend le dernier (« ${p.until} »). Écrivez « ${p.end} ».`,
    ({ start, end }, site) => reword(start, end)({}, site),
  ),
  'workflow.withdrawal-granted': warning(
    (p: { action: string; state: string; name: string }) =>
      `« ${p.action} » retire une demande, et serait possible à « ${p.state} », où elle est déjà accordée : ce qui est accordé finirait comme s’il n’avait jamais été. Retirez « ${p.name} », et faites une autre action de ce renoncement.`,
    removeIt,
  ),
  'workflow.guard-other': warning(
    (p: { read: string; said: string; title: string }) =>
      `Cette condition lit « avis.${p.read} », et sa phrase parle de « ${p.title} ». Lisez « avis.${p.said} », ou corrigez la phrase.`,
    ({ read, said }, site) => {
      const text = typeof site.value === 'string' ? site.value : '';
      const mended = text.replaceAll(`avis.${read}.`, `avis.${said}.`);
      return fix(FIX_TITLES.replace(`avis.${read}`, `avis.${said}`), mended === text ? null : site.replace(mended));
    },
  ),
  'workflow.reasons-exchanged': warning(
    (p: { title: string; other: string }) =>
      `Cette condition lit « ${p.title} », et sa phrase parle de « ${p.other} », dont la condition a la phrase de celle-ci. Échangez les deux phrases.`,
  ),
  'workflow.opinions-elsewhere': warning(
    (p: { title: string; to: string; meant: string }) =>
      `« ${p.title} » mène à « ${p.to} », où personne ne donne d’avis.${p.meant ? ` Menez à « ${p.meant} », ou changez le titre.` : ' Menez à l’étape des avis, ou changez le titre.'}`,
    ({ to, meant }, site) => (meant ? fix(FIX_TITLES.replace(to, meant), site.replace(meant)) : []),
  ),
  'effect.amount-otherwise': warning(
    (p: { label: string; whole: string; meant: string }) =>
      `On vient à cette étape quand « ${p.meant} » dépasse ce qui est versé, et « ${p.label} » compte le reste de « ${p.whole} ». Écrivez « ${p.meant} ».`,
    ({ whole, meant }, site) => reword(whole, meant)({}, site),
  ),
  'effect.amount-share': warning(
    (p: { label: string; share: string; title: string }) =>
      `« ${p.label} » multiplie par « ${p.title} », qui se donne sur cent : la somme serait cent fois trop grande. Divisez par 100.`,
    ({ share }, site) => reword(share, `${share} / 100`)({}, site),
  ),
  'workflow.reminder-other-day': warning(
    (p: { start: string; other: string }) =>
      `Cette échéance compte depuis « ${p.start} », et son rappel depuis « ${p.other} » : le rappel pourrait venir après elle. Comptez les deux depuis le même jour.`,
    ({ start, other }, site) => reword(start, other)({}, site),
  ),
  'effect.amount-added': warning(
    (p: { label: string }) =>
      `« ${p.label} » ajoute à une somme ce que le dossier a déjà d’engagé ou de versé : il serait payé plus que ce qui est dû. Soustrayez-le.`,
  ),
  'effect.amount-again': warning(
    (p: { label: string; whole: string }) =>
      `« ${p.label} » paie tout « ${p.whole} », dont une partie est déjà payée avant. Écrivez « ${p.whole} - dossier.montantVerse ».`,
    ({ whole }, site) => reword(whole, `${whole} - dossier.montantVerse`)({}, site),
  ),
} as const;

type SlipDiagnostics = typeof SLIP_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends SlipDiagnostics {}
}
