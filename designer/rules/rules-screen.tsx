import { Alert, Button, NativeSelect, type ComboboxItem } from '@mantine/core';
import { memo, useLayoutEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { RULES, type RuleView, type RulesView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import type { LastPreview } from '../last-preview.ts';
import { innermost, useSharedSelection } from '../source/shared-selection.ts';
import { Tool } from '../panel/tool.tsx';
import { RulePanel } from './rule-panel.tsx';
import { problemsOf } from './problems-of.ts';
import { ALL, filterOfText, filterToText, LISTS, rulesShown, type RuleFilter } from './rule-search.ts';
import { useSteady } from '../steady.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { TrialPanel } from './trial-panel.tsx';
import { idOf, titleOfRule, useRules, type RulesEditor } from './use-rules.ts';
import './rules.css';

type RulesScreenProps = {
  readonly report: CompileReport | null;
  readonly preview: LastPreview;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: string) => void;
};

/** Part of the address that says what is chosen, so that a reload goes on there. */
const CHOSEN = 'regle';

/** What the act computes, checks and asks for: the rules, the one that is chosen, and what it makes of some answers. */
export function RulesScreen({ report, preview, diagnostics, onSource }: RulesScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState(() => address.get(CHOSEN));
  const choose = useSteady((id: string) => {
    setChosen(id);
    setAddress((former) => ({ ...Object.fromEntries(former), [CHOSEN]: id }), { replace: true });
  });
  const names = useMemo(() => report?.names ?? [], [report]);
  const rules = useRules(diagnostics, names, chosen, choose);
  const shown = rules?.chosen;
  useSharedSelection(shown ? { file: RULES, pointer: shown.at } : null, ({ file, pointer }) => {
    const all = rules && file === RULES ? LISTS.flatMap((list) => rules.view[list]) : [];
    const found = innermost(all, pointer);
    if (found) rules?.choose(found);
  });
  if (!rules) return <Alert color="warn">{t('broken')}</Alert>;
  const rule = rules.chosen;
  return (
    <>
      {rules.broken && (
        <Alert color="warn" role="alert" mb="sm">
          {t('broken')}
        </Alert>
      )}
      <div className="rules-screen">
        <RuleOutline rules={rules} />
        <section className="form-properties rules-panel" aria-label={rule ? rule.title : studio('tabRules')}>
          {rule ? (
            <RulePanel key={idOf(rule)} rules={rules} rule={rule} onSource={onSource} />
          ) : (
            <p className="form-hint">{t('noneChosen')}</p>
          )}
        </section>
        <TrialPanel rules={rules} rule={rule} preview={preview} />
      </div>
    </>
  );
}

/** The rules, list by list; arrows go, Alt + arrows move, Delete removes. */
function RuleOutline({ rules }: { readonly rules: RulesEditor }): JSX.Element {
  const { view, chosen, broken } = rules;
  const outline = useRef<HTMLElement>(null);
  const follows = useRef(false);
  const search = useRef<HTMLInputElement>(null);
  const [words, ask] = useState('');
  const [filter, show] = useState(ALL);
  const isAll = filter.type === 'all' && words.trim() === '';
  const { files, diagnostics } = rules;
  const counts = useMemo(() => countsOf(view, diagnostics), [view, diagnostics]);
  const shown = useMemo(
    () => (isAll ? view : rulesShown(view, { files, filter, words, isFaulty: (rule) => counts.has(rule), chosen })),
    [isAll, view, files, filter, words, counts, chosen],
  );
  const all = LISTS.flatMap((list) => shown[list]);
  const choose = useSteady((rule: RuleView) => rules.choose(rule));
  const go = (rule: RuleView | undefined): void => {
    if (!rule) return;
    rules.choose(rule);
    follows.current = true;
  };
  const onKey = useSteady((event: KeyboardEvent, rule: RuleView): void => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.key === '/') search.current?.focus();
    else if (event.key === 'Home') go(all[0]);
    else if (event.key === 'End') go(all.at(-1));
    else if (way === -1 && !event.altKey && rule === all[0]) search.current?.focus();
    else if (event.key === 'Delete' && !broken) rules.remove(rule);
    else if (way !== null && event.altKey && !broken) rules.shift(rule, way);
    else if (way !== null) {
      const next = all[all.indexOf(rule) + way];
      if (next) rules.choose(next);
      follows.current = true;
    } else return;
    if (event.key === 'Delete' || event.altKey) follows.current = true;
    event.preventDefault();
  });
  /** From the field, the list: the first that is found, or back to every rule. */
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && words !== '') ask('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') go(found(shown, words, chosen) ?? all[0]);
    else return;
    event.preventDefault();
  };
  // What is chosen has the focus, wherever it has gone: as soon as it is drawn, for a key that is held starts from there.
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    outline.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  });
  return (
    <nav ref={outline} className="rules-outline" aria-label={studio('tabRules')}>
      <p className="form-said" role="status">
        {rules.said === '' ? t('keys') : setFrenchSpaces(rules.said)}
      </p>
      {chosen && (
        <div className="form-tools" role="toolbar" aria-label={t('toolsOf', { title: chosen.title })}>
          <Tool icon="up" label={t('moveUp')} disabled={broken} onClick={() => rules.shift(chosen, -1)} />
          <Tool icon="down" label={t('moveDown')} disabled={broken} onClick={() => rules.shift(chosen, 1)} />
          <Tool icon="remove" label={t('remove')} disabled={broken} onClick={() => rules.remove(chosen)} />
        </div>
      )}
      {LISTS.every((list) => view[list].length === 0) ? (
        <p>{t('none')}</p>
      ) : (
        <div className="rules-search" role="search">
          <input
            ref={search}
            type="search"
            className="panel-search"
            aria-label={t('searchRule')}
            placeholder={t('searchRule')}
            aria-keyshortcuts="/"
            autoComplete="off"
            value={words}
            onChange={(event) => ask(event.currentTarget.value)}
            onKeyDown={onSearchKey}
          />
          <NativeSelect
            size="xs"
            aria-label={t('show')}
            value={filterToText(filter)}
            data={filtersFor(rules, filter)}
            onChange={(event) => show(filterOfText(event.currentTarget.value))}
          />
          <p className="form-hint" role="status">
            {isAll ? '' : t('shownCount', { count: all.length, total: LISTS.flatMap((list) => view[list]).length })}
          </p>
        </div>
      )}
      {LISTS.filter((list) => isAll || shown[list].length > 0).map((list) => (
        <section key={list} aria-label={t(`list-${list}`)}>
          <h2 className="form-heading">
            {t(`list-${list}`)} <span className="form-count">{shown[list].length}</span>
          </h2>
          <ul>
            {shown[list].map((rule) => (
              <RuleLine
                key={rule.at}
                rule={rule}
                count={counts.get(rule) ?? 0}
                isChosen={rule === chosen}
                onChoose={choose}
                onKey={onKey}
              />
            ))}
          </ul>
          <Button
            variant="default"
            size="xs"
            disabled={broken}
            leftSection={<Icon name="add" />}
            onClick={() => rules.add(list)}
          >
            {t(`add-${list}`)}
          </Button>
        </section>
      ))}
    </nav>
  );
}

