/** What administrators set while the product runs: kept as changes, put over the configuration, followed by all servers. */
export { changeSetting, undoSetting } from './change-setting.ts';
export { keepSettings } from './keep-settings.ts';
export { liveConfig } from './live-config.ts';
export { createLiveSettings } from './live-settings.ts';
export { listSettingChanges, presentSettings } from './present-settings.ts';
export { drawLetterhead, drawMailTexts, drawSignature } from './draw-settings.ts';
export { previewWorkDays } from './preview-work-days.ts';
export { listBegunDays } from './store/setting-changes.ts';
