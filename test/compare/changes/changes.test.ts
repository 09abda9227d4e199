// Typed differences of policies: golden facts of the real documents, versions of one text, and the laws of a difference.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Change, ChangeKind } from '../../../src/compare/changes/change.ts';
import { diffMeasures, diffPolicies } from '../../../src/compare/changes/changes.ts';
import { testsOf } from '../../../src/compare/changes/conditions.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedPolicy, Corpus } from '../../../src/model.ts';
import type { Amount, Benefit, Condition, Goal, Measure } from '../../../src/types.ts';

let corpus: Corpus;
let weihai: CodedPolicy;
let xuchang: CodedPolicy;
let suqian: CodedPolicy;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  weihai = corpus.policies.get('weihai/skilled-talent-2021')!;
  xuchang = corpus.policies.get('xuchang/skilled-talent-2022')!;
  suqian = corpus.policies.get('suqian/skilled-talent-2022')!;
});

/** What a kind is from the other side. */
const MIRROR: Partial<Record<ChangeKind, ChangeKind>> = {
  raised: 'lowered',
  lowered: 'raised',
  added: 'dropped',
  dropped: 'added',
};

const find = (changes: readonly Change[], a: string | null, b: string | null): Change | undefined =>
  changes.find((change) => (change.a?.id ?? null) === a && (change.b?.id ?? null) === b);

describe('two places', () => {
  test.each<
    [
      a: string | null,
      b: string | null,
      kind: ChangeKind,
      absolute: number | null,
      relative: number | null,
      against: boolean,
    ]
  >([
    ['municipal-class-1-prize-first', 'municipal-prize-first', 'bound_changed', 3000, 1.5, true],
    ['municipal-class-1-prize-second', 'municipal-prize-second', 'bound_changed', 1500, 1, true],
    ['municipal-class-1-prize-third', 'municipal-prize-third', 'bound_changed', 1000, 1, true],
    ['studio-construction-grant', 'studio-grant', 'raised', 50000, 1, false],
    ['national-studio-grant', null, 'dropped', null, null, false],
    [null, 'municipal-prize-merit', 'added', null, null, false],
  ])('Weihai %s, Xuchang %s: %s', (a, b, kind, absolute, relative, against_bound) => {
    expect(find(diffPolicies(corpus, weihai, xuchang).changes, a, b)).toMatchObject({
      kind,
      record: 'amount',
      absolute,
      relative,
      against_bound,
    });
  });

  test('a class that only one text states is a note, not another sum', () => {
    const change = find(
      diffPolicies(corpus, weihai, xuchang, { topic: 'contests-prizes' }).changes,
      'municipal-class-1-prize-first',
      'municipal-prize-first',
    );
    expect(change?.notes).toEqual([
      { facet: 'class', a: { from: 'class_1', to: 'class_1' }, b: null, relation: 'wider' },
      { facet: 'payer', a: { from: '主办单位', to: '主办单位' }, b: null, relation: 'wider' },
    ]);
  });

  test.each<[() => [CodedPolicy, CodedPolicy], string, string, string[], number]>([
    [() => [weihai, suqian], 'municipal-class-1-prize-first', 'not_mentioned', ['奖金', '万元'], 0],
    [() => [weihai, xuchang], 'provincial-class-1-prize-first', 'other_case', [], 4],
    [() => [weihai, xuchang], 'chief-technician-allowance', 'no_figure', [], 1],
    [() => [xuchang, weihai], 'education-fund-front-line-share', 'by_reference', [], 1],
  ])('why the other has none, %#', (pair, id, reason, searched, cites) => {
    const { silence } = find(diffPolicies(corpus, ...pair()).changes, id, null)!;
    expect(silence?.reason).toBe(reason);
    expect(silence?.searched.slice(0, 2)).toEqual(searched);
    expect(silence?.cites).toHaveLength(cites);
  });

  test('goals that count otherwise are shown without a size', () => {
    const { changes } = diffPolicies(corpus, weihai, suqian);
    expect(find(changes, 'master-studios-2025', 'master-studios-yearly')).toMatchObject({
      kind: 'period_changed',
      difference: null,
      relative: null,
    });
    // In all until 2025, and until 2024.
    expect(find(changes, 'new-apprentices-2025', 'apprentices-total-2024')?.kind).toBe('period_changed');
    // A figure that the other text only states as a direction.
    expect(find(changes, 'high-skilled-stock-2025', 'high-skilled-workforce-size')?.kind).toBe('dropped');
  });

  test('the studio measures of two cities alone', () => {
    const measure = (policy: CodedPolicy, id: string) => ({
      policy,
      measure: policy.coding.measures.find((entry) => entry.id === id)!,
    });
    const { changes } = diffMeasures(
      corpus,
      measure(weihai, 'skill-heritage-studios'),
      measure(xuchang, 'master-studios'),
    );
    expect(changes.filter(({ record }) => record === 'amount').map(({ kind }) => kind)).toEqual(['raised', 'dropped']);
  });

  test('every side of every change cites words that are in its document', () => {
    const { changes } = diffPolicies(corpus, weihai, xuchang);
    for (const { a, b } of changes) {
      for (const side of [a, b]) {
        if (side === null) continue;
        const block = corpus.policies.get(side.policy)!.blocks.find(({ id }) => id === side.cite.block);
        expect(block?.text).toContain(side.cite.quote);
      }
    }
  });
});

