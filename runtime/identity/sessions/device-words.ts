/** A browser and an address as their owner recognises them, and no more precisely than that. */
import { networkOf } from '../limits/client-network.ts';
import { fr as messages } from '../messages/fr.ts';

/** The first that is found, since browsers claim to be those before them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//u, 'Edge'],
  [/\bOPR\/|\bOpera\b/u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//u, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'Mac'],
  [/\bCrOS\b/u, 'Chromebook'],
  [/\bLinux\b/u, 'Linux'],
];

/** « Firefox sur Windows »; « Appareil inconnu » of what says nothing. */
export function describeDevice(userAgent: string | null): string {
  const find = (names: readonly (readonly [RegExp, string])[]): string | undefined =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  if (browser !== undefined && system !== undefined) return messages.deviceOn(browser, system);
  return browser ?? system ?? messages.unknownDevice;
}

/** `203.0.113.7` → « 203.0.113.… »: enough to tell the office from elsewhere; null when there is none. */
export function coarseAddress(address: string | null): string | null {
  if (address === null || address === '') return null;
  const network = networkOf(address);
  return network.includes('.') ? network.replace(/\.\d+$/u, '.…') : `${network}:…`;
}
