// Elements of the page of search, made of view models. Text goes in as text, never as markup.
import type { Stretch } from '../../src/publish/search/match.ts';
import type { HitView } from '../../src/publish/views/search-hits.ts';

/**
 * Make an element.
 * @param children strings become text.
 * @example element('p', { class: 'note' }, '文字')
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A link. */
export function link(
  href: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  return element('a', { ...attributes, href }, ...children) as HTMLAnchorElement;
}

const marked = (stretches: readonly Stretch[]): (Node | string)[] =>
  stretches.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));

/** A hit: its name and figure if it has one, the words, and where they stand. */
export function hitElement(
  hit: HitView,
  words: { also: Record<'summary' | 'alias' | 'recipient', string> },
): HTMLElement {
  const made = element('article', { class: 'hit' });
  if (hit.title !== null) {
    const title = element(
      'p',
      { class: 'hit-title' },
      link(hit.href, { 'data-hit': '', lang: hit.title.lang }, ...marked(hit.title.stretches)),
    );
    if (hit.figure !== null)
      title.append(' ', element('span', { class: hit.isValue ? 'hit-figure' : 'hit-list' }, hit.figure));
    made.append(title);
    if (hit.otherTitle !== null)
      made.append(element('p', { class: 'hit-also', lang: hit.otherTitle.lang }, ...marked(hit.otherTitle.stretches)));
  }
  if (hit.also !== null)
    made.append(
      element(
        'p',
        { class: 'hit-also' },
        words.also[hit.also.is],
        element('span', { lang: hit.also.lang }, ...marked(hit.also.stretches)),
      ),
    );
  if (hit.quote !== null) {
    const inner = marked(hit.quote);
    made.append(
      element(
        'blockquote',
        { class: 'hit-words', lang: 'zh-CN' },
        ...(hit.title === null ? [link(hit.href, { 'data-hit': '' }, ...inner)] : inner),
      ),
    );
  }
  if (hit.place !== null || hit.where !== '')
    made.append(
      element(
        'p',
        { class: 'hit-where' },
        ...(hit.place === null ? [] : [hit.place]),
        ...(hit.where === '' ? [] : [' ', element('span', { lang: 'zh-CN' }, hit.where)]),
      ),
    );
  return made;
}
