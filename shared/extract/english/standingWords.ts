// The words by which an English plan tells of what was and what is, not of what it promises: past verbs, verbs of
// standing, consequences of a threshold, and what a number can be the name of. Data for past.ts,
// standing.ts, threshold.ts and names.ts.

const words = (list: string): string => list.trim().split(/\s+/).join('|');

/** Past forms that are neither participle nor present. */
export const plainPast = words(`
  fell rose grew stood wandered hovered fluctuated swung came went slipped climbed crept slid sank shrank drew saw gave took began lasted was were`);

/** Past forms that may be participles: past where the number is their object. */
export const objectPast = words(`
  ran held won built sent taught made spent had met led got wrote brought left paid sold bought hired cost lost used`);

/** No past, though it ends so. */
export const noPast = words(`
  need exceed succeed proceed feed seed speed indeed embed shed agreed estimated expected planned proposed budgeted
  combined targeted projected anticipated required capped limited fixed reserved earmarked unlimited`);

/** Verbs of a subject that is there: the Network links 64 members. */
export const stands = words(`
  groups operates supervises oversees administers links unites employs employ comprises represents joins enrols enrolls counts
  occupies houses consists spans belongs belong maintains owns manages manage`);

/** What follows a threshold: activities more than 10% late are flagged. */
export const consequences = words(`
  shown serviced reported flagged reviewed explained referred subject re-scoped rescoped escalated exempt excluded rated
  classed marked deemed treated required handled approved signed authorised authorized investigated discussed notified
  highlighted coloured colored cancelled canceled dropped postponed`);

/** Capitalised before a number: its name (Category 1 grants, Programme 2, Call 3). */
export const numbered = words(`
  Category Year Call Programme Program Month Week Day Module Milestone Deliverable Quarter Round Cohort Wave Batch Lot
  Rule Rules By-law Bylaw Policy Decision Suite Flat Unit Block Floor Box Gate Hall Regulation Order Schedule Campus
  Schedule Notes Note Act Art Ref Question Criterion Volume Vol Band Zone District Ward Grant Key Group Team Scenario
  Circular Memoir Progress Attainment Standard Bulletin Monograph Locker Store Door Shelf Platform Berth Chapter Paper Enclosure Exhibit Station Engine Ladder Company Troop Precinct Psalm Hymn Campaign Initiative Committee Commission Panel Division COP Cluster Axis`);

/** The same without a capital. */
export const numberedPlain = words(
  `category band rule by-law bylaw decision policy paragraph regulation version clause minute month locker shelf berth`,
);

export const streets = words(`
  Street St Avenue Ave Road Rd Row Lane Drive Hall Square Place Terrace Way Close Court House Boulevard Blvd Crescent
  Gardens Quay Building Tower Highway Parade`);

/** Ways to call: the number after them is no amount. */
export const callWords = words(
  `tel telephone phone fax mobile ring call text dial sms hotline helpline box ext extension enquiries contact room rev revision page pages p pp`,
);

/** The calendar for the spring comprises 14 concerts: what it holds is promised. */
export const holdsPlanned =
  /\b(?:[Pp]rogramme|[Pp]rogram|[Cc]alendar|[Ss]chedule|[Tt]imetable|[Ss]eason|[Aa]genda)(?: (?:for|of|in) [^.;,]{2,30})? (?:comprises|includes|consists of|contains|features|has|holds)\s/;

/** What looks ahead: no state of things. */
export const aims =
  /(?:\b(?:will|would|shall|should|must|can|may|to(?! (?:which|whom)\b)|plans?|aims?|wants?|wish|hopes?|intends?|seeks?|expects?|expected|asked?|goals?|targets?)|['’]ll)\b/i;
