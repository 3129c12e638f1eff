/** Sources that schemes look answers up in. */
export { createLookupSources } from './create-sources.ts';
export { endCall, forgetCalls, takeCall } from './store/lookup-calls.ts';
