// Holds the two documents that the address names against each other: reads them and the words, and shows what the page of a pair
// shows. It must not compare or describe anything itself: the view and the tree of the page do.
import {
  openPair,
  type PairDocumentsFile,
  type PairPolicyFile,
  type PairWordsFile,
} from '../../src/publish/pair-data.ts';
import { diffView } from '../../src/publish/views/diff.ts';
import { startReading } from '../../src/publish/views/entry.ts';
import { DIFF_PATH, type Edition, fileHref, href, pairFilePath } from '../../src/publish/views/links.ts';
import {
  formatPairQuery,
  isPolicyIdForm,
  type PairQuery,
  pairChoiceView,
  parsePairQuery,
} from '../../src/publish/views/pair-choice.ts';
import { diffTree } from '../trees/diff.ts';
import { h, type TreeNode } from '../trees/element-tree.ts';
import { pairFormTree, swapTree } from '../trees/pair-form.ts';
import { DIFF_WORDS } from '../words/diff.ts';
import { nodeOf } from './tree-elements.ts';

/** Waiting that is shorter than this is not spoken of. */
const SLOW = 400;
/** More of what is no id at all tells nothing. */
const LONG_ID = 100;
const SIDES = ['a', 'b'] as const;
type Chosen = Readonly<Record<'a' | 'b', string>>;

const page = document.querySelector<HTMLElement>('[data-pair]');
if (page !== null) startPair(page);

