import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { after, onNetwork } from '../../../../ui/saving/browser.ts';
import { notify } from '../../../notify.ts';
import { t } from '../../../text.ts';
import { useReload, useSend } from '../../use-case.ts';
import { createRecording, type Memory, type RecordingState, type Typed } from './recording.ts';

const memory: Memory = new Map();

/** What an agent typed in a case and has not recorded, and where recording it stands. */
export type CaseRecording = RecordingState & {
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  /** Sends what is typed. */
  readonly record: () => void;
  readonly reload: () => void;
};

/** What was typed in a case, as it was left; the page asks before it is closed on something. */
export function useRecording(caseId: string): CaseRecording {
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
        onTyped: setTyped,
        onState: setState,
      }),
    [caseId, send, reload],
  );
  useEffect(() => () => recording.stop(), [recording]);
  useWindowEvent('beforeunload', (event) => {
    if (memory.size > 0) event.preventDefault();
  });
  return {
    ...state,
    typed: typed ?? recording.left,
    type: (next) => {
      setTyped(next);
      recording.type(next);
    },
    record: recording.record,
    reload,
  };
}