describe('spans', () => {
  const prizes = (...amounts: Partial<Amount>[]): CodedPolicy => {
    const policy: CodedPolicy = structuredClone({
      id: xuchang.id,
      jurisdiction: xuchang.jurisdiction,
      source: xuchang.source,
      coding: xuchang.coding,
      blocks: xuchang.blocks,
    });
    const measure = policy.coding.measures.find(({ id }) => id === 'skills-contests')!;
    const [first] = measure.amounts!;
    measure.amounts = amounts.map((change, at) => ({ ...first!, id: `prize-${at}`, ...change }));
    policy.coding.measures = [measure];
    policy.coding.goals = [];
    return policy;
  };
  const value = (number: number): Amount['value'] => ({ bound: 'exact', min: number, max: number, unit: 'CNY' });
  const diff = (a: CodedPolicy, b: CodedPolicy) =>
    diffPolicies(corpus, a, b, { by: 'facets' }).changes.filter(({ record }) => record === 'amount');

  test('one sum for the first three answers for each of them', () => {
    const apart = prizes(
      { rank_from: 'first', rank_to: 'first', value: value(5000) },
      { rank_from: 'second', rank_to: 'second', value: value(3000) },
      { rank_from: 'merit', rank_to: 'merit', value: value(500) },
    );
    const together = prizes({ rank_from: 'first', rank_to: 'third', value: value(4000) });
    expect(diff(apart, together).map(({ kind, a, b, absolute }) => [kind, a?.id, b?.id, absolute])).toEqual([
      ['lowered', 'prize-0', 'prize-0', -1000],
      ['raised', 'prize-1', 'prize-0', 1000],
      ['dropped', 'prize-2', undefined, null],
    ]);
    expect(diff(apart, together)[1]?.notes[0]).toMatchObject({ facet: 'rank', relation: 'wider' });
  });

  test('a class of its own is no answer for another class', () => {
    const both = prizes({ class: 'class_1', value: value(5000) }, { class: 'class_2', value: value(3000) });
    const one = prizes({ class: 'class_1', value: value(4000) });
    const any = prizes({ value: value(4000) });
    expect(diff(both, one).map(({ kind }) => kind)).toEqual(['lowered', 'dropped']);
    expect(diff(both, any).map(({ kind }) => kind)).toEqual(['lowered', 'raised']);
  });

  test.each<[string, Partial<Amount>, Partial<Amount>, ChangeKind]>([
    ['paid each month and each year', { period: 'month' }, { period: 'year' }, 'period_changed'],
    ['paid for a person and for a team', { per: 'person' }, { per: 'team' }, 'per_changed'],
    ['a sum and a share', {}, { value: { ...value(5), unit: 'percent' } }, 'unit_changed'],
    ['a benefit and a cap', {}, { role: 'cap' }, 'role_changed'],
    ['a printed 一次性 and none', { period: 'once' }, { period: undefined }, 'same'],
  ])('%s', (_name, a, b, kind) => {
    const from = prizes({ value: value(5000), ...a });
    const to = prizes({ value: value(kind === 'same' ? 5000 : 9000), ...b });
    const { changes, same } = diffPolicies(corpus, from, to, { by: 'facets' });
    const [found] = [...changes, ...same].filter(({ record }) => record === 'amount');
    expect(found).toMatchObject({ kind, absolute: kind === 'same' ? 0 : null, relative: kind === 'same' ? 0 : null });
  });
});

