/** Of the package `utif2`, which brings no types: what we use of it. */
declare module 'utif2' {
  namespace UTIF {
    /** A page: its tags by number (`t256` is its width), and its pixels once they are decoded. */
    interface Directory {
      readonly [tag: `t${number}`]: unknown;
      data?: Uint8Array;
    }
    /** The pages of a file, without their pixels. */
    function decode(buffer: ArrayBuffer): Directory[];
    /** Decodes the pixels of a page into it. */
    function decodeImage(buffer: ArrayBuffer, page: Directory): void;
    /** A file of one page, not packed. */
    function encodeImage(rgba: Uint8Array, width: number, height: number): ArrayBuffer;
    /** The pixels of a decoded page as red, green, blue and opacity. */
    function toRGBA8(page: Directory): Uint8Array<ArrayBuffer>;
  }
  export default UTIF;
}
