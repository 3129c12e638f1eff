/* What the graph draws: a card for each step, a label for each arrow, and the lines between them. */
import type { ActionView, Arrow, Files, NameOf, ProcedureView, StepView } from '../../engine/studio.ts';
import type { Box, Line } from './layout.ts';
import { t } from './text.ts';
import { linesOfText, widthOfText } from './text-size.ts';
import { conditionWords, delayInWords, whenInWords, whoInWords } from './words.ts';

/** A mark that a step bears in place of an arrow. */
export type Mark = {
  readonly icon: 'withdraw' | 'clock' | 'reopen' | 'people' | 'mail' | 'anywhere';
  readonly text: string;
};

/** The card of a step. */
export type Card = {
  readonly box: Box;
  readonly step: StepView;
  /** Who works there, and until when: on one line where both have room. */
  readonly foot: readonly string[];
  readonly marks: readonly Mark[];
};

/** The words of an arrow: what, then who and when. They lie on its line, or join the lines of all the steps it begins in. */
export type Label = {
  readonly box: Box;
  readonly arrow: Arrow;
  readonly action: ActionView | null;
  readonly what: string;
  readonly detail: string;
};

/** All that is drawn. */
export type Picture = {
  readonly cards: readonly Card[];
  readonly labels: readonly Label[];
  readonly lines: readonly Line[];
};

/** Sizes in pixels, as procedure.css draws them; `inside` is what is left for words. */
const CARD = {
  width: 158,
  inside: 138,
  icon: 18,
  line: 16,
  size: 13.5,
  padding: 14,
  foot: 18,
  small: 15,
  footSize: 12,
} as const;
const LABEL = {
  widest: 136,
  most: 190,
  narrowest: 60,
  around: 16,
  step: 4,
  line: 15,
  size: 12.5,
  padding: 6,
  detail: 12,
} as const;

/** The picture of a procedure. `isUnfolded`: what steps bear a mark of is drawn as arrows too. */
export function drawProcedure(view: ProcedureView, files: Files, valueOf: NameOf, isUnfolded: boolean): Picture {
  const actions = new Map(view.actions.map((action) => [action.part, action]));
  const isFolded = (arrow: Arrow): boolean => !isUnfolded && isAside(arrow, actions.get(arrow.part) ?? null);
  const drawn = view.arrows.filter((arrow) => !isFolded(arrow));
  const labels = drawn.map((arrow): Label => {
    const action = actions.get(arrow.part) ?? null;
    const words = action ? wordsOfAction(view, files, action) : wordsOfPassage(arrow, valueOf);
    const width = widthOfLabel(words);
    const lines = Math.min(2, linesOfText(words.what, width - LABEL.around, LABEL.size));
    const height = LABEL.padding + LABEL.line * (lines + (words.detail === '' ? 0 : 1));
    return { box: { id: arrow.part, width, height }, arrow, action, ...words };
  });
  const cards = view.steps.map((step): Card => {
    const marks = marksOf(view, step, isFolded);
    const foot = inLines(footOf(step, files), CARD.inside - MARK_WIDTH * marks.length);
    const room = CARD.inside - (step.isInitial || step.kind !== 'step' ? CARD.icon : 0);
    const height =
      CARD.padding +
      CARD.line * Math.min(2, linesOfText(step.title, room, CARD.size, true)) +
      (foot.length > 0 || marks.length > 0 ? CARD.foot : 0) +
      CARD.small * Math.max(foot.length - 1, 0);
    return { box: { id: step.id, width: CARD.width, height }, step, foot, marks };
  });
  const lines = labels.flatMap(({ box, arrow: { part, from, to } }): readonly Line[] => {
    const [only] = from;
    if (only !== undefined && from.length === 1) return [{ id: part, from: only, to, words: box }];
    return [
      ...from.map((step) => ({ id: `${step} ${part}`, from: step, to: part, words: null })),
      { id: part, from: part, to, words: null },
    ];
  });
  return { cards, labels, lines };
}

/** What the mark of a folded arrow takes of a line, in pixels. */
const MARK_WIDTH = 15;

/** Words on one line where they have room, else each on its own. */
function inLines(words: readonly string[], width: number): readonly string[] {
  const line = words.join(' · ');
  return widthOfText(line, CARD.footSize) <= width || words.length < 2 ? (line === '' ? [] : [line]) : words;
}

