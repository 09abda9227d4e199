// The view of a policy's page, on the corpus itself: nothing of the text is lost, every record has one note and one mark.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { type PolicyView, policyView } from '../../../src/publish/views/policy.ts';
import type { ConditionView } from '../../../src/publish/views/policy-conditions.ts';
import { type Piece, wordsOf } from '../../../src/publish/views/policy-text.ts';

let corpus: Corpus;
let views: Map<string, { zh: PolicyView; en: PolicyView }>;

beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  views = new Map(
    [...corpus.policies.keys()].map((id) => {
      const [zh, en] = (['zh', 'en'] as const).map((lang) =>
        policyView(startReading(corpus, { lang, base: '/base/' }), id),
      );
      return [id, { zh: zh!, en: en! }];
    }),
  );
});

const each = (check: (id: string, view: PolicyView) => void) => {
  expect(views.size).toBeGreaterThan(0);
  for (const [id, { zh, en }] of views) for (const view of [zh, en]) check(id, view);
};

const marksOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'mark' ? [...(piece.id === null ? [] : [piece.id]), ...marksOf(piece.pieces)] : [],
  );
const headingsOf = ({ heading, parts }: ConditionView): (string | null)[] => [heading, ...parts.flatMap(headingsOf)];
const facetsOf = ({ test: leaf, parts }: ConditionView): string[] => [
  ...(leaf?.facets ?? []),
  ...parts.flatMap(facetsOf),
];
const blocksOf = (view: PolicyView) => view.rows.flatMap(({ blocks }) => blocks);

describe('the text', () => {
  test('is whole and in order', () => {
    each((id, view) => {
      expect(blocksOf(view).map(({ anchor, pieces }) => [anchor, wordsOf(pieces)])).toEqual(
        corpus.policies.get(id)!.blocks.map((block) => [block.id, block.text]),
      );
    });
  });

  test('has one mark for every record, and no anchor twice', () => {
    each((id, view) => {
      const { coding, source } = corpus.policies.get(id)!;
      const anchors = [
        ...blocksOf(view).flatMap(({ anchor, pieces }) => [anchor, ...marksOf(pieces)]),
        ...view.rows.flatMap(({ measures, notes }) => [
          ...measures.map(({ anchor }) => anchor),
          ...notes.flatMap(({ anchor, conditions }) => [anchor, ...conditions.map((condition) => condition.anchor)]),
        ]),
        ...view.facts.map(({ anchor }) => anchor),
        ...view.rows.flatMap(({ corrections }) => corrections.map(({ anchor }) => anchor)),
        ...view.checked.unplaced.map(({ anchor }) => anchor),
      ];
      expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
      const records = [
        ...coding.goals,
        ...source.relations,
        ...coding.measures.flatMap((measure) => [
          measure,
          ...(measure.amounts ?? []),
          ...(measure.benefits ?? []),
          ...(measure.conditions ?? []),
        ]),
      ];
      const known = new Set(anchors);
      expect(records.filter((record) => !known.has(record.id)).map((record) => record.id)).toEqual([]);
      expect(records.filter((record) => !known.has(`n-${record.id}`)).map((record) => record.id)).toEqual([]);
    });
  });

  test('numbers its notes from 1 in the order of the text', () => {
    each((_, view) => {
      const numbers = view.rows.flatMap(({ notes }) => notes.map(({ number }) => number));
      expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
      for (const { notes } of view.rows) {
        expect(notes.map(({ slot }) => slot)).toEqual(notes.map((_note, index) => (index < 24 ? index + 1 : null)));
      }
    });
  });

  test('is grey exactly where nothing is coded', () => {
    each((id, view) => {
      const listed = corpus.policies.get(id)!.coding.uncoded.filter(({ quote }) => quote === undefined);
      expect(
        new Set(
          blocksOf(view)
            .filter(({ uncoded }) => uncoded)
            .map(({ anchor }) => anchor),
        ),
      ).toEqual(new Set(listed.map(({ block }) => block)));
    });
  });

  test('is the same in both languages', () => {
    for (const { zh, en } of views.values())
      expect(blocksOf(en).map(({ pieces }) => wordsOf(pieces))).toEqual(
        blocksOf(zh).map(({ pieces }) => wordsOf(pieces)),
      );
  });
});