/** The first rule that is found by what is typed: the one that is chosen may be there for another reason. */
function found(shown: RulesView, words: string, chosen: RuleView | null): RuleView | undefined {
  const others = LISTS.flatMap((list) => shown[list]).filter((rule) => rule !== chosen);
  return words.trim() === '' ? undefined : (others[0] ?? chosen ?? undefined);
}

/** What can be shown of the rules; of what is read, that of the rule which is chosen, and of the one it was asked of. */
function filtersFor({ view, chosen, diagnostics }: RulesEditor, now: RuleFilter): ComboboxItem[] {
  const all = LISTS.flatMap((list) => view[list]);
  const about = new Set([
    ...('rule' in now ? all.filter((rule) => idOf(rule) === now.rule) : []),
    ...(chosen ? [chosen] : []),
  ]);
  const item = (filter: RuleFilter, label: string): ComboboxItem => ({ value: filterToText(filter), label });
  return [
    item(ALL, t('showAll')),
    ...LISTS.map((list) => item({ type: 'list', list }, t(`list-${list}`))),
    ...(diagnostics.length > 0 || now.type === 'faulty' ? [item({ type: 'faulty' }, t('showFaulty'))] : []),
    ...[...about].flatMap((rule) => [
      item({ type: 'read', rule: idOf(rule) }, t('showRead', { title: rule.title })),
      ...(rule.type === 'value'
        ? [item({ type: 'readers', rule: idOf(rule) }, t('showReaders', { title: rule.title }))]
        : []),
    ]),
  ];
}

/** How much is to mend of each rule; of those that have nothing, none. */
function countsOf(view: RulesView, diagnostics: readonly ApiDiagnostic[]): ReadonlyMap<RuleView, number> {
  return new Map(
    LISTS.flatMap((list) => view[list]).flatMap((rule) => {
      const count = problemsOf({ diagnostics }, rule).length;
      return count === 0 ? [] : [[rule, count] as const];
    }),
  );
}

type RuleLineProps = {
  readonly rule: RuleView;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (rule: RuleView) => void;
  readonly onKey: (event: KeyboardEvent, rule: RuleView) => void;
};

/** Drawn anew where it changes: an arrow goes from one of hundreds to the next. */
const RuleLine = memo(function RuleLine({ rule, count, isChosen, onChoose, onKey }: RuleLineProps): JSX.Element {
  return (
    <li className="rules-line">
      <button
        type="button"
        className="form-kind"
        aria-current={isChosen}
        onClick={() => onChoose(rule)}
        onKeyDown={(event) => onKey(event, rule)}
      >
        <span className="form-line-title">{setFrenchSpaces(titleOfRule(rule))}</span>
        {rule.type === 'source' && <span className="form-count">{t('inSource')}</span>}
        {count > 0 && (
          <Pill small tone="danger">
            {count}
          </Pill>
        )}
      </button>
    </li>
  );
});
