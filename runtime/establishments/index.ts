/** Companies and associations, those who act for them, and what they gave once. */
export { importRegister, RegisterFileError, type ImportCounts, type Told } from './import-register.ts';
export { findByRidet, type Establishment } from './store/establishments.ts';