describe('the notes', () => {
  test('of conditions say how the parts go together', () => {
    const headings = (['zh', 'en'] as const).map((lang) =>
      [...views.values()].flatMap((pair) =>
        pair[lang].rows.flatMap(({ notes }) =>
          notes.flatMap(({ conditions }) => conditions.flatMap(({ tree }) => headingsOf(tree))),
        ),
      ),
    );
    expect(headings[0]).toContain('满足以下六项中至少两项');
    expect(headings[1]).toContain('At least two of these six');
    expect(headings[0]).toContain('满足以下三项之一');
  });

  test('of conditions say that a rank or level is the lowest that meets them, but for the best of all', () => {
    const facetsBeside = (view: PolicyView) =>
      view.rows.flatMap(({ notes }) =>
        notes.flatMap(({ conditions }) => conditions.flatMap(({ tree }) => facetsOf(tree))),
      );
    const [weihai, xuchang] = ['weihai/skilled-talent-2021', 'xuchang/skilled-talent-2022'].map((id) => views.get(id)!);
    expect(facetsBeside(weihai!.zh)).toContain('第三名及以上');
    expect(facetsBeside(weihai!.en)).toContain('Third or above');
    expect(facetsBeside(xuchang!.zh)).toContain('第一名');
    expect(facetsBeside(xuchang!.zh)).not.toContain('第一名及以上');
  });

  test('stand beside the block that they cite', () => {
    each((id, view) => {
      const { coding } = corpus.policies.get(id)!;
      for (const { id: goal, cite } of coding.goals) {
        const row = view.rows.find(({ notes }) => notes.some(({ anchor }) => anchor === `n-${goal}`));
        expect(row?.blocks.map(({ anchor }) => anchor)).toContain(cite.block);
      }
    });
  });
});

describe('what stands around the text', () => {
  test('leads from every fact to a sentence that is marked', () => {
    each((_, view) => {
      const marks = new Set(blocksOf(view).flatMap(({ pieces }) => marksOf(pieces)));
      const targets = view.facts.flatMap(({ values }) =>
        values.flatMap(({ href }) => (href === null ? [] : [href.slice(1)])),
      );
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !marks.has(target))).toEqual([]);
    });
  });

  test('marks a draft as a draft, and says when no number is printed', () => {
    const drafts = [...views.values()].filter(({ zh }) => zh.status?.draft);
    expect(drafts.map(({ zh }) => zh.status?.label)).toEqual(drafts.map(() => '征求意见稿'));
    for (const [id, { zh }] of views) {
      const number = zh.facts.find(({ anchor }) => anchor === 'fact-document_number')?.values[0];
      expect(number?.text).toBe(corpus.policies.get(id)!.source.document_number ?? '原文未载');
    }
  });

  test('tells in figures how the document was checked', () => {
    each((id, view) => {
      const { coding, source } = corpus.policies.get(id)!;
      const { checked } = view;
      expect(checked.absences).toBe(coding.absences.length);
      expect(checked.corrections).toBe(source.corrections.length);
      expect(checked.open).toBe(0);
      // Each correction keeps its anchor on this page, in the margin or with their count, and leads to what was done.
      const marks = [...view.rows.flatMap(({ corrections }) => corrections), ...checked.unplaced];
      const wanted = source.corrections.map((_, index) => [
        `correction-${index + 1}`,
        `checks/#correction-${index + 1}`,
      ]);
      expect(marks.map(({ anchor, href }) => [anchor, href]).sort()).toEqual(wanted.sort());
    });
  });
});

test('throws for a policy that is not there', () => {
  expect(() => policyView(startReading(corpus, { lang: 'zh', base: '/' }), 'no/such-2000')).toThrow('no policy');
});

test('answers for records that are no more, and for no others', () => {
  const [id] = corpus.policies.keys();
  const [now] = corpus.policies.get(id!)!.coding.measures;
  const reason = { zh: '合并', en: 'merged' };
  const moved = [
    { from: `${id}/old-record`, to: [`${id}/${now!.id}`], since: '0.2.0', reason },
    { from: `${id}/wrong-record`, to: [], since: '0.2.0', reason },
  ];
  const view = policyView(startReading({ ...corpus, moved }, { lang: 'en', base: '/base/' }), id!);
  expect(view.moved).toEqual([
    {
      anchor: 'old-record',
      id: `${id}/old-record`,
      to: [{ label: `${id}/${now!.id}`, href: `/base/en/policies/${id}/#${now!.id}` }],
      reason: 'merged',
    },
    { anchor: 'wrong-record', id: `${id}/wrong-record`, to: [], reason: 'merged' },
  ]);
  expect(views.get(id!)!.en.moved).toEqual([]);
});

test('a sum or a goal has its own page beside its sentence, anything else has not', () => {
  each((id, view) => {
    const { coding } = corpus.policies.get(id)!;
    const paged = new Set(
      [...coding.goals, ...coding.measures.flatMap(({ amounts }) => amounts ?? [])].map((r) => r.id),
    );
    for (const { href, page, kind } of view.rows.flatMap(({ notes }) => notes)) {
      const local = href.slice(1);
      expect([local, page !== null]).toEqual([local, paged.has(local)]);
      expect(page === null).toBe(kind !== 'goal' && kind !== 'amount');
      if (page !== null) expect(page.endsWith(`/records/${id}/${local}/`)).toBe(true);
    }
  });
});
