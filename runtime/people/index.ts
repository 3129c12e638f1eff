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
} from './store/people.ts';
export { storedPhone } from './stored-phone.ts';
export { readPersonQuery, searchPeople } from './store/search-people.ts';
export { contactChange, type ContactChange } from './contact-change.ts';
export { updatePerson } from './store/update-person.ts';
