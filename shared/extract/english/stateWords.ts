// Verbs by which English tells how things are rather than what is done: data for states.ts, with room to grow.
// None that is a noun as well (costs, seats, numbers), and none of which a plan makes promises (cover, need, account).

/** In the plural and in the singular. */
export const stateVerbs: readonly (readonly [string, string])[] = [
  ['serve', 'serves'],
  ['weigh', 'weighs'],
  ['contain', 'contains'],
  ['comprise', 'comprises'],
  ['consist', 'consists'],
  ['occupy', 'occupies'],
  ['own', 'owns'],
  ['guarantee', 'guarantees'],
  ['emit', 'emits'],
  ['consume', 'consumes'],
  ['swing', 'swings'],
  ['fluctuate', 'fluctuates'],
  ['vary', 'varies'],
  ['live', 'lives'],
  ['belong', 'belongs'],
  ['lack', 'lacks'],
  ['employ', 'employs'],
  ['speak', 'speaks'],
];

/** What is done to a thing as things are: the land is farmed by 700 holdings. */
export const stateParticiples =
  'farmed|served|owned|spoken|surrounded|inhabited|employed|thought|reckoned|believed|governed by';

/** Verbs that begin an order: Prepare 45 sheets. */
export const orderVerbs =
  'Achieve|Acquire|Add|Adopt|Appoint|Arrange|Assess|Check|Clean|Clear|Compile|Consult|Deposit|Dispatch|Distribute|Earn|Engage|Enlarge|Equip|Evaluate|Examine|Gain|Generate|Identify|Inspect|Invest|Invite|Join|Lend|Mentor|Monitor|Negotiate|Obtain|Procure|Promote|Purchase|Rebuild|Register|Rehabilitate|Resurface|Retain|Review|Save|Scan|Screen|Sell|Shorten|Sow|Spend|Strengthen|Tour|Transfer|Treat|Visit|Welcome|Work with|Attract|Award|Begin|Bring|Build|Buy|Carry|Collect|Commission|Complete|Contain|Conduct|Convene|Create|Cut|Deliver|Design|Develop|Digitise|Digitize|Double|Draft|Draw|Enrol|Ensure|Establish|Expand|Extend|Finish|Fit|Fund|Give|Grow|Halve|Hire|Hold|Host|Implement|Improve|Increase|Install|Introduce|Issue|Keep|Launch|Lift|Limit|Lower|Maintain|Make|Meet|Mend|Offer|Open|Organi[sz]e|Pay|Pilot|Plant|Prepare|Print|Produce|Provide|Publish|Put|Raise|Reach|Recruit|Reduce|Refurbish|Release|Remove|Renew|Repair|Replace|Restrict|Curb|Cap|Restore|Restock|Run|Secure|Select|Send|Set|Sign|Sponsor|Stage|Start|Submit|Support|Survey|Take|Teach|Train|Triple|Translate|Update|Upgrade|Win|Write';
