import { useMemo, type JSX } from 'react';
import { describeUse, titleOfFile, type Use } from '../../engine/studio.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { Files } from '../api.ts';
import { fileTitle } from '../file-title.ts';
import { t } from './text.ts';

type UseListProps = {
  readonly files: Files;
  readonly uses: readonly Use[];
  readonly onPlace: (file: string, offset: number) => void;
};

/** Places by file, in words; a click goes there. */
export function UseList({ files, uses, onPlace }: UseListProps): JSX.Element {
  const groups = useMemo(() => [...Map.groupBy(uses, ({ file }) => file)], [uses]);
  return (
    <section className="uses-list" aria-label={t('placesAll')}>
      {groups.map(([file, own]) => (
        <div key={file}>
          <h3 className="uses-file">{setFrenchSpaces(titleOfGroup(files, file))}</h3>
          <ul>
            {own.map((use) => (
              <li key={`${use.from} ${use.as}`}>
                <button type="button" onClick={() => onPlace(file, use.from)}>
                  <Place files={files} use={use} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Place({ files, use }: { readonly files: Files; readonly use: Use }): JSX.Element {
  const { titles, text } = describeUse(files, use);
  const own = files[use.file]?.slice(use.from, use.to);
  const words = use.as === 'file' ? t('whole') : titles.join(' › ') || (text === null ? own : '');
  return (
    <>
      {words && <span>{setFrenchSpaces(words)}</span>}
      {text !== null && text !== titles.at(-1) && <q className="uses-text">{text}</q>}
      {use.role === 'defines' && use.as !== 'file' && <Pill small>{t('defined')}</Pill>}
    </>
  );
}

/** « La procédure », « Un scénario : … »: what a file is, and its own title where there are several of its kind. */
function titleOfGroup(files: Files, file: string): string {
  const kind = fileTitle(file).split(/[:;]/u, 1)[0]?.trim() ?? '';
  const title = file.includes('/') ? titleOfFile(files, file) : null;
  const named = kind === '' ? file : kind.replace(/\.$/u, '');
  return title === null ? named : `${named} : ${title}`;
}
