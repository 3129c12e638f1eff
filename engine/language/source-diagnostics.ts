/*
 * What can be wrong with the files themselves: too large, missing, not JSON, not of the shape their schema asks for.
 */
import {
  addMember,
  addText,
  afterLine,
  appendText,
  convertTo,
  either,
  fix,
  onParent,
  removeFile,
  removeIt,
  renameFile,
  renameMeantWord,
  setMember,
  reword,
  swapWith,
  writeMeant,
  writeMeantWord,
} from './fixes.ts';
import { FIX_TITLES } from './fix-titles.ts';
import { toWrite } from './to-write.ts';
import {
  addSketch,
  addFilter,
  chooseRecords,
  createFile,
  createTemplate,
  keepInside,
  listArticle,
  mendSyntax,
  removeSecond,
  removeSecondKey,
  slugged,
  writeDay,
} from './source-fixes.ts';
import { listChoices, meant } from './diagnostic-words.ts';
import { error, warning } from './diagnostic-table.ts';

const quoteList = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

/** What is wrong with the files themselves, before their content is looked at, by code. */
export const SOURCE_DIAGNOSTICS = {
  'source.too-large': error(
    (p: { maximum: number }) =>
      `Le dossier dépasse ${p.maximum} caractères. Retirez ce qui n’est pas du texte, ou partagez les données en plusieurs dispositifs.`,
  ),
  'source.too-many-files': error(
    (p: { maximum: number }) => `Le dossier compte plus de ${p.maximum} fichiers. Retirez ceux qui ne servent pas.`,
  ),
  'source.file-missing': error(
    (p: { file: string }) => `Il manque le fichier « ${p.file} ». Ajoutez-le au dossier.`,
    createFile,
  ),
  'source.file-unknown': error(
    (p: { file: string; suggestion: string }) =>
      `Le fichier « ${p.file} » n’a pas de place dans un dispositif.${meant(p.suggestion)} Renommez-le ou retirez-le.`,
    either<{ suggestion: string }>((p, site) => renameFile(p.suggestion)(p, site), removeFile),
  ),
  'source.file-name': error(
    (p: { file: string }) =>
      `Le nom de « ${p.file} » ne convient pas : des lettres minuscules sans accent, des chiffres et des tirets, en commençant par une lettre, comme « decision-refus ». Renommez-le.`,
    (p, site) => renameFile(slugged(p.file))(p, site),
  ),
  'source.not-utf8': error(
    (p: { file: string }) =>
      `Un caractère de « ${p.file} » ne peut pas être lu : le fichier n’est pas du texte en UTF-8. Enregistrez-le dans ce codage, ou retirez-le du dossier.`,
  ),
  'source.id-mismatch': error(
    (p: { folder: string; id: string }) =>
      `L’identifiant « ${p.id} » n’est pas le nom du dossier, « ${p.folder} ». Donnez le même nom aux deux.`,
    (p, site) => fix(FIX_TITLES.replace(p.id, p.folder), site.replace(p.folder)),
  ),
  'source.too-deep': error(
    (p: { maximum: number }) =>
      `Ce fichier imbrique plus de ${p.maximum} niveaux d’objets ou de listes. Simplifiez sa structure.`,
  ),
  'source.too-many-problems': error(
    (p: { maximum: number }) =>
      `Plus de ${p.maximum} problèmes : seuls les premiers sont montrés. Corrigez-les, puis vérifiez de nouveau.`,
  ),
  'json.syntax': error((p: { problem: string }) => `Ce n’est pas du JSON : ${p.problem}`, mendSyntax),
  'json.duplicate-key': error(
    (p: { key: string }) => `La propriété « ${p.key} » est écrite deux fois. Gardez-en une seule.`,
    removeSecondKey,
  ),
  'json.item-twice': warning(
    (p: { first: number }) =>
      `Cet élément est le même que le ${p.first === 1 ? 'premier' : `${p.first}e`} de la liste. Retirez-le, ou corrigez ce qui devait les distinguer.`,
    removeSecond,
  ),
  'json.reserved-key': error((p: { key: string }) => `Le nom « ${p.key} » est réservé. Choisissez-en un autre.`),
  'text.blank': error(
    (_p: Record<never, string>) => 'Ce texte est vide : écrivez-le, ou retirez la propriété si elle est facultative.',
    removeIt,
  ),
  'text.placeholder': warning(
    (p: { what: string }) =>
      `Il reste à écrire ici : ${p.what}. D’ici là, le dispositif s’essaie mais ne se publie pas.`,
  ),
  'text.duration-zero': error(
    (p: { found: string }) =>
      `« ${p.found} » est une durée nulle : il n’y aurait rien à attendre. Écrivez une durée, par exemple P15D (quinze jours) ou P2M (deux mois), ou retirez ce délai.`,
  ),
  'shape.required': error(
    (p: { property: string; sketch: string }) => `Il manque la propriété « ${p.property} ». Ajoutez-la.`,
    addSketch,
  ),
  'shape.unknown-property': error(
    (p: { property: string; suggestion: string; known: readonly string[] }) =>
      `La propriété « ${p.property} » n’existe pas ici.${meant(p.suggestion)}${
        p.suggestion || p.known.length === 0 ? '' : ` Propriétés possibles : ${quoteList(p.known)}.`
      }`,
    either<{ suggestion: string }>(renameMeantWord, removeIt),
  ),
  'shape.type': error(
    (p: { expected: string; found: string; types: readonly string[] }) =>
      `On attend ${p.expected}, ce n’est pas ${p.found}.`,
    (p, site) => convertTo(p.types, true)(p, site),
  ),
  'shape.choice': error(
    (p: { found: string; suggestion: string; choices: readonly string[] }) =>
      `La valeur ${p.found} n’est pas possible ici.${meant(p.suggestion)} Valeurs possibles : ${quoteList(p.choices)}.`,
    writeMeantWord,
  ),
  'shape.name': error(
    (p: { name: string; expected: string }) => `Le nom « ${p.name} » n’est pas permis : ${p.expected}`,
  ),
  'shape.pattern': error(
    (p: { found: string; expected: string }) => `« ${p.found} » n’a pas la forme voulue : ${p.expected}`,
  ),
  'shape.format': error(
    (p: { found: string; expected: string }) => `« ${p.found} » n’est pas ${p.expected}.`,
    writeDay,
  ),
  'shape.size': error((p: { expected: string }) => `${p.expected}`),
  'shape.alternatives': error((p: { expected: string }) => `${p.expected}`),
  'identity.contact-missing': warning(
    (_p: Record<never, string>) =>
      'Le service n’a ni courriel, ni téléphone, ni adresse : personne ne saurait où s’adresser, et la fiche n’aurait pas de contact. Donnez au moins l’un des trois.',
  ),
  'identity.window-reversed': error(
    (p: { opens: string; closes: string }) =>
      `Cette période ferme le ${p.closes}, avant d’ouvrir le ${p.opens}. Corrigez l’une des deux dates.`,
    swapWith('opens'),
  ),
  'identity.hours-reversed': error(
    (p: { opensAt: string; closesAt: string }) =>
      `Cette période ferme à ${p.closesAt}, le jour même où elle ouvre à ${p.opensAt} : personne ne pourrait déposer. Corrigez l’une des deux heures, ou la date de clôture.`,
    removeIt,
  ),
  'identity.windows-overlap': error(
    (p: { opens: string; closes: string }) =>
      `Cette période ouvre le ${p.opens}, alors que la précédente ne ferme que le ${p.closes}. Rangez les périodes dans l’ordre, sans chevauchement.`,
  ),
  'identity.window-outside': warning(
    (p: { opens: string; closes: string }) =>
      `La période du ${p.opens} au ${p.closes} est hors du temps où le dispositif est en vigueur (« effective ») : personne ne pourrait déposer alors. Corrigez ses dates, ou retirez-la.`,
    removeIt,
  ),
  'identity.appeal-short': warning(
    (p: { appeal: string; meant: string }) =>
      `Moins d’un mois pour contester (« ${p.appeal} ») : le délai de recours est d’ordinaire de deux mois. Vérifiez l’unité : « ${p.meant} » compte des mois.`,
    (p, site) => reword(p.appeal, p.meant)(p, site),
  ),
  'identity.appeal-long': warning(
    (p: { appeal: string; meant: string }) =>
      `Des années pour contester (« ${p.appeal} ») : le délai de recours est d’ordinaire de deux mois, et toutes les lettres diraient celui-ci. Vérifiez l’unité : « ${p.meant} » compte des mois.`,
    (p, site) => reword(p.appeal, p.meant)(p, site),
  ),
  'identity.replaced-by-itself': error(
    (p: { id: string }) =>
      `Le dispositif « ${p.id} » renverrait à lui-même ceux qui le cherchent. Nommez dans « replacedBy » celui qui le remplace, ou retirez-le.`,
    removeIt,
  ),
  'identity.period-reversed': error(
    (p: { from: string; to: string }) =>
      `Le dispositif cesserait le ${p.to}, avant d’entrer en vigueur le ${p.from}. Corrigez l’une des deux dates.`,
    swapWith('from'),
  ),
  'identity.article-unlisted': warning(
    (p: { article: string }) =>
      `« ${p.article} » est un article qu’aucun acte du dispositif ne cite. Ajoutez-le aux articles de l’acte, ou corrigez ce renvoi.`,
    listArticle,
  ),
  'sheet.section-missing': error(
    (p: { section: string }) =>
      `La fiche n’a pas de rubrique « ${p.section} ». Ajoutez la ligne « ## ${p.section} » et son texte.`,
    (p, site) => appendText(`\n## ${p.section}\n\n${toWrite('cette rubrique')}\n`)(p, site),
  ),
  'sheet.section-twice': warning(
    (p: { section: string; line: number }) =>
      `La rubrique « ${p.section} » est déjà à la ligne ${p.line}. Mettez les deux textes sous une seule.`,
  ),
  'sheet.section-empty': error(
    (p: { section: string }) => `La rubrique « ${p.section} » de la fiche est vide. Écrivez son texte.`,
    afterLine(`\n\n${toWrite('cette rubrique')}`),
  ),
  'template.title-missing': error(
    (_p: Record<never, string>) =>
      'La première ligne doit être un titre, « # … » : c’est l’objet du message ou le titre du document.',
    (_, site) =>
      fix(FIX_TITLES.toWrite(), site.splice(0, 0, `# ${toWrite('l’objet du message, ou le titre du document')}\n\n`)),
  ),
  'template.choice-unknown': error(
    (p: { value: string; suggestion: string; choices: readonly string[] }) =>
      `« ${p.value} » n’est pas un des choix possibles : ce qui en dépend ne serait jamais écrit.${
        meant(p.suggestion) || ` Choix possibles : ${listChoices(p.choices)}.`
      }`,
    (p, site) => reword(p.value, p.suggestion)(p, site),
  ),
  'template.type': error(
    (p: { path: string; found: string; expected: string }) =>
      `« ${p.path} » est ${p.found} ; ici on attend ${p.expected}. Corrigez la balise, le filtre ou la comparaison.`,
  ),
  'template.raw-value': warning(
    (p: { path: string; filter: string }) =>
      `« ${p.path} » serait écrit comme il est gardé, et non comme on le lit. Écrivez « {{ ${p.path} | ${p.filter} }} ».`,
    addFilter,
  ),
  'template.unused': warning(
    (p: { file: string }) =>
      `« ${p.file} » n’est utilisé par aucune étape. Utilisez-le dans workflow.json, ou retirez-le.`,
    removeFile,
  ),
  'effect.message-missing': error(
    (p: { message: string; suggestion: string }) =>
      `Le message « ${p.message} » n’existe pas.${meant(p.suggestion)} Créez messages/${p.message}.md, ou nommez un message existant.`,
    either<{ message: string; suggestion: string }>(writeMeant, (p, site) =>
      createTemplate(`messages/${p.message}.md`)(p, site),
    ),
  ),
  'effect.confidential': warning(
    (p: { template: string; opinion: string }) =>
      `« ${p.template} », que le demandeur reçoit, reprend l’avis « ${p.opinion} », qui est confidentiel. Écrivez "internal": true si le document reste entre agents, ou retirez l’avis du texte.`,
    keepInside,
  ),
  'effect.service-email': error(
    (p: { message: string }) =>
      `Le message « ${p.message} » est destiné au service, dont l’adresse électronique n’est pas dite : il ne partirait jamais. Ajoutez « email » à « service » dans dispositif.json, ou retirez cet effet.`,
    onParent(removeIt),
  ),
  'effect.document-missing': error(
    (p: { document: string; suggestion: string }) =>
      `Le document « ${p.document} » n’existe pas.${meant(p.suggestion)} Créez documents/${p.document}.md, ou nommez un document existant.`,
    either<{ document: string; suggestion: string }>(writeMeant, (p, site) =>
      createTemplate(`documents/${p.document}.md`)(p, site),
    ),
  ),
  'text.title-twice': warning(
    (p: { title: string }) =>
      `« ${p.title} » est déjà le titre d’un autre, montré au même endroit : on ne les distinguerait pas. Changez l’un des deux.`,
  ),
  'queue.words-twice': warning(
    (p: { words: string }) => `« ${p.words} » est déjà le nom d’un autre, dans la file. Distinguez-les.`,
  ),
  'privacy.justification-missing': error(
    (p: { category: string }) =>
      `La catégorie sensible « ${p.category} » n’est pas justifiée. Dites dans « justification » pourquoi ces données sont nécessaires.`,
    addText('justification', 'pourquoi ces données sont nécessaires'),
  ),
  'privacy.not-sensitive': warning(
    (p: { category: string }) =>
      `La catégorie « ${p.category} » est justifiée comme si elle était sensible, sans l’être. Ajoutez "sensitive": true, ou retirez « justification ».`,
    either(onParent(addMember('sensitive', true)), removeIt),
  ),
  'privacy.opinion-open': warning(
    (p: { opinion: string; category: string }) =>
      `« ${p.opinion} » demande une donnée sensible (« ${p.category} ») et n’est pas confidentiel : tous ceux qui ouvrent le dossier liraient le sens de cet avis, qui en dit autant. Écrivez "confidential": true.`,
    addMember('confidential', true),
  ),
  'privacy.sensitive-word': warning(
    (p: { category: string; field: string; word: string }) =>
      `« ${p.field} » demande une donnée sensible (« ${p.word} »), et sa catégorie « ${p.category} » ne l’est pas. Écrivez "sensitive": true et pourquoi elle est demandée (« justification »), ou donnez-lui une autre catégorie.`,
  ),
  'privacy.column-sensitive': warning(
    (p: { title: string; category: string }) =>
      `La colonne « ${p.title} » montre une donnée sensible (« ${p.category} ») à qui parcourt la file, dossier après dossier. Retirez-la : l’agent la lit dans le dossier.`,
    removeIt,
  ),
  'privacy.prefill-impersonal': warning(
    (p: { field: string }) =>
      `« ${p.field} » est prérempli depuis le compte de la personne, et dit pourtant ne concerner personne ("personal": false). Nommez sa catégorie, ou retirez « prefill ».`,
    removeIt,
  ),
  'identity.delay-longer': warning(
    (p: { written: string; clock: string; length: string }) =>
      `Le délai annoncé (« ${p.written} ») est plus long que « ${p.clock} », à la fin duquel le silence décide (${p.length}). Corrigez « typicalDelay », ou le délai.`,
  ),
  'privacy.retention-appeal': warning(
    (p: { category: string; kept: string; start: string; appeal: string }) =>
      `« ${p.category} » est effacé ${p.kept} après ${p.start}, alors que la décision peut être contestée pendant ${p.appeal} : il ne resterait rien pour la défendre. Gardez ces données plus longtemps.`,
  ),
  'privacy.retention-never': error(
    (p: { category: string; start: string; missing: string }) =>
      `La conservation de « ${p.category} » compte de ${p.start}, qui ne vient jamais : ${p.missing}. Comptez de la clôture ("closed"), ou ajoutez ce qui manque.`,
    onParent(setMember('from', 'closed')),
  ),
  'privacy.retention-days': warning(
    (p: { category: string; kept: string; meant: string }) =>
      `« ${p.category} » ne serait gardé que ${p.kept}. Si ce sont des années, écrivez « ${p.meant} ».`,
    ({ meant: suggestion }, site) => writeMeant({ suggestion }, site),
  ),
  'privacy.retention-day': error(
    (p: { category: string }) =>
      `La conservation de « ${p.category} » ne dit pas de quel jour elle compte. Ajoutez « on » avec "from": "expired" (par exemple "decision.jusquAu"), et nulle part ailleurs.`,
  ),
  'privacy.retention-granted': warning(
    (p: { category: string; kept: string; name: string; granted: string }) =>
      `« ${p.category} » est effacé ${p.kept} après le dépôt, et « ${p.name} » est décidé pour ${p.granted} : ce qui est encore accordé n’aurait plus ses données. Comptez de sa fin ("from": "expired", "on": "decision.${p.name}").`,
  ),
  'privacy.retention-payment': warning(
    (p: { category: string; kept: string }) =>
      `« ${p.category} » est effacé ${p.kept} après le dépôt, et des sommes sont versées sur ce compte : le dernier versement peut venir après. Comptez de la clôture ("from": "closed").`,
    (_p, site) => onParent(setMember('from', 'closed'))({}, site),
  ),
  'privacy.retention-clock': warning(
    (p: { category: string; kept: string; clock: string }) =>
      `« ${p.category} » est effacé ${p.kept} après le dépôt, alors que « ${p.clock} » peut encore courir : la demande serait décidée sans ces données. Gardez-les plus longtemps, ou comptez de la clôture ("from": "closed").`,
  ),
  'privacy.records-missing': warning(
    (p: { fields: string }) =>
      `Ce qui est noté d’une personne pendant l’instruction a aussi une catégorie, donc une durée de conservation : ${p.fields}. Nommez-la dans « records » de privacy.json, ou ajoutez « personal » à l’annotation de chaque champ.`,
    chooseRecords,
  ),
  'privacy.function-unknown': error(
    (p: { function: string; suggestion: string }) =>
      `La fonction « ${p.function} » n’est pas déclarée dans dispositif.json.${meant(p.suggestion)}`,
  ),
  'privacy.category-unused': warning(
    (p: { category: string }) =>
      `Aucun champ n’appartient à la catégorie « ${p.category} ». Retirez-la, ou annotez les champs concernés (« personal »).`,
    removeIt,
  ),
} as const;

type SourceDiagnostics = typeof SOURCE_DIAGNOSTICS;
declare module './diagnostic-table.ts' {
  interface DiagnosticTables extends SourceDiagnostics {}
}
