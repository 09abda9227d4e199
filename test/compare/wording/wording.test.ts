// Laws of the wording comparison on made texts, and what it shows of real ones.
// It must not measure time: that is bench/diff.bench.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/compare/wording/fold.ts';
import type { Piece, PieceKind } from '../../../src/compare/wording/pieces.ts';
import { applyDiff, diffWording } from '../../../src/compare/wording/wording.ts';

const HAN = [...'给予补助资金培训养职业技能等级认定大师工作室支持企业按规定开展的和'];
const WORDS = ['技能大师工作室', '职业技能等级认定', '按规定给予补助', '企业', '培训机构', '以上', '不超过'];
const FIGURES = [
  '5万元',
  '10万元',
  '2025年',
  '60%',
  '第13条',
  '3000元',
  '1.5万元',
  '25家',
  '1,000人',
  '三分之一',
  '8',
  '2—15万元',
];
const MARKS = [...'，。、；：（）《》“”〔〕—'];
const SENTENCES = [
  '每个工作室给予5万元建设补助资金。',
  '支持企业自主开展职业技能等级认定。',
  '对考核优秀的给予领办人2万元奖励。',
  '所需资金由同级财政部门按规定列支。',
  '每两年评选一次市级技术能手和首席技师。',
];

const han = fc.constantFrom(...HAN, ...WORDS);
const passage = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: han },
      { weight: 2, arbitrary: fc.constantFrom(...FIGURES) },
      { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\t', 'A4', 'VR', '+', '①', '㎡') },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(passage, fc.string({ unit: 'binary', maxLength: 30 }));

/** A text and one made of it by taking parts out, putting others in and changing the order. */
const revision = fc
  .tuple(fc.array(fc.oneof(passage, fc.constantFrom(...SENTENCES)), { maxLength: 6 }), fc.infiniteStream(fc.nat()))
  .map(([parts, chances]) => {
    const changed: string[] = [];
    for (const part of parts) {
      const chance = chances.next().value % 8;
      if (chance === 0) continue;
      if (chance === 1) changed.unshift(part);
      else if (chance === 2)
        changed.push(part.slice(0, part.length / 2), '另有规定的除外', part.slice(part.length / 2));
      else if (chance === 3) changed.push(part.replace(/给予/g, '发放').replace(/5/g, '6'));
      else changed.push(part);
    }
    return [parts.join(''), changed.join('')] as const;
  });
const pair = fc.oneof(fc.tuple(anything, anything), revision);

const MIRROR: Record<PieceKind, PieceKind> = {
  same: 'same',
  removed: 'added',
  added: 'removed',
  changed: 'changed',
  moved_from: 'moved_to',
  moved_to: 'moved_from',
};
const mirror = (piece: Piece): Piece => ({
  kind: MIRROR[piece.kind],
  a: piece.b,
  b: piece.a,
  a_start: piece.b_start,
  a_end: piece.b_end,
  b_start: piece.a_start,
  b_end: piece.a_end,
  move: piece.move,
  inner: piece.inner?.map(mirror) ?? null,
});
const hasChange = (a: string, b: string) => diffWording(a, b).pieces.some(({ kind }) => kind !== 'same');
const join = (pieces: readonly Piece[], side: 'a' | 'b') => pieces.map((piece) => piece[side]).join('');

describe('laws', () => {
  test('a text compared with itself is the same', () => {
    fc.assert(
      fc.property(anything, (a) => {
        const { pieces, similarity, unrelated } = diffWording(a, a);
        expect(pieces.map(({ kind }) => kind)).toEqual(a === '' ? [] : ['same']);
        expect([similarity, unrelated]).toEqual([1, false]);
      }),
    );
  });

  test('the other way round is the mirror image', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const one = diffWording(a, b);
        const other = diffWording(b, a);
        expect(other).toEqual({ ...one, pieces: one.pieces.map(mirror) });
      }),
      { numRuns: 400 },
    );
  });

  test('applied to a it gives b; the pieces make up both texts, also inside a change', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const diff = diffWording(a, b);
        expect(applyDiff(a, diff)).toBe(b);
        expect(join(diff.pieces, 'a')).toBe(a);
        expect(join(diff.pieces, 'b')).toBe(b);
        let [aAt, bAt] = [0, 0];
        for (const piece of diff.pieces) {
          expect([piece.a_start, piece.b_start]).toEqual([aAt, bAt]);
          expect([a.slice(piece.a_start, piece.a_end), b.slice(piece.b_start, piece.b_end)]).toEqual([
            piece.a,
            piece.b,
          ]);
          expect(piece.a + piece.b).not.toBe('');
          [aAt, bAt] = [piece.a_end, piece.b_end];
          if (piece.inner === null || piece.move !== null) continue;
          expect([join(piece.inner, 'a'), join(piece.inner, 'b')]).toEqual([piece.a, piece.b]);
        }
        expect(diff.similarity).toBeGreaterThanOrEqual(0);
        expect(diff.similarity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 600 },
    );
  });

  test('what is called the same is the same', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        for (const { kind, a: left, b: right } of diffWording(a, b).pieces)
          if (kind === 'same') expect(tokens(left)).toEqual(tokens(right));
      }),
      { numRuns: 400 },
    );
    function tokens(text: string): number[] {
      const { units, length } = foldText(text);
      // A mark between two numbers may stand at the end of one piece or at the start of the next.
      return [...units.subarray(0, length)].filter((unit) => unit !== 1);
    }
  });

  const FAMILIES = ['（(〔[【［〖', '）)〕]】］〗', '“"「『', '”"」』', '，,、', '：:；;', '—～~－-', '。．'];
  const variantOf = fc
    .tuple(
      fc
        .array(fc.oneof({ weight: 4, arbitrary: han }, fc.constantFrom(...FIGURES), fc.constantFrom(...'（）“”：，')))
        .map((parts) => parts.join('')),
      fc.infiniteStream(fc.nat(1000)),
    )
    .map(([text, chances]) => {
      const next = (limit: number) => chances.next().value % limit;
      let variant = '';
      for (const [index, char] of [...text].entries()) {
        const family = FAMILIES.find((members) => members.includes(char));
        const isComma = char === ',' || char === '.';
        if (family !== undefined && !isComma) variant += family[next(family.length)];
        else if (/[!-~]/.test(char) && next(2) === 0) variant += String.fromCharCode(char.charCodeAt(0) + 0xfee0);
        else variant += char;
        const after = [...text][index + 1] ?? '';
        if (next(6) === 0 && /\p{sc=Han}/u.test(char) && /[\p{sc=Han}\d]/u.test(after))
          variant += [' ', '　', '\u200b'][next(3)];
      }
      return [text, variant] as const;
    });

  test('width, spaces, brackets, quotes and punctuation make no difference', () => {
    fc.assert(
      fc.property(variantOf, ([a, b]) => {
        expect(diffWording(a, b).pieces.filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('any changed digit makes one', () => {
    fc.assert(
      fc.property(passage, fc.nat(), fc.integer({ min: 1, max: 9 }), (a, place, by) => {
        const digits = [...a.matchAll(/[0-9]/g)];
        fc.pre(digits.length > 0);
        const { index, 0: digit } = digits[place % digits.length]!;
        const b = a.slice(0, index) + ((Number(digit) + by) % 10) + a.slice(index + 1);
        expect(hasChange(a, b)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('no number is cut from itself or its unit', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { pieces } = diffWording(a, b);
        for (const side of ['a', 'b'] as const) {
          const text = side === 'a' ? a : b;
          const cuts = new Set(pieces.flatMap((piece) => [piece[`${side}_start`], piece[`${side}_end`]]));
          for (const { index, 0: number } of text.matchAll(/\d+(\.\d+)?万?元|\d+%|\d{4}年|第\d+条|\d+家/g))
            for (let at = index + 1; at < index + number.length; at += 1) expect(cuts).not.toContain(at);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('between two changes there is no island of one or two characters', () => {
    fc.assert(
      fc.property(revision, ([a, b]) => {
        const { pieces } = diffWording(a, b);
        for (let index = 1; index + 1 < pieces.length; index += 1) {
          const around = [pieces[index - 1]!, pieces[index + 1]!];
          if (pieces[index]!.kind !== 'same' || around.some(({ move }) => move !== null)) continue;
          expect(foldText(pieces[index]!.a).length).toBeGreaterThan(2);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Pieces in one line: [-a-], {+b+}, [-a-]{+b+}, and ⟨0:…⟩ where a moved sentence stood, ⟪0:…⟫ where it stands. */
function shown(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, a, b, move }) => {
      if (kind === 'same') return b;
      if (kind === 'moved_from') return `⟨${move}:${a}⟩`;
      if (kind === 'moved_to') return `⟪${move}:${b}⟫`;
      return `${a === '' ? '' : `[-${a}-]`}${b === '' ? '' : `{+${b}+}`}`;
    })
    .join('');
}

describe('what is shown', () => {
  test.each<[string, string, string]>([
    ['给予5万元建设补助资金', '给予 10万元建设补助资金。', '给予 [-5万元-]{+10万元+}建设补助资金。'],
    ['给予100万元补助', '给予1500元补助', '给予[-100万元-]{+1500元+}补助'],
    ['按照本办法第13条执行', '按照本办法第十三条执行', '按照本办法[-第13条-]{+第十三条+}执行'],
    ['培训机构按规定申报', '培养机构按规定申报', '[-培训-]{+培养+}机构按规定申报'],
    ['市级技能大师工作室', '市级技能大师工作站', '市级技能大师[-工作室-]{+工作站+}'],
    ['支持甲企业发展。', '支持乙企业发展。支持甲企业发展。', '{+支持乙企业发展。+}支持甲企业发展。'],
    ['不低于60%', '不低于70%以上', '不低于[-60%-]{+70%以上+}'],
    ['2.项目建设情况', '2项目建设情况', '2项目建设情况'],
    ['鲁人社发[2020]18号', '鲁人社发〔2020〕18号', '鲁人社发〔2020〕18号'],
    ['', '新增一款。', '{+新增一款。+}'],
    ['，', '', ''],
  ])('%s → %s', (a, b, expected) => {
    expect(shown(diffWording(a, b).pieces)).toBe(expected);
  });

  test('the punctuation of both sides is kept', () => {
    const { pieces } = diffWording('标准:5万元（一次性）', '标准：５万元(一次性)');
    expect(pieces).toMatchObject([{ kind: 'same', a: '标准:5万元（一次性）', b: '标准：５万元(一次性)' }]);
  });

  test('inside a changed word the characters that stayed are told', () => {
    const { pieces } = diffWording('培训机构按规定申报', '培养机构按规定申报');
    expect(pieces[0]).toMatchObject({ kind: 'changed', a: '培训', b: '培养' });
    expect(shown(pieces[0]!.inner!)).toBe('培[-训-]{+养+}');
  });

  const [first, second, third] = [
    '每个工作室给予5万元建设补助资金。',
    '对年度考核优秀的，给予领办人奖励。',
    '所需资金由同级财政部门按规定列支。',
  ];

  test('a sentence that moved is shown at both places', () => {
    const diff = diffWording(first + second + third, second + third + first);
    expect(shown(diff.pieces)).toBe(`⟨0:${first}⟩${second}${third}⟪0:${first}⟫`);
    expect(diff).toMatchObject({ similarity: 1, unrelated: false });
  });

  test('and when it was changed on the way, what changed in it', () => {
    const changed = first.replace('5万元', '8万元');
    const { pieces } = diffWording(first + second + third, second + third + changed);
    expect(shown(pieces)).toBe(`⟨0:${first}⟩${second}${third}⟪0:${changed}⟫`);
    for (const { move, inner } of pieces)
      if (move !== null) expect(shown(inner!)).toBe('每个工作室给予[-5万元-]{+8万元+}建设补助资金。');
  });

  test('a sentence put into another does not break what follows', () => {
    const diff = diffWording(first + third, first + second + third);
    expect(shown(diff.pieces)).toBe(`${first}{+${second}+}${third}`);
  });

  test('unrelated passages are two texts', () => {
    const a =
      '推进企业技能人才自主评价。全面推行企业技能人才自主评价，到2023年在全市规模以上企业实现全覆盖，实现企业技能人才职业技能等级自主认定。';
    const b =
      '第十三条 发挥职业技能竞赛引领作用。鼓励行业、企业广泛开展职工岗位练兵和技术比武活动，每年结合我市产业发展和职工素质提升等情况，组织开展各类技能竞赛。';
    const diff = diffWording(a, b);
    expect(diff).toMatchObject({ unrelated: true, pieces: [{ kind: 'changed', a, b, inner: null }] });
    expect(diff.similarity).toBeLessThan(0.4);
  });

  test('a short passage that stands whole in a long one is related', () => {
    const long = '推进全市各项工作落实落地见效。'.repeat(20) + first + second;
    const diff = diffWording(first, long);
    expect(diff.unrelated).toBe(false);
    expect(diff.pieces.find(({ kind }) => kind === 'same')?.b).toBe(first);
  });

  test('applied to another text it refuses', () => {
    const diff = diffWording('给予5万元', '给予8万元');
    expect(() => applyDiff('给予6万元', diff)).toThrow(RangeError);
    expect(() => applyDiff('给予5万元整', diff)).toThrow(RangeError);
  });
});
