/** What is new of schemes, for who asked to be told: mails, feeds, accounts. */
export { ALERT_TOPICS, RHYTHMS, type AlertAbout, type AlertReader, type AlertTopic } from './alert.ts';
export { composeAlerts } from './digest.ts';
export { atomFeed, FEED, feedPath } from './feed.ts';
export { gatherNews } from './gather-news.ts';
export { nextMail } from './rhythm.ts';
export { lastNews, listFollowed, listUntold, lockDueReaders, markTold } from './store/digests.ts';
export { listNews } from './store/news.ts';
export {
  eraseAlerts,
  findReaderOf,
  forgetUnconfirmedAlerts,
  listSubscriptions,
  type Wish,
} from './store/subscriptions.ts';
export {
  askForAddress,
  changeRhythm,
  CONFIRM_ALERTS,
  confirmWish,
  MANAGE_ALERTS,
  manageKey,
  openWish,
  readerOfKey,
  STOP_ALERTS,
  stopAlerts,
  subscribeAccount,
} from './subscribe.ts';
export { aboutInWords, feedTitle, newsText, newsTitle, topicsInWords } from './words.ts';
