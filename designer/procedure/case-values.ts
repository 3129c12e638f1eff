/* What every case has beside its answers, and what steps leave to it, by the titles of the table of names. */
import {
  actName,
  findName,
  quotaTitles,
  readName,
  titleWithoutTags,
  type Files,
  type NameOf,
  type ProcedureView,
} from '../../engine/studio.ts';
import { t } from './text.ts';

/** What a value is called, with its type and its choices. */
export type NamedValue = NonNullable<ReturnType<NameOf>>;

/** A value that every case has, or that an action, an opinion, a delay or an act leaves; null for any other. */
export function valueOfCase(files: Files, view: ProcedureView, path: string): NamedValue | null {
  const names = path.split('.');
  const read = readName(names);
  switch (read.type) {
    case 'case':
      return named(path, '');
    case 'action': {
      const about = view.actions.find(({ id }) => id === read.id);
      return about ? firstNamed('actions', ['action', 'correction', 'resubmission'], read.names, about.title) : null;
    }
    case 'opinion': {
      const about = view.steps.flatMap(({ opinions }) => opinions).find(({ id }) => id === read.id);
      return about ? firstNamed('avis', ['opinion'], read.names, about.title) : null;
    }
    case 'adHoc':
      return named(['avis', 'ponctuels', ...(read.names.length > 0 ? ['*', ...read.names] : [])].join('.'), '');
    case 'delay': {
      const title = titleOfDelay(view, read.id ?? '');
      return title === null ? null : firstNamed('delais', ['delay', 'clock', 'varied'], read.names, title);
    }
    case 'act': {
      const file = Object.keys(files).find((one) => actOf(one) === read.id);
      const kinds = ['act', 'numbered', 'notified', 'contestable'];
      return file === undefined
        ? null
        : firstNamed('actes', kinds, read.names, titleWithoutTags(files[file] ?? '') ?? '');
    }
    case 'quota': {
      const title = quotaTitles(files).get(read.id ?? '');
      return title === undefined ? null : firstNamed('quota', ['quota'], read.names, title);
    }
    case 'annotation':
    case 'decided':
    case 'value':
      return null;
  }
}

const actOf = (file: string): string | null =>
  file.startsWith('documents/') ? actName(file.slice('documents/'.length).replace(/\.md$/u, '')) : null;

/** A legal delay and an opinion by their titles, a timer by what it leads to. */
function titleOfDelay({ clocks, steps, actions }: ProcedureView, id: string): string | null {
  if (id === 'recours') return t('appeal');
  const titled = [...clocks, ...steps.flatMap(({ opinions }) => opinions)].find((one) => one.id === id);
  const timer = steps.flatMap(({ timers }) => timers).find((one) => one.id === id);
  return titled?.title ?? actions.find((one) => one.id === timer?.action)?.title ?? null;
}

/** The first entry of the table for what may stand between the root and the names. */
function firstNamed(
  root: string,
  kinds: readonly string[],
  names: readonly string[],
  title: string,
): NamedValue | null {
  const paths = kinds.map((kind) => [root, `<${kind}>`, ...names].join('.'));
  const found = paths.map((path) => named(path, title)).find((value) => value !== null);
  return found ?? null;
}

function named(path: string, title: string): NamedValue | null {
  const name = findName(path);
  const words = name?.title ?? name?.label;
  if (!name || words === undefined || name.type === 'asked' || name.type === 'made') return null;
  return { title: words.replace('{title}', () => title), type: name.type, choices: null };
}
