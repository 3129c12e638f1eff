/*
 * What can be wrong with what a scheme says of its documents: their kind, register, signature, notification.
 */
import { error, warning } from '../language/diagnostic-table.ts';
import { meant } from '../language/diagnostic-words.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { addMember, fix, onParent, removeIt, removeLine, renameMeant, reword, writeMeant } from '../language/fixes.ts';

/** What is wrong with documents and what they bear, by code. */
export const DOCUMENT_DIAGNOSTICS = {
  'document.unknown': error(
    (p: { document: string; suggestion: string }) =>
      `Aucun document ne s’appelle « ${p.document} ».${meant(p.suggestion)} Créez documents/${p.document}.md, ou corrigez ce nom.`,
    renameMeant,
  ),
  'document.register-unknown': error(
    (p: { register: string; suggestion: string }) =>
      `Le registre « ${p.register} » n’est pas déclaré.${meant(p.suggestion)} Déclarez-le dans « registers », ou nommez-en un qui l’est.`,
    writeMeant,
  ),
  'document.register-unused': warning(
    (p: { title: string }) =>
      `Aucun document n’est numéroté au registre « ${p.title} ». Donnez-le à un document ("register"), ou retirez-le.`,
    removeIt,
  ),
  'document.registers-same': warning(
    (p: { title: string; other: string }) =>
      `« ${p.title} » écrit ses numéros comme « ${p.other} » : deux actes différents porteraient le même. Distinguez-les dans « numbering ».`,
  ),
  'document.order-unnumbered': error(
    (p: { document: string }) =>
      `« ${p.document} » est un arrêté sans registre : il n’aurait pas de numéro. Déclarez un registre dans « registers », et nommez-le ici ("register").`,
  ),
  'document.order-unsigned': error(
    (p: { document: string }) =>
      `« ${p.document} » est un arrêté que personne ne signe. Dites qui dans « signatory », ou écrivez la signature à la fin du texte, après une ligne « --- ».`,
  ),
  'document.signed-twice': warning(
    (p: { document: string }) =>
      `« ${p.document} » est déjà signé par « signatory », et son texte a sa propre signature après « --- » : les deux seraient imprimées. Retirez l’une des deux.`,
    removeIt,
  ),
  'document.order-part': error(
    (p: { document: string; part: string }) =>
      `« ${p.document} » est un arrêté sans ${p.part}. Un arrêté a ses visas (« Vu … »), puis une ligne « Arrête : », puis ses articles, un titre « ## » chacun.`,
  ),
  'document.article-numbered': warning(
    (p: { written: string; mended: string }) =>
      `« ${p.written} » : le numéro des articles est écrit par le produit, qui le recompte quand l’un d’eux est sous condition. Écrivez « ${p.mended} ».`,
    (p, site) => reword(p.written, p.mended)(p, site),
  ),
  'document.order-unsaid': warning(
    (p: { document: string; title: string }) =>
      `« ${p.title} » est imprimé comme une lettre, avec « Objet » et sans numéro. Si c’est un arrêté, ajoutez "${p.document}": { "kind": "order", … } à « documents » de dispositif.json.`,
  ),
  'document.object': warning(
    (p: { written: string }) =>
      `« ${p.written} » : l’objet d’une lettre est son titre, imprimé par le produit, et les autres documents n’en ont pas. Retirez cette ligne.`,
    removeLine,
  ),
  'document.particular-useless': warning(
    (p: { member: string; document: string }) =>
      `« ${p.member} » n’est imprimé que sur un permis ou un certificat, et « ${p.document} » n’en est pas un. Retirez-le, ou corrigez « kind ».`,
    removeIt,
  ),
  'document.notified-internal': error(
    (p: { document: string }) =>
      `« ${p.document} » doit être notifié, mais n’est établi que pour les agents (« internal »). Retirez « internal » de l’effet, ou « notified » d’ici.`,
    removeIt,
  ),
  'document.appeal-unknown': warning(
    (p: { document: string }) =>
      `« ${p.document} » est notifié, mais le temps pour le contester n’est pas dit : personne ne saurait jusqu’à quand. Ajoutez « appeal » (par exemple "P2M").`,
  ),
  'document.online-only': warning(
    (p: { document: string }) =>
      `« ${p.document} » ne se notifie que par sa lecture en ligne : qui n’a pas de compte, ou ne l’ouvre pas, pourrait le contester toujours. Ajoutez "registered", "posted" ou "handed".`,
  ),
  'document.addressee-address': error(
    (p: { pointer: string }) =>
      `« ${p.pointer} » n’est pas une adresse postale du formulaire. Nommez une section faite du bloc adresse-nc.`,
    onParent(removeIt),
  ),
  'document.addressee-unsaid': warning(
    (p: { title: string; pointer: string }) =>
      `Les lettres, et les courriels imprimés pour qui n’a pas d’adresse électronique, ne porteraient que le nom du demandeur, alors que « ${p.title} » demande son adresse. Dites-la dans « addressee » : { "address": "${p.pointer}" }.`,
    ({ pointer }, site) =>
      (site.pointer === '' ? addMember('addressee', { address: pointer }) : addMember('address', pointer))({}, site),
  ),
  'document.holder-agent': warning(
    (p: { document: string; action: string }) =>
      `« ${p.document} » aurait pour titulaire l’agent qui fait « ${p.action} ». Nommez qui l’a demandé, par ses réponses, ou retirez « holder » : c’est alors le demandeur.`,
    removeIt,
  ),
  'document.signatory-other': warning(
    (p: { document: string; named: string; action: string; id: string }) =>
      `« ${p.document} » est établi par « ${p.action} », et porterait le nom de qui a fait « ${p.named} », qui ne le signe pas. Écrivez « actions.${p.id}.par ».`,
    ({ id }, site) => writeMeant({ suggestion: `actions.${id}.par` }, site),
  ),
  'document.validity-ended': warning(
    (p: { document: string }) =>
      `« ${p.document} » ne serait valable que jusqu’au jour où il est établi. Dites jusqu’à quand dans « validUntil » (« validFrom » est le premier jour).`,
    removeIt,
  ),
  'document.until-other': warning(
    (p: { value: string }) =>
      `Cet acte finirait un autre jour que celui qui met fin à ce qui est accordé. Écrivez « ${p.value} ».`,
    ({ value }, site) =>
      fix(FIX_TITLES.replace(typeof site.value === 'string' ? site.value : '', value), site.replace(value)),
  ),
  'document.from-filing': warning(
    (p: { path: string }) =>
      `Cet acte vaudrait dès « ${p.path} », avant que rien ne soit décidé. Écrivez « aujourdhui », ou le jour qui est décidé.`,
    ({ path }, site) => fix(FIX_TITLES.replace(path, 'aujourdhui'), site.replace('aujourdhui')),
  ),
} as const;

type DocumentDiagnostics = typeof DOCUMENT_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends DocumentDiagnostics {}
}
