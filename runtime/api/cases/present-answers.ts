/** What is to be read: answers and what was given with actions; what the last correction changed; what one can name. */
import type { ShownDeed, ReviewSection } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';
import type { ShownCase } from './open-case.ts';
import { formatDay } from '../../../engine/form/words/index.ts';

/** The answers and deeds in sections, with what changed, what can be named and what is expected. */
export function presentAnswers({
  view,
}: ShownCase): Pick<CaseDetail, 'answers' | 'sections' | 'changed' | 'former' | 'correctable' | 'expected'> {
  const { answers, outcome } = view.case;
  return {
    answers,
    sections: [...view.sections(), ...view.deeds.flatMap(presentDeed)],
    changed: view.changed,
    former: view.former,
    correctable: view.nameable.map(({ pointer, label, page, isList }) => ({
      pointer,
      label: isList ? messages.listItself(label) : label,
      page,
    })),
    expected: outcome === null ? view.missing : [],
  };
}

/** What was given with an action: why something that was asked for has not changed, then its form. */
function presentDeed({ action, title, by, at, explanation, sections }: ShownDeed): readonly ReviewSection[] {
  const page = `action:${action}`;
  const heading = messages.deed(title, by, formatDay(at));
  const row = { pointer: '/explanation', label: messages.explanation, file: null, depth: 0, heading: false };
  return [
    ...(explanation === null ? [] : [{ page, title: heading, rows: [{ ...row, value: explanation }] }]),
    ...sections.map(({ rows }) => ({ page, title: heading, rows })),
  ];
}