function startPair(page: HTMLElement): void {
  const lang: Edition['lang'] = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const edition: Edition = { lang, base: page.dataset.base ?? '/' };
  const words = DIFF_WORDS[lang];
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [start, status, help, shown] = [part('start'), part('status'), part('help'), part('shown')];

  /** A file of the site; undefined when there is none of this name. */
  async function read<T>(name: string): Promise<T | undefined> {
    // A file of an older release beside one of today would not fit.
    const answer = await fetch(fileHref(pairFilePath(name), edition.base), { cache: 'no-cache' });
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return (await answer.json()) as T;
  }

  /** The other edition, and what others take for the address of this page, are of the same two documents. */
  function carryQuery(query: string, selector: string): void {
    for (const element of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(selector))
      element.href = new URL(query, element.href).href;
  }

  function say(state: 'waiting' | 'done' | 'refused' | 'failed', ...said: readonly TreeNode[]): void {
    page.dataset.state = state;
    status.classList.toggle('unseen', state === 'done');
    status.replaceChildren(...said.map(nodeOf));
  }

  /** Lets choose again: `chosen` stands in the lists. */
  async function offerForm(chosen: Chosen): Promise<void> {
    const own = turn;
    const known = await listed();
    if (own !== turn) return;
    const index = h('p', {}, h('a', { href: href(DIFF_PATH, lang, edition.base) }, words.toIndex));
    const form = known === undefined ? index : pairFormTree(pairChoiceView(known.documents, lang), edition, chosen);
    help.append(nodeOf(form));
  }

  /** Says why the address names no pair. */
  function refuse(chosen: Chosen, ...said: readonly TreeNode[]): Promise<void> {
    say('refused', ...said);
    help.replaceChildren();
    return offerForm(chosen);
  }

  /** Says that the data could not be read. */
  function fail(chosen: Chosen, asked: boolean): Promise<void> {
    say('failed', words.unread);
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'pair-retry';
    again.textContent = words.retry;
    again.addEventListener('click', () => {
      if (page.dataset.state === 'failed') void show(true);
    });
    help.replaceChildren(again);
    if (asked) again.focus();
    return offerForm(chosen);
  }

  /** Counts what was asked for: what comes late is no answer to a later question. */
  let turn = 0;
  let list: Promise<PairDocumentsFile | undefined> | undefined;
  /** All documents; undefined when they cannot be read: what went wrong before is what the reader is told. */
  function listed(): Promise<PairDocumentsFile | undefined> {
    list ??= read<PairDocumentsFile>('documents').catch(() => {
      list = undefined;
      return undefined;
    });
    return list;
  }

  const movedFrom = (known: PairDocumentsFile | undefined, id: string) => known?.moved.find(({ from }) => from === id);

  /** What became of an id that no document has; `now` are the ids in its place and that of the other, where there is one. */
  function missing(id: string, side: 'a' | 'b', now: Chosen, known: PairDocumentsFile | undefined): TreeNode[] {
    const move = movedFrom(known, id);
    if (move === undefined)
      return [words.unknown(id.length > LONG_ID ? `${id.slice(0, LONG_ID).toWellFormed()}…` : id)];
    if (move.to.length === 0) return [words.withdrawn(id)];
    const links = move.to.flatMap((target, at): TreeNode[] => {
      const pair = side === 'a' ? formatPairQuery(target, now.b) : formatPairQuery(now.a, target);
      return [...(at === 0 ? [] : [' · ']), h('a', { href: pair }, target)];
    });
    return [words.movedTo(id), ...links, words.why(move.reason?.[lang] ?? '')];
  }

  /** Says which of the two ids no document has, and what became of it. */
  async function refuseIds(query: PairQuery, sides: readonly ('a' | 'b')[]): Promise<void> {
    const known = await listed();
    const nowOf = (id: string) => {
      const to = movedFrom(known, id)?.to ?? [];
      return to.length === 1 ? to[0]! : id;
    };
    const now = { a: nowOf(query.a), b: nowOf(query.b) };
    const said = sides.flatMap((side) => missing(query[side], side, now, known));
    return refuse(now, ...said, words.chooseAgain);
  }

  async function compare(query: PairQuery): Promise<void> {
    const [vocabularies, a, b] = await Promise.all([
      read<PairWordsFile>('words'),
      read<PairPolicyFile>(query.a),
      read<PairPolicyFile>(query.b),
    ]);
    if (vocabularies === undefined) throw new Error('words');
    if (a === undefined || b === undefined) {
      const sides = { a, b };
      return refuseIds(
        query,
        SIDES.filter((side) => sides[side] === undefined),
      );
    }
    const opened = openPair(vocabularies, [a, b]);
    const view = diffView(startReading(opened.corpus, edition), opened.a, opened.b);
    shown.replaceChildren(nodeOf(diffTree(view, edition, swapTree(query.a, query.b, edition))));
    start.hidden = true;
    help.replaceChildren();
    const [left, right] = view.sides.map(({ place }) => place) as [string, string];
    document.title = `${left} ↔ ${right} · ${page.dataset.site}`;
    const address = formatPairQuery(query.a, query.b);
    history.replaceState(history.state, '', `${location.pathname}${address}${location.hash}`);
    carryQuery(address, 'link[rel=canonical], link[hreflang]');
    for (const file of view.dataHrefs)
      document.head.append(
        nodeOf(h('link', { rel: 'alternate', type: 'application/json', href: file.href, title: file.label })),
      );
    say('done', words.done(left, right));
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /** @param asked by the reader, who is led to the table. */
  async function show(asked: boolean): Promise<void> {
    turn += 1;
    const query = parsePairQuery(location.search);
    if (query.kind !== 'none') carryQuery(location.search, 'a.language');
    if (query.kind === 'no_id')
      return refuseIds(
        query,
        SIDES.filter((side) => !isPolicyIdForm(query[side])),
      );
    if (query.kind !== 'pair') return refuse(query, words.refused[query.kind]);
    page.dataset.state = 'waiting';
    const slow = setTimeout(() => say('waiting', words.waiting), SLOW);
    try {
      await compare(query);
      const heading = shown.querySelector('h1');
      if (!asked || heading === null) return;
      heading.tabIndex = -1;
      heading.focus();
    } catch (error) {
      void fail(query, asked);
      // What failed is worth knowing to whoever reports it.
      reportError(error);
    } finally {
      clearTimeout(slow);
    }
  }

  addEventListener('online', () => {
    if (page.dataset.state === 'failed') void show(false);
  });
  void show(false);
}
