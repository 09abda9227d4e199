// Runs the search of its page: reads the box and the address, asks the index, shows what was found. Loads nothing before it
// is used. Words of documents go into the page as text alone.
import { openSearch, type SearchAnswer, type SearchIndex } from '../../src/publish/search/engine.ts';
import { parseQuery } from '../../src/publish/search/query.ts';
import type { EntryKind } from '../../src/publish/search/shape.ts';
import type { Lang } from '../../src/publish/views/links.ts';
import { type Hit, hitView, orderKinds } from '../../src/publish/views/search-hits.ts';
import {
  EMPTY,
  formatSearchState,
  parseSearchState,
  type SearchState,
  STEP,
} from '../../src/publish/views/search-state.ts';
import { SEARCH_WORDS } from '../words/search.ts';
import { element, hitElement, link } from './search-elements.ts';

const page = document.querySelector<HTMLElement>('[data-search]');
if (page !== null) startSearch(page);

/** Hits that stand under each kind until one is chosen. */
const BRIEF: Readonly<Record<EntryKind, number>> = {
  text: 6,
  measure: 3,
  amount: 3,
  goal: 3,
  benefit: 3,
  unit: 3,
  term: 3,
  document: 3,
};
/** Filters that stand in sight; the others behind a button. */
const FILTERS_SHOWN = 8;
const TYPING_PAUSE = 180;

