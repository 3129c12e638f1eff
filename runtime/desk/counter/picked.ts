/** What the parts of the picker of a person tell each other. */
import type { AssistedPerson } from '../../../schemas/types/api.ts';

/** The applicant: someone known, or someone new. */
export type Picked = AssistedPerson;

/** `picked` is whom the request is for; null as long as nobody is chosen. */
export type PersonPickerProps = { readonly picked: Picked | null; readonly onPick: (picked: Picked | null) => void };
