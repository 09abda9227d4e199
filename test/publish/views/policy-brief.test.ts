// The view of the page in brief, on the corpus itself: no goal, measure, summary, sum or benefit is missing, each leads to its
// sentence or page, and headings stand as the document prints them.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedPolicy, Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import type { Lang } from '../../../src/publish/views/links.ts';
import { policyView } from '../../../src/publish/views/policy.ts';
import { type BriefView, briefView } from '../../../src/publish/views/policy-brief.ts';
import type { Piece } from '../../../src/publish/views/policy-text.ts';

let corpus: Corpus;

beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

const LANGS = ['zh', 'en'] as const;
const readingOf = (lang: Lang, from = corpus) => startReading(from, { lang, base: '/base/' });
const each = (check: (policy: CodedPolicy, view: BriefView, lang: Lang) => void) => {
  expect(corpus.policies.size).toBeGreaterThan(0);
  for (const policy of corpus.policies.values())
    for (const lang of LANGS) check(policy, briefView(readingOf(lang), policy.id), lang);
};
const measuresOf = ({ groups }: BriefView) => groups.flatMap(({ measures }) => measures);
const recordsAt = (id: string, lang: Lang) => `/base${lang === 'zh' ? '' : '/en'}/records/${id}/`;
const idsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'mark' ? [...(piece.id === null ? [] : [piece.id]), ...idsOf(piece.pieces)] : [],
  );

test('every goal is there in the order of the text, with its figure, and leads to its sentence', () => {
  each(({ id: policy, coding }, { goals }, lang) => {
    expect(goals.map(({ anchor, href, page, title }) => [anchor, href, page, title])).toEqual(
      coding.goals.map(({ id, title }) => [id, `../#${id}`, `${recordsAt(policy, lang)}${id}/`, title[lang]]),
    );
    for (const [index, { value }] of coding.goals.entries())
      expect(goals[index]!.figure === null).toBe(value === undefined);
  });
});

test('every measure is there once, in the order of the text, with its summary, topics and page', () => {
  each(({ id, blocks, coding }, view, lang) => {
    const at = new Map(blocks.map((block, index) => [block.id, index]));
    const inOrder = coding.measures.toSorted((a, b) => at.get(a.block)! - at.get(b.block)!);
    expect(
      measuresOf(view).map(({ anchor, title, summary, topics, page }) => [
        anchor,
        title.text,
        title.href,
        summary,
        topics.length,
        page,
      ]),
    ).toEqual(
      inOrder.map((measure) => [
        measure.id,
        measure.title[lang],
        `../#${measure.id}`,
        measure.summary[lang],
        measure.topics.length,
        `${recordsAt(id, lang)}${measure.id}/`,
      ]),
    );
    for (const { summary } of measuresOf(view)) expect(summary).not.toBe('');
  });
});

describe('what a measure gives', () => {
  test('is every sum with its figure, sentence and page, and every benefit with its sentence', () => {
    let sums = 0;
    each(({ id, coding }, view, lang) => {
      const shown = new Map(measuresOf(view).map(({ anchor, given }) => [anchor, given]));
      for (const measure of coding.measures) {
        const given = shown.get(measure.id)!;
        const ofKind = (kind: string) =>
          given
            .filter((each) => each.kind === kind)
            .map(({ title, href, page, figure }) => [title, href, page, figure !== null]);
        expect(ofKind('amount')).toEqual(
          (measure.amounts ?? []).map(({ id: amount, title }) => [
            title[lang],
            `../#${amount}`,
            `${recordsAt(id, lang)}${amount}/`,
            true,
          ]),
        );
        expect(ofKind('benefit')).toEqual(
          (measure.benefits ?? []).map(({ id: benefit, title }) => [title[lang], `../#${benefit}`, null, false]),
        );
        expect(ofKind('stacking')).toHaveLength(measure.stacking === undefined ? 0 : 1);
        sums += measure.amounts?.length ?? 0;
      }
    });
    expect(sums).toBeGreaterThan(0);
  });

  test('is told with every condition that governs it; a condition of nothing given stands alone', () => {
    each(({ coding }, view) => {
      const shown = new Map(measuresOf(view).map(({ anchor, given }) => [anchor, given]));
      for (const { id, amounts = [], benefits = [], conditions = [] } of coding.measures) {
        const given = shown.get(id)!;
        const records = [...amounts, ...benefits];
        const governs = conditions.flatMap((condition) =>
          records
            .filter(
              (record) =>
                condition.applies_to?.includes(record.id) ||
                ('condition' in record && record.condition === condition.id),
            )
            .map((record) => [record.id, condition.id]),
        );
        expect(given.flatMap((each) => each.conditions)).toHaveLength(governs.length);
        const seen = new Set(given.flatMap(({ kind, href, conditions: own }) => (kind === 'condition' ? [href] : own)));
        expect([...seen].toSorted()).toEqual(conditions.map((condition) => `../#${condition.id}`).toSorted());
      }
    });
  });

  test('goals of a measure lead to their rows', () => {
    each(({ coding }, view) => {
      const rows = new Set(view.goals.map(({ anchor }) => `#${anchor}`));
      for (const { anchor, goals } of measuresOf(view)) {
        const own = coding.goals.filter(({ measure, value }) => measure === anchor && value !== undefined);
        expect(goals.map(({ href }) => href)).toEqual(own.map(({ id }) => `#${id}`));
        for (const { href } of goals) expect(rows.has(href)).toBe(true);
      }
    });
  });
});