describe('two versions of one policy', () => {
  /** The policy with some of its records changed. */
  function revise(
    policy: CodedPolicy,
    change: {
      amount?: (amount: Amount) => Amount | null;
      goal?: (goal: Goal) => Goal;
      measure?: (measure: Measure) => Measure | null;
    },
  ): CodedPolicy {
    const coding = structuredClone(policy.coding);
    coding.measures = coding.measures
      .map((measure) => ({
        ...measure,
        amounts: (measure.amounts ?? []).flatMap(
          (amount) => change.amount?.(amount) ?? (change.amount ? [] : [amount]),
        ),
      }))
      .flatMap((measure) => change.measure?.(measure) ?? (change.measure ? [] : [measure]));
    coding.goals = coding.goals.map((goal) => change.goal?.(goal) ?? goal);
    return { ...policy, coding };
  }
  const amountIs = (id: string, change: Partial<Amount> | null) => (amount: Amount) =>
    amount.id !== id ? amount : change === null ? null : { ...amount, ...change };

  test('a raised sum, and nothing else', () => {
    const value = { bound: 'exact', min: 8000, max: 8000, unit: 'CNY' } as const;
    const { by, changes } = diffPolicies(
      corpus,
      xuchang,
      revise(xuchang, { amount: amountIs('municipal-prize-first', { value }) }),
    );
    expect(by).toBe('ids');
    expect(changes.map(({ record, kind, absolute, relative }) => [record, kind, absolute, relative])).toEqual([
      ['amount', 'raised', 3000, 0.6],
    ]);
  });

  test('a dropped sum is dropped, though another has its facets', () => {
    const { changes } = diffPolicies(
      corpus,
      xuchang,
      revise(xuchang, { amount: amountIs('training-subsidy-senior-technician-upskilling', null) }),
    );
    expect(changes.map(({ kind, a }) => [kind, a?.id])).toEqual([
      ['dropped', 'training-subsidy-senior-technician-upskilling'],
    ]);
  });

  test('a sum under a new id is the same sum', () => {
    const { changes } = diffPolicies(
      corpus,
      xuchang,
      revise(xuchang, { amount: amountIs('studio-grant', { id: 'studio-award' }) }),
    );
    expect(changes).toEqual([]);
  });

  test('the same figure for fewer is a change of facets', () => {
    const { changes } = diffPolicies(
      corpus,
      xuchang,
      revise(xuchang, { amount: amountIs('municipal-prize-first', { class: 'class_1' }) }),
    );
    expect(changes).toMatchObject([{ kind: 'facets_changed', notes: [{ facet: 'class', relation: 'narrower' }] }]);
  });

  test('a unit changes its role, and goes', () => {
    const change = (measure: Measure): Measure => {
      const [first, ...rest] = measure.responsibilities ?? [];
      if (measure.id !== 'employee-skill-upgrading' || first === undefined) return measure;
      return { ...measure, responsibilities: [{ ...first, role: 'joint' }, ...rest.slice(1)] };
    };
    const { changes } = diffPolicies(corpus, weihai, revise(weihai, { measure: change }));
    expect(changes.map(({ record, kind }) => [record, kind])).toEqual([
      ['responsibility', 'role_changed'],
      ['responsibility', 'dropped'],
    ]);
  });

  test('a measure goes, with all that hangs on it, and a verb weakens', () => {
    const { changes } = diffPolicies(
      corpus,
      xuchang,
      revise(xuchang, {
        measure: (measure) =>
          measure.id === 'master-studios'
            ? null
            : measure.id === 'employee-training'
              ? { ...measure, modality: 'encourage' }
              : measure,
      }),
    );
    expect(
      changes.filter(({ record }) => record === 'measure').map(({ kind, notes }) => [kind, notes[0]?.facet]),
    ).toEqual([
      ['facets_changed', 'modality'],
      ['dropped', undefined],
    ]);
    expect(changes.filter(({ record }) => record === 'amount').map(({ a }) => a?.id)).toEqual(['studio-grant']);
  });

  test('a goal for another year', () => {
    const move = (goal: Goal): Goal => (goal.id === 'high-skilled-stock-2025' ? { ...goal, due: '2026' } : goal);
    const { changes } = diffPolicies(corpus, weihai, revise(weihai, { goal: move }));
    expect(changes.map(({ record, kind }) => [record, kind])).toEqual([['goal', 'period_changed']]);
  });
});

