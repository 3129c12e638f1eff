import { useEffect, useMemo, useState } from 'react';
import type { FormSchema } from '../../../../../engine/index.ts';
import { after, onNetwork } from '../../../../ui/saving/browser.ts';
import { notify } from '../../../notify.ts';
import { t } from '../../../text.ts';
import { useReload, useSend } from '../../use-case.ts';
import { useJotting } from '../../jottings/use-jotting.ts';
import type { Values } from '../../../fields/use-values.ts';
import { readFindings, stillToRecord, type Findings } from './findings.ts';
import { createRecording, type Memory, type RecordingState, type Typed } from './recording.ts';

const memory: Memory = new Map();
const NO_FINDING: Findings = {};

/** What an agent typed in a case and has not recorded, and where recording it stands. */
export type CaseRecording = RecordingState & {
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  /** Sends what is typed. */
  readonly record: () => void;
  readonly reload: () => void;
};

/**
 * What was typed in a case, as it was left: in this page, or in one that was reloaded or signed out of.
 * @param schema of what may be recorded now
 * @param recorded what the case holds
 */
export function useRecording(caseId: string, schema: FormSchema, recorded: Values): CaseRecording {
  const { value: kept, change: keep, keepNow } = useJotting(caseId, 'findings', NO_FINDING, readFindings);
  useState(() => {
    const findings = stillToRecord(kept, recorded);
    if (memory.has(caseId) || Object.keys(findings).length === 0) return;
    memory.set(caseId, { value: { findings, schema }, revision: 0, sent: [] });
  });
  const reload = useReload(caseId);
  const { mutateAsync: send } = useSend(caseId, () => notify(t('annotationsKept')));
  const [state, setState] = useState<RecordingState>({ isSending: false, error: null });
  const [typed, setTyped] = useState<Typed | null>(null);
  const recording = useMemo(
    () =>
      createRecording(caseId, {
        memory,
        after,
        onNetwork,
        send: (changes) => send({ type: 'annotate', ...changes }),
        reload,
        onTyped: (left) => {
          setTyped(left);
          keepNow(left.findings);
        },
        onState: setState,
      }),
    [caseId, send, reload, keepNow],
  );
  useEffect(() => () => recording.stop(), [recording]);
  return {
    ...state,
    typed: typed ?? recording.left,
    type: (next) => {
      setTyped(next);
      recording.type(next);
      keep(next.findings);
    },
    record: recording.record,
    reload,
  };
}
