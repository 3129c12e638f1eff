/** Logos of services and signatures as letters, mails and sheets show them, each made once for as long as the setting holds. */
import type { ServiceHead, SignaturePicture } from '../config/letterheads.ts';
import type { LetterheadsValue, ServiceLetterhead, SignaturesValue } from '../../schemas/types/api.ts';
import { pictureOf } from './logo-picture.ts';

const heads = new WeakMap<ServiceLetterhead, ServiceHead>();

/** What is set of each service, its logo as a picture. */
export const serviceHeads = ({ services }: LetterheadsValue): readonly ServiceHead[] => services.map(headOf);

function headOf(head: ServiceLetterhead): ServiceHead {
  const known = heads.get(head);
  if (known) return known;
  const { service, address, footer, logo = '' } = head;
  const made = { service, address, footer, picture: pictureOf({ picture: logo }) };
  heads.set(head, made);
  return made;
}

/** The signatures that are printed. */
export const signaturePictures = ({ signatures }: SignaturesValue): readonly SignaturePicture[] =>
  signatures.flatMap((one) => {
    const picture = pictureOf(one);
    return picture ? [{ account: one.account, kinds: one.kinds, picture }] : [];
  });
