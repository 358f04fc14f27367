// Which English numbers are no promise: the rules that say so, each in a file of its idea.
import { already } from './already.ts';
import type { Around } from './around.ts';
import { asides } from './asides.ts';
import { beside } from './beside.ts';
import { bodies } from './bodies.ts';
import { cases } from './cases.ts';
import { codes } from './codes.ts';
import { conditions } from './conditions.ts';
import { isDeadline } from './deadlines.ts';
import { describes } from './describes.ts';
import { isRepeated } from './done.ts';
import { existing } from './existing.ts';
import { facts } from './facts.ts';
import { figures } from './figures.ts';
import { forms } from './forms.ts';
import { introduced } from './introduced.ts';
import { labels } from './labels.ts';
import { meant } from './meant.ts';
import { meetings } from './meetings.ts';
import { names } from './names.ts';
import { tellsPast, tellsPastWith } from './past.ts';
import { present } from './present.ts';
import { wordPromises } from './promises.ts';
import { anyOf } from './rules.ts';
import { scales } from './scales.ts';
import { standing } from './standing.ts';
import { standingAfter } from './standingAfter.ts';
import { states } from './states.ts';
import { thresholds } from './threshold.ts';
import { told } from './told.ts';
import { which } from './which.ts';

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
