/** A request as its applicant finds it in their list. */
import type { Case } from '../../../engine/types.ts';
import type { MyCase } from '../../../schemas/types/api.ts';
import { loadPinned } from '../../cases/index.ts';
import type { Services } from '../../services.ts';

/** The state in plain words, and what is expected of the applicant. */
export async function presentMyCase(services: Services, mine: Case): Promise<MyCase> {
  const { identity, workflow } = await loadPinned(services, mine);
  const state = workflow.states[mine.state];
  return {
    id: mine.id,
    number: mine.number,
    dispositif: { id: mine.dispositif.id, name: identity.title },
    state: state?.public ?? state?.title ?? mine.state,
    expected:
      mine.outcome === null && state?.waiting === 'applicant' ? (state.explain ?? state.public ?? state.title) : null,
    filedAt: mine.filedAt,
    outcome: mine.outcome,
  };
}
