import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../../../forms/new-id.ts';
import type { ApiFile, PageMarker, PageMarkers } from '../../../../../schemas/types/api.ts';
import { getMarkers, keepMarker, removeMarker, resolveMarker } from '../../../api.ts';
import { useJotting, type JottingOf } from '../../jottings/use-jotting.ts';
import { markersOn, readKept, type KeptDraft, type MarkerDraft, type Place } from './places.ts';

/** The markers of a document, and the one that is being written. */
export type Marking = {
  /** Those that stand, without the one that is being changed. */
  readonly markers: readonly PageMarker[];
  readonly draft: MarkerDraft | null;
  /** What keeps the draft as it is typed. */
  readonly jotting: JottingOf<KeptDraft>;
  /** The marker that one has come to. */
  readonly current: string | null;
  readonly comeTo: (id: string | null) => void;
  /** Begins a marker at a place, or moves the one that is being written there. */
  readonly put: (place: Place) => void;
  readonly write: (remark: string) => void;
  readonly change: (marker: PageMarker) => void;
  readonly giveUp: () => void;
  readonly keep: () => void;
  readonly remove: (marker: PageMarker) => void;
  readonly resolve: (marker: PageMarker) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
};

const EMPTY: KeptDraft = {};
export const markersKey = (caseId: string): readonly string[] => ['markers', caseId];

/** The markers of a document of a case; those of colleagues come as they are placed. */
export function useMarking(caseId: string, { id: fileId }: ApiFile): Marking {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: markersKey(caseId),
    queryFn: () => getMarkers(caseId),
    refetchOnWindowFocus: false,
  });
  const jotting = useJotting<KeptDraft>(caseId, `marker:${fileId}`, EMPTY, readKept);
  const [current, setCurrent] = useState<string | null>(null);
  const { draft } = jotting.value;
  const show = (markers: PageMarkers): void => void queries.setQueryData(markersKey(caseId), markers);
  const keeping = useMutation({
    mutationFn: ({ id, ...placed }: MarkerDraft) => keepMarker(caseId, id, { fileId, ...placed }),
    onSuccess: (markers, sent) => {
      show(markers);
      jotting.sent({ draft: sent });
      setCurrent(sent.id);
    },
  });
  const removing = useMutation({
    mutationFn: (id: string) => removeMarker(caseId, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: markersKey(caseId) }),
  });
  const resolving = useMutation({
    mutationFn: ({ id, resolved }: PageMarker) => resolveMarker(caseId, id, resolved === null),
    onSuccess: show,
  });
  return {
    markers: markersOn(query.data?.items ?? [], fileId, draft),
    draft: draft ?? null,
    jotting,
    current,
    comeTo: setCurrent,
    put: (place) => jotting.change({ draft: { id: newId(), remark: '', ...draft, ...place } }),
    write: (remark) => draft && jotting.change({ draft: { ...draft, remark } }),
    change: ({ id, page, x, y, remark }) => jotting.change({ draft: { id, page, x, y, remark } }),
    giveUp: jotting.clear,
    keep: () => draft && draft.remark.trim() !== '' && keeping.mutate(draft),
    remove: ({ id }) => removing.mutate(id),
    resolve: (marker) => resolving.mutate(marker),
    isPending: keeping.isPending,
    error: keeping.error ?? removing.error ?? resolving.error ?? query.error,
  };
}
