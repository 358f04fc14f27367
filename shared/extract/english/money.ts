// Currencies of English plans: before a number (KSh 3 million), after it (40 million Kenya shillings) and in the head
// of a table's column (Budget (TSh million), Cost £000).

/** Words and letters that multiply a number. */
export const magnitude: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
  mn: 1e6,
  tn: 1e12,
  trillion: 1e12,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  crore: 1e7,
  crores: 1e7,
};

const codes =
  'RMB|CNY|USD|EUR|GBP|CHF|AUD|CAD|NZD|SGD|HKD|TWD|JPY|KRW|SEK|NOK|DKK|PLN|CZK|HUF|ILS|AED|SAR|QAR|EGP|ZAR|NGN|KES|UGX|TZS|GHS|ETB|RWF|ZMW|MWK|BWP|NAD|XOF|XAF|INR|PKR|BDT|LKR|NPR|IDR|MYR|PHP|THB|VND|BRL|MXN|ARS|CLP|FJD|PGK|FCFA';
const signs = '(?:US|AU?|CA?|NZ|HK|NT|S|R)?\\$|GH[₵¢]|[€£¥₦₹₱₩฿₵]';
const names = '[KTU]Shs?\\.?|Rs\\.?|Birr';

const words =
  'yuan|dollars?|euros?|pounds?(?!\\s+of\\s+(?!(?:funding|income|savings?|grants?|money|aid|support|revenue|debts?|investment|sponsorship|donations?|capital|spending|public)\\b)[a-z])|rupees?|naira|rand|shillings?|francs?|crowns|kron(?:or|er)|baht|ringgit|pesos?|birr|kwacha|cedis?|taka';

/** What is written like an amount: short names of money are none before other numbers. */
const amountAhead = '(?=\\s?\\d{1,3}(?:,\\d{3}|(?:\\.\\d+)?\\s?(?:million|billion|bn\\b|m\\b)))';

/** Before a number, in any case of letters. */
export const coin = `(?<![a-z])(?:${signs}|${names}|${codes}|R(?=\\s?\\d\\d|\\d[.,]\\d|\\s?\\d\\s?(?:million|billion))|(?:COP|TRY|MAD)(?=\\s?\\d+(?:,\\d{3}|\\s?(?:million|billion)))|(?:Shs?\\.?|RM|Tk|N|K)${amountAhead})`;

/** After a number. */
export const moneyAfter = new RegExp(
  `^\\s?((?:(?:Kenyan?|Tanzanian?|Ugandan?|Australian|New Zealand|Canadian|US|American|Hong Kong|Singapore|Indian|Pakistani?|South African)\\s)?(?:${words}|kr(?=[\\s.,;)]|$)|${codes}))\\b`,
  'i',
);

const scale = "thousands?|millions?|billions?|lakhs?|crores?|mn|bn|[mk]|[’']?000s?";
const unit = new RegExp(
  `^(?:in\\s?)?(?:(${signs}|${names}|Shs?|${codes}|RM|Tk|R|N|K|(?:(?:US|Canadian|Australian|New Zealand) (?=dollars))?(?:${words}))?[\\s,]*(${scale})?|(${scale})\\s?(?:of\\s?)?(${signs}|${names}|Shs?|${codes}|(?:US |Canadian |Australian |New Zealand )?dollars|pounds|euros|rupees|crowns|francs|yen|shillings|kroner|pesos))$`,
  'i',
);

/** TSh million, $m, million TZS, £000, thousand: the unit and what each number is multiplied by; null is none such. */
export function readMoneyUnit(said: string): { unit: string; factor: number } | null {
  const m = said === '' ? null : unit.exec(said);
  if (!m) return null;
  const by = (m[2] ?? m[3] ?? '').toLowerCase();
  return {
    unit: m[1] ?? m[4] ?? '',
    factor: by.includes('000') ? 1e3 : (magnitude[by.replace(/s$/, '')] ?? 1),
  };
}

const spent =
  /^(?:[a-z]+ )*(?:budget|costs?|amount|funding|funds|expenditure|allocation|investment|resources)(?:\s(?:required|needed|allocated|requested))?\b[\s,:-]*/i;
const besides =
  /\b(?:holder|code|line|source|cent(?:re|er)|head|note|type|benefit|driver)s?\b|^(?:average )?unit\b/i;

/** The unit of a column of money (Budget, TSh million), '' where none is said; null of any other column. */
export function moneyColumn(head: string): string | null {
  const m = besides.test(head) ? null : spent.exec(head.replace(/\b(?:19|20)\d\d(?:[/-]\d\d)?\b/, '').trim());
  if (!m) return null;
  const rest = m.input
    .slice(m[0].length)
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  return rest === '' ? '' : readMoneyUnit(rest) ? rest : null;
}
