/*
 * What a text can say wrongly while every tag of it reads well: amounts without their currency, law that is not that of the
 * scheme, a correction that lists nothing.
 */
import { warning } from '../language/diagnostic-table.ts';
import { appendText, removeIt, reword } from '../language/fixes.ts';

/** What is wrong with how texts write what they are given, by code. */
export const WRITING_DIAGNOSTICS = {
  'template.amount-bare': warning(
    (p: { tag: string; mended: string }) =>
      `« ${p.tag} » est une somme, écrite ici comme un nombre sans monnaie. Écrivez « ${p.mended} ».`,
    (p, site) => reword(p.tag, p.mended)(p, site),
  ),
  'template.amount-typed': warning(
    (p: { tag: string; franc: string; mended: string }) =>
      `« ${p.tag}${p.franc} » : la monnaie est tapée après un nombre nu, qui se lirait « 1234567 ». Écrivez « ${p.mended} ».`,
    ({ tag, franc, mended }, site) => reword(`${tag}${franc}`, mended)({}, site),
  ),
  'sheet.figure-typed': warning(
    (p: { written: string; title: string; mended: string }) =>
      `« ${p.written} » est aussi dans les règles (« ${p.title} ») : la fiche garderait ce chiffre quand il y changerait. ${
        p.mended.startsWith('{{') ? `Écrivez « ${p.mended} ».` : `Montrez le barème : « ${p.mended} ».`
      }`,
    ({ written, mended }, site) => (mended.startsWith('{{') ? reword(written, mended)({}, site) : []),
  ),
  'template.amount-euro': warning(
    (p: { written: string }) =>
      `Une somme est écrite ici en euros (« ${p.written} »), alors que tout est compté en francs CFP. Écrivez-la en francs, ou par « montant » si c’est une valeur du dossier.`,
  ),
  'template.attachment': warning(
    (p: { written: string }) =>
      `« ${p.written} » : un courriel n’emporte pas de pièce. La personne trouve ses lettres dans son compte ; dites-le ainsi.`,
  ),
  'template.recourse-delay': warning(
    (p: { written: string; declared: string }) =>
      `Ce texte donne « ${p.written} » pour contester, alors que dispositif.json en donne ${p.declared} (« appeal »). Écrivez « {{ delais.recours.duree }} », ou corrigez « appeal ».`,
    (p, site) => reword(p.written, '{{ delais.recours.duree }}')(p, site),
  ),
  'template.silence-opposed': warning(
    (p: { written: string; clock: string }) =>
      `« ${p.written} » : c’est le contraire de ce que le silence vaut à la fin de « ${p.clock} ». Corrigez ce texte, ou « silence » dans workflow.json.`,
  ),
  'template.date-typed': warning(
    (p: { written: string; day: string }) =>
      `« ${p.written} » : ce jour est le même pour tous, et sera passé un jour. Écrivez celui du dossier (un délai, une valeur décidée ou calculée), par le filtre « date ».`,
  ),
  'template.loop-idle': warning(
    (p: { variable: string; list: string }) =>
      `Cette boucle ne lit pas « ${p.variable} » : elle écrirait la même chose pour chaque élément de « ${p.list} ». Lisez-y « ${p.variable} », ou retirez la boucle.`,
  ),
  'rules.figure-opposed': warning(
    (p: { written: string; counted: string }) =>
      `Cette phrase dit « ${p.written} », et la condition compte ${p.counted} : la personne lirait autre chose que ce qui est jugé. Corrigez l’une ou l’autre.`,
  ),
  'rules.sense-opposed': warning(
    (p: { written: string; mended: string }) =>
      `Les mots de cette règle disent « ${p.written} », et la condition laisse passer le contraire : elle refuserait ceux qu’elle doit admettre. Retournez la comparaison (« ${p.mended} »), ou corrigez les mots.`,
  ),
  'rules.bound-opposed': warning(
    (p: { written: string; mended: string }) =>
      `Les mots de cette règle disent « ${p.written} », et la condition juge autrement qui est juste à cette valeur. Écrivez « ${p.mended} », ou corrigez les mots.`,
  ),
  'template.corrections-missing': warning(
    (p: { action: string }) =>
      `« ${p.action} » demande une correction par ce texte, qui ne dit pas ce qui est à corriger. Écrivez « {% for correction in actions.${p.action}.corrections %}- {{ correction.libelle }} : {{ correction.motif }}{% endfor %} ».`,
    (p, site) =>
      appendText(
        `\n{% for correction in actions.${p.action}.corrections -%}\n- {{ correction.libelle }} : {{ correction.motif }}\n{% endfor %}\n`,
      )(p, site),
  ),
  'template.silence-delay': warning(
    (p: { written: string; clock: string; name: string }) =>
      `Ce texte donne « ${p.written} », qui n’est la durée d’aucun délai dont le silence décide (« ${p.clock} »). Écrivez « {{ delais.${p.name}.duree }} », ou corrigez le délai.`,
    (p, site) => reword(p.written, `{{ delais.${p.name}.duree }}`)(p, site),
  ),
  'template.correction-delay': warning(
    (p: { written: string; declared: string; name: string }) =>
      `Ce texte donne « ${p.written} » pour renvoyer la demande, alors que le parcours en compte ${p.declared} (« ${p.name} »). Écrivez « {{ delais.${p.name}.duree }} », ou corrigez ce délai.`,
    (p, site) => reword(p.written, `{{ delais.${p.name}.duree }}`)(p, site),
  ),
  'template.correction-hour': warning(
    (p: { name: string; time: string }) =>
      `Le délai pour répondre (« ${p.name} ») finit à ${p.time} de son dernier jour, et aucun texte de la demande de correction ne le dit : le demandeur croirait avoir toute la journée. Écrivez-y « {{ delais.${p.name}.duree }} », ou retirez l’heure : il finit alors à minuit.`,
    removeIt,
  ),
  'template.reason-missing': warning(
    (p: { path: string }) =>
      `Ce refus ne dit pas pourquoi, alors qu’un motif est demandé à l’agent. Écrivez « {{ ${p.path} }} ».`,
    (p, site) => appendText(`\n{{ ${p.path} }}\n`)(p, site),
  ),
  'workflow.correction-untold': warning(
    (p: { action: string }) =>
      `« ${p.action} » demande une correction au demandeur sans la lui écrire : il ne saurait ni qu’on l’attend, ni quoi. Ajoutez à ses « effects » un courriel qui liste « actions.${p.action}.corrections ».`,
  ),
} as const;

type WritingDiagnostics = typeof WRITING_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends WritingDiagnostics {}
}
