// Conditions as trees to be read: how the parts go together, and each test in words with its coding.
// It must not decide where a tree stands: the notes of the records do.
import type { CodedCorpus } from '../../model.ts';
import type { Bilingual, Cite, Condition, ConditionNode } from '../../types.ts';
import { formatValue, termLabel } from '../language.ts';
import type { Lang } from './links.ts';

/** A node of a condition, ready to be read. */
export interface ConditionView {
  /** How the parts go together; null for a single test. */
  heading: string | null;
  parts: ConditionView[];
  /** The test; null for an inner node. `judged`: no fact of record decides it. */
  test: { text: string; href: string; facets: string[]; judged: boolean } | null;
}

/** The page that a tree is made for: it marks the words of the tests in the text. */
export interface ConditionHost {
  readonly corpus: CodedCorpus;
  readonly lang: Lang;
  mark(id: string, cite: Cite, weight: 'named', note: null, label: string): void;
}

const NUMERALS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

function togetherWords(op: ConditionNode['op'], n: number, total: number, lang: Lang): string | null {
  if (total === 1) return null;
  const word = (count: number) => NUMERALS[lang][count] ?? String(count);
  const zh = lang === 'zh';
  if (op === 'all') return zh ? `以下${word(total)}项同时满足` : `All of these ${word(total)}`;
  if (op === 'any') return zh ? `满足以下${word(total)}项之一` : `Any one of these ${word(total)}`;
  return zh
    ? `满足以下${word(total)}项中至少${word(n)}项`
    : `${n === 1 ? 'Any one' : `At least ${word(n)}`} of these ${word(total)}`;
}

/** Reads the tree of one condition. */
class ConditionReader {
  readonly #host: ConditionHost;
  /** Id of the condition, whose words are those of a test without its own. */
  readonly #root: string;

  constructor(host: ConditionHost, root: string) {
    this.#host = host;
    this.#root = root;
  }

  read(id: string, node: ConditionNode): ConditionView {
    if (node.op === 'test') return { heading: null, parts: [], test: this.#test(id, node) };
    const parts = (node.of ?? []).map((part, index) => this.read(`${id}.${index + 1}`, part));
    return { heading: togetherWords(node.op, node.n ?? 1, parts.length, this.#host.lang), parts, test: null };
  }

  #test(id: string, node: ConditionNode): ConditionView['test'] {
    const own = node.cite !== undefined && id !== this.#root;
    const text = node.text === undefined ? '' : this.#say(node.text);
    // Its words stand inside those of the condition, whose number leads here.
    if (own) this.#host.mark(id, node.cite!, 'named', null, text);
    const facets = [
      node.type === undefined ? null : this.#term('condition_types', node.type),
      node.value === undefined ? null : this.#value(node.value),
      node.level === undefined ? null : this.#term('levels', node.level),
      this.#atLeast('ranks', node.rank_to, 'first'),
      this.#atLeast('skill_levels', node.skill_level, 'last'),
      this.#atLeast('degrees', node.degree, 'last'),
    ].filter((facet) => facet !== null);
    return { text, href: `#${own ? id : this.#root}`, facets, judged: node.untestable === true };
  }

  #say(text: Bilingual): string {
    return text[this.#host.lang];
  }

  #term(vocabulary: string, code: string): string {
    return termLabel(this.#host.corpus, vocabulary, code, this.#host.lang);
  }

  /** The lowest term that meets a test; `best` tells at which end of its vocabulary there is none above it. */
  #atLeast(vocabulary: string, code: string | undefined, best: 'first' | 'last'): string | null {
    if (code === undefined) return null;
    const term = this.#term(vocabulary, code);
    const codes = [...(this.#host.corpus.vocabularies.get(vocabulary)?.terms.keys() ?? [])];
    if (code === codes.at(best === 'first' ? 0 : -1)) return term;
    return this.#say({ zh: `${term}及以上`, en: `${term} or above` });
  }

  #value(value: Parameters<typeof formatValue>[0]): string {
    const { corpus, lang } = this.#host;
    const { figure, unit } = formatValue(value, lang, corpus.vocabularies.get('units')?.terms);
    return unit === '' || unit === '%' ? `${figure}${unit}` : `${figure} ${unit}`;
  }
}

/**
 * A condition as a tree; the words of its tests are marked in the text.
 * @returns nodes in the order of the coding; the root is a test itself when the condition is a single one.
 * @example conditionView(builder, condition).heading // '以下两项同时满足'
 */
export function conditionView(host: ConditionHost, { id, tree }: Condition): ConditionView {
  return new ConditionReader(host, id).read(id, tree);
}
