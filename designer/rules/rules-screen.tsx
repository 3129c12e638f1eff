import { Alert, Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { RULES, type RuleList, type RuleView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { innermost, useSharedSelection } from '../source/shared-selection.ts';
import { Tool } from '../panel/tool.tsx';
import { RulePanel } from './rule-panel.tsx';
import { problemsOf } from './problems-of.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { TrialPanel } from './trial-panel.tsx';
import { idOf, useRules, type RulesEditor } from './use-rules.ts';

type RulesScreenProps = {
  readonly report: CompileReport | null;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: string) => void;
};

/** Part of the address that says what is chosen, so that a reload goes on there. */
const CHOSEN = 'regle';
const LISTS: readonly RuleList[] = ['computed', 'checks', 'eligibility', 'quotas'];

/** What the act computes, checks and asks for: the rules, the one that is chosen, and what it makes of some answers. */
export function RulesScreen({ report, diagnostics, onSource }: RulesScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState(() => address.get(CHOSEN));
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      setAddress((former) => ({ ...Object.fromEntries(former), [CHOSEN]: id }), { replace: true });
    },
    [setAddress],
  );
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
        <TrialPanel rules={rules} rule={rule} report={report} />
      </div>
    </>
  );
}

/** The rules, list by list; arrows go, Alt + arrows move, Delete removes. */
function RuleOutline({ rules }: { readonly rules: RulesEditor }): JSX.Element {
  const { view, chosen, broken } = rules;
  const outline = useRef<HTMLElement>(null);
  const follows = useRef(false);
  const all = LISTS.flatMap((list) => view[list]);
  const onKey = (event: KeyboardEvent, rule: RuleView): void => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.key === 'Delete' && !broken) rules.remove(rule);
    else if (way !== null && event.altKey && !broken) rules.shift(rule, way);
    else if (way !== null) {
      const next = all[all.indexOf(rule) + way];
      if (next) rules.choose(next);
    } else return;
    event.preventDefault();
    follows.current = true;
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
      {all.length === 0 && <p>{t('none')}</p>}
      {LISTS.map((list) => (
        <section key={list} aria-label={t(`list-${list}`)}>
          <h2 className="form-heading">{t(`list-${list}`)}</h2>
          <ul>
            {view[list].map((rule) => (
              <RuleLine key={rule.at} rules={rules} rule={rule} isChosen={rule === chosen} onKey={onKey} />
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

type RuleLineProps = {
  readonly rules: RulesEditor;
  readonly rule: RuleView;
  readonly isChosen: boolean;
  readonly onKey: (event: KeyboardEvent, rule: RuleView) => void;
};

function RuleLine({ rules, rule, isChosen, onKey }: RuleLineProps): JSX.Element {
  const count = problemsOf(rules, rule).length;
  return (
    <li className="rules-line">
      <button
        type="button"
        className="form-kind"
        aria-current={isChosen}
        onClick={() => rules.choose(rule)}
        onKeyDown={(event) => onKey(event, rule)}
      >
        <span className="form-line-title">{setFrenchSpaces(rule.title)}</span>
        {rule.type === 'source' && <span className="form-count">{t('inSource')}</span>}
        {count > 0 && (
          <Pill small tone="danger">
            {count}
          </Pill>
        )}
      </button>
    </li>
  );
}
