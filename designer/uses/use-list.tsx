import { useMemo, type JSX } from 'react';
import { describeUse, type Use } from '../../engine/studio.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { Files } from '../api.ts';
import { namedFile } from '../file-title.ts';
import { t } from './text.ts';

type UseListProps = {
  readonly files: Files;
  readonly uses: readonly Use[];
  readonly onPlace: (file: string, offset: number) => void;
  /** What the list is called; all places of a thing when absent. */
  readonly label?: string;
};

/** Places by file, in words; a click goes there. */
export function UseList({ files, uses, onPlace, label = t('placesAll') }: UseListProps): JSX.Element {
  const groups = useMemo(() => [...Map.groupBy(uses, ({ file }) => file)], [uses]);
  return (
    <section className="uses-list" aria-label={label}>
      {groups.map(([file, own]) => (
        <div key={file}>
          <h3 className="uses-file">{setFrenchSpaces(namedFile(files, file))}</h3>
          <ul>
            {[...Map.groupBy(own, (use) => JSON.stringify(wordsOf(files, use)))].map(([key, [use, ...others]]) =>
              use ? (
                <li key={key}>
                  <button type="button" onClick={() => onPlace(file, use.from)}>
                    <Place files={files} use={use} />
                    {others.length > 0 && <span className="uses-text">{t('times', { count: others.length + 1 })}</span>}
                  </button>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Place({ files, use }: { readonly files: Files; readonly use: Use }): JSX.Element {
  const { words, text } = wordsOf(files, use);
  return (
    <>
      {words !== '' && <span>{setFrenchSpaces(words)}</span>}
      {text !== null && <span className="uses-text">{text}</span>}
      {use.role === 'defines' && use.as !== 'file' && <Pill small>{t('defined')}</Pill>}
    </>
  );
}

function wordsOf(files: Files, use: Use): { readonly words: string; readonly text: string | null } {
  if (use.as === 'file') return { words: t('whole'), text: null };
  const { titles, step, within, text } = describeUse(files, use);
  const parts = [
    ...(step === null ? [] : [t('step', { rank: step })]),
    ...titles,
    ...(within === null ? [] : [t(`within-${within}`)]),
  ];
  const said = parts.length > 0 || text !== null ? parts : [files[use.file]?.slice(use.from, use.to) ?? ''];
  return { words: said.join(' › '), text: text === titles.at(-1) ? null : text };
}
