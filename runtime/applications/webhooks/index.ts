/** Webhooks of applications: what happens to cases is told where administrators said, signed, in the order of each case. */
export { deliverLane } from './deliver.ts';
export { judgeAddress } from './judge-address.ts';
export { addWebhook, changeDelivery, removeWebhook, renewSecret, resumeWebhook } from './manage.ts';
export { forgetDeliveries, listDeliveries } from './store/deliveries.ts';
export { restoreLanes } from './store/lane.ts';
export { readEvents } from './store/read-events.ts';
export { listWebhooks, type WebhookRow } from './store/webhooks.ts';
