/* The course of a case in sentences: each step with who does what and what follows, and the delays of the law. */
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { procedureView, readProcedure, schemaOfFile, type Files, type ProcedureView } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { namedOptions } from '../panel/named-options.ts';
import { rowsOf, type Row } from '../procedure/rows.ts';
import { letterInWords, whoInWords } from '../procedure/words.ts';
import { namesSaid } from '../texts/names-said.ts';
import { line, type ReadbackItem, type ReadbackLine } from './item.ts';
import { titleOfQuestion } from './say-rules.ts';
import { sayPart, type SaidFile } from './say-part.ts';
import { t } from './text.ts';

const FILE = 'workflow.json';

/** One thing for each step, for what is done at any moment, and for each legal delay; none while it cannot be read. */
export function sayProcedure(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const [view, procedure] = [procedureView(files), readProcedure(files)];
  const root = schemaOfFile(FILE);
  if (!view || !procedure || !root) return [];
  const { workflow } = procedure;
  const nameOf = namesSaid(files, names);
  const titleOf: SaidFile['titleOf'] = (to, name) => {
    switch (to) {
      case 'state':
        return view.steps.find(({ id }) => id === name)?.title ?? name;
      case 'action':
        return view.actions.find(({ id }) => id === name)?.title ?? name;
      case 'delay':
        return view.clocks.find(({ id }) => id === name)?.title ?? name;
      case 'message':
      case 'document':
        return letterInWords(files, `${to}s/${name}.md`);
      case 'actor':
      case 'function':
        return whoInWords(files, [name]);
      default:
        return namedOptions(files, to).find(({ value }) => value === name)?.label ?? name;
    }
  };
  const questionOf = (pointer: string): string => titleOfQuestion(files, names, pointer);
  const said: SaidFile = { root, whole: workflow, titleOf, questionOf, nameOf };
  const item = { article: '', grid: null, file: FILE };
  // Delays of the law are said whole below; when time acts in a step is said of what it does.
  const elsewhere = new Set(
    [...view.clocks, ...view.steps.flatMap(({ timers }) => timers.filter(({ action }) => action !== null))].map(
      ({ part }) => part,
    ),
  );
  const rows = rowsOf({ view, files, workflow, diagnostics: [] }, nameOf);
  return [
    ...gathered(rows.filter(({ part }) => !elsewhere.has(part))).map(({ head, below }) => ({
      ...item,
      title: head.title,
      pointer: view.placeOf(head.part) ?? '',
      lines: [
        ...(head.detail === '' ? [] : [line(head.detail)]),
        ...whereOf(view, head.part),
        ...below.map(({ level, title, detail }) =>
          line(detail === '' ? title : `${title} · ${detail}`, { level: Math.max(0, level - 2) }),
        ),
      ],
    })),
    ...view.clocks.map(({ part, title }) => {
      const article = atPointer(workflow, joinPointer(part, 'article'));
      return {
        ...item,
        title,
        article: typeof article === 'string' ? article : '',
        pointer: view.placeOf(part) ?? '',
        lines: sayPart(said, part, 0, ['title', 'article']),
      };
    }),
  ];
}

/** Of what may be done in several steps, which. */
function whereOf(view: ProcedureView, part: string): readonly ReadbackLine[] {
  const steps = view.actions.find((action) => action.isAnywhere && action.part === part)?.steps ?? [];
  const titles = steps.map((id) => view.steps.find((step) => step.id === id)?.title ?? id);
  return titles.length > 0 ? [line(t('possibleIn', { steps: titles.join(', ') }))] : [];
}

/** Lines below the one that heads them. */
function gathered(rows: readonly Row[]): readonly { readonly head: Row; readonly below: readonly Row[] }[] {
  return rows.flatMap((head, at) => {
    if (head.level !== 1) return [];
    const next = rows.findIndex(({ level }, rank) => rank > at && level === 1);
    return [{ head, below: rows.slice(at + 1, next === -1 ? rows.length : next) }];
  });
}
