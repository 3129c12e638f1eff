import { createContext, useContext } from 'react';
import type { ProcedureEditor } from './use-procedure.ts';

const ProcedureContext = createContext<ProcedureEditor | null>(null);

/** Gives the procedure to the settings inside. */
export const ProcedureProvider = ProcedureContext.Provider;

/** The procedure that settings are of. */
export function useProcedureHere(): ProcedureEditor {
  const procedure = useContext(ProcedureContext);
  if (!procedure) throw new Error('no procedure is set here');
  return procedure;
}
