/** Cleans pasted HTML before it is read: what Word, WPS, WeChat and web pages add around the words. */

/** HTML of an editor like ours carries this; it is clean already. */
const OWN = /data-pm-slice/;

export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const number of page.querySelectorAll('[data-number-text]')) number.remove();
  if (OWN.test(html)) return page.body.innerHTML;
  for (const dead of page.querySelectorAll(
    'style,script,meta,link,title,xml,template,noscript,iframe,object,svg,button',
  ))
    dead.remove();
  const comments = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const notes: Node[] = [];
  while (comments.nextNode()) notes.push(comments.currentNode);
  for (const note of notes) note.parentNode?.removeChild(note);
  for (const element of page.body.querySelectorAll<HTMLElement>('*')) cleanElement(element);
  lowerHeadings(page.body);
  for (const paragraph of page.body.querySelectorAll('p,h1,h2,h3,h4,h5,h6,div'))
    if (paragraph.children.length === 0 && isBlank(paragraph.textContent)) paragraph.remove();
  return page.body.innerHTML;
}

const isBlank = (text: string | null): boolean => (text ?? '').replace(/[\s\u00a0　]/g, '') === '';

function cleanElement(element: HTMLElement): void {
  // Word writes bullets as characters of symbol fonts before the words.
  if (/mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')) {
    const marker = (element.textContent ?? '').trim();
    if (!/[\d一二三四五六七八九十①-⑳]/u.test(marker)) element.remove();
    else element.textContent = marker;
    return;
  }
  if (element.style.display === 'none') {
    element.remove();
    return;
  }
  const bold = /^(bold|[6-9]00)$/.test(element.style.fontWeight);
  const heading = /^H[1-6]$/.test(element.tagName) || element.closest('h1,h2,h3,h4,h5,h6') !== null;
  const keep = new Set(['href', 'colspan', 'rowspan', 'data-role']);
  for (const { name } of [...element.attributes]) if (!keep.has(name)) element.removeAttribute(name);
  if (bold && !heading && element.tagName === 'SPAN') element.style.fontWeight = 'bold';
  if (heading && /^(B|STRONG)$/.test(element.tagName)) element.replaceWith(...element.childNodes);
}

/** A page that uses h1 for its sections: ours begin at h2, for h1 is the plan's title. */
function lowerHeadings(body: HTMLElement): void {
  if (body.querySelector('h1') === null) return;
  for (const level of [5, 4, 3, 2, 1])
    for (const heading of body.querySelectorAll(`h${level}`)) {
      const lower = body.ownerDocument.createElement(`h${level + 1}`);
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
}