function startSearch(page: HTMLElement): void {
  const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const base = page.dataset.base ?? '/';
  const words = SEARCH_WORDS[lang];
  const part = <T extends HTMLElement>(selector: string) => page.querySelector<T>(selector)!;
  const form = part<HTMLFormElement>('form');
  const box = part<HTMLInputElement>('#q');
  const [status, body, filters, results, start] = [
    part('[data-status]'),
    part('[data-body]'),
    part('[data-filters]'),
    part('[data-results]'),
    part('[data-start]'),
  ];

  let index: Promise<SearchIndex> | undefined;
  let state: SearchState = EMPTY;
  let turn = 0;
  let wantsTopics = false;

  function open(): Promise<SearchIndex> {
    index ??= openSearch(async (path) => {
      // The index names the folder of the rest, whose names change with their content.
      const answer = await fetch(`${base}search/v1/${path}`, path === 'index.json' ? { cache: 'no-cache' } : {});
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      return new Uint8Array(await answer.arrayBuffer());
    });
    index.catch(() => {
      index = undefined;
    });
    return index;
  }

  const addressOf = (next: SearchState) => `${location.pathname}${formatSearchState(next)}`;

  /** Shows a state; `how` says what becomes of the address. */
  async function go(next: SearchState, how: 'push' | 'replace' | 'keep'): Promise<void> {
    state = next;
    const address = addressOf(next);
    if (how !== 'keep' && address !== `${location.pathname}${location.search}`)
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    turn += 1;
    const own = turn;
    const terms = parseQuery(next.query);
    page.dataset.state = terms.length === 0 ? 'empty' : 'searching';
    if (terms.length === 0) {
      status.textContent = '';
      body.hidden = true;
      start.hidden = false;
      results.replaceChildren();
      return;
    }
    // Said only when it takes long enough to be read.
    const slow = setTimeout(() => {
      if (own === turn) status.textContent = words.searching;
    }, 400);
    try {
      const opened = await open();
      const answer = await opened.search(terms, next, wantsTopics);
      const kinds = answer.kinds.filter(({ id }) => next.kind === null || id === next.kind);
      const lists = await Promise.all(
        kinds.map(async ({ id, count }) => {
          const hits = await answer.take(id, next.kind === null ? BRIEF[id] : next.shown);
          return { kind: id, count, hits };
        }),
      );
      if (own !== turn) return;
      showFilters(opened, answer);
      showResults(opened, answer, orderKinds(lists));
      say(answer);
      page.dataset.state = 'found';
    } catch (error) {
      if (own !== turn) return;
      page.dataset.state = 'failed';
      // What was found before is no answer to this.
      body.hidden = true;
      results.replaceChildren();
      status.textContent = words.failed(next.query);
      // What failed is worth knowing to whoever reports it.
      reportError(error);
    } finally {
      clearTimeout(slow);
    }
  }

  function say(answer: SearchAnswer): void {
    const texts = answer.kinds.find(({ id }) => id === 'text')?.count ?? 0;
    const inKind = (kind: EntryKind) => state.kind === null || state.kind === kind;
    const shownTexts = inKind('text') ? texts : 0;
    const said =
      answer.total === 0
        ? words.none(state.query)
        : words.found(state.query, shownTexts, answer.total - shownTexts, answer.exact);
    const single = parseQuery(state.query).every(({ text }) => text.length === 1);
    const text = single ? `${said}${lang === 'zh' ? '' : ' '}${words.single}` : said;
    // Said once, not at every letter that changes nothing.
    if (status.textContent !== text) status.textContent = text;
  }

  function showFilters(opened: SearchIndex, answer: SearchAnswer): void {
    const kinds = orderKinds(answer.kinds.map(({ id, count }) => ({ kind: id, count, hits: [] as Hit[] })));
    const groups: HTMLElement[] = [
      filterGroup(
        words.kinds,
        kinds.map(({ kind, count }) => ({ id: kind, label: words.kind[kind], count })),
        state.kind,
        (kind) => ({ ...state, kind: kind as EntryKind | null, shown: STEP }),
        (id) => words.kind[id as EntryKind],
      ),
    ];
    const places = answer.places.map(({ id, label, count }) => ({ id, label: label[lang], count }));
    if (places.length > 1 || state.place !== null)
      groups.push(
        filterGroup(
          words.places,
          places,
          state.place,
          (place) => ({ ...state, place, shown: STEP }),
          (id) => opened.placeName(id)?.[lang] ?? id,
        ),
      );
    if (answer.topics !== null) {
      const topics = answer.topics.map(({ id, label, count }) => ({ id, label: label[lang], count }));
      if (topics.length > 1 || state.topic !== null)
        groups.push(
          filterGroup(
            words.topics,
            topics,
            state.topic,
            (topic) => ({ ...state, topic, shown: STEP }),
            (id) => opened.topicName(id)?.[lang] ?? id,
          ),
        );
    } else {
      const button = element('button', { type: 'button', class: 'search-more' }, words.loadTopics);
      button.addEventListener('click', () => {
        wantsTopics = true;
        void go(state, 'keep');
      });
      groups.push(button);
    }
    const focused = document.activeElement?.getAttribute('data-filter');
    const details = element('details', {}, element('summary', {}, words.filters), ...groups) as HTMLDetailsElement;
    const before = filters.querySelector('details');
    details.open = before === null ? matchMedia('(min-width: 60rem)').matches : before.open;
    const isBare = answer.total === 0 && state.kind === null && state.place === null && state.topic === null;
    filters.replaceChildren(...(isBare ? [] : [details]));
    if (focused)
      for (const own of filters.querySelectorAll<HTMLElement>('[data-filter]'))
        if (own.dataset.filter === focused) own.focus();
  }

  function filterGroup(
    title: string,
    values: { id: string; label: string; count: number }[],
    chosen: string | null,
    next: (id: string | null) => SearchState,
    nameOf: (id: string) => string,
  ): HTMLElement {
    const known = chosen === null || values.some(({ id }) => id === chosen);
    const all = known ? values : [...values, { id: chosen, label: nameOf(chosen), count: 0 }];
    const total = { id: null, label: words.all, count: null };
    const items = [total, ...all].map(({ id, label, count }, at) => {
      const target = next(id);
      const anchor = link(addressOf(target), { 'data-filter': `${title} ${id}` }, label);
      if (count !== null) anchor.append(' ', element('small', {}, String(count)));
      if (id === chosen) anchor.setAttribute('aria-current', 'true');
      follow(anchor, target);
      const item = element('li', {}, anchor);
      // What is chosen stays in sight.
      if (at > FILTERS_SHOWN && id !== chosen) item.hidden = true;
      return item;
    });
    const list = element('ul', {}, ...items);
    const group = element(
      'div',
      { class: 'filter-group', role: 'group', 'aria-label': title },
      element('h2', {}, title),
      list,
    );
    const hidden = items.filter((item) => item.hidden);
    if (hidden.length > 0) {
      const button = element('button', { type: 'button', class: 'search-more' }, words.others(hidden.length));
      button.addEventListener('click', () => {
        for (const item of hidden) item.hidden = false;
        hidden[0]?.querySelector('a')?.focus();
        button.remove();
      });
      group.append(button);
    }
    return group;
  }

  /** A link that goes without loading the page again; with a modifier key it is a link like any other. */
  function follow(anchor: HTMLAnchorElement, next: SearchState, then?: () => void): void {
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void go(next, 'push').then(then);
    });
  }

  function showResults(
    opened: SearchIndex,
    answer: SearchAnswer,
    lists: readonly { kind: EntryKind; count: number; hits: Hit[] }[],
  ): void {
    start.hidden = true;
    body.hidden = false;
    const terms = parseQuery(state.query);
    const sections = lists
      .filter(({ hits }) => hits.length > 0)
      .map(({ kind, count, hits }) => {
        const name = words.kind[kind];
        const heading = element('h2', { id: `hits-${kind}` }, name, ' ', element('small', {}, String(count)));
        const list = element(
          'ol',
          { class: 'hits', role: 'list' },
          ...hits.map((hit) => element('li', {}, hitElement(hitView(hit, terms, { lang, base }), words))),
        );
        const section = element('section', { 'aria-labelledby': `hits-${kind}` }, heading, list);
        const rest = count - hits.length;
        if (rest > 0) {
          const next: SearchState =
            state.kind === null ? { ...state, kind, shown: STEP } : { ...state, shown: hits.length + STEP };
          const label = state.kind === null ? words.showAll(name, count) : words.more(Math.min(STEP, rest));
          const anchor = link(addressOf(next), {}, label);
          follow(anchor, next, () => {
            const links = [...results.querySelectorAll<HTMLElement>('[data-hit]')];
            (state.kind === null || hits.length >= links.length
              ? links[0]
              : links[next.shown === STEP ? 0 : hits.length]
            )?.focus();
          });
          section.append(element('p', { class: 'search-rest' }, anchor));
        }
        return section;
      });
    const extra: HTMLElement[] = [];
    if (answer.total === 0) {
      extra.push(element('p', {}, words.noneHelp));
      if (state.kind !== null || state.place !== null || state.topic !== null) {
        const next = { ...EMPTY, query: state.query };
        const anchor = link(addressOf(next), {}, words.noneFiltered);
        follow(anchor, next, () => box.focus());
        extra.push(element('p', {}, anchor));
      }
    }
    results.replaceChildren(...placeHint(opened), ...extra, ...sections);
  }

  /** A place among the words is looked for as a word; whoever means the place is led to it. */
  function placeHint(opened: SearchIndex): HTMLElement[] {
    const typed = state.query.split(/\s+/);
    const place = typed.map((word) => opened.placeNamed(word)).find((found) => found !== undefined);
    if (typed.length < 2 || place === undefined || state.place !== null) return [];
    const query = typed.filter((word) => opened.placeNamed(word)?.id !== place.id).join(' ');
    if (query === '') return [];
    const next: SearchState = { ...EMPTY, query, place: place.id };
    const anchor = link(addressOf(next), {}, words.onlyPlace(place.name[lang], query));
    follow(anchor, next, () => {
      box.value = query;
      box.focus();
    });
    return [element('p', { class: 'search-hint' }, anchor)];
  }

  // The box
  let pause: ReturnType<typeof setTimeout> | undefined;
  const typed = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const query = box.value.trim();
      if (query !== state.query) void go({ ...state, query, shown: STEP }, 'replace');
    }, TYPING_PAUSE);
  };
  box.addEventListener('input', (event) => {
    // Letters of an input method are not yet what is looked for.
    if (!(event as InputEvent).isComposing) typed();
  });
  box.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void go({ ...state, query: box.value.trim(), shown: STEP }, 'push');
  });
  for (const example of page.querySelectorAll<HTMLAnchorElement>('[data-example]')) {
    const next = parseSearchState(new URL(example.href).search);
    follow(example, next, () => box.focus());
    example.addEventListener('click', (event) => {
      if (event.defaultPrevented) box.value = next.query;
    });
  }

  // Keys: down from the box into the hits and on, up and Escape back, / to the box.
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const hits = [...results.querySelectorAll<HTMLElement>('[data-hit]')];
    const at = hits.indexOf(document.activeElement as HTMLElement);
    const inBox = document.activeElement === box;
    let target: HTMLElement | undefined;
    if (event.key === 'ArrowDown' && (inBox || at >= 0)) target = hits[at + 1];
    else if (event.key === 'ArrowUp' && at >= 0) target = hits[at - 1] ?? box;
    else if (event.key === 'Escape' && at >= 0) target = box;
    else if (event.key === '/' && !inBox) target = box;
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
    if (target === box) box.select();
  });

  // Coming and going
  const restore = async () => {
    const next = parseSearchState(location.search);
    box.value = next.query;
    await go(next, 'keep');
  };
  addEventListener('popstate', () => void restore());
  addEventListener('online', () => {
    if (page.dataset.state === 'failed') void go(state, 'keep');
  });
  addEventListener('pagehide', () => history.replaceState({ top: scrollY }, ''));
  void restore().then(() => {
    const { top } = (history.state ?? {}) as { top?: number };
    if (top !== undefined && state.query !== '') scrollTo({ top });
    else if (state.query === '' && matchMedia('(pointer: fine)').matches) box.focus();
  });
}