test('each way to a sentence ends where the document marks it', () => {
  each(({ id }, view, lang) => {
    const rows = policyView(readingOf(lang), id).rows;
    const marked = new Set(rows.flatMap(({ blocks }) => blocks.flatMap(({ pieces }) => idsOf(pieces))));
    const targets = [
      ...view.goals.map(({ href }) => href),
      ...measuresOf(view).flatMap(({ title, given }) => [
        title.href!,
        ...given.flatMap(({ href, conditions }) => [href, ...conditions]),
      ]),
    ].filter((href) => href.startsWith('../#'));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((href) => !marked.has(href.slice('../#'.length)))).toEqual([]);
  });
});

test('headings stand once, as printed, above their measures, and no measure below one of its own level', () => {
  each(({ blocks }, { groups }) => {
    const printed = blocks.map(({ text }) => text);
    const told = groups.flatMap(({ headings }) => headings);
    for (const { marker, title } of told) {
      expect(title.official).toBe(true);
      expect(printed.some((text) => text.startsWith(marker.trim()) && text.endsWith(title.text))).toBe(true);
    }
    expect(new Set(told.map(({ marker, title }) => marker + title.text)).size).toBe(told.length);
    let above = 2;
    for (const { headings, measures } of groups) {
      expect(measures.length).toBeGreaterThan(0);
      for (const { level } of headings) {
        expect(level).toBeLessThanOrEqual(above + 1);
        above = level;
      }
      for (const { level } of measures) expect(level).toBe(headings.length === 0 ? 3 : above + 1);
    }
  });
});

test('units stand as printed, by role, each put into English once', () => {
  each(({ jurisdiction, coding }, view, lang) => {
    const named = measuresOf(view).flatMap(({ units }) => units.flatMap((role) => role.units));
    const responsible = coding.measures.flatMap(({ responsibilities = [] }) => responsibilities);
    expect(named.map(({ name }) => name).toSorted()).toEqual(responsible.map(({ name }) => name).toSorted());
    const glosses = named.flatMap(({ gloss }) => gloss ?? []);
    const known = new Map(corpus.places.get(jurisdiction)!.jurisdiction.units.map(({ id, name }) => [id, name.en]));
    const used = new Set(responsible.flatMap(({ unit }) => (known.has(unit) ? [unit] : [])));
    expect(glosses.toSorted()).toEqual(lang === 'zh' ? [] : [...used].map((unit) => known.get(unit)).toSorted());
  });
});

test('what is known of a document leads to its sentences, and every issuer is named', () => {
  each((policy, { facts, relations }, lang) => {
    const sentences = new Set(
      policyView(readingOf(lang), policy.id)
        .rows.flatMap(({ blocks }) => blocks)
        .flatMap(({ pieces }) => idsOf(pieces)),
    );
    const targets = [
      ...facts.flatMap(({ values }) => values.flatMap(({ href }) => href ?? [])),
      ...relations.map(({ href }) => href),
    ];
    expect(targets.length).toBeGreaterThan(policy.source.relations.length);
    for (const target of targets) expect(sentences).toContain(target.replace('../#', ''));
    const issuers = facts.find(({ anchor }) => anchor === 'fact-issuers');
    expect(issuers?.values.map(({ text }) => text)).toEqual(policy.source.issuers.map(({ name }) => name));
    expect(relations.map(({ title }) => title)).toEqual(policy.source.relations.map(({ title }) => title.zh));
  });
});

test('says how to cite the document itself', () => {
  each(({ source }, { citing }) => {
    const { title, document_number: number } = source;
    expect(citing.document).toContain(`${title.zh}${number === null ? '' : `：${number}`}[Z].`);
  });
});

test('a document without goals or measures has none', () => {
  const [id, policy] = [...corpus.policies][0]!;
  const bare = { ...policy, coding: { ...policy.coding, goals: [], measures: [] } };
  const view = briefView(readingOf('zh', { ...corpus, policies: new Map(corpus.policies).set(id, bare) }), id);
  expect([view.goals, view.groups]).toEqual([[], []]);
});

test('throws for a policy that is not there', () => {
  expect(() => briefView(readingOf('zh'), 'no/such-2000')).toThrow('no policy');
});
