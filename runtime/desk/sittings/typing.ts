import type { SittingCell } from '../../../schemas/types/api.ts';

/** Says that something was typed: of a case, or (null) of the sitting itself. */
export type Typing = (caseId: string | null, cell: SittingCell) => void;
