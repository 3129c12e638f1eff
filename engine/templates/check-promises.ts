/**
 * What texts promise or deny: rights that no scheme may take, a reminder that nothing sends, a document that nobody makes, the other
 * decision than the one they are written for, the title, the act or the subject of another text.
 */
import { foldText } from '../base/fold-text.ts';
import { foldedText } from '../base/telling-words.ts';
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { isLetter, isMailToApplicant } from '../language/recipients.ts';
import { CAPTIONS } from '../language/captions.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { templateFile } from './template-file.ts';
import { textFiles, type TextFile } from './text-files.ts';

/** Texts that promise or deny what the scheme does not. */
export function checkPromises(parsed: ParsedSource): readonly Diagnostic[] {
  const texts = textFiles(parsed);
  const reminds = listActions(parsed.workflow).some(
    ({ action: { by, to, effects = [] } }) =>
      by.includes('time') && to === undefined && effects.some(isMailToApplicant),
  );
  return [
    ...texts.flatMap(({ file, text }) =>
      sentencesOf(text).flatMap((sentence) => [
        ...checkRights(parsed, file, sentence),
        ...checkActs(parsed, file, sentence),
        ...(reminds ? [] : checkReminder(parsed, file, sentence)),
      ]),
    ),
    ...checkTitles(parsed, texts),
    ...texts.flatMap((one) => checkArticles(parsed, one)),
    ...checkSubjects(parsed, texts),
    ...checkDecisions(parsed),
    ...checkDocuments(parsed),
  ];
}

