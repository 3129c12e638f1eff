/** What requests say of the person who filed them, what each word rests on, and whether mails still come to its address. */
import type { Knex } from 'knex';
import { contactOf, formatPhone } from '../../engine/index.ts';
import { atPointer } from '../../engine/base/index.ts';
import { formatDay } from '../../engine/form/words/index.ts';
import type { PersonDetail } from '../../schemas/types/api.ts';
import { detailInWords } from '../establishments/index.ts';
import { findRefused } from '../notices/index.ts';
import type { PersonProof } from '../people/index.ts';
import { requestOf, type SeenRequest } from './seen-requests.ts';

type Detail = PersonDetail['detail'];
/** What a request says of one detail. */
interface Said {
  readonly detail: Detail;
  readonly value: string;
  /** As people read it. */
  readonly text: string;
  readonly of: SeenRequest;
}

/** Different words for one detail that are shown, the newest. */
const MOST = 3;
const ORDER: readonly Detail[] = ['birthDate', 'birthPlace', 'email', 'phone', 'address'];

/** Details of the person in requests that they filed, the newest request first; each once, by the newest that says so. */
export async function personDetails(
  db: Knex,
  seen: readonly SeenRequest[],
  proof: PersonProof,
): Promise<PersonDetail[]> {
  const said = seen.flatMap(saidBy);
  const kept = ORDER.flatMap((detail) => {
    const ofDetail = said.filter((one) => one.detail === detail);
    return ofDetail.filter(({ text }, at) => at === ofDetail.findIndex((one) => one.text === text)).slice(0, MOST);
  });
  return Promise.all(kept.map((one) => presentSaid(db, one, proof)));
}

async function presentSaid(db: Knex, said: Said, proof: PersonProof): Promise<PersonDetail> {
  const { detail, text, of } = said;
  const refused = detail === 'email' ? await findRefused(db, text) : undefined;
  return {
    detail,
    text,
    ...proved(said, proof),
    channel: of.view.case.channel,
    request: requestOf(of.view.case),
    refused: refused ? { at: refused.at.toISOString(), reason: refused.reason } : null,
  };
}

/** What a word rests on: what is vouched for, or proved, is what was said and nothing else. */
function proved({ detail, value }: Said, proof: PersonProof): Pick<PersonDetail, 'proof' | 'provedAt'> {
  const { vouched, vouchedAt, email, emailAt } = proof;
  if (detail === 'email' && value.toLowerCase() === email)
    return { proof: 'confirmed', provedAt: emailAt?.toISOString() ?? null };
  if ((detail === 'birthDate' || detail === 'birthPlace') && vouched && value === proof[detail])
    return { proof: 'vouched', provedAt: vouchedAt?.toISOString() ?? null };
  return { proof: 'declared', provedAt: null };
}

/** What a request says of the person who filed it, as far as its reader sees it. */
function saidBy(of: SeenRequest): readonly Said[] {
  const { compiled, view } = of;
  const { answers, applicant } = view.case;
  const births = (['birthDate', 'birthPlace'] as const).map((detail) => {
    const asked = compiled.form.model.fields.find(
      ({ annotation, pointer }) => annotation.prefill === `person.${detail}` && !pointer.includes('*'),
    );
    const value = asked && atPointer(answers, asked.pointer);
    return { detail, value, text: typeof value === 'string' && detail === 'birthDate' ? formatDay(value) : value };
  });
  const { phone, address } = view.shown.contact ? contactOf(compiled, view.case) : { phone: null, address: null };
  const contacts = [
    { detail: 'email' as const, value: applicant.email, text: applicant.email },
    { detail: 'phone' as const, value: phone, text: phone && formatPhone(phone) },
    { detail: 'address' as const, value: address && detailInWords(address), text: address && detailInWords(address) },
  ];
  return [...births, ...contacts].flatMap(({ detail, value, text }) =>
    typeof value === 'string' && typeof text === 'string' && value !== '' ? [{ detail, value, text, of }] : [],
  );
}
