/*
 * What a scheme can announce of itself otherwise than it is, and what its texts can promise or deny wrongly.
 */
import { warning } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix, onParent, removeIt, reword } from '../language/fixes.ts';

/** By code: announcements and promises against what the scheme holds. */
export const ANNOUNCED_DIAGNOSTICS = {
  'identity.act-later': warning(
    (p: { date: string }) =>
      `L’acte est du ${p.date}, et le dispositif s’applique avant. Corrigez la date de l’acte, ou celle d’effet.`,
  ),
  'identity.receipt-sooner': warning(
    (p: { written: string; usual: string }) =>
      `Le reçu promet une réponse « ${p.written} », et le délai habituel dit « ${p.usual} ». Corrigez l’un ou l’autre.`,
  ),
  'identity.audience-other': warning(
    (p: { said: string; meant: string }) =>
      `Le formulaire interroge une ${p.meant}, et le dispositif s’adresse à une ${p.said} : on ne le trouverait pas. Écrivez « ${p.meant} ».`,
    ({ said, meant }, site) => {
      const at = Array.isArray(site.value) ? site.value.indexOf(said) : -1;
      return fix(FIX_TITLES.replace(said, meant), at === -1 ? null : site.at(`${site.pointer}/${at}`).replace(meant));
    },
  ),
  'sheet.audience-opposed': warning(
    (p: { named: string }) =>
      `La fiche s’adresse à une ${p.named}, qui n’est pas parmi les publics que dit dispositif.json. Corrigez l’une ou l’autre.`,
  ),
  'route.group-other': warning(
    (p: { title: string; group: string }) =>
      `« ${p.title} » confie ses dossiers au groupe « ${p.group} », dont un autre aiguillage porte le nom. Corrigez le groupe, ou le titre.`,
  ),
  'route.same-group': warning(
    (p: { title: string; group: string }) =>
      `« ${p.title} » mène au groupe « ${p.group} », où le dossier resterait sans cet aiguillage. Nommez un autre groupe, ou retirez-le.`,
    onParent(removeIt),
  ),
  'queue.column-twice': warning(
    (p: { title: string; other: string }) =>
      `« ${p.title} » montre la même valeur que « ${p.other} ». Écrivez celle que dit son titre, ou retirez la colonne.`,
    onParent(removeIt),
  ),
  'template.recourse-denied': warning(
    (p: { written: string }) =>
      `« ${p.written} » : une décision peut toujours être contestée, et le dire autrement ôte un droit. Écrivez comment et dans quel délai (« {{ delais.recours.duree }} »).`,
  ),
  'template.court-other': warning(
    (p: { written: string; mended: string }) =>
      `Une décision de la province Sud se conteste devant le ${p.mended}, et ce texte dit « ${p.written} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'template.recourse-start': warning(
    (p: { written: string; mended: string }) =>
      `Le temps pour contester court de la notification, et ce texte le compte « ${p.written} » : il l’ôterait. Écrivez « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'template.title-same': warning(
    (p: { other: string }) =>
      `Ce texte porte le titre de « ${p.other} » : dans le compte et dans la boîte du demandeur, on ne les distinguerait pas. Donnez-lui le sien.`,
  ),
  'template.letter-opposed': warning(
    (p: { written: string; outcome: string }) =>
      `Ce texte dit « ${p.written} », et il n’est écrit que quand la demande est ${p.outcome === 'granted' ? 'accordée' : 'refusée'}. Corrigez-le, ou l’action qui l’envoie.`,
  ),
  'template.article-order': warning(
    (p: { written: string; mended: string }) =>
      `Les articles ne se suivent pas : « ${p.written} » devrait être « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'template.reminder-never': warning(
    (p: { written: string }) =>
      `Ce texte promet un rappel (« ${p.written} »), et aucune minuterie n’en envoie. Ajoutez-la à l’étape où l’on attend, ou retirez la promesse.`,
  ),
  'template.document-never': warning(
    (p: { written: string }) =>
      `« ${p.written} » : rien n’est remis au demandeur quand ce courriel part, ni avant. Ajoutez une lettre à l’action, ou retirez la phrase.`,
  ),
  'template.act-unlisted': warning(
    (p: { written: string }) =>
      `Aucun acte du dispositif ne porte ce numéro (« ${p.written} »). Corrigez-le, ou ajoutez l’acte à ceux du dispositif.`,
  ),
  'template.subject-other': warning(
    (p: { written: string; word: string }) =>
      `« ${p.written} » : ni le titre, ni le résumé, ni la fiche ne parlent de « ${p.word} ». Ce texte vient sans doute d’un autre dispositif : corrigez-le.`,
  ),
  'template.deed-other': warning(
    (p: { written: string }) =>
      `« ${p.written} » : ce texte n’est écrit par aucune action qui le fait, alors qu’une autre le fait. Il vient sans doute d’elle : corrigez la phrase, ou l’action qui envoie ce texte.`,
  ),
  'text.figure-unknown': warning(
    (p: { written: string }) =>
      `« ${p.written} » : aucune règle, aucune question et aucune étape ne compte ce nombre, ni son voisin. La personne lirait autre chose que ce qui est jugé : corrigez-le, ou la règle.`,
  ),
} as const;

type AnnouncedDiagnostics = typeof ANNOUNCED_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends AnnouncedDiagnostics {}
}