const DENIED =
  /ne (?:peut|pourra|saurait) (?:pas |plus )?être (?:contesté|attaqué)e?s?|(?:sans|aucun) recours(?: possible| n[’']est)|n[’']est (?:pas )?susceptible d[’']aucun recours/i;
const COURT = /tribunal administratif (?:de |d[’'])(?!Nouvelle[- ]Calédonie|Nouméa|\{)[A-ZÀ-Ý][\wÀ-ÿ-]*/u;
const OURS = 'tribunal administratif de Nouvelle-Calédonie';
const FROM_ELSEWHERE =
  /à compter (?:du dépôt|de (?:son|leur) dépôt|de la (?:demande|réception de la demande)|du jour de la demande)(?: de la demande| de votre demande)?/i;
const CONTEST = /contest|recours|tribunal/i;

function checkRights({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  const [denied, court] = [DENIED.exec(text), COURT.exec(text)];
  const start = CONTEST.test(text) ? FROM_ELSEWHERE.exec(text) : null;
  const at = ({ index, 0: written }: RegExpExecArray) => placeOf(index, written.length);
  return [
    ...(denied ? [report('template.recourse-denied', file, at(denied), { written: denied[0] })] : []),
    ...(court ? [report('template.court-other', file, at(court), { written: court[0], mended: OURS })] : []),
    ...(start
      ? [
          report('template.recourse-start', file, at(start), {
            written: start[0],
            mended: 'à compter de sa notification',
          }),
        ]
      : []),
  ];
}

const NUMBERED = /(?:délibération|arrêté|décision|loi du pays|décret)s? (?:modifiée? )?n[°o] ?(\d[\w./-]*\w)/giu;

/** A number of an act that the scheme does not rest on, where the numbers of those that it does are known. */
function checkActs({ identity: { legalBasis }, report }: ParsedSource, file: string, { text, placeOf }: Sentence) {
  const known = legalBasis.map(({ act }) => foldedText(act));
  if (!known.some((act) => /\d/.test(act)) || !/^(?:documents|messages)\//.test(file)) return [];
  return [...text.matchAll(NUMBERED)].flatMap(({ index, 0: written, 1: number = '' }) =>
    known.some((act) => act.includes(foldedText(number)))
      ? []
      : [report('template.act-unlisted', file, placeOf(index, written.length), { written })],
  );
}

const REMINDER =
  /nous vous (?:le )?(?:rappellerons|relancerons|enverrons un rappel|écrirons de nouveau)|un rappel vous (?:sera|est) (?:envoyé|adressé)/i;

function checkReminder({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  const found = REMINDER.exec(text);
  if (!found) return [];
  return [report('template.reminder-never', file, placeOf(found.index, found[0].length), { written: found[0] })];
}

/** Two mails of one subject, two letters of one title. */
function checkTitles(parsed: ParsedSource, texts: readonly TextFile[]): readonly Diagnostic[] {
  const { report, workflow } = parsed;
  const leading = listActions(workflow).flatMap(({ action: { effects = [], to } }) =>
    effects.flatMap((effect) => ({ file: templateFile(effect), to })),
  );
  const ledTo = (file: string) => leading.filter((one) => one.file === file).map(({ to }) => to);
  const titled = texts.flatMap(({ file, text }) => {
    const [title = ''] = text.split('\n', 1);
    const isSent = file.includes('/') && title.startsWith('# ') && ledTo(file).length > 0;
    return isSent ? [{ file, title, folder: file.split('/', 1)[0] }] : [];
  });
  return titled.flatMap(({ file, title, folder }, at) => {
    const first = titled.find((one, rank) => rank < at && one.folder === folder && one.title === title);
    // Two ways to one state, such as silence and a signature, may say the same: a case is written but one of them.
    if (!first || ledTo(first.file).some((to) => to !== undefined && ledTo(file).includes(to))) return [];
    const related = [{ caption: CAPTIONS.first, place: { line: 1 }, file: first.file }];
    return [report('template.title-same', file, { line: 1 }, { other: first.file }, related)];
  });
}

const HEADING = /^## Article (\d{1,3})(?:er)?\b/gm;

/** Articles of a letter that are numbered come one after the other. */
function checkArticles({ report }: ParsedSource, { file, text }: TextFile): readonly Diagnostic[] {
  if (!file.startsWith('documents/')) return [];
  const found = [...text.matchAll(HEADING)];
  const wrong = found.findIndex(({ 1: number }, at) => Number(number) !== at + 1);
  const match = found[wrong];
  if (!match) return [];
  const line = text.slice(0, match.index).split('\n').length;
  const place = { line, column: 1, endLine: line, endColumn: match[0].length + 1 };
  const params = { written: match[0].slice('## '.length), mended: `Article ${wrong + 1}` };
  return [report('template.article-order', file, place, params)];
}

const SUBJECT =
  /demandes? (?:de |d[’'])(subvention|permis|licence|agrément|bourse|carte|prime|autorisation|prêt|allocation|logement)s?(?![\wÀ-ÿ])/giu;

/** « Votre demande de subvention », in a scheme that speaks of none. */
function checkSubjects({ identity, ui, formSchema, source, report }: ParsedSource, texts: readonly TextFile[]) {
  const { title, summary, keywords = [] } = identity;
  const named = foldText([title, summary, ...keywords].join(' '));
  let own: string | null = null;
  const isOwn = (word: string): boolean => {
    const folded = foldedText(word);
    if (named.includes(folded)) return true;
    // The whole form is written out where a text names another subject, and nowhere else.
    own ??= foldText([source.files['sheet.md'] ?? '', JSON.stringify(formSchema)].join(' '));
    return own.includes(folded);
  };
  const strange = (text: string) => [...text.matchAll(SUBJECT)].filter(({ 1: word = '' }) => !isOwn(word));
  const said = [
    { file: 'form.ui.json', pointer: '/declaration', text: ui.declaration ?? '' },
    { file: 'form.ui.json', pointer: '/intro', text: ui.intro ?? '' },
    { file: 'dispositif.json', pointer: '/receipt', text: identity.receipt },
  ];
  const ofForm = said.flatMap(({ file, pointer, text }) =>
    strange(text)
      .slice(0, 1)
      .map(({ 0: written, 1: word = '' }) => report('template.subject-other', file, pointer, { written, word })),
  );
  const ofTexts = texts.flatMap(({ file, text }) =>
    sentencesOf(text).flatMap(({ text: sentence, placeOf }) =>
      strange(sentence).map(({ index, 0: written, 1: word = '' }) =>
        report('template.subject-other', file, placeOf(index, written.length), { written, word }),
      ),
    ),
  );
  return [...ofForm, ...ofTexts];
}

const DECIDED = {
  granted: /(?<!n[’']|pas )est (?:donc )?(?:accordée?|acceptée?|autorisée?)(?![\wÀ-ÿ])/i,
  refused: /(?<!n[’']|pas )est (?:donc )?(?:refusée?|rejetée?)(?![\wÀ-ÿ])/i,
} as const;

/** Ways in which each text is written, by the outcome of the state where they lead at once; null for no end. */
function outcomesOf({ workflow }: ParsedSource): ReadonlyMap<string, ReadonlySet<string | null>> {
  const outcomes = new Map<string, Set<string | null>>();
  const put = (effects: readonly WorkflowEffect[] = [], to: string | undefined): void => {
    for (const effect of effects) {
      const file = templateFile(effect);
      const outcome = workflow.states[to ?? '']?.outcome ?? null;
      if (file !== null) outcomes.set(file, (outcomes.get(file) ?? new Set()).add(outcome));
    }
  };
  put(workflow.filed, undefined);
  for (const { action } of listActions(workflow)) put(action.effects, action.to);
  for (const { state } of listStates(workflow)) {
    put(state.entry, undefined);
    for (const step of [...(state.always ?? []), state.then, state.withoutQuorum]) put(step?.effects, step?.to);
  }
  return outcomes;
}

/** « Est accordée », in what is written as a request is refused alone. */
function checkDecisions(parsed: ParsedSource): readonly Diagnostic[] {
  const outcomes = outcomesOf(parsed);
  return textFiles(parsed).flatMap(({ file, text }) => {
    const [only, ...others] = outcomes.get(file) ?? [];
    if ((only !== 'granted' && only !== 'refused') || others.length > 0) return [];
    const contrary = DECIDED[only === 'granted' ? 'refused' : 'granted'];
    return sentencesOf(text).flatMap(({ text: sentence, placeOf }) => {
      const found = /\{%|\bsi\b|réponse/i.test(sentence) ? null : contrary.exec(sentence);
      if (!found) return [];
      const params = { written: found[0], outcome: only };
      return [parsed.report('template.letter-opposed', file, placeOf(found.index, found[0].length), params)];
    });
  });
}

const AMONG =
  /(?:est|sont) dans (?:votre compte, (?:avec|parmi) )?vos documents|est dans votre compte, avec vos documents/i;

/** A mail that says that a document is there, sent where none is made, in a scheme where none can have been made before. */
function checkDocuments(parsed: ParsedSource): readonly Diagnostic[] {
  const { workflow, report, source } = parsed;
  const certified = new Set(
    Object.values(workflow.clocks ?? {}).flatMap(({ action, certificate }) =>
      certificate === undefined ? [] : [action],
    ),
  );
  return listActions(workflow).flatMap(({ id, action: { effects = [], to } }) => {
    const end = workflow.states[to ?? ''];
    if (end?.outcome === undefined || certified.has(id)) return [];
    const made = [...effects, ...(end.entry ?? [])].filter(isLetter);
    return effects.flatMap((effect) => {
      const file = isMailToApplicant(effect) ? templateFile(effect) : null;
      if (file === null || made.some(({ when }) => when === undefined || when === effect.when)) return [];
      return sentencesOf(source.files[file] ?? '').flatMap(({ text, placeOf }) => {
        const found = AMONG.exec(text);
        if (!found || text.includes('{%')) return [];
        return [report('template.document-never', file, placeOf(found.index, found[0].length), { written: found[0] })];
      });
    });
  });
}
