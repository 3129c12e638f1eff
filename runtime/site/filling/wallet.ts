/** Documents of the applicant's wallet on a page of the form: offered, and given to a field by its button. */
import { formatDate, formatDuration, localDate, type FormModel } from '../../../engine/index.ts';
import {
  ageFrom,
  hasEnded,
  isOver,
  listCopies,
  offersFor,
  reuseFile,
  type Holder,
  type Upload,
} from '../../filing/index.ts';
import { ACTION_NAME } from '../../forms/names.ts';
import type { Services } from '../../services.ts';
import { walletPointer } from './page-answers.ts';
import { lastText, withFile, type Post } from './read-post.ts';
import type { FormState } from '../form/state.ts';

/** What a document given to a page hangs on. */
export type Place = Upload['place'];

interface Owner {
  readonly model: Pick<FormModel, 'fields'>;
  /** Null when no wallet may be offered. */
  readonly holder: Holder | null;
  readonly place: Place;
}

/** The documents that may be used again, as the page offers them; `request`: the draft or case that may have them already, if there is one. */
export async function walletModel(
  services: Services,
  model: Pick<FormModel, 'fields'>,
  holder: Holder | null,
  request: string | null,
): Promise<FormState['wallet']> {
  const offers = Object.values(await offersFor(services, model, holder));
  const hashes = offers.map(({ sha256 }) => sha256);
  const copies = request === null ? [] : await listCopies(services.db, request, hashes);
  const today = localDate(services.clock.now());
  const ages = [...new Set(model.fields.flatMap(({ annotation }) => annotation.validFor ?? []))];
  return Object.fromEntries(
    offers.map((offer) => {
      const { id, wallet, name, sha256, givenOn, datedOn, validUntil } = offer;
      const past = ages.filter((age) => isOver(ageFrom(offer), age, today));
      return [
        wallet,
        {
          id,
          name,
          copies: copies.filter((copy) => copy.sha256 === sha256).map((copy) => copy.id),
          givenOn: formatDate(givenOn),
          datedOn: datedOn === null ? null : formatDate(datedOn),
          endedOn: validUntil !== null && hasEnded(offer, today) ? formatDate(validUntil) : null,
          over: Object.fromEntries(past.map((age) => [age, formatDuration(age)])),
        },
      ];
    }),
  );
}

/** The post with the document of the wallet that its button asks for. */
export async function takeFromWallet(services: Services, post: Post, { model, holder, place }: Owner): Promise<Post> {
  const pointer = walletPointer(lastText(post, ACTION_NAME));
  if (pointer === null) return post;
  return withFile(post, pointer, await reuseFile(services, { model, pointer, holder }, place));
}
