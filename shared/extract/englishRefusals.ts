// Which English numbers are no promise: the rules that say so, each in a file of its idea.
import { already } from './englishAlready.ts';
import type { Around } from './englishAround.ts';
import { asides } from './englishAsides.ts';
import { beside } from './englishBeside.ts';
import { bodies } from './englishBodies.ts';
import { cases } from './englishCases.ts';
import { codes } from './englishCodes.ts';
import { conditions } from './englishConditions.ts';
import { isDeadline } from './englishDeadlines.ts';
import { describes } from './englishDescribes.ts';
import { isRepeated } from './englishDone.ts';
import { existing } from './englishExisting.ts';
import { facts } from './englishFacts.ts';
import { figures } from './englishFigures.ts';
import { forms } from './englishForms.ts';
import { introduced } from './englishIntroduced.ts';
import { labels } from './englishLabels.ts';
import { meant } from './englishMeant.ts';
import { meetings } from './englishMeetings.ts';
import { names } from './englishNames.ts';
import { tellsPast, tellsPastWith } from './englishPast.ts';
import { present } from './englishPresent.ts';
import { wordPromises } from './englishPromises.ts';
import { anyOf } from './englishRules.ts';
import { scales } from './englishScales.ts';
import { standing } from './englishStanding.ts';
import { standingAfter } from './englishStandingAfter.ts';
import { states } from './englishStates.ts';
import { thresholds } from './englishThreshold.ts';
import { told } from './englishTold.ts';
import { which } from './englishWhich.ts';

const isNone = anyOf<Around>([
  ...labels,
  ...scales,
  ...beside,
  ...standing,
  ...standingAfter,
  ...present,
  ...bodies,
  ...introduced,
  ...already,
  ...describes,
  ...meetings,
  ...asides,
  ...meant,
  ...told,
  ...thresholds,
  ...conditions,
  ...cases,
  ...facts,
  ...forms,
  ...names,
  ...codes,
  ...existing,
  ...which,
  ...states,
  ...figures,
]);

/** Whether the number is no promise: a label, an ordinal, a deadline, a state of things, a count of the text's parts. */
export const refused = (x: Around): boolean =>
  isNone(x) ||
  (tellsPast(x) && !isRepeated(x)) ||
  tellsPastWith(x) ||
  (x.a.kind === 'duration' && isDeadline(x.a, x.before)) ||
  !wordPromises(x.a, x.before, x.after);
