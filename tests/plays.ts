/** How often a property is played: a few times a day, many times in `npm run test:long`. The first plays are the same. */
export const plays = (daily: number, long: number): number =>
  process.env.GONGCE_LONG === undefined ? daily : long;
