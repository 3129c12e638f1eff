/*
 * What can be wrong with third parties: who they are, what they may know, and what is written to them.
 */
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant } from '../../language/diagnostic-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { fix, removeIt, removeUseless, setMember, writeMeant } from '../../language/fixes.ts';

/** By code: what is wrong with `thirdParties` of dispositif.json, and with the effects that write to them. */
export const THIRD_DIAGNOSTICS = {
  'third.unknown': error(
    (p: { to: string; suggestion: string }) =>
      `Personne ne s’appelle « ${p.to} » parmi ceux à qui l’on écrit.${meant(p.suggestion)} Déclarez ce tiers dans « thirdParties » de dispositif.json, ou nommez-en un qui l’est.`,
    writeMeant,
  ),
  'third.unused': warning(
    (p: { third: string }) =>
      `Rien n’est écrit à « ${p.third} » : la notice d’information l’annoncerait pourtant comme destinataire. Écrivez-lui (« to » d’un effet), ou retirez-le.`,
    removeIt,
  ),
  'third.text-other': warning(
    (p: { text: string; third: string; id: string }) =>
      `« ${p.text} » porte le nom de « ${p.third} », et part à quelqu’un d’autre. Écrivez "to": "${p.id}", ou nommez ce texte autrement.`,
    ({ id }, site) =>
      typeof site.value === 'string' ? writeMeant({ suggestion: id }, site) : setMember('to', id)({}, site),
  ),
  'third.category-unknown': error(
    (p: { category: string; suggestion: string }) =>
      `« ${p.category} » n’est pas une catégorie de privacy.json.${meant(p.suggestion)}`,
    writeMeant,
  ),
  'third.reads-unused': warning(
    (p: { third: string; category: string }) =>
      `Aucun texte à « ${p.third} » ne reprend la catégorie « ${p.category} » : la notice d’information annoncerait une communication qui n’a pas lieu. Retirez-la de « reads ».`,
    removeIt,
  ),
  'third.address-missing': error(
    (p: { third: string }) =>
      `Une lettre est adressée à « ${p.third} », dont l’adresse postale n’est pas dite : elle ne pourrait pas être postée. Ajoutez « address », ou envoyez un message.`,
  ),
  'third.email-missing': warning(
    (p: { third: string }) =>
      `Un message est adressé à « ${p.third} », dont l’adresse électronique n’est pas dite : il serait toujours un courrier à imprimer. Ajoutez « email », ou faites-en un document.`,
  ),
  'third.address-kind': error(
    (p: { text: string }) =>
      `« ${p.text} » n’est pas une adresse postale. Nommez une section qui a « voie », « codePostal » et « commune », comme le bloc adresse-nc, ou un texte de plusieurs lignes.`,
    removeIt,
  ),
  'third.email-blank': warning(
    (p: { third: string; row: string }) =>
      `« ${p.third} » n’a pas d’adresse électronique à la ligne « ${p.row} » de la liste, et n’a pas d’adresse postale : ce qui lui est écrit n’arriverait à personne. Remplissez la case, ou donnez aussi une adresse (« address »).`,
  ),
  'third.document-kind': error(
    (p: { document: string; third: string }) =>
      `« ${p.document} » n’est pas une lettre : il ne peut pas être adressé à « ${p.third} ». Adressez-lui une lettre, qui peut citer le numéro de l’acte.`,
    removeIt,
  ),
  'third.told-useless': warning(
    () =>
      `« told » n’a de sens que pour ce qui est écrit à un tiers : le demandeur sait toujours ce qui lui est écrit. Retirez-le.`,
    removeUseless,
  ),
  'third.told-copy': warning(
    (p: { document: string }) =>
      `Le demandeur reçoit la copie de « ${p.document} » ("internal": false) : il saura que le tiers l’a reçu. Retirez « told », ou « internal ».`,
    removeIt,
  ),
  'third.unattended': error(
    (p: { third: string; path: string }) =>
      `L’adresse électronique de « ${p.third} » (${p.path}) est écrite par le demandeur, et ce message partirait sans qu’aucun agent n’ait rien fait : n’importe qui ferait écrire la province à n’importe qui. Envoyez-le par l’action d’un agent, ou après elle.`,
  ),
  'third.absent': error(
    (p: { third: string; path: string; why: string }) =>
      `« ${p.third} » n’existe pas toujours : ${p.why}. Cet envoi n’aurait alors pas de destinataire : ajoutez-lui une condition (« when »).`,
  ),
  'third.prefilled': warning(
    (p: { field: string; third: string }) =>
      `« ${p.field} » parle de « ${p.third} », et serait rempli d’avance avec ce que le compte sait du demandeur. Écrivez "prefill": false sous « cagou » de cette partie.`,
    (_p, site) => {
      const annotation = site.at(joinPointer(site.pointer, 'cagou'));
      const edits =
        annotation.value === undefined ? site.add('cagou', { prefill: false }) : annotation.add('prefill', false);
      return fix(
        FIX_TITLES.add('"prefill": false'),
        edits ?? annotation.at(joinPointer(annotation.pointer, 'prefill')).replace(false),
      );
    },
  ),
  'privacy.third-party-unreadable': error(
    (p: { third: string; category: string; tag: string }) =>
      `Ce texte reprend « ${p.tag} », de la catégorie « ${p.category} », que « ${p.third} » ne peut pas savoir. Retirez-le du texte et de la condition, ou ajoutez la catégorie à « reads » de ce tiers dans dispositif.json.`,
  ),
} as const;

type ThirdDiagnostics = typeof THIRD_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends ThirdDiagnostics {}
}
