/**
 * Days and times as words: `3月5日 周四 14:02`, `Thu 5 Mar 14:02`. Pure: the caller gives the language and,
 * where it matters, the present. Everything is told in Beijing time, so that a deadline is the same day for all.
 */
import { BEIJING_OFFSET_MS, beijingDay, type Day } from '../../shared/day.ts';
import type { Language } from '../i18n/language.ts';

export type { Day };

const DAY_MS = 86_400_000;

const WEEKDAYS: Record<Language, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day in Beijing at a moment (ISO 8601 or ms). */
export function dayOf(moment: string | number): Day {
  return beijingDay(typeof moment === 'number' ? moment : Date.parse(moment));
}

export const today = (): Day => dayOf(Date.now());

const utcOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / DAY_MS);

export const addDays = (day: Day, days: number): Day =>
  new Date(utcOf(day) + days * DAY_MS).toISOString().slice(0, 10);

export const weekday = (day: Day, language: Language): string =>
  WEEKDAYS[language][new Date(utcOf(day)).getUTCDay()] ?? '';

/** `3月5日` / `5 Mar`; the year is written when it is not the present one. */
export function showDay(day: Day, language: Language, now: Day = today()): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const sameYear = year === now.slice(0, 4);
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}${sameYear ? '' : ` ${year}`}`;
}

/** `3月5日 周四` / `Thu 5 Mar` */
export function showDayWithWeekday(day: Day, language: Language, now: Day = today()): string {
  return language === 'zh'
    ? `${showDay(day, language, now)} ${weekday(day, language)}`
    : `${weekday(day, language)} ${showDay(day, language, now)}`;
}

/** `14:02` */
export const showClock = (moment: string | number): string =>
  new Date((typeof moment === 'number' ? moment : Date.parse(moment)) + BEIJING_OFFSET_MS)
    .toISOString()
    .slice(11, 16);

/** Documents are written by other programs, too: what is no moment has no words, and breaks no screen. */
const isMoment = (moment: string | number): boolean =>
  Number.isFinite(typeof moment === 'number' ? moment : Date.parse(moment));

/** `3月5日 周四 14:02` / `Thu 5 Mar 14:02`; nothing for what is no moment. */
export function showMoment(moment: string | number, language: Language, now: Day = today()): string {
  if (!isMoment(moment)) return '';
  return `${showDayWithWeekday(dayOf(moment), language, now)} ${showClock(moment)}`;
}

/** A moment near the present in few words: 刚刚, 3分钟前, 14:02, 昨天 17:40, 3月5日; nothing for what is no moment. */
export function showAgo(moment: string | number, language: Language, nowMs: number = Date.now()): string {
  if (!isMoment(moment)) return '';
  const ms = typeof moment === 'number' ? moment : Date.parse(moment);
  const minutes = Math.floor((nowMs - ms) / 60_000);
  const day = dayOf(ms);
  const now = dayOf(nowMs);
  if (minutes < 1) return language === 'zh' ? '刚刚' : 'just now';
  if (minutes < 60) return language === 'zh' ? `${minutes} 分钟前` : `${minutes} min ago`;
  if (day === now) return showClock(ms);
  if (daysBetween(day, now) === 1) return `${language === 'zh' ? '昨天' : 'yesterday'} ${showClock(ms)}`;
  return showDay(day, language, now);
}

export type DueTone = 'late' | 'today' | 'soon' | 'far';

/** How a due day stands to today; soon is within seven days. */
export function dueTone(due: Day, now: Day): DueTone {
  const left = daysBetween(now, due);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= 7 ? 'soon' : 'far';
}

/** 逾期 4 天 · 今天 · 明天 · 还有 9 天 */
export function showDue(due: Day, language: Language, now: Day = today()): string {
  const left = daysBetween(now, due);
  const zh = language === 'zh';
  if (left < 0) return zh ? `逾期 ${-left} 天` : `${-left} ${left === -1 ? 'day' : 'days'} late`;
  if (left === 0) return zh ? '今天' : 'today';
  if (left === 1) return zh ? '明天' : 'tomorrow';
  return zh ? `还有 ${left} 天` : `${left} days left`;
}

/** `2026年`; `2026`. */
export const showYear = (year: number, language: Language): string =>
  language === 'zh' ? `${year}年` : String(year);

/** `2026年` or `2026—2030年` or `2026年1月1日 — 12月31日`; `2026`, `2026–2030`. */
export function showPeriod(period: { start: Day; end: Day }, language: Language): string {
  const from = period.start.slice(0, 4);
  const to = period.end.slice(0, 4);
  const whole = period.start.endsWith('-01-01') && period.end.endsWith('-12-31');
  if (whole && from === to) return showYear(Number(from), language);
  if (whole) return language === 'zh' ? `${from}—${to}年` : `${from}–${to}`;
  const start = showDay(period.start, language, '0000-01-01');
  const end = showDay(period.end, language, from === to && language === 'zh' ? period.end : '0000-01-01');
  return language === 'zh' ? `${start}—${end}` : `${start} – ${end}`;
}