describe('benefits and conditions', () => {
  const xianning = () => corpus.policies.get('xianning/skilled-talent-2021')!;
  /** The policy with one benefit or condition changed, or without it for null. */
  function edit(policy: CodedPolicy, id: string, change: ((entry: Benefit & Condition) => void) | null): CodedPolicy {
    const coding = structuredClone(policy.coding);
    for (const measure of coding.measures)
      for (const list of [measure.benefits ?? [], measure.conditions ?? []]) {
        const at = list.findIndex((entry) => entry.id === id);
        if (at < 0) continue;
        if (change === null) list.splice(at, 1);
        else change(list[at] as Benefit & Condition);
      }
    return { ...policy, coding };
  }
  const told = (a: CodedPolicy, b: CodedPolicy) =>
    diffPolicies(corpus, a, b).changes.map((change) => [
      change.record,
      change.kind,
      change.a?.id ?? null,
      change.b?.id ?? null,
    ]);

  test.each<[string, () => CodedPolicy, string, ((entry: Benefit & Condition) => void) | null, string, ChangeKind]>([
    ['a benefit goes', () => xianning(), 'contestant-commendation', null, 'benefit', 'dropped'],
    [
      'for a higher level',
      () => xuchang,
      'xuchang-skills-award',
      (entry) => {
        entry.level = 'provincial';
      },
      'benefit',
      'facets_changed',
    ],
    [
      'in other words',
      () => xuchang,
      'xuchang-skills-award',
      (entry) => {
        entry.cite = { ...entry.cite, quote: '选树“许昌技能大奖”' };
      },
      'benefit',
      'text_changed',
    ],
    ['a condition goes', () => xianning(), 'apply-senior-worker', null, 'condition', 'dropped'],
    [
      'more years',
      () => xianning(),
      'apply-senior-worker',
      ({ tree }) => {
        testsOf(tree)[1]!.value = { bound: 'at_least', min: 15, max: null, unit: 'year' };
      },
      'condition',
      'raised',
    ],
    [
      'one test of them is enough',
      () => xianning(),
      'apply-senior-worker',
      ({ tree }) => {
        tree.of![1]!.n = 1;
      },
      'condition',
      'parts_changed',
    ],
    [
      'a test less',
      () => xianning(),
      'apply-senior-worker',
      ({ tree }) => {
        tree.of![1]!.of!.pop();
      },
      'condition',
      'parts_changed',
    ],
  ])('%s', (_name, policy, id, change, record, kind) => {
    const [from, to] = [policy(), edit(policy(), id, change)];
    expect(told(from, to)).toEqual([[record, kind, id, kind === 'dropped' ? null : id]]);
    expect(told(to, from)).toEqual([[record, MIRROR[kind] ?? kind, kind === 'dropped' ? null : id, id]]);
  });

  test('the figure of a test has a size', () => {
    const change = diffPolicies(
      corpus,
      xianning(),
      edit(xianning(), 'apply-senior-worker', ({ tree }) => {
        testsOf(tree)[1]!.value = { bound: 'at_least', min: 15, max: null, unit: 'year' };
      }),
    ).changes[0];
    expect(change).toMatchObject({ absolute: 3, relative: 0.25, parts: [{ kind: 'raised', a: {}, b: {} }] });
  });

  test('two places: titles of one level belong together, and nobody lacks what it gives once', () => {
    const { changes, same } = diffPolicies(corpus, weihai, xuchang);
    const titles = [...changes, ...same].filter(
      ({ record, a, b }) => record === 'benefit' && [a?.id, b?.id].includes('chief-technician-title'),
    );
    expect(titles.map(({ b }) => b?.id).sort()).toEqual([
      'xuchang-master-craftsman',
      'xuchang-skills-award',
      'xuchang-technical-expert',
    ]);
  });

  const pairsOf = (a: CodedPolicy, b: CodedPolicy, kind: string): [a: string, b: string][] => {
    const { changes, same } = diffPolicies(corpus, a, b);
    return [...changes, ...same].flatMap((change): [string, string][] =>
      change.record === 'benefit' && change.a !== null && change.b !== null && change.a.entry.kind === kind
        ? [[change.a.entry.title.zh, change.b.entry.title.zh]]
        : [],
    );
  };

  test('two places: without a common level or item, kind and topic make no pair of gifts that are worded apart', () => {
    const dongxihu = corpus.policies.get('dongxihu/skilled-talent-2022')!;
    // What enterprises are to grant their workers: pay here, rank there, insurance elsewhere.
    for (const other of [weihai, xuchang]) expect(pairsOf(dongxihu, other, 'employee_treatment')).toEqual([]);
    expect(pairsOf(weihai, xuchang, 'employee_treatment')).toEqual([]);
    expect(pairsOf(weihai, xuchang, 'policy_incentive')).toEqual([
      ['技能人才革新、发明、创造奖励机制', '与科技成果、创新绩效挂钩的奖励制度'],
    ]);
  });

  test('two places: like words pair one to one, and leave the rest alone', () => {
    const dongxihu = corpus.policies.get('dongxihu/skilled-talent-2022')!;
    const services = pairsOf(dongxihu, weihai, 'talent_service');
    expect(services).toHaveLength(1);
    // Both have more than one and could be paired crosswise.
    const suqian = corpus.policies.get('suqian/skilled-talent-2022')!;
    const promotions = pairsOf(suqian, xuchang, 'skill_level_promotion');
    expect(promotions).toHaveLength(2);
    expect(new Set(promotions.flat()).size).toBe(4);
  });

  test('two places: the conditions of what both pay stand side by side, test by test', () => {
    const { changes } = diffPolicies(corpus, weihai, xuchang);
    const prize = changes.find(({ record, b }) => record === 'condition' && b?.id === 'municipal-prize-eligibility');
    expect(prize).toMatchObject({
      kind: 'parts_changed',
      a: { measure: 'major-contest-support' },
      parts: [{ notes: [{ facet: 'rank' }] }],
    });
    // The other city pays no workstation, so that nobody asks for what it would.
    expect(changes.some(({ a }) => a?.id === 'qilu-workstation-status')).toBe(false);
  });

  test('a text that nobody coded lacks none', () => {
    const source = { ...xuchang.source, review: { origin: 'machine' as const, status: 'proposed' as const } };
    const draft = { ...xuchang, id: 'draft', source };
    const records = new Set(diffPolicies(corpus, weihai, draft).changes.map(({ record }) => record));
    expect([records.has('amount'), records.has('benefit'), records.has('condition')]).toEqual([true, false, false]);
  });
});

