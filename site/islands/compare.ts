// Lets a reader choose and order the places of a comparison, its rows and its baseline; the choice is in the address.
// It must not hold words or figures of its own: what it shows stands in the page or in the file that the page names.
import { cellsCsv } from '../../src/publish/views/cells-csv.ts';
import {
  type CompareState,
  formatCompareState,
  keepsRow,
  MAX_PLACES,
  MIN_PLACES,
  movePlace,
  parseCompareState,
} from '../../src/publish/views/compare-state.ts';
import type { Told, ToldPair } from '../../src/publish/views/topic-differences.ts';
import { mixedTree } from '../trees/marks.ts';
import { copyOnClick } from './clipboard.ts';
import { screenLines } from './screen-words.ts';
import { nodeOf } from './tree-elements.ts';

/** As many sentences on what one place lacks are read without being asked for. */
const FEW = 3;

const form = document.querySelector<HTMLFormElement>('form[data-compare]');
const table = document.querySelector<HTMLTableElement>('.compare-table');

/** The cells of a row that belong to places, in the order in which they stand now. */
interface Row {
  row: HTMLTableRowElement;
  /** Cells by element id of the place. */
  cells: Map<string, HTMLElement>;
}

if (form !== null && table !== null) startComparison(form, table);

function startComparison(form: HTMLFormElement, table: HTMLTableElement): void {
  const heads = [...table.tHead!.rows[0]!.querySelectorAll<HTMLElement>('th[data-place]')];
  const all = heads.map((head) => head.dataset.place!);
  const rows: Row[] = [...table.rows].map((row) => ({
    row,
    cells: new Map([...row.cells].slice(1).map((cell, index) => [all[index]!, cell])),
  }));
  const bodyRows = rows.filter(({ row }) => row.dataset.row !== undefined);
  const choosers = new Map(
    [...form.querySelectorAll<HTMLElement>('.chooser li')].map((item) => [item.dataset.place!, item]),
  );
  let state = parseCompareState(location.search, all);
  let standing: readonly string[] = all;
  let pairs: Promise<ToldPair[]> | undefined;

  function change(next: Partial<CompareState>): void {
    state = { ...state, ...next };
    history.pushState(null, '', `${location.pathname}${formatCompareState(state, all)}${location.hash}`);
    show();
  }

  function show(): void {
    const shown = new Set(state.places);
    // Those not shown stand last, so that what is seen is what the order of the cells is.
    const order = [...state.places, ...all.filter((place) => !shown.has(place))];
    // Moving cells that stand right already would lay the whole table out again while the page loads.
    const moves = order.some((place, index) => place !== standing[index]);
    standing = order;
    for (const { row, cells } of rows) {
      for (const place of order) {
        const cell = cells.get(place)!;
        cell.hidden = !shown.has(place);
        if (moves) row.append(cell);
      }
    }
    for (const { row, cells } of bodyRows) {
      const unlike = row.dataset.unlike !== undefined;
      const facts = state.places.map((place) => {
        const { has, same } = cells.get(place)!.dataset;
        return { has: has === 'true', same: unlike ? null : (same ?? '') };
      });
      const words = row.dataset.row === 'words' && state.only === null;
      row.hidden = state.hide.includes(row.dataset.row!) || !(words || keepsRow(state.only, facts));
    }
    for (const body of table.tBodies) {
      const own = [...body.rows].filter((row) => row.dataset.row !== undefined);
      body.hidden = own.every((row) => row.hidden);
    }
    for (const head of heads) {
      const isBase = head.dataset.place === state.base;
      head.toggleAttribute('data-is-base', isBase);
      head.querySelector<HTMLElement>('.base-tag')!.hidden = !isBase;
    }
    showTools(shown);
    void showDifferences();
    showAddress();
  }

  function showTools(shown: ReadonlySet<string>): void {
    for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=only]'))
      radio.checked = radio.value === (state.only ?? '');
    const list = choosers.values().next().value?.parentElement;
    for (const place of [...state.places, ...all.filter((other) => !shown.has(other))]) {
      const item = choosers.get(place)!;
      const at = state.places.indexOf(place);
      const box = item.querySelector<HTMLInputElement>('input[name=place]')!;
      box.checked = at >= 0;
      box.disabled = at >= 0 ? shown.size <= MIN_PLACES : shown.size >= MAX_PLACES;
      const base = item.querySelector<HTMLInputElement>('input[name=base]')!;
      base.checked = place === state.base;
      base.disabled = at < 0;
      for (const button of item.querySelectorAll<HTMLButtonElement>('button[data-move]'))
        button.disabled =
          at < 0 || at + Number(button.dataset.move) < 0 || at + Number(button.dataset.move) >= shown.size;
      // Appending an item that holds the focus would take the focus from it.
      if (list?.lastElementChild !== item && !item.contains(document.activeElement)) list?.append(item);
    }
    orderAround(list);
    const seen = bodyRows.filter(({ row }) => !row.hidden).length;
    const status = form.querySelector<HTMLElement>('[data-status]')!;
    status.textContent = (form.dataset.said ?? '')
      .replace('{places}', String(shown.size))
      .replace('{rows}', String(seen))
      .replace('{all}', String(bodyRows.length));
    if (seen === 0) status.textContent += ` ${form.dataset.nothing}`;
    form.querySelector<HTMLElement>('[data-reset]')!.hidden = formatCompareState(state, all) === '';
  }

  /** Bring the list of places into the order of the table without moving the item that has the focus. */
  function orderAround(list: Element | null | undefined): void {
    const wanted = [...state.places, ...all.filter((place) => !state.places.includes(place))].map(
      (place) => choosers.get(place)!,
    );
    const held = wanted.findIndex((item) => item.contains(document.activeElement));
    if (held < 0 || list === null || list === undefined) return;
    for (const item of wanted.slice(0, held)) wanted[held]!.before(item);
    for (const item of wanted.slice(held + 1)) list.append(item);
  }

  async function showDifferences(): Promise<void> {
    const section = document.querySelector<HTMLElement>('[data-told]');
    const list = section?.querySelector('[data-told-list]');
    if (section === null || list === null || list === undefined) return;
    const source = form.dataset.pairs;
    let failed = false;
    if (state.base !== null && source !== undefined) {
      pairs ??= fetch(source)
        .then((answer) => answer.json())
        .then((found: { pairs: ToldPair[] }) => found.pairs);
      try {
        drawPairs(list, await pairs, section.dataset);
      } catch {
        // Forgotten, so that the next choice asks again.
        pairs = undefined;
        failed = true;
      }
    }
    const told = [...list.querySelectorAll<HTMLElement>('.told-pair')];
    for (const pair of told) {
      const { a, b } = pair.dataset;
      const ofBase = pair.dataset.all !== undefined;
      pair.hidden =
        !state.places.includes(a!) ||
        !state.places.includes(b!) ||
        (state.base === null ? ofBase : a !== state.base || !ofBase);
    }
    const nothing = section.querySelector<HTMLElement>('[data-told-none]')!;
    nothing.textContent = (failed ? section.dataset.failed : section.dataset.none) ?? '';
    nothing.hidden = !failed && told.some((pair) => !pair.hidden);
  }

  function drawPairs(list: Element, found: readonly ToldPair[], { between = '', oneSided = '' }: DOMStringMap): void {
    if (list.querySelector('[data-all]') !== null) return;
    for (const pair of found) {
      const block = make('div', 'told-pair');
      Object.assign(block.dataset, { a: pair.a, b: pair.b, all: '' });
      const title = make('h3');
      title.textContent = between.replace('{a}', pair.placeA).replace('{b}', pair.placeB);
      const rest = pair.told.filter(({ shared }) => !shared);
      block.append(title, ...drawTold(pair.told.filter(({ shared }) => shared)));
      if (rest.length > 0) {
        const more = document.createElement('details');
        const summary = document.createElement('summary');
        summary.textContent = oneSided.replace('{count}', String(rest.length));
        more.append(summary, ...drawTold(rest));
        // What one of two lacks is all there is to tell of some pairs.
        more.open = rest.length === pair.told.length && rest.length <= FEW;
        block.append(more);
      }
      list.append(block);
    }
  }

  function showAddress(): void {
    const line = document.querySelector('[data-cite]');
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, '0');
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const accessed = line?.querySelector('[data-accessed]');
    const address = line?.querySelector('[data-address]');
    if (accessed) accessed.textContent = `[${day}].`;
    if (address) address.textContent = `${location.origin}${location.pathname}${location.search}`;
  }

  function csv(): string {
    const { group = '', label = '' } = form.dataset;
    const places = state.places.map((place) => heads.find((head) => head.dataset.place === place)!);
    const head = [group, label, ...places.map((place) => screenLines(place).join(' '))];
    const lines = bodyRows
      .filter(({ row }) => !row.hidden)
      .map(({ row, cells }) => {
        const own = screenLines(row.cells[0]!).join(' · ');
        const name = (row.parentElement as HTMLElement).dataset.label ?? '';
        return [name, own, ...state.places.map((place) => screenLines(cells.get(place)!).join('\n'))];
      });
    return cellsCsv([head, ...lines]);
  }

  for (const head of heads) {
    const tag = make('span', 'tag base-tag');
    tag.textContent = form.dataset.base ?? '';
    tag.hidden = true;
    head.append(' ', tag);
  }
  for (const { row } of bodyRows) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'hide-row';
    button.textContent = '×';
    const name = (row.cells[0]!.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    button.setAttribute('aria-label', `${form.dataset.hideRow} ${name}`);
    button.title = form.dataset.hideRow ?? '';
    button.addEventListener('click', () => {
      change({ hide: [...state.hide, row.dataset.row!] });
      form.querySelector<HTMLElement>('[data-reset]')?.focus();
    });
    row.cells[0]!.append(button);
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'only') change({ only: target.value === '' ? null : (target.value as CompareState['only']) });
    if (target.name === 'base') change({ base: target.value });
    if (target.name === 'place') {
      const places = target.checked
        ? [...state.places, target.value]
        : state.places.filter((place) => place !== target.value);
      change({ places, base: state.base !== null && places.includes(state.base) ? state.base : null });
    }
  });
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof HTMLElement ? target.closest('button') : null;
    if (button === null) return;
    if (button.dataset.move !== undefined) {
      const { place } = button.closest<HTMLElement>('[data-place]')!.dataset;
      change({ places: movePlace(state.places, place!, Number(button.dataset.move) < 0 ? -1 : 1) });
      // A button that has come to the end of its way hands the focus to its other.
      if (button.disabled)
        button.parentElement?.querySelector<HTMLElement>('button[data-move]:not(:disabled)')?.focus();
    }
    if (button.dataset.reset !== undefined) {
      change({ places: [...all], only: null, base: null, hide: [] });
      form.querySelector<HTMLElement>('input[name=only]')?.focus();
    }
    if (button.dataset.csv !== undefined) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }));
      link.download = `${[form.dataset.topic, ...(state.places.length === all.length ? [] : state.places)].join('-')}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
  });
  // A list that lies over the table closes when the reader goes on.
  const chooser = form.querySelector<HTMLDetailsElement>('details.chooser');
  document.addEventListener('click', ({ target }) => {
    if (chooser?.open && target instanceof Node && !chooser.contains(target)) chooser.open = false;
  });
  chooser?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    chooser.open = false;
    chooser.querySelector('summary')?.focus();
  });
  addEventListener('popstate', () => {
    state = parseCompareState(location.search, all);
    show();
  });
  addEventListener('online', () => void showDifferences());
  copyOnClick(form.querySelector('[data-copy]'), () => location.href);
  copyOnClick(document.querySelector('[data-copy-cite]'), () =>
    (document.querySelector('[data-cite]')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
  show();
}

/** Sentences as a list; none for none. */
function drawTold(told: readonly Told[]): HTMLElement[] {
  if (told.length === 0) return [];
  const items = make('ul');
  for (const { text, cites } of told) {
    const item = make('li');
    const links = make('span', 'told-cites');
    for (const cite of cites) {
      const link = document.createElement('a');
      link.href = cite.href;
      link.title = cite.quote;
      const where = make('span');
      where.lang = 'zh-CN';
      where.textContent = cite.where;
      link.append(`${cite.place} `, where);
      links.append(link);
    }
    const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
    item.append(...mixedTree(text, lang).map(nodeOf), links);
    items.append(item);
  }
  return [items];
}

function make(name: 'div' | 'h3' | 'ul' | 'li' | 'span', className = ''): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  return element;
}
