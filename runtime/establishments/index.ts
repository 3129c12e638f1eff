/** Companies and associations, and those who act for them. */
export { importRegister, RegisterFileError, type ImportCounts, type Told } from './import-register.ts';
export { acceptLink, askLink, CODE_HOURS, dropLink, enterCode, sendCode } from './links.ts';
export { declareAssociation, findByRidet, findEstablishment, type Establishment } from './store/establishments.ts';
export { endLinksOf, listLinksOf, listLinksTo, type Link, type LinkRole, type LinkTo } from './store/links.ts';
