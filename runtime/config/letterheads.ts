/** What letters, mails and sheets say of the service that answers for a scheme, beside what the scheme itself says. */

/** A picture that was set on screen: as an SVG for pages and letters, as PNG for mails, and what names this one of it. */
export interface SetPicture {
  readonly svg: string;
  /** In base64. */
  readonly png: string;
  readonly version: string;
}

/** What is set of one service; of all that are not named where `service` is empty. */
export interface ServiceHead {
  readonly service: string;
  /** In the place of the address of the scheme; empty to leave it. */
  readonly address: string;
  readonly footer: string;
  /** In the place of the logo of the installation. */
  readonly picture?: SetPicture | undefined;
}

/** The signature of an account, as it is printed on what that account decides. */
export interface SignaturePicture {
  readonly account: string;
  readonly kinds: readonly string[];
  readonly picture: SetPicture;
}

/** What is set of a service, by its name as schemes have it. */
export function headOfService(heads: readonly ServiceHead[], name: string): ServiceHead | undefined {
  return heads.find(({ service }) => service === name) ?? heads.find(({ service }) => service === '');
}
