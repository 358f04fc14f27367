// The words at which an English noun phrase ends, as data for phrase.ts: those no noun phrase goes on with, the
// verbs that may follow “and”, participles, and what is left over at its end.

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Prepositions, relatives, auxiliaries, adverbs: after them something else is said. */
export const ends = words(`
  by in at for to from with on per throughout each every that which who whom whose go goes come comes will shall should
  is are be was were has have through during under within outside over across including as before after until so while
  among between into against onto upon alongside beyond along involving focused focusing worth lasting costing due
  apiece annually yearly monthly quarterly compared averaging respectively published held covering jointly together
  participating since participate reaching serving using via inside about around towards toward but when where would
  could might above below can may must reach receive attend attending submitted once twice nationally locally globally
  thereby altogether overall unless if because plus without despite following regarding concerning whether than whenever wherever
  especially preferably mainly notably`);

/** A new thing begins with them, except after “of”, “and”, “or”. */
export const determiners = words(`a an the its our their your his her these those we they`);

/** What people and things do, after their plural: 40 graduates report on, 12 courses begin in. */
export const does = words(`
  give gives take takes join joins begin begins starts run runs pass arrive arrives retire retires travel sail goes gain
  get bring brings costs lasts opens reopen report defend complete say feel agree submit respond renew live rate use
  become finish return leave stay remain achieve attain adopt own enjoy vote act include contain possess hold secure`);

/** And publish, and improve: a verb, whatever follows it. */
export const verbs = words(`
  aim plan seek publish host hold train launch establish build grant organise organize support provide increase reduce recruit
  send invite sign file raise reach ensure complete develop create expand award run double maintain keep cut set open
  introduce welcome dispatch select fund hire secure mobilise mobilize conclude negotiate deliver distribute offer
  appoint plant repair restore renew install upgrade replace attract produce issue finish review revise convene stage
  conduct carry visit test pilot certify enrol enroll register graduate engage generate save spend allocate invest
  reserve bring add retain promote prepare submit apply win obtain acquire buy purchase extend lengthen widen lay clear
  clean write draft dig rebuild rehabilitate refurbish teach make give pay monitor collect connect mow digitise digitize
  translate release update share celebrate honour honor present improve strengthen arrange enhance encourage explore identify
  assess evaluate analyse analyze implement continue begin participate respond contribute collaborate cooperate liaise
  enable allow facilitate foster explain describe discuss publicise publicize advertise circulate disseminate examine
  consult meet attend become take get ask tell find learn achieve adopt adapt approve assist attain avoid bid choose
  compile consider consolidate construct coordinate deepen define demonstrate design determine embed empower equip
  evaluate examine feed gather grow handle help inform inspect integrate investigate involve join know lead leave lower
  manage measure mentor modernise modernize move nominate nurture operate optimise optimize oversee procure protect
  derive earn employ engage enter find realise realize limit restrict cap freeze shrink contain
  scale push trim slash guarantee boost lift
  pursue put recognise recognize recommend refine reinforce rely resolve retrain roll safeguard see serve show simplify
  speed stimulate streamline submit supply supervise sustain tackle tell trial undertake urge validate verify`);

/** A verb only where no noun follows: and report to Council, but not: and report cards. */
export const nounOrVerb = words(`
  report follow link answer return record document profile broadcast feed advocate lobby campaign experiment partner
  interact network comment vote function start close end work`);

/** Verbs that are nouns beside another: support staff, award winners, review panels. */
export const besideNoun = words(`support award review test visit train host plan issue release offer file`);
export const compounds = words(`
  staff services service workers worker officers officer winners holders panels panel kits beds fees stations trips desk
  desks families`);

/** Done to what is counted: at the end of a noun phrase none is a noun. */
export const participles = words(`
  run held won built sent taught made spent met led brought left paid sold bought hired lost used given written drawn
  grown shown taken seen begun driven set put cut laid`);

/** No participles, though they end so. */
export const notDone = words(
  `need seed feed speed shed bed breed deed weed reed creed steed sled watershed red hundred flatbed seabed`,
);

/** Nouns that end like what is being done. */
export const ingNouns = words(`
  training funding housing planning meeting building learning teaching screening parking setting briefing hearing
  wedding offering mentoring farming fishing printing lighting heating monitoring counselling counseling tutoring
  gathering saving spending writing reading swimming cycling walking nursing engineering manufacturing marketing
  accounting testing coaching sequencing modelling modeling computing processing recycling catering understanding
  publishing banking evening morning spring string ceiling outing sibling dwelling opening drawing painting singing
  dancing sailing climbing sewing gardening grazing mining shipping shopping camping hiking dining ageing aging
  cooking baking tourism engineering wellbeing`);

/** Plurals that stand before a noun: sports climbing, careers counselling. */
export const firstNouns = words(`
  sports arts communications news sales careers operations statistics economics physics mathematics humanities genomics
  robotics electronics logistics mechanics ethics politics customs athletics analytics`);

/** After a plural, said of it: publications made, publications accessible. */
export const afterThings = words(
  `made given taught sold sent bought written drawn shown taken seen spent paid driven accessible worldwide
  capable able willing keen eligible suitable relevant ready aged`,
);

/** End like adverbs and are none. */
export const lyNouns = words(
  `family assembly supply early elderly friendly anomaly reply daily weekly monthly quarterly yearly poly fly july italy`,
);

/** Verbs that are nouns or adjectives too: after a plural they say what it does only with an object. */
export const alsoNouns = words(`
  grant aim plan host hold launch support increase train sign file raise reach award run double cut set open fund hire produce
  issue review stage visit test pilot graduate save reserve pay monitor release update share present clear clean dig
  draft complete welcome experience exhibit process contact lead feed design measure mentor trial show supply
  speed limit cap scale push guarantee boost lift estimate record audit study purchase upgrade finish lay select lower help know project program move repair register plant bid face
  access document`);

/** Left over at the end: of, and, itself. */
export const leftOver = words(
  `
  and or of in to be worth over with for at by from as about fewer more less extra itself themselves all together towards
  altogether that ensure sure make - --`,
);

/** Orders, where nothing but the number follows: use 45% less paper, draw 45% of income. */
export const onlyOrders = words(`use consume draw burn need require`);

/** After a plural and before a number: ponds storing 40,000 litres. */
export const amountsTo = words(
  `holding totalling totaling storing seating producing generating measuring earning yielding saving`,
);
