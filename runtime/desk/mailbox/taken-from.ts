/** The mail that a case was opened to take, by the address of its page. */
const PART = 'courriel';

/** Address of a case that takes a mail as it is opened. */
export const takingAddress = (caseId: string, mail: string): string => `/dossiers/${caseId}?${PART}=${mail}`;

/** The mail that an address names; null for none. */
export const mailTaken = (search: string): string | null => new URLSearchParams(search).get(PART);
