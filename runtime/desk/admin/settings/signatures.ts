/** Signatures as they are typed, account by account. */
import type { SignatureImage } from '../../../../schemas/types/api.ts';

/** One whose picture may not be chosen yet. */
export type TypedSignature = SignatureImage;
type Kind = SignatureImage['kinds'][number];

/** Kinds of documents, as people know them. */
export const KINDS: readonly Kind[] = ['letter', 'order', 'licence', 'certificate', 'receipt'];

/** The same with one signature in the place of that of its account, where it stands; a new one comes last. */
export function withSignature(all: readonly TypedSignature[], one: TypedSignature): readonly TypedSignature[] {
  return all.some(({ account }) => account === one.account)
    ? all.map((other) => (other.account === one.account ? one : other))
    : [...all, one];
}

/** The same without that of an account. */
export const without = (all: readonly TypedSignature[], account: string): readonly TypedSignature[] =>
  all.filter((one) => one.account !== account);

/** A signature that is printed on these kinds, in their order. */
export function withKinds(signature: TypedSignature, kinds: readonly string[]): TypedSignature {
  return { ...signature, kinds: KINDS.filter((one) => kinds.includes(one)) };
}

/** Whether it can be kept: with a picture, and a document to stand on. */
export const isWhole = ({ picture, kinds }: TypedSignature): boolean => picture !== '' && kinds.length > 0;

/** Whether they are the same signatures on the same documents, in whatever order. */
export function areSame(some: readonly TypedSignature[], others: readonly TypedSignature[]): boolean {
  return (
    some.length === others.length &&
    some.every((one) => {
      const other = others.find(({ account }) => account === one.account);
      return (
        other !== undefined &&
        other.name === one.name &&
        other.picture === one.picture &&
        KINDS.every((kind) => one.kinds.includes(kind) === other.kinds.includes(kind))
      );
    })
  );
}
