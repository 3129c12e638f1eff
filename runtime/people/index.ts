/** The user register. */
export {
  ensurePerson,
  findPerson,
  findPersonOfUser,
  insertPerson,
  toPerson,
  type NewPerson,
  type Person,
  type PersonRow,
} from './register.ts';
export { storedPhone } from './stored-phone.ts';
export { readPersonQuery, searchPeople } from './search.ts';
export { updateContact } from './update-contact.ts';
