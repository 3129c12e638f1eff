/** The user register. */
export {
  ensurePerson,
  findPerson,
  findPersonOfUser,
  insertPerson,
  toPerson,
  VOUCHED,
  type NewPerson,
  type Person,
  type PersonRow,
} from './store/people.ts';
export { personProof, type PersonProof } from './store/person-proof.ts';
export { storedPhone } from './stored-phone.ts';
export { PEOPLE_FORMERLY_AT, readPersonQuery, searchPeople } from './store/search-people.ts';
export { membersToKeep } from './household-change.ts';
export { forgetMember, keepMember, keepMembers, listHousehold, MOST_MEMBERS } from './store/household.ts';
export { contactChange, contactToTell, type ContactChange } from './contact-change.ts';
export { listBeingTold, orderContact } from './store/order-contact.ts';
export { orderPersonEvent, updatePerson } from './store/update-person.ts';
