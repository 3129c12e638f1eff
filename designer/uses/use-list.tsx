import { useMemo, type JSX } from 'react';
import type { Use } from '../../engine/studio.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { namedFile } from '../file-title.ts';
import { sayUse, type UseWords } from './say-use.ts';
import { t } from './text.ts';
import './uses.css';

type UseListProps = {
  readonly files: Files;
  readonly uses: readonly Use[];
  /** What rules can read, as the compiler lists it. */
  readonly names: readonly ReadableName[];
  readonly onPlace: (file: string, offset: number) => void;
  /** What the list is called; all places of a thing when absent. */
  readonly label?: string;
};

/** Places by file, in words; a click goes there. */
export function UseList({ files, uses, names, onPlace, label = t('placesAll') }: UseListProps): JSX.Element {
  const groups = useMemo(
    () => [
      ...Map.groupBy(
        uses.map((use) => ({ use, words: sayUse(files, names, use) })),
        ({ use }) => use.file,
      ),
    ],
    [files, names, uses],
  );
  return (
    <section className="uses-list" aria-label={label}>
      {groups.map(([file, own]) => (
        <div key={file}>
          <h3 className="uses-file">{setFrenchSpaces(namedFile(files, file))}</h3>
          <ul>
            {[...Map.groupBy(own, ({ words }) => JSON.stringify(words))].map(([key, [first, ...others]]) =>
              first ? (
                <li key={key}>
                  <button type="button" onClick={() => onPlace(file, first.use.from)}>
                    <Place {...first} />
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

function Place({ use, words: { place, text } }: { readonly use: Use; readonly words: UseWords }): JSX.Element {
  return (
    <>
      {place !== '' && <span>{setFrenchSpaces(place)}</span>}
      {text !== null && <span className="uses-text">{setFrenchSpaces(text)}</span>}
      {use.role === 'defines' && use.as !== 'file' && <Pill small>{t('defined')}</Pill>}
    </>
  );
}
