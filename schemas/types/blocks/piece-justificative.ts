// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * A supporting document: the file already received by the server, known by its identifier.
 */
export interface PieceJustificative {
  /**
   * Identifier of the stored file.
   */
  readonly id: string;
  /**
   * Name given by the applicant's device.
   */
  readonly name: string;
  /**
   * Bytes.
   */
  readonly size: number;
  /**
   * Media type found in the content.
   */
  readonly mediaType: string;
}
