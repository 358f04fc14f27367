/**
 * The colours of the interface as CSS variables (`--gc-*`), light and dark. Components use these names,
 * never a raw hex. The tints of departments are in departments.ts.
 */
import { DEPARTMENT_COLORS } from './departments.ts';

/** name → [light, dark] */
const TOKENS: Record<string, readonly [string, string]> = {
  bg: ['#F6F6F3', '#16181B'],
  surface: ['#FFFFFF', '#1C1F23'],
  sunken: ['#F0F0EC', '#131518'],
  hover: ['#F1F1EE', '#25292E'],
  line: ['#E5E5E0', '#2B2F35'],
  'line-2': ['#D3D3CC', '#3C4148'],
  text: ['#1D2127', '#E4E7EB'],
  'text-2': ['#545B66', '#A9B0BA'],
  'text-3': ['#646A74', '#858C97'],
  brand: ['#2B5496', '#8DB0EA'],
  'brand-ink': ['#21427A', '#B4CCF3'],
  'brand-soft': ['#ECF1F9', '#212E45'],
  'brand-line': ['#BFD0EA', '#3A5279'],
  'on-brand': ['#FFFFFF', '#10192A'],
  target: ['#0B7A6B', '#55C4B0'],
  'target-ink': ['#08604F', '#7FD6C6'],
  'target-soft': ['#E4F3F0', '#15332F'],
  'target-track': ['#BFE1DA', '#2A4F49'],
  finding: ['#8A5600', '#EDBB5C'],
  'finding-soft': ['#FDF4E0', '#352A13'],
  'finding-line': ['#E2A93A', '#A87A22'],
  /** The pale half of a progress line that is behind, and of one that is late. */
  'finding-track': ['#F8E3B8', '#4A3C1B'],
  bad: ['#B3261E', '#F2938A'],
  'bad-soft': ['#FBEBE9', '#3B201E'],
  'bad-track': ['#F0CFCC', '#54302D'],
  ins: ['#1F7A3D', '#7CCB92'],
  'ins-soft': ['#E3F3E6', '#1A3422'],
  note: ['#FFF3BF', '#4A4118'],
  select: ['#D5E2F6', '#2A3C5C'],
  /** The tick “expected by today”, dark on light and light on dark. */
  tick: ['#1D2127', '#E4E7EB'],
  'on-bad': ['#FFFFFF', '#2A0F0D'],
  scrim: ['rgba(29, 33, 39, 0.42)', 'rgba(0, 0, 0, 0.58)'],
  'shadow-card': ['0 1px 2px rgba(25, 30, 40, 0.06)', '0 0 0 1px rgba(255, 255, 255, 0.02)'],
  'shadow-menu': [
    '0 1px 3px rgba(25, 30, 40, 0.08), 0 8px 24px rgba(25, 30, 40, 0.08)',
    '0 0 0 1px #3C4148, 0 8px 24px rgba(0, 0, 0, 0.4)',
  ],
  'shadow-sheet': [
    '0 4px 12px rgba(25, 30, 40, 0.1), 0 20px 48px rgba(25, 30, 40, 0.18)',
    '0 0 0 1px #3C4148, 0 20px 48px rgba(0, 0, 0, 0.55)',
  ],
  /** How marks and avatars are mixed from a department's colour. */
  'mark-tint': ['16%', '28%'],
  'person-tint': ['20%', '30%'],
  'mark-ink-share': ['30%', '54%'],
  'mark-ink-pole': ['black', 'white'],
};

function pick(scheme: 0 | 1): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, pair] of Object.entries(TOKENS)) out[`--gc-${name}`] = pair[scheme];
  DEPARTMENT_COLORS.forEach((pair, index) => {
    out[`--gc-dep-${index}`] = pair[scheme];
    // White words stand on it in both schemes: always the deep colour.
    out[`--gc-flag-${index}`] = `color-mix(in srgb, ${pair[0]}, black 24%)`;
  });
  return out;
}

export const lightTokens = pick(0);
export const darkTokens = pick(1);
