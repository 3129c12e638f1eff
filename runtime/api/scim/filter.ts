/**
 * Filters that directories ask by (RFC 7644, section 3.4.2.2): one attribute that equals one text, and no other. Read here, since a
 * library reads the whole language, of which all but this would be refused.
 */
import { fr as messages } from '../messages/fr.ts';
import { refuseScim } from './refusals.ts';

/** What must equal what. */
export interface EqualFilter {
  /** In small letters, as `username` or `emails.value`: attributes are the same in any case. */
  readonly attribute: string;
  readonly value: string;
}

const LONGEST = 400;
const EQUAL = /^\s*([\w.:$-]+)(\[[^\]]*\])?(\.\w+)?\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/iu;

/** Reads a filter; null where none is given. Throws `invalidFilter` for what is not « attribute eq "text" ». */
export function readFilter(text: string | undefined): EqualFilter | null {
  if (text === undefined || text.trim() === '') return null;
  const found = text.length > LONGEST ? null : EQUAL.exec(text);
  if (!found) throw refuseScim(400, 'invalidFilter', messages.scim.filter);
  const [, name = '', , part = '', quoted = '""'] = found;
  return { attribute: `${name}${part}`.toLowerCase(), value: unquote(quoted) };
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw refuseScim(400, 'invalidFilter', messages.scim.filter);
  }
}
