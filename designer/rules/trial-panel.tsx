import { NativeSelect } from '@mantine/core';
import { useEffect, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { JsonObject, RuleView } from '../../engine/studio.ts';
import { heardPreviewAnswers, onPreviewAnswers } from '../../runtime/ui/saving/preview-answers.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { LastPreview } from '../last-preview.ts';
import { FormPreview } from '../form/preview.tsx';
import { t } from './text.ts';
import type { RulesEditor } from './use-rules.ts';
import { Reasons, Why } from './why.tsx';
import { trialScenarios, useTrial, type Trial, type Tried } from './use-trial.ts';

type TrialPanelProps = {
  readonly rules: RulesEditor;
  readonly rule: RuleView | null;
  readonly preview: LastPreview;
};

const TYPED = '';

/** What the chosen rule makes of some answers, and why. */
export function TrialPanel({ rules, rule, preview }: TrialPanelProps): JSX.Element {
  const scenarios = trialScenarios(rules.files);
  const [asked, ask] = useState<string | null>(null);
  const chosen = asked ?? scenarios[0]?.file ?? TYPED;
  const isTyped = chosen === TYPED || !scenarios.some(({ file }) => file === chosen);
  const typed = useTypedAnswers(preview.key);
  const trial = useTrial(isTyped ? null : chosen, typed);
  return (
    <section className="rules-trial" aria-label={t('trial')}>
      <h2 className="form-heading">{t('trial')}</h2>
      <NativeSelect
        label={t('trialOn')}
        size="sm"
        value={isTyped ? TYPED : chosen}
        onChange={(event) => ask(event.currentTarget.value)}
        data={[
          ...scenarios.map(({ file, title }) => ({ value: file, label: setFrenchSpaces(title) })),
          { value: TYPED, label: t('trialTyped') },
        ]}
      />
      {scenarios.length === 0 && <p className="form-hint">{t('trialNone')}</p>}
      <Result trial={trial} rule={rule} />
      {isTyped && (
        <>
          <p className="form-hint">{t('trialType')}</p>
          <FormPreview
            preview={preview}
            page={null}
            question={null}
            questions={NO_QUESTIONS}
            onQuestion={nothing}
            isTried
            onTry={() => ask(scenarios[0]?.file ?? TYPED)}
          />
        </>
      )}
    </section>
  );
}

const NO_QUESTIONS: readonly string[] = [];
const nothing = (): void => undefined;

/** What was last typed in a preview of this scheme; what was typed stays when its files change. */
function useTypedAnswers(preview: string | null): JsonObject {
  const [answers, setAnswers] = useState<JsonObject>({});
  useEffect(() => {
    const hear = (): void => {
      const heard = heardPreviewAnswers();
      if (heard && preview !== null && heard.base.endsWith(`/${preview}`)) setAnswers(heard.answers);
    };
    hear();
    return onPreviewAnswers(hear);
  }, [preview]);
  return answers;
}

function Result({ trial, rule }: { readonly trial: Trial; readonly rule: RuleView | null }): JSX.Element | null {
  const { tried, old, failed } = trial;
  if (failed) return <p role="status">{t('trialFailed')}</p>;
  if (!rule || rule.type === 'source') return null;
  return (
    <div className="rules-result" role="status">
      {!tried && !old && <p className="form-hint">{t('trialWaiting')}</p>}
      {old && <p className="form-hint">{t(tried ? 'trialOld' : 'trialUnread')}</p>}
      {tried && rule.type === 'value' && <ValueResult tried={tried} name={rule.key.name} />}
      {tried && rule.type !== 'value' && (
        <RuleResult list={rule.type === 'check' ? tried.checks : tried.conditions} id={rule.key.name} />
      )}
    </div>
  );
}

function ValueResult({ tried, name }: { readonly tried: Tried; readonly name: string }): JSX.Element {
  const value = tried.values.find((one) => one.name === name);
  if (!value) return <p>{t('trialUnknown')}</p>;
  return (
    <>
      <p className="rules-value">{value.text === '' ? t('noValue') : setFrenchSpaces(value.text)}</p>
      {value.empty.map((sentence) => (
        <p key={sentence} className="form-hint">
          {setFrenchSpaces(sentence)}
        </p>
      ))}
      <Why {...value} />
      {value.members.length > 0 && (
        <ul>
          {value.members.map((member) => (
            <li key={member.title}>
              {member.title} : <strong>{member.text || t('noValue')}</strong>
              <Why {...member} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function RuleResult({ list, id }: { readonly list: Tried['checks']; readonly id: string }): JSX.Element {
  const result = list.find((one) => one.id === id);
  if (!result) return <p>{t('trialUnknown')}</p>;
  const { met, message, reasons } = result;
  const tone = met === null ? 'neutral' : met ? 'good' : 'danger';
  return (
    <>
      <p>
        <Pill tone={tone}>{t(met === null ? 'met-null' : met ? 'met-true' : 'met-false')}</Pill>
      </p>
      {met === false && <p>{setFrenchSpaces(message)}</p>}
      {reasons.length > 0 && (
        <div className="rules-why">
          <p className="form-heading">{t('reads')}</p>
          <Reasons reasons={reasons} />
        </div>
      )}
    </>
  );
}
