/** Companies and associations, and those who act for them. */
export { importRegister, RegisterFileError, type Told } from './import-register.ts';
export { detailInWords } from './detail-in-words.ts';
export { differingDetails, keepDetails, organisationOf } from './details.ts';
export { acceptLink, askLink, dropLink, enterCode, sendCode } from './links.ts';
export { decideLink } from './decide-link.ts';
export { listAwaitedLinks } from './store/awaited-links.ts';
export {
  declareAssociation,
  findByRidet,
  findEstablishment,
  writeContact,
  type Establishment,
} from './store/establishments.ts';
export { endLinksOf, listLinksOf, listLinksTo, type Link, type LinkRole } from './store/links.ts';
