/*
 * What can be wrong with a form: its JSON Schema, its annotations, its pages.
 */
import {
  addMember,
  addText,
  anotherName,
  convertTo,
  either,
  fix,
  onParent,
  onSibling,
  removeIt,
  removeUseless,
  renameMeant,
  renameMeantWord,
  setMember,
  swapWith,
  writeMeant,
  writeMeantWord,
  meantHere,
} from '../../language/fixes.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { toWrite } from '../../language/to-write.ts';
import {
  FIRST_FIELD,
  addType,
  anchor,
  chooseCategory,
  moveAfter,
  pinList,
  placeOnPage,
  removeChoice,
  requireInCondition,
  onChoice,
} from './form-fixes.ts';
import { error, warning } from '../../language/diagnostic-table.ts';
import { listChoices, meant } from '../../language/diagnostic-words.ts';
import { MEND_PATTERN } from '../../pattern/pattern-words.ts';

/** What is wrong with the schema or the pages of a form, by code. */
export const FORM_DIAGNOSTICS = {
  'annotation.soft-optional': warning(
    (p: { field: string }) =>
      `« ${p.field} » peut attendre (« soft »), mais rien ne le demande : il manquerait sans que personne le réclame. Ajoutez-le à « required », ou retirez « soft ».`,
    removeIt,
  ),
  'form.keyword-unsupported': error(
    (p: { keyword: string; suggestion: string }) =>
      `Le mot-clé « ${p.keyword} » n’est pas géré.${meant(p.suggestion)} Il serait ignoré : dites-le autrement, ou retirez-le.`,
    either<{ suggestion: string }>(renameMeantWord, removeIt),
  ),
  'form.keyword-condition-only': error(
    (p: { keyword: string }) =>
      `Le mot-clé « ${p.keyword} » n’a de sens que dans une condition (« if »). Ailleurs, la personne ne saurait pas quoi corriger.`,
    removeIt,
  ),
  'form.keyword-value': error(
    (p: { keyword: string; expected: string }) => `« ${p.keyword} » : on attend ${p.expected}.`,
  ),
  'form.keyword-type': error(
    (p: { keyword: string; type: string; expected: string }) =>
      `« ${p.keyword} » ne dit rien d’un champ de type ${p.type} : il ne vaut que pour ${p.expected}. Corrigez le type, ou retirez-le.`,
    removeIt,
  ),
  'form.not-object': error(
    (_p: Record<never, string>) =>
      'La racine du formulaire doit être un objet : écrivez "type": "object" et ses "properties".',
    setMember('type', 'object'),
  ),
  'form.schema-expected': error(
    (p: { keyword: string }) => `« ${p.keyword} » doit contenir un schéma : un objet entre accolades.`,
  ),
  'form.description-unseen': warning(
    (p: { field: string }) =>
      `« description » de « ${p.field} » n’est montré à personne. Pour aider qui répond, écrivez "cagou": { "hint": "…" } ; pour une note entre auteurs, « $comment ».`,
    (_, site) => fix(FIX_TITLES.rename('$comment'), site.rename('$comment')),
  ),
  'form.type-missing': error(
    (p: { field: string }) =>
      `Le champ « ${p.field} » n’a pas de type. Indiquez « type » : string, number, integer, boolean, object ou array.`,
    addType,
  ),
  'form.title-missing': error(
    (p: { field: string }) =>
      `Le champ « ${p.field} » n’a pas de libellé. Ajoutez « title » : c’est la question posée.`,
    addText('title', 'la question posée'),
  ),
  'form.name-invalid': error(
    (p: { name: string }) =>
      `Le nom de champ « ${p.name} » n’est pas permis : une lettre minuscule, puis des lettres, des chiffres ou « _ », 60 caractères au plus (les règles lisent ce nom).`,
  ),
  'form.name-reserved': error(
    (p: { name: string }) =>
      `Le nom « ${p.name} » est déjà celui d’une donnée du dossier. Choisissez un autre nom de champ.`,
  ),
  'form.items-missing': error(
    (p: { field: string }) => `La liste « ${p.field} » ne dit pas ce qu’elle contient. Ajoutez « items ».`,
    addMember('items', { title: toWrite('ce que contient la liste'), type: 'string' }),
  ),
  'form.choice-shape': error(
    (_p: Record<never, string>) =>
      'Chaque choix de « oneOf » s’écrit { "const": valeur, "title": "libellé" }, et rien de plus.',
  ),
  'form.choice-duplicate': error(
    (p: { value: string }) => `Le choix ${p.value} est écrit deux fois. Gardez-en un seul.`,
    removeChoice,
  ),
  'form.choice-title-twice': error(
    (p: { title: string }) =>
      `Deux choix ont le libellé « ${p.title} » : on ne saurait pas lequel prendre. Distinguez-les.`,
  ),
  'form.title-twice': warning(
    (p: { title: string; field: string }) =>
      `« ${p.field} » pose la même question, avec le même libellé « ${p.title} ». Distinguez les deux libellés, ou retirez l’un des champs.`,
  ),
  'form.message-never': warning(
    (p: { field: string; keyword: string }) =>
      p.keyword === 'required'
        ? `Ce message ne sera jamais lu : « ${p.field} » n’est obligatoire nulle part. Nommez-le dans « required », ou retirez le message.`
        : `Ce message ne sera jamais lu : « ${p.field} » n’a pas de « ${p.keyword} ». Ajoutez ce mot-clé au champ, ou retirez le message.`,
    removeUseless,
  ),
  'form.choice-type': error(
    (p: { value: string; type: string }) => `Le choix ${p.value} n’est pas du type du champ (${p.type}).`,
    (p, site) => onChoice(convertTo([p.type], false))(p, site),
  ),
  'form.required-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `« required » nomme « ${p.name} », qui n’est pas un champ.${meant(p.suggestion)} La demande ne pourrait jamais être déposée.`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'form.pattern-invalid': error(
    (p: { pattern: string }) => `L’expression régulière « ${p.pattern} » n’est pas valide. Corrigez-la.`,
  ),
  'form.pattern-dangerous': error(
    (p: { pattern: string; text: string }) =>
      `L’expression régulière « ${p.pattern} » peut prendre un temps sans fin sur un texte comme « ${p.text} ». ${MEND_PATTERN.entangled}`,
  ),
  'form.pattern-unanchored': error(
    (p: { pattern: string; text: string }) =>
      `L’expression régulière « ${p.pattern} » est cherchée à partir de chaque caractère : un long texte comme « ${p.text} » prendrait trop de temps. ${MEND_PATTERN.unanchored}`,
    anchor,
  ),
  'form.pattern-unsupported': error(
    (p: { pattern: string }) =>
      `L’expression régulière « ${p.pattern} » est écrite d’une manière qui n’est pas acceptée. ${MEND_PATTERN.unsupported}`,
  ),
  'form.pattern-large': error(
    (p: { pattern: string }) =>
      `L’expression régulière « ${p.pattern} » compte trop de signes ou de répétitions. ${MEND_PATTERN.large}`,
  ),
  'form.format-unknown': error(
    (p: { format: string; suggestion: string; formats: string }) =>
      `Le format « ${p.format} » n’est pas géré.${meant(p.suggestion)} Formats possibles : ${p.formats}.`,
    either<{ suggestion: string }>(writeMeantWord, removeIt),
  ),
  'form.bounds-reversed': error(
    (p: { low: string; high: string }) => `« ${p.low} » est plus grand que « ${p.high} » : aucune réponse ne convient.`,
    (p, site) => swapWith(p.high)(p, site),
  ),
  'form.most-long': warning(
    (p: { most: string; years: string }) =>
      `Cette réponse peut aller jusqu’à ${p.most}, soit ${p.years} ans : vérifiez « maximum », ou l’unité.`,
  ),
  'form.ref-unknown': error(
    (p: { ref: string; suggestion: string }) =>
      `La référence « ${p.ref} » ne mène à aucun bloc.${meant(p.suggestion)} Les blocs s’écrivent urn:cagou:block:<nom>.`,
    writeMeant,
  ),
  'form.ref-field-unknown': error(
    (p: { name: string; block: string }) =>
      `Le bloc « ${p.block} » n’a pas de champ « ${p.name} » et n’en accepte pas d’autre.`,
    removeIt,
  ),
  'form.condition-field-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `La condition lit « ${p.name} », qui n’est pas un champ.${meant(p.suggestion)} Elle ne dépendrait d’aucune réponse.`,
    meantHere,
  ),
  'form.if-alone': error(
    (_p: Record<never, string>) =>
      '« if » n’a ni « then » ni « else » : la condition ne change rien. Ajoutez l’un des deux, ou retirez-la.',
    removeIt,
  ),
  'form.then-missing': error(
    (_p: Record<never, string>) =>
      'Avec « unevaluatedProperties », une condition a besoin de « then ». Retournez la condition (« not ») pour écrire « then » au lieu de « else », ou retirez « unevaluatedProperties ».',
    onSibling('unevaluatedProperties', removeIt),
  ),
  'form.then-alone': error(
    (p: { keyword: string }) => `« ${p.keyword} » sans « if » n’a aucun effet. Ajoutez « if », ou retirez-le.`,
    removeIt,
  ),
  'annotation.widget': error(
    (p: { widget: string; type: string; possible: string }) =>
      `Le contrôle « ${p.widget} » ne convient pas à un champ de type ${p.type}. Possibles : ${p.possible}.`,
    removeIt,
  ),
  'annotation.prefill-type': error(
    (p: { prefill: string; expected: string }) =>
      `« ${p.prefill} » préremplit ${p.expected} : le champ n’est pas de ce type.`,
    removeIt,
  ),
  'annotation.category-unknown': error(
    (p: { category: string; suggestion: string }) =>
      `La catégorie « ${p.category} » n’existe pas dans privacy.json.${meant(p.suggestion)} Déclarez-la, ou nommez-en une existante.`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'annotation.data-unknown': error(
    (p: { data: string; suggestion: string; latest: number }) =>
      p.latest > 0
        ? `« ${p.data} » est une liste partagée, et dispositif.json ne dit pas de quelle version le dispositif se sert. Écrivez-y, à « lists » : "${p.data}": ${p.latest}.`
        : `Les données « ${p.data} » n’existent pas.${meant(p.suggestion)} Ajoutez data/${p.data}.csv, ou nommez « communes », « naf » ou une liste partagée que dispositif.json cite à « lists ».`,
    either<{ data: string; suggestion: string; latest: number }>(pinList, writeMeant, removeIt),
  ),
  'form.date-bound': error(
    (p: { keyword: string }) =>
      `« ${p.keyword} » borne une date ou une heure : écrivez "type": "string", "format": "date" (ou "time"), ou retirez-le.`,
    removeIt,
  ),
  'form.bound-kind': error(
    (p: { keyword: string; bound: string; format: string }) =>
      p.format === 'time'
        ? `La question demande une heure, et « ${p.keyword} » la borne par « ${p.bound} », qui n’en est pas une. Écrivez une heure comme "08:00".`
        : `La question demande une date, et « ${p.keyword} » la borne par « ${p.bound} », qui n’en est pas une. Écrivez une date comme "2026-07-01".`,
    removeIt,
  ),
  'annotation.data-type': error(
    (_p: Record<never, string>) =>
      'Une liste (« data ») ne se propose que pour un texte sans choix ni format : "type": "string".',
    removeIt,
  ),
  'annotation.concept-unknown': error(
    (p: { name: string; suggestion: string; known: readonly string[] }) =>
      `Le sens partagé « ${p.name} » n’existe pas.${meant(p.suggestion) || ` Possibles : ${listChoices(p.known)}.`} Corrigez-le, ou retirez-le.`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'annotation.concept-type': error(
    (p: { title: string; field: string; expected: string }) =>
      `« ${p.title} » demande ${p.expected} : « ${p.field} » ne peut pas avoir ce sens. Corrigez la question, ou retirez « concept ».`,
    removeIt,
  ),
  'annotation.concept-place': error(
    (_p: Record<never, string>) =>
      '« concept » se dit d’une question du formulaire à laquelle on répond une fois : ni d’une question posée à chaque membre d’une liste, ni d’une réponse calculée, ni de ce que les agents saisissent. Retirez-le.',
    removeIt,
  ),
  'annotation.concept-twice': warning(
    (p: { title: string; first: string; second: string }) =>
      `« ${p.second} » demande la même chose que « ${p.first} », sur la même page : « ${p.title} ». Gardez une seule des deux, ou écrivez "concept": false sur celle qui parle d’une autre personne.`,
  ),
  'annotation.unit-type': error(
    (_p: Record<never, string>) =>
      'Une unité (« unit ») dit ce que compte un nombre : "type": "number" ou "integer". Corrigez le type, ou retirez-la.',
    removeIt,
  ),
  'annotation.unit-money': error(
    (p: { field: string; unit: string }) =>
      `« ${p.field} » est un montant, et « ${p.unit} » ne compte pas des francs. Écrivez « F », « F/mois » ou « F/an », ou retirez le contrôle « money ».`,
    removeIt,
  ),
  'annotation.file-only': warning(
    (p: { keyword: string }) =>
      `« ${p.keyword} » ne vaut que pour un document à joindre : ici, il ne change rien. Retirez-le.`,
    removeUseless,
  ),
  'annotation.alone': warning(
    (p: { keyword: string; other: string }) =>
      `« ${p.keyword} » ne change rien sans « ${p.other} ». Ajoutez « ${p.other} », ou retirez « ${p.keyword} ».`,
    removeUseless,
  ),
  'annotation.prefill-member': warning(
    (p: { field: string }) =>
      `« ${p.field} » serait rempli de même pour chaque élément de la liste, avec ce que le compte sait de la personne qui demande. Retirez « prefill ».`,
    removeIt,
  ),
  'annotation.email-format': warning(
    (p: { field: string }) =>
      `« ${p.field} » se saisit comme une adresse électronique, et n’importe quel texte y serait accepté. Ajoutez "format": "email".`,
    onParent(onParent(addMember('format', 'email'))),
  ),
  'annotation.suggest-alone': error(
    (_p: Record<never, string>) => '« suggest » dit comment se propose une liste : nommez-la dans « data ».',
    removeIt,
  ),
  'annotation.agent-only': error(
    (p: { keyword: string }) => `« ${p.keyword} » ne vaut que pour les annotations des agents (agent.schema.json).`,
    removeIt,
  ),
  'annotation.decision-only': error(
    () =>
      '« public » ne vaut que pour ce qui est décidé (« decision » de workflow.json). Le demandeur voit déjà ses réponses ; pour une action, écrivez la phrase de son historique dans « public » de l’action.',
    removeIt,
  ),
  'annotation.state-unknown': error(
    (p: { state: string; suggestion: string }) =>
      `L’étape « ${p.state} » n’existe pas dans workflow.json.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'annotation.function-unknown': error(
    (p: { function: string; suggestion: string }) =>
      `La fonction « ${p.function} » n’est pas déclarée dans dispositif.json.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'page.duplicate-id': error(
    (p: { id: string }) => `Deux pages s’appellent « ${p.id} ». Donnez-leur des identifiants différents.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'form.default-invalid': error(
    (p: { value: string }) =>
      `La valeur de départ « ${p.value} » n’est pas une réponse possible : elle n’est pas un des choix, ou sort des bornes. Corrigez « default », ou retirez-le.`,
    removeIt,
  ),
  'ui.list-only': warning(
    (p: { keyword: string }) =>
      `« ${p.keyword} » ne vaut que pour une liste, dont on ajoute les éléments un à un : ici, il ne change rien. Retirez-le.`,
    removeUseless,
  ),
  'page.before-condition': warning(
    (p: { name: string; other: string }) =>
      `« ${p.name} » n’est demandé que selon la réponse à « ${p.other} », qui vient après : on aurait déjà passé sa place. Mettez-le après « ${p.other} ».`,
    moveAfter,
  ),
  'page.days-reversed': warning(
    (p: { name: string; other: string }) =>
      `« ${p.name} » ne vient jamais avant « ${p.other} », et il est demandé avant : on se tromperait de jour. Mettez-le après « ${p.other} ».`,
    moveAfter,
  ),
  'page.field-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `La page nomme « ${p.name} », qui n’est pas un champ du formulaire.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'page.field-twice': error(
    (p: { name: string; page: string }) =>
      `Le champ « ${p.name} » est déjà sur la page « ${p.page} ». Retirez-le de l’une des deux.`,
    removeIt,
  ),
  'page.field-nowhere': error(
    (p: { name: string }) =>
      `Le champ « ${p.name} » n’est sur aucune page : il ne serait jamais demandé. Ajoutez-le à une page de form.ui.json.`,
    placeOnPage,
  ),
  'signatory.duplicate-id': error(
    (p: { id: string }) =>
      `Deux signataires s’appellent « ${p.id} » : on ne saurait pas qui a signé. Donnez-leur des identifiants différents.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'signatory.page-unknown': error(
    (p: { page: string; suggestion: string }) =>
      `« ${p.page} » n’est pas une page du formulaire : le lien de cette personne ne mènerait nulle part.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'signatory.page-twice': error(
    (p: { page: string; other: string }) =>
      `La page « ${p.page} » est déjà à remplir par « ${p.other} » : ce que l’un écrit, l’autre l’effacerait. Laissez-la à un seul ; les autres peuvent la lire (« shows »).`,
    removeIt,
  ),
  'signatory.nobody-left': error(
    (p: { title: string }) =>
      `Avec « ${p.title} », toutes les pages sont remplies par d’autres que le demandeur : il n’aurait rien à dire de sa propre demande. Laissez-lui une page.`,
  ),
  'signatory.own-data': warning(
    (p: { field: string; title: string; keyword: string }) =>
      `« ${p.field} » est rempli par « ${p.title} », mais « ${p.keyword} » y met ce qui est du demandeur. Retirez-le : chacun donne ce qui est à lui.`,
    removeIt,
  ),
  'lookup.duplicate-id': error(
    (p: { id: string }) =>
      `Deux recherches s’appellent « ${p.id} » : on ne saurait pas laquelle a rempli une réponse. Donnez-leur des identifiants différents.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'lookup.field-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« ${p.pointer} » ne désigne aucun champ du formulaire : le registre ne serait pas interrogé, ou ne remplirait rien.${meant(p.suggestion)}`,
    (p, site) => (site.value === p.pointer ? writeMeant : renameMeant)(p, site),
  ),
  'lookup.field-shape': error((p: { field: string; word: 'key' | 'fills' }) =>
    p.word === 'key'
      ? `« ${p.field} » ne peut pas servir de clé : un registre s’interroge par un texte ou un nombre que la personne écrit, hors d’une liste.`
      : `« ${p.field} » ne peut pas être rempli : un registre donne une réponse à la fois (texte, nombre, date, oui ou non), hors d’une liste.`,
  ),
  'lookup.of-signatory': error(
    (p: { field: string }) =>
      `« ${p.field} » est rempli par un autre signataire : un registre n’écrit que dans les pages du demandeur. Retirez ce champ de la recherche.`,
  ),
  'lookup.fills-key': error(
    (p: { field: string }) =>
      `« ${p.field} » est la clé de cette recherche : elle ne peut pas la remplir elle-même. Retirez-la.`,
    removeIt,
  ),
  'lookup.filled-twice': error(
    (p: { field: string }) =>
      `« ${p.field} » est déjà rempli par une autre recherche : l’une effacerait ce que donne l’autre. Laissez-le à une seule.`,
    removeIt,
  ),
  'lookup.key-late': warning(
    (p: { field: string }) =>
      `« ${p.field} » est demandé avant la clé de la recherche : la personne l’aura déjà écrit. Mettez la clé sur la même page, ou plus tôt.`,
  ),
  'lookup.source-unknown': warning(
    (p: { id: string; suggestion: string }) =>
      `Cette installation n’a pas de source « ${p.id} » : personne ne répondrait.${meant(p.suggestion)} Faites-la déclarer par l’exploitant (LOOKUP_SOURCES).`,
    writeMeant,
  ),
  'lookup.value-unknown': error(
    (p: { value: string; title: string; suggestion: string }) =>
      `« ${p.title} » ne donne pas de valeur « ${p.value} » : ce champ resterait vide.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'lookup.type': error(
    (p: { value: string; given: string; field: string }) =>
      `La source donne « ${p.value} » comme ${p.given}, ce qui ne répond pas à « ${p.field} » : ce champ resterait vide. Choisissez une autre valeur, ou un autre champ.`,
    removeIt,
  ),
  'lookup.recipient-missing': warning(
    (p: { field: string; title: string }) =>
      `« ${p.field} » est une donnée personnelle, envoyée à « ${p.title} » : dites-le dans « recipients » de privacy.json, par ce nom, pour que la personne le lise.`,
  ),
  'ui.pointer-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« ${p.pointer} » ne désigne aucun champ du formulaire.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'ui.order-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `L’ordre nomme « ${p.name} », qui n’est pas un champ de cette partie.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'form.section-empty': error(
    (p: { field: string }) => `La partie « ${p.field} » ne contient aucun champ. Ajoutez ses « properties ».`,
    setMember('properties', FIRST_FIELD),
  ),
  'form.condition-value-impossible': error(
    (p: { field: string; value: string; choices: string }) =>
      `La condition attend ${p.value} de « ${p.field} », qui ne peut pas l’être : elle ne serait jamais vraie. Valeurs possibles : ${p.choices}.`,
  ),
  'form.condition-when-absent': warning(
    (p: { name: string }) =>
      `La condition est vraie aussi quand « ${p.name} » n’a pas de réponse. Ajoutez "required": ["${p.name}"] dans « if ».`,
    requireInCondition,
  ),
  'privacy.category-missing': error(
    (p: { field: string }) =>
      `« ${p.field} » n’a pas de catégorie de données personnelles. Ajoutez « personal » à son annotation, à celle de sa partie ou à celle du formulaire : le nom d’une catégorie, ou false si ce champ ne dit rien d’une personne.`,
    chooseCategory,
  ),
} as const;

type FormDiagnostics = typeof FORM_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends FormDiagnostics {}
}