/** As narrow as its words allow, two lines of them where one would be wide; wider than most where they do not fit even so. */
function widthOfLabel({ what, detail }: Pick<Label, 'what' | 'detail'>): number {
  const whole = widthOfText(what, LABEL.size) + LABEL.around;
  const under = widthOfText(detail, LABEL.detail) + LABEL.around;
  let width = whole;
  if (whole > LABEL.widest) {
    // No word is cut.
    width = Math.max(...what.split(' ').map((word) => widthOfText(word, LABEL.size) + LABEL.around));
    while (width < LABEL.most && linesOfText(what, width - LABEL.around, LABEL.size) > 2) width += LABEL.step;
  }
  return Math.max(LABEL.narrowest, Math.min(LABEL.most, Math.max(width, under)));
}

/** What would hide the rest: withdrawals and reopenings, what is possible nearly everywhere, what time does by itself. */
function isAside(arrow: Arrow, action: ActionView | null): boolean {
  if (arrow.isFolded) return true;
  return (
    action !== null &&
    (action.kind === 'reopening' || (action.by.length > 0 && action.by.every((one) => one === 'time')))
  );
}

function wordsOfAction(view: ProcedureView, files: Files, action: ActionView): Pick<Label, 'what' | 'detail'> {
  const when = whenInWords(view, action);
  const who = whoInWords(
    files,
    action.by.filter((one) => one !== 'time'),
  );
  return { what: action.title, detail: [who, when].filter((words) => words !== '').join(' · ') };
}

function wordsOfPassage({ type, when }: Arrow, valueOf: NameOf): Pick<Label, 'what' | 'detail'> {
  if (type === 'join') return { what: t('join'), detail: '' };
  if (type === 'branch') return { what: t('branch'), detail: '' };
  return {
    what: when === null ? t('otherwise') : t('if', { condition: conditionWords(when, valueOf).text }),
    detail: '',
  };
}

/** Who works there and until when, or how it ended. */
function footOf({ kind, outcome, task, waiting, opinions }: StepView, files: Files): readonly string[] {
  const said = (...words: readonly string[]): readonly string[] => words.filter((word) => word !== '');
  if (kind === 'final') return outcome === null ? [] : [outcomeInWords(outcome)];
  if (opinions.some(({ isAdHoc }) => !isAdHoc)) {
    const asked = opinions.filter(({ isAdHoc }) => !isAdHoc);
    return said(t('opinions', { count: asked.length }), delayInWords(asked[0]?.delay ?? null));
  }
  if (waiting === 'applicant') return [t('by-applicant')];
  return task ? said(whoInWords(files, task.by === null ? [] : [task.by]), delayInWords(task.delay)) : [];
}

/** How a case ended. */
export function outcomeInWords(outcome: string): string {
  const known = OUTCOMES.find((one) => one === outcome);
  return known ? t(`outcome-${known}`) : outcome;
}
const OUTCOMES = ['granted', 'refused', 'withdrawn', 'closed'] as const;

function marksOf(view: ProcedureView, step: StepView, isFolded: (arrow: Arrow) => boolean): readonly Mark[] {
  const folded = view.arrows.filter((arrow) => arrow.from.includes(step.id) && isFolded(arrow));
  const actions = folded.flatMap(({ part }) => view.actions.find((action) => action.part === part) ?? []);
  const titles = (of: readonly ActionView[]): string => of.map(({ title }) => title).join(', ');
  const withdrawals = actions.filter(({ kind }) => kind === 'withdrawal');
  const reopenings = actions.filter(({ kind }) => kind === 'reopening');
  const timed = actions.filter(
    ({ by, kind }) => kind !== 'withdrawal' && by.length > 0 && by.every((one) => one === 'time'),
  );
  const others = actions.filter((action) => ![...withdrawals, ...reopenings, ...timed].includes(action));
  const adHoc = step.opinions.filter(({ isAdHoc }) => isAdHoc);
  const when = timed.map((action) => `${action.title} (${whenInWords(view, action)})`).join(', ');
  const mark = (icon: Mark['icon'], text: string): readonly Mark[] => (text === '' ? [] : [{ icon, text }]);
  return [
    ...mark('withdraw', titles(withdrawals)),
    ...mark('clock', when),
    ...mark('reopen', titles(reopenings)),
    ...mark('anywhere', titles(others)),
    ...mark('people', adHoc.map(({ title }) => title).join(', ')),
  ];
}
