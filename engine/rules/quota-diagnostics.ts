/*
 * What can be wrong with a quota, and with what is read of it.
 */
import { error, warning } from '../language/diagnostic-table.ts';
import { removeIt, reword } from '../language/fixes.ts';

/** By code: quotas, and what reads them. */
export const QUOTA_DIAGNOSTICS = {
  'quota.by-free': error(
    (p: { title: string }) =>
      `« ${p.title} » serait compté par un texte libre : chaque façon de l’écrire aurait ses propres places. Comptez par une question à choix, une liste, ou une valeur calculée qui a ses libellés (« labels »).`,
  ),
  'quota.limited': error(
    (p: { title: string; category: string }) =>
      `« ${p.title} » serait compté par des données de « ${p.category} », que certaines fonctions seules lisent : ce que compte un dossier les dirait à tous les agents, et resterait après leur effacement. Comptez par une réponse que tous lisent.`,
  ),
  'quota.of-quota': error(
    (p: { title: string }) =>
      `« ${p.title} » se compterait d’après un quota, donc d’après lui-même. Écrivez-y des réponses, des valeurs calculées ou des nombres.`,
  ),
  'quota.kept': error(
    (p: { where: string }) =>
      `Ce qui reste d’un quota change avec chaque autre dossier, et ${p.where} garde ce qui était vrai le jour du calcul. Lisez le quota là où l’on décide : condition d’une action, condition d’accès, contrôle, effet ou texte.`,
  ),
  'quota.between': warning(
    (p: { title: string; state: string; back: string }) =>
      `Un dossier à « ${p.state} » a rendu sa place de « ${p.title} » : un autre peut la prendre, et « ${p.back} » serait alors refusé. Ajoutez cette étape à celles qui tiennent une place (« holds »), ou faites-la mener ailleurs.`,
  ),
  'quota.own-place': warning(
    (p: { title: string; action: string; written: string }) =>
      `« ${p.action} » part d’étapes qui tiennent déjà une place de « ${p.title} », et celle du dossier est comptée : « ${p.written} » fermerait l’action au dernier servi. Mettez cette condition à l’action qui prend la place, ou retirez-la.`,
  ),
  'quota.end-held': warning(
    (p: { title: string; state: string }) =>
      `Un dossier fini à « ${p.state} » garderait sa place de « ${p.title} » pour toujours, sans que rien ne lui soit accordé. Retirez cette étape de « holds ».`,
    removeIt,
  ),
  'quota.besides-full': warning(
    (p: { title: string; most: string; besides: string; where: string }) =>
      `« besides » (${p.besides}) n’est pas moins que « most » (${p.most})${p.where} : il ne resterait jamais de place de « ${p.title} ». Comptez-y seulement ce qu’aucun dossier ne compte, ou échangez les deux.`,
  ),
  'quota.slack': error(
    (p: { written: string; mended: string }) =>
      `Ce qui reste n’est jamais moins que rien : « ${p.written} » est toujours vrai, et n’arrête personne. Écrivez « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
} as const;

type QuotaDiagnostics = typeof QUOTA_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends QuotaDiagnostics {}
}
