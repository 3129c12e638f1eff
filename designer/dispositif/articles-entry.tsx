/* The articles of an act, in their order, each with what refers to it. */
import { useMemo, type JSX } from 'react';
import { atPointer, joinPointer, stringsOf } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Pointer } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { AddEntry } from '../panel/add-entry.tsx';
import type { AddGroup } from '../panel/narrow-options.ts';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { ItemTools } from '../panel/record-entries.tsx';
import { Tool } from '../panel/tool.tsx';
import { linkedTo, linkGesture, listLinkable, readArticles, renameGesture, type Linkable } from './articles.ts';
import { t } from './text.ts';
import type { DispositifEditor } from './use-dispositif.ts';

type ArticlesProps = EntryProps & { readonly editor: DispositifEditor };

/** Articles of an act: added, renamed with what refers to them, put in order, taken away, and linked. */
export function ArticlesEntry({ part, property, editor }: ArticlesProps): JSX.Element {
  const panel = usePanel();
  const { files } = editor;
  const at = joinPointer(part, property.name);
  const list = stringsOf(atPointer(panel.value, at));
  const linkable = useMemo(() => listLinkable(files), [files]);
  const add = (typed: string): void => {
    const added = readArticles(typed, list);
    if (added.length === 0) return;
    const operations = added.map((value) => ({ type: 'item' as const, into: at, before: null, value }));
    // The list is made whole where there is none yet.
    if (list.length === 0) panel.set(at, added);
    else panel.change(...operations);
  };
  return (
    <fieldset className="panel-record">
      <legend>{property.title}</legend>
      <p className="form-hint">{list.length === 0 ? t('noArticle') : property.hint}</p>
      <ol className="scheme-articles">
        {list.map((article, rank) => (
          <Article
            key={`${rank} ${article}`}
            at={joinPointer(at, rank)}
            rank={rank + 1}
            article={article}
            linkable={linkable}
            editor={editor}
          />
        ))}
      </ol>
      <TextEntry
        key={list.length}
        label={t('addArticle')}
        description={t('addArticleHint')}
        value=""
        disabled={panel.broken}
        whole
        faultOf={(typed) => (readArticles(typed, list).length === 0 && typed.trim() !== '' ? t('articleKnown') : null)}
        onChange={add}
      />
    </fieldset>
  );
}

type ArticleProps = {
  readonly at: Pointer;
  readonly rank: number;
  readonly article: string;
  readonly linkable: readonly Linkable[];
  readonly editor: DispositifEditor;
};

function Article({ at, rank, article, linkable, editor }: ArticleProps): JSX.Element {
  const panel = usePanel();
  const linked = linkedTo(article, linkable);
  const free = linkable.filter((one) => !linked.includes(one));
  const link = (one: Linkable | undefined): void => {
    if (one) editor.act(linkGesture(editor.files, one, article), t('linked', { title: one.title, article }));
  };
  return (
    <li className="scheme-article">
      <div className="panel-row">
        <TextEntry
          label={t('article', { rank })}
          value={article}
          disabled={panel.broken}
          whole
          onChange={(typed) => {
            if (typed.trim() !== '') editor.act(renameGesture(editor.files, at, typed.trim()), t('articleRenamed'));
          }}
        />
        <span className="form-count">
          {linked.length === 0
            ? t('linkedNone')
            : t(linked.length === 1 ? 'linkedOne' : 'linkedMany', { count: linked.length })}
        </span>
        <ItemTools part={at} title={t('article', { rank })} />
      </div>
      {linked.length > 0 && (
        <ul className="scheme-links">
          {linked.map((one) => (
            <li key={`${one.file} ${one.at}`}>
              <span className="form-line-title">
                <span className="form-count">{t(`kind-${one.kind}`)}</span> {setFrenchSpaces(wordsOf(one))}
              </span>
              <Tool
                icon="close"
                label={t('unlink', { title: one.title })}
                disabled={panel.broken}
                onClick={() => editor.act(linkGesture(editor.files, one, null), t('unlinked', { title: one.title }))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddEntry
        label={t('link', { article })}
        words={t('linkChoose')}
        disabled={panel.broken}
        options={groupsOf(free)}
        onAdd={(rank) => link(free[Number(rank)])}
      />
    </li>
  );
}

const wordsOf = ({ title, since }: Linkable): string =>
  since === null ? title : `${title}, ${t('since', { day: since })}`;

/** By kind, as lists of choices have them. */
function groupsOf(free: readonly Linkable[]): readonly AddGroup[] {
  return [...Map.groupBy(free, ({ kind }) => kind)].map(([kind, own]) => ({
    group: t(`kind-${kind}`),
    items: own.map((one) => ({ value: String(free.indexOf(one)), label: wordsOf(one) })),
  }));
}