describe('laws', () => {
  const key = (
    kind: ChangeKind,
    record: string,
    a: string | undefined,
    b: string | undefined,
    absolute: number | null,
  ) => `${record} ${kind} ${a ?? '-'} ${b ?? '-'} ${absolute === null ? '-' : absolute + 0}`;

  test('a policy does not differ from itself, by ids or by facets', () => {
    for (const policy of corpus.policies.values()) {
      for (const by of ['ids', 'facets'] as const) {
        expect(diffPolicies(corpus, policy, policy, { by }).changes).toEqual([]);
        expect(diffPolicies(corpus, policy, structuredClone({ ...policy, files: null }), { by }).changes).toEqual([]);
      }
    }
  });

  test('the difference of (b, a) mirrors that of (a, b)', () => {
    const policies = [...corpus.policies.values()];
    for (const a of policies) {
      for (const b of policies) {
        const there = diffPolicies(corpus, a, b);
        const back = diffPolicies(corpus, b, a);
        const mirrored = back.changes.map(({ kind, record, a: from, b: to, absolute }) =>
          key(MIRROR[kind] ?? kind, record, to?.id, from?.id, absolute === null ? null : -absolute),
        );
        expect(mirrored.sort()).toEqual(
          there.changes
            .map(({ kind, record, a: from, b: to, absolute }) => key(kind, record, from?.id, to?.id, absolute))
            .sort(),
        );
      }
    }
  });

  test('the tests of a condition mirror too', () => {
    const partsOf = (a: CodedPolicy, b: CodedPolicy, back: boolean) =>
      diffPolicies(corpus, a, b)
        .changes.flatMap((change) => (change.record === 'condition' ? change.parts : []))
        .map(({ kind, a: from, b: to, difference }) => {
          const ends = [from?.text?.zh ?? '-', to?.text?.zh ?? '-'];
          const size = difference?.absolute ?? 0;
          return back
            ? `${MIRROR[kind] ?? kind} ${ends.reverse().join(' ')} ${-size + 0}`
            : `${kind} ${ends.join(' ')} ${size + 0}`;
        })
        .sort();
    const policies = [...corpus.policies.values()];
    const all = policies.flatMap((a) => policies.flatMap((b) => partsOf(a, b, false)));
    expect(all.length).toBeGreaterThan(20);
    for (const a of policies) for (const b of policies) expect(partsOf(b, a, true)).toEqual(partsOf(a, b, false));
  });

  test('every revision of benefits and conditions mirrors, and none is none', () => {
    const original = corpus.policies.get('xianning/skilled-talent-2021')!;
    const places = original.coding.measures.flatMap(({ benefits = [], conditions = [] }, at) => [
      ...benefits.map((_, index) => ({ at, list: 'benefits' as const, index })),
      ...conditions.map((_, index) => ({ at, list: 'conditions' as const, index })),
    ]);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ place: fc.nat(places.length - 1), how: fc.nat(4), years: fc.integer({ min: 1, max: 30 }) }),
          {
            maxLength: 6,
          },
        ),
        (edits) => {
          const coding = structuredClone(original.coding);
          for (const { place, how, years } of edits) {
            const { at, list, index } = places[place]!;
            const measure = coding.measures[at]!;
            const entry = measure[list]?.[index];
            if (entry === undefined) continue;
            if (how === 0) measure[list]!.splice(index, 1);
            else if (how === 1) entry.cite = { ...entry.cite, quote: `${entry.cite.quote}等` };
            else if ('tree' in entry) {
              const [test] = testsOf(entry.tree);
              if (how === 2) Object.assign(entry.tree, { op: 'test', of: undefined, n: undefined, ...test });
              else test!.value = { bound: 'at_least', min: years, max: null, unit: 'year' };
            } else if (how === 2) entry.level = 'provincial';
            else entry.recipient = { ...entry.recipient, zh: `${entry.recipient.zh}${years}` };
          }
          const revised = { ...original, coding };
          const keys = (from: CodedPolicy, to: CodedPolicy, back: boolean) =>
            diffPolicies(corpus, from, to)
              .changes.map(({ kind, record, a, b, absolute }) =>
                back
                  ? key(MIRROR[kind] ?? kind, record, b?.id, a?.id, absolute === null ? null : -absolute)
                  : key(kind, record, a?.id, b?.id, absolute),
              )
              .sort();
          expect(keys(revised, original, true)).toEqual(keys(original, revised, false));
          expect(diffPolicies(corpus, revised, structuredClone({ ...revised, files: null })).changes).toEqual([]);
          expect(diffPolicies(corpus, revised, revised, { by: 'facets' }).changes).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('every sum and goal of either text is in the difference or the same', () => {
    const { changes, same } = diffPolicies(corpus, weihai, xuchang);
    const all = [...changes, ...same];
    for (const [side, policy] of [
      ['a', weihai],
      ['b', xuchang],
    ] as const) {
      const ids = new Set(all.map((change) => change[side]?.id));
      for (const { amounts } of policy.coding.measures) for (const { id } of amounts ?? []) expect(ids).toContain(id);
      for (const { id } of policy.coding.goals) expect(ids).toContain(id);
    }
  });
});
