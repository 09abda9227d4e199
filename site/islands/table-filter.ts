// Narrows and orders tables of records; the choice is in the address. Without it the tables are complete.
// It must not hold words or figures of its own: what a record is stands in its data attributes.
import { formatFilters, keepsRecord, parseFilters } from '../../src/publish/views/filter-state.ts';

const form = document.querySelector<HTMLFormElement>('form[data-filter]');
if (form !== null) startFilter(form);

function startFilter(form: HTMLFormElement): void {
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.filter(({ name }) => name !== 'sort').map(({ name }) => name);
  const records = [...document.querySelectorAll<HTMLElement>('[data-record]')];
  const comparables = [...document.querySelectorAll<HTMLElement>('[data-row], [data-chart]')];
  const written = records.map((record) => ({ record, body: record.parentElement! }));
  const table = records[0]?.closest('table');
  const sorted = document.createElement('tbody');
  sorted.className = 'sorted';

  const chosen = () =>
    new Map(selects.map(({ name, value }) => [name, value] as const).filter(([, value]) => value !== ''));
  const factsOf = (element: HTMLElement) => {
    const body = element.closest<HTMLElement>('tbody[data-item]');
    return { ...body?.dataset, ...element.dataset };
  };

  function show(): void {
    const picked = chosen();
    const order = picked.get('sort') ?? '';
    picked.delete('sort');
    for (const element of [...records, ...comparables]) element.hidden = !keepsRecord(picked, factsOf(element));
    arrange(order);
    for (const body of document.querySelectorAll<HTMLElement>('tbody[data-item]')) {
      const own = [...body.querySelectorAll<HTMLElement>('[data-record], [data-row]')];
      body.hidden = own.every(({ hidden }) => hidden);
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-filtered]')) {
      const own = [...part.querySelectorAll<HTMLElement>('[data-record], [data-row], [data-chart]')];
      part.hidden = own.every(({ hidden }) => hidden);
    }
    const seen = records.filter(({ hidden }) => !hidden).length;
    const status = form.querySelector('[data-status]');
    if (status !== null)
      status.textContent = (form.dataset.said ?? '')
        .replace('{seen}', String(seen))
        .replace('{all}', String(records.length));
    form.querySelector<HTMLElement>('[data-reset]')!.hidden = chosen().size === 0;
  }

  /** By the figure as printed, units apart; or back as the page has them. */
  function arrange(order: string): void {
    if (order === '' || table === null || table === undefined) {
      if (!sorted.isConnected) return;
      for (const { record, body } of written) body.append(record);
      sorted.remove();
      return;
    }
    const sign = order === 'most' ? -1 : 1;
    const number = ({ dataset }: HTMLElement) => Number(dataset.number ?? Number.NaN);
    const unit = ({ dataset }: HTMLElement) => dataset.unit ?? '';
    const units = [...new Set(records.map(unit))];
    const ordered = [...records].sort(
      (a, b) => units.indexOf(unit(a)) - units.indexOf(unit(b)) || sign * (number(a) - number(b)) || 0,
    );
    sorted.append(...ordered);
    table.append(sorted);
  }

  function read(): void {
    const picked = parseFilters(location.search, [...filters, 'sort']);
    for (const select of selects) {
      select.value = picked.get(select.name) ?? '';
      // An address with a value that the page does not have shows everything.
      if (select.selectedIndex < 0) select.value = '';
    }
    show();
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  const push = () => {
    history.pushState(null, '', `${location.pathname}${formatFilters(chosen())}${location.hash}`);
    show();
  };
  form.addEventListener('change', push);
  form.querySelector('[data-reset]')?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    push();
    selects[0]?.focus();
  });
  addEventListener('popstate', read);
  read();
}
