// Amounts for a corpus of any size, one by one: texts made of the clauses of coded policies with other words and figures, each
// amount with a quote of such a text. Always the same for the same seed.
// It must not hold what it has given, nor make near-copies only: a third of the words change, as from text to text.
import type { CodedCorpus } from '../../src/model.ts';
import type { Records } from '../../src/publish/records.ts';
import type { AmountRecord, JurisdictionRecord } from '../../src/types.ts';
import { createRandom } from './generated-measures.ts';

const PROVINCES = 31;
const CITIES_A_PROVINCE = 11;
const YEARS = 10;
const FIRST_YEAR = 2016;
const AMOUNTS_A_POLICY = 20;
const AMOUNTS_A_BLOCK = 3;
const CLAUSES_A_BLOCK = 8;
/** Words that no seed has, of which few are common and most are rare. */
const INVENTED_WORDS = 40_000;
const INVENTED_CHARACTERS = 3_000;

const two = (number: number) => String(number).padStart(2, '0');

/** Places of the generated amounts: provinces, and cities below them. */
export function generatedPlaces(): JurisdictionRecord[] {
  const place = (id: string, parent: string | null, code: string): JurisdictionRecord => ({
    id,
    name: { zh: `地方${id}`, en: `Place ${id}` },
    level: parent === null ? 'province' : 'prefecture_city',
    admin_code: code,
    parent,
    population: null,
    population_as_of: null,
    population_source: null,
    units: [],
  });
  return Array.from({ length: PROVINCES }, (_, province) => [
    place(`province-${two(province)}`, null, `${two(province)}0000`),
    ...Array.from({ length: CITIES_A_PROVINCE }, (__, city) =>
      place(`city-${two(province)}-${two(city)}`, `province-${two(province)}`, `${two(province)}${two(city)}00`),
    ),
  ]).flat();
}

/**
 * Make amounts, one by one.
 * @param seeds a coded corpus and its records, whose words and codes are used. @param options `shuffled`: policies come in no
 * order of place or year.
 * @example generateAmounts(corpus, records, 300_000).next().value.id // 'city-00-00/plan-0-2016/sum-1'
 */
export function* generateAmounts(
  corpus: CodedCorpus,
  { amounts }: Pick<Records, 'amounts'>,
  count: number,
  { seed = 1, shuffled = false }: { seed?: number; shuffled?: boolean } = {},
): Generator<AmountRecord> {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const clauses = [...corpus.policies.values()].flatMap(({ blocks }) =>
    blocks.flatMap(({ text }) =>
      [...text.matchAll(/[^，,；;。\n]+[，,；;。]?/g)].map(([words]) =>
        [...segmenter.segment(words)].map((part) => part.segment),
      ),
    ),
  );
  const known = [...new Set(clauses.flat())].filter((word) => word.length > 1 && !/[\d，。；]/.test(word));
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * INVENTED_CHARACTERS));
  const invented = Array.from({ length: INVENTED_WORDS }, () => character() + character());
  const write = (words: readonly string[]): string => {
    let text = '';
    for (const word of words) {
      const dice = word.length > 1 ? random() : 1;
      if (/^\d/.test(word)) text += String(1 + below(10 ** Math.min(6, word.length)));
      else if (dice < 0.17) text += known[below(known.length)]!;
      else if (dice < 0.34) text += invented[Math.floor(random() ** 3 * INVENTED_WORDS)]!;
      else text += word;
    }
    return text;
  };
  const policies = Math.ceil(count / AMOUNTS_A_POLICY);
  const cells = PROVINCES * CITIES_A_PROVINCE * YEARS;
  const aCell = Math.ceil(policies / cells);
  let made = 0;
  for (let at = 0; made < count; at += 1) {
    // A step that shares no factor with the number of policies visits each of them once.
    const policyAt = shuffled ? Number((BigInt(at) * 7_368_787n) % BigInt(policies)) : at;
    const cell = Math.floor(policyAt / aCell);
    const city = Math.floor(cell / YEARS);
    const jurisdiction = `city-${two(Math.floor(city / CITIES_A_PROVINCE))}-${two(city % CITIES_A_PROVINCE)}`;
    const policy = `${jurisdiction}/plan-${policyAt % aCell}-${FIRST_YEAR + (cell % YEARS)}`;
    let text = '';
    let starts: number[] = [];
    for (let sum = 0; sum < AMOUNTS_A_POLICY && made < count; sum += 1) {
      const block = Math.floor(sum / AMOUNTS_A_BLOCK);
      if (sum % AMOUNTS_A_BLOCK === 0) {
        text = '';
        starts = [];
        for (let clause = 0; clause < CLAUSES_A_BLOCK; clause += 1) {
          starts.push(text.length);
          text += write(clauses[below(clauses.length)]!);
        }
        starts.push(text.length);
      }
      const like = amounts[below(amounts.length)]!;
      const from = below(CLAUSES_A_BLOCK - 1);
      const [start, end] = [starts[from]!, starts[from + 1 + below(2)]!];
      const yuan = (1 + below(50)) * 10 ** (2 + below(4));
      made += 1;
      yield {
        ...like,
        id: `${policy}/sum-${sum + 1}`,
        policy,
        jurisdiction,
        measure: `${policy}/measure-${block + 1}`,
        title: { zh: `${like.title.zh.slice(0, 4)}${text.slice(start, start + 6)}`, en: like.title.en },
        min: like.min === null ? null : like.unit === 'CNY' ? yuan : like.min,
        max: like.max === null ? null : like.unit === 'CNY' ? yuan : like.max,
        recipient: text.slice(start, start + 8),
        cite: {
          block: `s${1 + (block % 5)}.${1 + block}`,
          quote: text.slice(start, end),
          start,
          end,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      };
    }
  }
}
