// GENERATED from schema/*.schema.json by `npm run -s cejian -- types`. Edit the schemas, not this file.

/**
 * Id of a place, a policy or a record, or of a term with the vocabulary that it is of. Example: `weihai`, `weihai/skilled-talent-2021`, `weihai/skilled-talent-2021/studio-grant`, `items/studio_grant`.
 */
export type PublishedId = string
/**
 * ASCII identifier of a record, unique in its file and never reused; it ends the record's address. Example: `studio-grant`.
 */
export type Id = string
/**
 * Folder path of a policy below `policies/`. Example: `weihai/skilled-talent-2021`.
 */
export type PolicyId = string
/**
 * Code of a vocabulary term; which vocabulary is said where it is used. Example: `contest_prize`.
 */
export type Code = string
/**
 * Id of a block of text.md. Example: `s3.2.8` is 三、（二）8., `a13.p2` the second paragraph of 第十三条.
 */
export type BlockId = string
/**
 * Calendar date as precise as the text gives it: YYYY, YYYY-MM or YYYY-MM-DD, always quoted in YAML. Example: `"2021-08-19"`.
 */
export type IsoDate = string

/**
 * Something the text sets out to reach.
 */
export interface Goal {
/**
 * Id of the goal, unique among all records of the policy. Example: `high-skilled-stock-2025`.
 */
id: Id
/**
 * `target`: quantified and dated (a due date or a plan period); `commitment`: quantified, not dated (also frequencies); `direction`: neither.
 */
kind: ("target" | "commitment" | "direction")
/**
 * What is counted, a term of the vocabulary `indicators`.
 */
indicator: Code
/**
 * The goal in a few words, without the figure.
 */
title: Bilingual
/**
 * The figure; absent for a direction.
 */
value?: Value
/**
 * How the figure counts: `stock` (a level reached), `cumulative` (a total over the period or until the due date), `per_year`, `per_2_years`, `per_5_years`, `per_quarter`, `per_month`, `per_round` (each time it is held); absent when the text does not tell.
 */
basis?: ("stock" | "cumulative" | "per_year" | "per_2_years" | "per_3_years" | "per_5_years" | "per_half_year" | "per_quarter" | "per_month" | "per_round")
/**
 * Date by which it is to be reached; absent when none is given.
 */
due?: IsoDate
/**
 * Period over which it holds or is counted, when the text gives one (2022—2024年, “十四五”时期); absent otherwise.
 */
period?: Period
/**
 * For whom the figure holds, a term of the vocabulary `scopes`. Example: `each_county` for 各县市区不少于1000人.
 */
scope: Code
/**
 * Id of the goal of which this figure is a part (其中); absent otherwise.
 */
part_of?: Id
/**
 * Id of an earlier goal of the same document that states the same target in other words; absent otherwise. Both figures are kept.
 */
restates?: Id
/**
 * Id of the measure whose block states it; absent for a headline goal.
 */
measure?: Id
/**
 * Units that the sentence of the goal itself names; those of the measure are not repeated. Absent means none.
 */
responsibilities?: Responsibility[]
/**
 * Sentence or clause that states the figure, with its due date, bound and 其中 where they stand together.
 */
cite: Cite
/**
 * State of review.
 */
review: Review
}
/**
 * A numbered or titled piece of the text by which government acts, with all that it gives, asks and assigns.
 */
export interface Measure {
/**
 * Id of the measure, unique among all records of the policy. Example: `master-studios`.
 */
id: Id
/**
 * Block that opens the measure: its heading, or the paragraph that holds its number.
 */
block: BlockId
/**
 * Title; the Chinese is the official one without its number where there is one.
 */
title: Bilingual
/**
 * What the measure does, in one plain and faithful sentence.
 */
summary: Bilingual
/**
 * Terms of the vocabulary `topics`, second level, the main one first.
 * 
 * @minItems 1
 */
topics: Code[]
/**
 * Terms of the vocabulary `instruments`, the main one first.
 * 
 * @minItems 1
 */
instruments: Code[]
/**
 * Terms of the vocabulary `target_groups` that the words name. Absent means none.
 */
target_groups?: Code[]
/**
 * How binding the leading verb is: `must` (实施, 建立, 要, 给予), `support` (支持, 推动, 引导), `encourage` (鼓励, 倡导), `explore` (探索, 试点).
 */
modality: ("must" | "support" | "encourage" | "explore")
/**
 * Responsible units, in printed order. Absent means none.
 */
responsibilities?: Responsibility[]
/**
 * Sums of money and percentages about money, in the order of the text. Absent means none.
 */
amounts?: Amount[]
/**
 * What is given that is no sum, or a sum that the text does not figure. Absent means none.
 */
benefits?: Benefit[]
/**
 * Who may have it: conditions of amounts, benefits or of a status such as an examination. Absent means none.
 */
conditions?: Condition[]
/**
 * How several benefits go together; absent when the text does not say.
 */
stacking?: Stacking
/**
 * Key sentences of the measure, one for each topic at least, so that a comparison shows the right words.
 * 
 * @minItems 1
 */
cites: Cite[]
/**
 * State of review.
 */
review: Review
}
/**
 * A unit and what it is to the measure or goal.
 */
export interface Responsibility {
/**
 * Id of the unit in jurisdiction.yaml.
 */
unit: Id
/**
 * Exactly as printed; an alias of the unit. Example: `市人力资源社会保障局`.
 */
name: string
/**
 * `lead`: 牵头, 会同 (the unit before it), 具体负责, 组织实施; `joint`: 配合, 参与, 有关部门 after 会同; `named`: in a plain list.
 */
role: ("lead" | "joint" | "named")
/**
 * Words that name the unit.
 */
cite: Cite
}
/**
 * One sum of money or percentage about money for one recipient. A sentence that gives several (分别给予) becomes several.
 */
export interface Amount {
/**
 * Id of the amount, unique among all records of the policy. Example: `municipal-prize-first`.
 */
id: Id
/**
 * What is paid for, a term of the vocabulary `items`.
 */
item: Code
/**
 * `grant` (补助 for a project or body), `prize` (奖励), `subsidy` (补贴 for a person or training), `allowance` (津贴, regular), `loan` (贷款), `tax`, `share` (part of a budget).
 */
kind: ("grant" | "prize" | "subsidy" | "allowance" | "loan" | "tax" | "share")
/**
 * What the sum is to the reader: `benefit` (what is given, also with a bound such as 最高10万元), `rate` (a percentage that rules a budget or a tax), `cap` (a limit beside a benefit stated elsewhere), `threshold` (a condition), `penalty`, `fund` (a budget), `statistic`, `example`.
 */
role: ("benefit" | "rate" | "cap" | "threshold" | "penalty" | "fund" | "statistic" | "example")
/**
 * The sum in a few words, without the figure.
 */
title: Bilingual
/**
 * The sum in `CNY`, or a `percent`.
 */
value: Value
/**
 * What a percentage is taken of, as printed. Absent for a sum. Example: `职工教育经费`.
 */
percent_of?: string
/**
 * What one sum is paid for, a term of the vocabulary `pers`; absent for a percentage. Example: `person`, `studio`.
 */
per?: Code
/**
 * How often: `once` (一次性, a prize), `month`, `year`; absent when the text does not tell.
 */
period?: ("once" | "month" | "year")
/**
 * Who gets it, in the words of the text.
 */
recipient: Bilingual
/**
 * Who pays, as printed; absent when the text does not say. Example: `市财政`.
 */
payer?: string
/**
 * Level of the contest, honour, studio or base, a term of the vocabulary `levels`; absent where it has none.
 */
level?: Code
/**
 * Class within the level, a term of the vocabulary `classes` (一类, 二类); absent where it has none.
 */
class?: Code
/**
 * Best rank that gets it, a term of the ordered vocabulary `ranks`; absent without ranks.
 */
rank_from?: Code
/**
 * Lowest rank that gets it. 前3名 is first..third; first place alone is first..first. Absent when it does not apply.
 */
rank_to?: Code
/**
 * Lowest skill level it is for, a term of the ordered vocabulary `skill_levels`; absent without one.
 */
skill_level_from?: Code
/**
 * Highest skill level it is for. Absent when it does not apply.
 */
skill_level_to?: Code
/**
 * Topics of this sum, when they are not all those of its measure; empty means those of the measure. Absent means none.
 */
topics?: Code[]
/**
 * Sentence that gives the sum, from the recipient to the sum.
 */
cite: Cite
/**
 * State of review.
 */
review: Review
}
/**
 * Something given that is no sum: a title, a post, a direct application, a service; or money without a figure.
 */
export interface Benefit {
/**
 * Id of the benefit, unique among all records of the policy.
 */
id: Id
/**
 * What is given, a term of the vocabulary `benefit_kinds`.
 */
kind: Code
/**
 * When it is money without a figure: the item that a sum would have; absent otherwise.
 */
item?: Code
/**
 * The benefit in a few words.
 */
title: Bilingual
/**
 * Who gets it, in the words of the text.
 */
recipient: Bilingual
/**
 * True when what or how much is decided elsewhere (按规定, 根据相关政策); absent otherwise.
 */
by_reference?: true
/**
 * Level of the contest, honour, studio or base, a term of the vocabulary `levels`; absent where it has none.
 */
level?: Code
/**
 * Id of the condition of the same measure that governs it; absent without one.
 */
condition?: Id
/**
 * Topics of this benefit, when they are not all those of its measure; empty means those of the measure. Absent means none.
 */
topics?: Code[]
/**
 * Words that give it.
 */
cite: Cite
/**
 * State of review.
 */
review: Review
}
/**
 * A tree of conditions for something.
 */
export interface Condition {
/**
 * Id of the condition, unique among all records of the policy.
 */
id: Id
/**
 * What the condition opens.
 */
title: Bilingual
/**
 * Ids of amounts and benefits of this measure that it governs; empty when it governs a status such as admission to an examination. Absent means none.
 */
applies_to?: Id[]
/**
 * Skill level to which it admits, a term of `skill_levels`; absent otherwise.
 */
skill_level?: Code
/**
 * The condition itself.
 */
tree: ConditionNode
/**
 * Words that state how the parts go together (满足两项以上), or the whole condition when it has one part.
 */
cite: Cite
/**
 * State of review.
 */
review: Review
}
/**
 * A node: `all`, `any` and `at_least_n` have parts in `of`; `test` is a leaf.
 */
export interface ConditionNode {
/**
 * `all` of the parts, `any` of them, `at_least_n` of them, or one `test`.
 */
op: ("all" | "any" | "at_least_n" | "test")
/**
 * How many parts must hold, with `at_least_n`. Example: 2 for 满足两项以上.
 */
n?: number
/**
 * Parts of an inner node.
 * 
 * @minItems 1
 */
of?: ConditionNode[]
/**
 * What a test looks at, a term of the vocabulary `condition_types`.
 */
type?: Code
/**
 * The test in a few words.
 */
text?: Bilingual
/**
 * True when no fact of record decides it (特殊情况, 企业特别推荐); absent otherwise.
 */
untestable?: true
/**
 * Figure of the test, such as years in the occupation.
 */
value?: Value
/**
 * Lowest contest or honour level that meets it, a term of `levels`.
 */
level?: Code
/**
 * Lowest rank that meets it, a term of `ranks`.
 */
rank_to?: Code
/**
 * Lowest certificate level that meets it, a term of `skill_levels`.
 */
skill_level?: Code
/**
 * Lowest degree that meets it, a term of `degrees`.
 */
degree?: Code
/**
 * Words of the test.
 */
cite?: Cite
}
/**
 * How several benefits of a measure go together.
 */
export interface Stacking {
/**
 * `highest_only`: only the highest counts (按最高成绩奖励，不重复奖励); `exclusive_with`: not beside another policy; `cumulative`: they add up.
 */
rule: ("highest_only" | "exclusive_with" | "cumulative")
/**
 * Words of the rule.
 */
cite: Cite
}
/**
 * Looked for and not found. The terms are proven not to occur in the text outside the blocks that `except` names.
 */
export interface Absence {
/**
 * Second-level topic that the document does not treat.
 */
topic: Code
/**
 * Item within the topic that is absent; absent when the whole topic is.
 */
item?: Code
/**
 * True when the topic cannot arise for this document (a plan for one field only); absent otherwise.
 */
not_applicable?: true
/**
 * Words searched in the whole text.
 * 
 * @minItems 1
 */
terms: string[]
/**
 * Places where a searched word does occur without treating the topic, each with why. Absent means none.
 */
except?: Exception[]
/**
 * What a reader should know; absent when nothing.
 */
note?: Bilingual
/**
 * State of review.
 */
review: Review
}
/**
 * An occurrence of a searched word that is not the topic.
 */
export interface Exception {
/**
 * Words around the occurrence.
 */
cite: Cite
/**
 * Why it does not treat the topic.
 */
reason: Bilingual
}
/**
 * A block, or a numeral in a block, that no record cites.
 */
export interface Uncoded {
/**
 * The block.
 */
block: BlockId
/**
 * The words around the numeral; absent when the whole block is meant.
 */
quote?: string
/**
 * Which occurrence of the quote, from 1, when it occurs more than once.
 */
nth?: number
/**
 * A term of the vocabulary `uncoded_reasons`.
 */
reason: Code
}
/**
 * policies/<jurisdiction>/<topic>-<year>/coding.yaml: what a document says, as data. Every record cites a block and a verbatim quote. An optional key that is absent reads as null (or an empty list) in the published data.
 */
export interface Coding {
/**
 * Targets, commitments and quantified directions, in the order of the text.
 */
goals: Goal[]
/**
 * Measures in the order of the text.
 */
measures: Measure[]
/**
 * Topics and items that were searched for and not found.
 */
absences: Absence[]
/**
 * Blocks and numerals that carry no record, each with its reason.
 */
uncoded: Uncoded[]
}
/**
 * A count of residents with its date and source.
 */
export interface Population {
/**
 * Residents (常住人口). Example: 2906548.
 */
value: number
/**
 * Reference day of the count. Example: `"2020-11-01"`.
 */
as_of: IsoDate
/**
 * Where the count comes from.
 */
source: Bilingual
}
/**
 * A department, organisation or group that a text of this place makes responsible for something.
 */
export interface Unit {
/**
 * Id of the unit within its jurisdiction. Example: `hrss-bureau`.
 */
id: Id
/**
 * Canonical kind, a term of the vocabulary `unit_kinds`, by which units of different places are compared. Example: `hrss_bureau`.
 */
kind: Code
/**
 * Full official name as far as known.
 */
name: Bilingual
/**
 * Every spelling met in the texts of this place, exactly as printed. Example: `市人社局`.
 */
aliases: string[]
}
/**
 * policies/<jurisdiction>/jurisdiction.yaml: a place that makes policy, and the units that its texts name.
 */
export interface Jurisdiction {
/**
 * Folder name. Example: `weihai`.
 */
id: Id
/**
 * Official name of the place.
 */
name: Bilingual
/**
 * Administrative level.
 */
level: ("province" | "prefecture_city" | "county" | "district")
/**
 * Six-digit code of GB/T 2260, quoted. Example: `"371000"`.
 */
admin_code: string
/**
 * Id of the place one level up that Cejian knows; null for a province.
 */
parent: Id | null
/**
 * Resident population used for derived per-resident figures; null for places that only stand above others.
 */
population: Population | null
/**
 * Units that the texts of this place name, with every spelling met.
 */
units: Unit[]
}
/**
 * An id that is no more, and the ids that stand in its place. That of a policy or place holds for all records under it that keep their last part.
 */
export interface Move {
/**
 * The id that is no more. It is never used again.
 */
from: PublishedId
/**
 * The ids in its place, all of them of today: one when it was renamed, several when it was split, none when it was withdrawn.
 */
to: PublishedId[]
/**
 * First version of the data without the old id. Example: `0.2.0`.
 */
since: string
/**
 * Why, in a few words for readers.
 */
reason: Bilingual
}
/**
 * policies/moved.yaml: where ids went that were published once and are no more. Absent as long as there is none.
 */
export interface Moved {
/**
 * One entry for each id that is no more. An entry is never removed; when its target moves on, write the new target into it.
 */
moved: Move[]
}
/**
 * The same words in Chinese and in English. The English is ours, never official.
 */
export interface Bilingual {
/**
 * Simplified Chinese. Example: `技能大师工作室`.
 */
zh: string
/**
 * English. Example: `Skill master studios`.
 */
en: string
}
/**
 * Span of time, both ends included.
 */
export interface Period {
/**
 * First day, month or year. Example: `"2022"`.
 */
from: IsoDate
/**
 * Last day, month or year. Example: `"2024"`.
 */
to: IsoDate
}
/**
 * The sentence behind a value: a block and a verbatim quote from it, proven at build.
 */
export interface Cite {
/**
 * Block that holds the quote.
 */
block: BlockId
/**
 * Words copied exactly from the block. Example: `每个工作室给予5万元建设补助资金`.
 */
quote: string
/**
 * Which occurrence is meant, from 1, when the quote occurs more than once in its block; absent when it occurs once.
 */
nth?: number
}
/**
 * A number as the words give it. `exact` and `about` have min = max; `at_least` and `more_than` have max null; `at_most` and `less_than` have min null; `range` has min < max.
 */
export interface Value {
/**
 * How the words limit the number. 以上 and 不低于 are `at_least`, 超过 and 突破 `more_than`, 最高 and 不超过 `at_most`, 不足 `less_than`, 左右 and 约 `about`, 2—15 `range`.
 */
bound: ("exact" | "at_least" | "more_than" | "at_most" | "less_than" | "about" | "range")
/**
 * Lower end in `unit`; null when there is none. Example: 50000 for 5万元.
 */
min: (number | null)
/**
 * Upper end in `unit`; null when there is none.
 */
max: (number | null)
/**
 * Unit, a term of the vocabulary `units`. Example: `CNY`, `person`, `percent`.
 */
unit: string
/**
 * True when the words call a range approximate (3—5所左右); absent otherwise.
 */
approximate?: true
}
/**
 * Where a record comes from and how far it has been checked.
 */
export interface Review {
/**
 * `human`: coded by a person; `machine`: proposed by the extractor; `machine_checked`: coded with a machine and read against the text.
 */
origin: ("human" | "machine" | "machine_checked")
/**
 * `proposed`: not yet confirmed; `coded`: confirmed once; `checked`: read a second time, independently, against the text.
 */
status: ("proposed" | "coded" | "checked")
}
/**
 * The sentence behind a value, as a W3C Web Annotation text quote and position selector.
 */
export interface CiteRecord {
/**
 * Block that holds the quote. Example: `s3.2.8`.
 */
block: string
/**
 * Verbatim words of the block.
 */
quote: string
/**
 * First UTF-16 unit of the quote in the block, from 0.
 */
start: number
/**
 * UTF-16 unit after the quote.
 */
end: number
/**
 * Up to 32 units before the quote.
 */
prefix: string
/**
 * Up to 32 units after the quote.
 */
suffix: string
}
/**
 * One sum of money or percentage about money for one recipient.
 */
export interface AmountRecord {
/**
 * Id of the record, never reused. Example: `weihai/skilled-talent-2021/studio-grant`.
 */
id: string
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Id of the measure.
 */
measure: string
/**
 * Terms of `topics`, the main one first.
 */
topics: string[]
/**
 * Term of `items`.
 */
item: string
/**
 * `grant`, `prize`, `subsidy`, `allowance`, `loan`, `tax` or `share`.
 */
kind: ("grant" | "prize" | "subsidy" | "allowance" | "loan" | "tax" | "share")
/**
 * What the sum is to the reader; nearly always `benefit` or `rate`.
 */
role: ("benefit" | "rate" | "cap" | "threshold" | "penalty" | "fund" | "statistic" | "example")
/**
 * The sum in a few words.
 */
title: Bilingual
/**
 * How the words limit the number.
 */
bound: ("exact" | "at_least" | "more_than" | "at_most" | "less_than" | "about" | "range")
/**
 * Lower end in `unit`; null when there is none.
 */
min: (number | null)
/**
 * Upper end in `unit`; null when there is none.
 */
max: (number | null)
/**
 * `CNY` or `percent`.
 */
unit: string
/**
 * True when the words say 左右, 约 or the like.
 */
approximate: boolean
/**
 * What a percentage is taken of, as printed; null for a sum.
 */
percent_of: (string | null)
/**
 * What one sum is paid for, a term of `pers`; null for a percentage.
 */
per: (string | null)
/**
 * How often it is paid; null when the text does not tell.
 */
period: ("once" | "month" | "year" | null)
/**
 * Who gets it, in the words of the text.
 */
recipient: string
/**
 * The same in English, ours.
 */
recipient_en: string
/**
 * Who pays, as printed; null when not printed.
 */
payer: (string | null)
/**
 * Term of `levels`; null where it has none.
 */
level: (string | null)
/**
 * Term of `classes`; null where it has none.
 */
class: (string | null)
/**
 * Best rank that gets it, a term of `ranks`.
 */
rank_from: (string | null)
/**
 * Lowest rank that gets it.
 */
rank_to: (string | null)
/**
 * Lowest skill level, a term of `skill_levels`.
 */
skill_level_from: (string | null)
/**
 * Highest skill level.
 */
skill_level_to: (string | null)
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * A target, commitment or direction.
 */
export interface GoalRecord {
/**
 * Id of the record, never reused. Example: `weihai/skilled-talent-2021/studio-grant`.
 */
id: string
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Id of the measure; null for a headline record.
 */
measure: (string | null)
/**
 * Terms of `topics`, the main one first.
 */
topics: string[]
/**
 * Term of `indicators`.
 */
indicator: string
/**
 * `target` quantified and dated, `commitment` quantified, `direction` neither.
 */
kind: ("target" | "commitment" | "direction")
/**
 * The goal in a few words.
 */
title: Bilingual
/**
 * How the words limit the number; null without a figure.
 */
bound: ("exact" | "at_least" | "more_than" | "at_most" | "less_than" | "about" | "range" | null)
/**
 * Lower end in `unit`; null when there is none.
 */
min: (number | null)
/**
 * Upper end in `unit`; null when there is none.
 */
max: (number | null)
/**
 * Term of `units`: `CNY`, `percent`, `person` …; null without a figure.
 */
unit: (string | null)
/**
 * True when the words say 左右, 约 or the like.
 */
approximate: boolean
/**
 * How the figure counts; null when the text does not tell.
 */
basis: ("stock" | "cumulative" | "per_year" | "per_2_years" | "per_3_years" | "per_5_years" | "per_half_year" | "per_quarter" | "per_month" | "per_round" | null)
/**
 * Date by which it is to be reached, YYYY, YYYY-MM or YYYY-MM-DD.
 */
due: (string | null)
/**
 * Start of the period that it is counted over.
 */
period_from: (string | null)
/**
 * End of that period.
 */
period_to: (string | null)
/**
 * For whom it holds, a term of `scopes`.
 */
scope: string
/**
 * Id of the goal of which it is a part.
 */
part_of: (string | null)
/**
 * Id of the earlier goal of the same document that it says again.
 */
restates: (string | null)
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * A measure with the ids of its records.
 */
export interface MeasureRecord {
/**
 * Id of the record, never reused. Example: `weihai/skilled-talent-2021/studio-grant`.
 */
id: string
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Block that opens it.
 */
block: string
/**
 * Title, the Chinese as printed.
 */
title: Bilingual
/**
 * One faithful sentence.
 */
summary: Bilingual
/**
 * Terms of `topics`, the main one first.
 */
topics: string[]
/**
 * Terms of `instruments`, the main one first.
 */
instruments: string[]
/**
 * Terms of `target_groups`.
 */
target_groups: string[]
/**
 * How binding the leading verb is.
 */
modality: ("must" | "support" | "encourage" | "explore")
/**
 * How several benefits go together; null when not said.
 */
stacking: ("highest_only" | "exclusive_with" | "cumulative" | null)
/**
 * Ids of its goals.
 */
goals: string[]
/**
 * Ids of its amounts.
 */
amounts: string[]
/**
 * Ids of its benefits.
 */
benefits: string[]
/**
 * Ids of its conditions (root nodes).
 */
conditions: string[]
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
/**
 * Key sentences.
 */
cites: CiteRecord[]
}
/**
 * Something given that is no sum, or money without a figure.
 */
export interface BenefitRecord {
/**
 * Id of the record, never reused. Example: `weihai/skilled-talent-2021/studio-grant`.
 */
id: string
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Id of the measure.
 */
measure: string
/**
 * Terms of `topics`, the main one first.
 */
topics: string[]
/**
 * Term of `benefit_kinds`.
 */
kind: string
/**
 * Term of `items` when it is money without a figure.
 */
item: (string | null)
/**
 * The benefit in a few words.
 */
title: Bilingual
/**
 * Who gets it, in the words of the text.
 */
recipient: string
/**
 * The same in English, ours.
 */
recipient_en: string
/**
 * True when what or how much is decided elsewhere.
 */
by_reference: boolean
/**
 * Term of `levels`.
 */
level: (string | null)
/**
 * Id of the condition that governs it.
 */
condition: (string | null)
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * One node of a condition tree; children name their parent.
 */
export interface ConditionRecord {
/**
 * Id of the node; the root has the id of the condition, children end in `.1`, `.2` …
 */
id: string
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Id of the measure.
 */
measure: string
/**
 * Id of the root.
 */
condition: string
/**
 * Id of the node above; null at the root.
 */
parent: (string | null)
/**
 * Place among its siblings, from 1.
 */
position: number
/**
 * `all`, `any`, `at_least_n` of the children, or a `test`.
 */
op: ("all" | "any" | "at_least_n" | "test")
/**
 * How many children must hold, with `at_least_n`; null otherwise.
 */
n: (number | null)
/**
 * What the condition opens; null below the root.
 */
title: Bilingual | null
/**
 * Ids of amounts and benefits that it governs; empty below the root.
 */
applies_to: string[]
/**
 * Skill level to which it admits; null below the root.
 */
admits_to_skill_level: (string | null)
/**
 * What a test looks at, a term of `condition_types`.
 */
type: (string | null)
/**
 * The test in a few words.
 */
text: Bilingual | null
/**
 * False for an inner node, and for a test that no fact of record decides.
 */
testable: boolean
/**
 * How the words limit the number; null without a figure.
 */
bound: ("exact" | "at_least" | "more_than" | "at_most" | "less_than" | "about" | "range" | null)
/**
 * Lower end in `unit`; null when there is none.
 */
min: (number | null)
/**
 * Upper end in `unit`; null when there is none.
 */
max: (number | null)
/**
 * Term of `units`: `CNY`, `percent`, `person` …; null without a figure.
 */
unit: (string | null)
/**
 * True when the words say 左右, 约 or the like.
 */
approximate: boolean
/**
 * Lowest contest or honour level.
 */
level: (string | null)
/**
 * Lowest rank.
 */
rank_to: (string | null)
/**
 * Lowest certificate level.
 */
skill_level: (string | null)
/**
 * Lowest degree, a term of `degrees`.
 */
degree: (string | null)
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * A unit and what it is to a measure or goal.
 */
export interface ResponsibilityRecord {
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Id of the measure; null for a headline record.
 */
measure: (string | null)
/**
 * Id of the goal when the sentence of a goal names the unit.
 */
goal: (string | null)
/**
 * Id of the unit in its jurisdiction. Example: `hrss-bureau`.
 */
unit: string
/**
 * Canonical kind, a term of `unit_kinds`, for comparing places.
 */
unit_kind: (string | null)
/**
 * Name as printed.
 */
name: string
/**
 * `lead`, `joint`, or `named` in a plain list.
 */
role: ("lead" | "joint" | "named")
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * A document that a policy leans on or acts upon.
 */
export interface RelationRecord {
/**
 * Id of the record, never reused. Example: `weihai/skilled-talent-2021/studio-grant`.
 */
id: string
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Kind of relation.
 */
relation: ("implements" | "based_on" | "cites" | "repeals" | "amends" | "replaces")
/**
 * 文号 in normal form; null when not printed.
 */
document_number: (string | null)
/**
 * Title as printed.
 */
title: string
/**
 * The same in English, ours.
 */
title_en: string
/**
 * Id of the other document when it is held here.
 */
target_policy: (string | null)
/**
 * Level of government that issued it.
 */
level: (string | null)
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * An occurrence of a searched word that is not the topic.
 */
export interface ExceptionRecord {
/**
 * Why it does not count.
 */
reason: Bilingual
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * Looked for and not found.
 */
export interface AbsenceRecord {
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Term of `topics`.
 */
topic: string
/**
 * Item within the topic; null when the whole topic is absent.
 */
item: (string | null)
/**
 * `absent`, or `not_applicable` when it cannot arise.
 */
state: ("absent" | "not_applicable")
/**
 * Words searched in the whole text.
 */
searched: string[]
/**
 * Occurrences that are not the topic.
 */
exceptions: ExceptionRecord[]
/**
 * What a reader should know.
 */
note: Bilingual | null
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
}
/**
 * How much a policy holds.
 */
export interface CountsRecord {
/**
 * Blocks of text.
 */
blocks: number
/**
 * Goals.
 */
goals: number
/**
 * Measures.
 */
measures: number
/**
 * Amounts.
 */
amounts: number
}
/**
 * A document and what is known of it.
 */
export interface PolicyRecord {
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
id: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * Title of the policy.
 */
title: Bilingual
/**
 * A few words for table heads.
 */
short_title: Bilingual
/**
 * 文号 in normal form.
 */
document_number: (string | null)
/**
 * Term of `document_types`.
 */
document_type: string
/**
 * Standing of the text.
 */
status: ("consultation_draft" | "issued" | "amended" | "expired" | "repealed")
/**
 * Issuing units in printed order.
 */
issuers: Issuer[]
/**
 * Dates of the document, null when the text does not say them.
 */
dates: {
/**
 * Date under the signature.
 */
signed: (string | null)
/**
 * Date of distribution.
 */
issued: (string | null)
/**
 * Date from which it applies.
 */
effective: (string | null)
/**
 * Last date on which it applies.
 */
expires: (string | null)
}
/**
 * Start of the period it plans for.
 */
period_from: (string | null)
/**
 * End of that period.
 */
period_to: (string | null)
/**
 * Address of publication.
 */
url: (string | null)
/**
 * Day the file was fetched.
 */
retrieved: (string | null)
/**
 * Rights in the official text.
 */
rights: Bilingual
/**
 * The file as received.
 */
original: {
/**
 * File name.
 */
file: string
/**
 * SHA-256 of its bytes.
 */
sha256: string
}
/**
 * How much it holds.
 */
counts: CountsRecord
/**
 * Where the record comes from and how far it is checked.
 */
review: Review
}
/**
 * A citable piece of the document.
 */
export interface BlockRecord {
/**
 * Id of the block. Example: `s3.2.8`.
 */
id: string
/**
 * Kind of block.
 */
kind: ("heading" | "paragraph" | "table")
/**
 * Depth of a heading, 1 for the title; 0 otherwise.
 */
depth: number
/**
 * Block above.
 */
parent: (string | null)
/**
 * Number as printed.
 */
marker: (string | null)
/**
 * The words. Offsets of cites point in here.
 */
text: string
/**
 * Why no record cites the block, a term of `uncoded_reasons`; null when one does.
 */
uncoded: (string | null)
}
/**
 * A place.
 */
export interface JurisdictionRecord {
/**
 * Id of the place. Example: `weihai`.
 */
id: string
/**
 * Official name.
 */
name: Bilingual
/**
 * Administrative level.
 */
level: ("province" | "prefecture_city" | "county" | "district")
/**
 * Code of GB/T 2260.
 */
admin_code: string
/**
 * Place one level up.
 */
parent: (string | null)
/**
 * Residents at the reference day; null when not held.
 */
population: (number | null)
/**
 * Reference day.
 */
population_as_of: (string | null)
/**
 * Where the count comes from.
 */
population_source: Bilingual | null
/**
 * Units with every spelling met.
 */
units: Unit[]
}
/**
 * A term of a vocabulary.
 */
export interface TermRecord {
/**
 * Id of the list. Example: `items`.
 */
vocabulary: string
/**
 * Code used in the data.
 */
id: string
/**
 * Place in an ordered list, from 1; null in an unordered one.
 */
position: (number | null)
/**
 * Name for people.
 */
label: Bilingual
/**
 * What falls under it.
 */
definition: Bilingual
/**
 * A phrase that is it, and why.
 */
example: Bilingual
/**
 * A phrase that is not it.
 */
counterexample: Bilingual
/**
 * Wider term.
 */
broader: (string | null)
/**
 * Words that stand for it.
 */
aliases: string[]
/**
 * Policy-tool class of an instrument.
 */
class: (string | null)
/**
 * Unit of an indicator.
 */
unit: (string | null)
/**
 * Topics under which it can stand.
 */
topics: string[]
}
/**
 * What one policy says on one topic.
 */
export interface TopicCellRecord {
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * State of the cell.
 */
state: ("figure" | "stated" | "by_reference" | "absent" | "not_applicable" | "not_coded")
/**
 * Ids of its measures.
 */
measures: string[]
/**
 * Ids of its amounts.
 */
amounts: string[]
/**
 * Ids of its goals.
 */
goals: string[]
/**
 * Ids of its benefits.
 */
benefits: string[]
/**
 * Words searched and not found, when absent.
 */
searched: string[]
}
/**
 * One cell of a comparison row.
 */
export interface RowCellRecord {
/**
 * Id of the policy. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Id of the place. Example: `weihai`.
 */
jurisdiction: string
/**
 * State of the cell.
 */
state: ("figure" | "stated" | "by_reference" | "absent" | "not_applicable" | "not_coded")
/**
 * Ids of amounts or goals.
 */
records: string[]
/**
 * Ids of benefits that give the same without a figure.
 */
benefits: string[]
/**
 * Words searched and not found, when absent.
 */
searched: string[]
}
/**
 * One comparable across policies.
 */
export interface ComparisonRowRecord {
/**
 * Key made of the facets. Example: `contest_prize/municipal/first/person`.
 */
key: string
/**
 * What the cells hold.
 */
kind: ("amount" | "goal")
/**
 * Item or indicator.
 */
term: string
/**
 * One cell for each policy.
 */
cells: RowCellRecord[]
}
/**
 * A topic and the state of each policy on it.
 */
export interface TopicSummaryRecord {
/**
 * Term of `topics`.
 */
topic: string
/**
 * Name of the topic.
 */
label: Bilingual
/**
 * Address of the comparison below `/api/v1/`.
 */
path: string
/**
 * One cell for each policy.
 */
cells: TopicCellRecord[]
}
/**
 * An id that was published and is no more, and what stands in its place.
 */
export interface MovedRecord {
/**
 * The id that is no more: of a place, a policy or a record, or of a term after its vocabulary (`items/studio_grant`). That of a policy holds for all records under it that keep their last part.
 */
id: string
/**
 * `moved` to one id, `split` into several, or `withdrawn` without one.
 */
kind: ("moved" | "split" | "withdrawn")
/**
 * The ids in its place. None of them is in this list itself.
 */
to: string[]
/**
 * First version of the data without the old id.
 */
since: string
/**
 * Why.
 */
reason: Bilingual
}
/**
 * How much of a document stands in others word for word. Characters are counted without punctuation and space; set phrases do not count as shared.
 */
export interface ReuseDocumentRecord {
/**
 * Id of the policy.
 */
policy: string
/**
 * Id of the place.
 */
jurisdiction: string
/**
 * Date that the order goes by: of issue, else of signature, else from which it applies. As precise as the text: `2021`, `2021-08` or `2021-08-19`; null when there is none.
 */
date: (string | null)
/**
 * Characters of the document.
 */
characters: number
/**
 * Of these, in a passage that another document has.
 */
shared: number
/**
 * Of these, in a passage that a document with an earlier date has.
 */
from_earlier: number
/**
 * `shared` of `characters`, 0 to 1, four decimals.
 */
share: number
/**
 * `from_earlier` of `characters`, 0 to 1, four decimals.
 */
share_from_earlier: number
}
/**
 * Two documents that share passages. That words are alike does not say who took them from whom: both may have them from a third text.
 */
export interface ReusePairRecord {
/**
 * Id of one policy; the earlier one where the dates tell.
 */
a: string
/**
 * Id of the other policy.
 */
b: string
/**
 * Id of the policy with the earlier date, which is `a`; null when a date is unknown or both are the same.
 */
earlier: (string | null)
/**
 * Characters of `a` in shared passages.
 */
characters_a: number
/**
 * Characters of `b` in shared passages.
 */
characters_b: number
/**
 * `characters_a` of the characters of `a`, 0 to 1, four decimals.
 */
share_a: number
/**
 * `characters_b` of the characters of `b`, 0 to 1, four decimals.
 */
share_b: number
/**
 * Numbers of the passages that both have.
 */
passages: number[]
}
/**
 * Words of a document, with their place.
 */
export interface WordsRecord {
/**
 * Id of the policy.
 */
policy: string
/**
 * Id of the place.
 */
jurisdiction: string
/**
 * The words and where they stand.
 */
cite: CiteRecord
}
/**
 * Words that two or more documents have alike, as long as they can be within a block; punctuation, space and width do not count.
 */
export interface ReusePassageRecord {
/**
 * Its place in this list, from 1, the longest first: `#passage-1` or `#phrase-1` on the page. Another release may number otherwise.
 */
number: number
/**
 * Characters without punctuation and space.
 */
characters: number
/**
 * Id of the policy that had it first by date; null when the dates do not tell.
 */
first: (string | null)
/**
 * Everywhere it stands, by date, then id; documents without a date last.
 */
places: WordsRecord[]
}
/**
 * A clause in its group.
 */
export interface ReuseMemberRecord {
/**
 * Id of the policy.
 */
policy: string
/**
 * Id of the place.
 */
jurisdiction: string
/**
 * To the first of the group, by characters with each number as one: 0.9 to 1, four decimals; 1 when only punctuation, width and marker differ.
 */
similarity: number
/**
 * The clause as this document has it.
 */
cite: CiteRecord
}
/**
 * Clauses of two or more documents that say the same in the same or nearly the same words, with the same figures.
 */
export interface ReuseGroupRecord {
/**
 * Its place in this list, from 1. Another release may number otherwise.
 */
number: number
/**
 * Date of the earliest; null when none is known.
 */
since: (string | null)
/**
 * Ids of the policies that have it, the earliest first, each once.
 */
policies: string[]
/**
 * The clauses, the earliest first, by date and id.
 */
members: ReuseMemberRecord[]
}
/**
 * /api/v1/reuse.json: who shares wording with whom, and where it stands in each document.
 */
export interface ReuseFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Shortest passage, in characters without punctuation and space.
 */
min_characters: number
/**
 * Every document, in the order of `policies.json`.
 */
documents: ReuseDocumentRecord[]
/**
 * Pairs that share a passage, those with most shared characters first.
 */
pairs: ReusePairRecord[]
/**
 * Shared passages, the longest first.
 */
passages: ReusePassageRecord[]
/**
 * Set phrases of official prose that documents share, counted nowhere above, the longest first.
 */
phrases: ReusePassageRecord[]
/**
 * Clauses that are nearly alike, those of most documents first.
 */
groups: ReuseGroupRecord[]
}
/**
 * Two documents that are held against each other, in the file `differences/<a>/<b>.json`.
 */
export interface DifferencePairRecord {
/**
 * Id of one policy.
 */
a: string
/**
 * Id of the other policy.
 */
b: string
/**
 * Sums and goals that both have.
 */
both: number
/**
 * Sums and goals that only one of them has.
 */
lone: number
/**
 * Pairs of measures that belong together.
 */
together: number
}
/**
 * A difference of two documents: of a record that both have, or that one has.
 */
export interface DifferenceRecord {
/**
 * List of the API that the record is of.
 */
list: ("amounts" | "goals" | "benefits" | "conditions" | "responsibilities")
/**
 * What differs, seen from `a` to `b`. `added`: only `b` has it, or only `b` has a figure for it; `dropped`: the same of `a`; `raised`, `lowered`: `b` has more, or less; `bound_changed`: the words limit the figure otherwise, and which is more is not certain; `unit_changed`, `per_changed`, `period_changed`: counted, paid or repeated otherwise; `role_changed`: the unit or sum plays another role; `facets_changed`: the same for other cases; `parts_changed`: the condition asks for other things; `text_changed`: other words for what is coded alike.
 */
kind: ("raised" | "lowered" | "added" | "dropped" | "bound_changed" | "per_changed" | "period_changed" | "unit_changed" | "role_changed" | "facets_changed" | "parts_changed" | "text_changed" | "same")
/**
 * Id of the record of `a`; of a responsibility, that of the unit; null when only `b` has it.
 */
a: (string | null)
/**
 * Id of the record of `b`; of a responsibility, that of the unit; null when only `a` has it.
 */
b: (string | null)
/**
 * Id of the measure of `a` that the record is of; null for a headline goal, and when only `b` has it.
 */
measure_a: (string | null)
/**
 * Id of the measure of `b` that the record is of; null for a headline goal, and when only `a` has it.
 */
measure_b: (string | null)
/**
 * Why `a` has none, as in a comparison; null when it has one, or provides for other cases.
 */
state_a: ("figure" | "stated" | "by_reference" | "absent" | "not_applicable" | "not_coded" | null)
/**
 * Why `b` has none, as in a comparison; null when it has one, or provides for other cases.
 */
state_b: ("figure" | "stated" | "by_reference" | "absent" | "not_applicable" | "not_coded" | null)
/**
 * Words that were looked for in the document without the record and not found; `[]` when both have it.
 */
searched: string[]
/**
 * Figure of `b` less that of `a`, in the unit of both; null when the two are not comparable, or one has none.
 */
absolute: (number | null)
/**
 * `absolute` of the figure of `a`: 0.5 is half as much again; null as `absolute`, and when that figure is 0.
 */
relative: (number | null)
/**
 * True when the size is that against a printed bound.
 */
against_bound: boolean
/**
 * What it is about, in our words: an item, an indicator, a kind of unit.
 */
subject: Bilingual
/**
 * The difference as a sentence of ours, without its subject.
 */
sentence: Bilingual
/**
 * The words that it stands on, those of `a` first; of a document without the record, those that come nearest.
 */
words: WordsRecord[]
}
/**
 * Two measures that belong together, or one that the other document has not.
 */
export interface MeasurePairRecord {
/**
 * Id of the measure of `a`; null when only `b` has it.
 */
a: (string | null)
/**
 * Id of the measure of `b`; null when only `a` has it.
 */
b: (string | null)
/**
 * How much of their wording is alike, 0 to 1, four decimals; null when only one has it. Between measures of two places on one subject 0.2 is chance.
 */
similarity: (number | null)
/**
 * True when so much of the wording is alike that both seem to have it from one text; false also when only one has it.
 */
same_origin: boolean
}
/**
 * /api/v1/differences.json: pairs of documents. Empty when there are too many documents for each pair to have a file.
 */
export interface DifferencesFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The pairs, in the order of the pages.
 */
items: DifferencePairRecord[]
}
/**
 * /api/v1/differences/<a>/<b>.json: two documents held against each other.
 */
export interface DifferenceFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Id of one policy.
 */
a: string
/**
 * Id of the other policy.
 */
b: string
/**
 * Sums and goals that both have.
 */
both: number
/**
 * Sums and goals that only one of them has.
 */
lone: number
/**
 * Pairs of measures that belong together.
 */
together: number
/**
 * Of sums, goals, benefits, conditions and units, in this order.
 */
differences: DifferenceRecord[]
/**
 * Measures side by side in the order of `a`, then what only `a`, then what only `b` has.
 */
measures: MeasurePairRecord[]
}
/**
 * How much there is.
 */
export interface MethodTotalsRecord {
/**
 * Documents.
 */
documents: number
/**
 * Places with a document.
 */
places: number
/**
 * Blocks of all texts.
 */
blocks: number
/**
 * Numerals of all texts.
 */
numerals: number
/**
 * Blocks and words that are listed as carrying no record, each with its reason.
 */
uncoded: number
/**
 * Topics and items searched for and not found.
 */
absences: number
/**
 * Changes to texts as received, each with its reason.
 */
corrections: number
}
/**
 * How many records a list of the API has.
 */
export interface ListCountRecord {
/**
 * Name of the list. Example: `amounts`.
 */
list: string
/**
 * Number of its records.
 */
total: number
}
/**
 * How many records came about in a way and are checked so far.
 */
export interface ReviewCountRecord {
/**
 * `human`: coded by a person; `machine`: proposed by the extractor; `machine_checked`: coded with a machine and read against the text.
 */
origin: ("human" | "machine" | "machine_checked")
/**
 * `proposed`: not yet confirmed; `coded`: confirmed once; `checked`: read a second time, independently, against the text.
 */
status: ("proposed" | "coded" | "checked")
/**
 * Goals, measures, amounts, benefits, conditions, absences and relations.
 */
records: number
}
/**
 * How far a document is coded. Every block and every numeral is cited by a record or listed with its reason; every topic is coded or was searched for. What is open would be neither.
 */
export interface CoverageRecord {
/**
 * Id of the policy.
 */
policy: string
/**
 * Id of the place.
 */
jurisdiction: string
/**
 * Blocks of the text.
 */
blocks: number
/**
 * Of these, cited by a record.
 */
blocks_coded: number
/**
 * Of these, listed as carrying no record.
 */
blocks_listed: number
/**
 * Of these, neither.
 */
blocks_open: number
/**
 * Numerals of the text.
 */
numerals: number
/**
 * Of these, in the words of a record.
 */
numerals_coded: number
/**
 * Of these, listed as carrying no record.
 */
numerals_listed: number
/**
 * Of these, neither.
 */
numerals_open: number
/**
 * Topics of the second level.
 */
topics: number
/**
 * Of these, with a measure or a headline goal.
 */
topics_coded: number
/**
 * Of these, searched for and not found, or not applicable.
 */
topics_absent: number
/**
 * Of these, neither.
 */
topics_open: number
/**
 * Its records by origin and state of review.
 */
review: ReviewCountRecord[]
}
/**
 * How current a document is known to be. Nothing here says that it is in force.
 */
export interface CurrencyRecord {
/**
 * Id of the policy.
 */
policy: string
/**
 * Id of the place.
 */
jurisdiction: string
/**
 * What the document says of its standing and dates, what documents here say of it, and what was not verified.
 */
statement: Bilingual
/**
 * Where the file was fetched; null when it did not come from the web.
 */
url: (string | null)
/**
 * Day on which it was fetched, YYYY-MM-DD; null when it did not come from the web.
 */
retrieved: (string | null)
}
/**
 * /api/v1/method.json: how far the data reaches, how far it is checked, how current it is known to be, and its limits.
 */
export interface MethodFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * How much there is.
 */
totals: MethodTotalsRecord
/**
 * Records of each list of what documents say.
 */
records: ListCountRecord[]
/**
 * Records by origin and state of review, of all documents.
 */
review: ReviewCountRecord[]
/**
 * One for each document, in the order of `policies.json`.
 */
coverage: CoverageRecord[]
/**
 * One for each document, in the order of `policies.json`.
 */
currency: CurrencyRecord[]
/**
 * What cannot be concluded from the data.
 */
limits: Bilingual[]
}
/**
 * A record that came or went with a release, or one field of it that changed. A document that came or went stands for all its records.
 */
export interface ChangeRecord {
/**
 * Version of the data that the change came with.
 */
release: string
/**
 * Version before it; null for the first release.
 */
previous: (string | null)
/**
 * Day of the release, YYYY-MM-DD.
 */
date: string
/**
 * List of the API that the record is of. Example: `amounts`.
 */
list: ("jurisdictions" | "policies" | "goals" | "measures" | "amounts" | "benefits" | "conditions" | "responsibilities" | "relations" | "absences" | "vocabulary")
/**
 * Id of the record; of records without one, what tells them apart, joined by `/`.
 */
id: string
/**
 * Id of the policy; null for places and terms.
 */
policy: (string | null)
/**
 * What happened to it.
 */
kind: ("added" | "removed" | "changed")
/**
 * Dotted path of the field, as in the JSON. Example: `cite.quote`; null when the record came or went.
 */
field: (string | null)
/**
 * JSON of the value before; null when there was none.
 */
before: (string | null)
/**
 * JSON of the value after; null when there is none.
 */
after: (string | null)
/**
 * The sentence behind the record; null when it has none.
 */
quote: (string | null)
/**
 * Terms of `topics` that the record stands under.
 */
topics: string[]
/**
 * How many records came or went with a whole document; 0 otherwise.
 */
records: number
}
/**
 * /api/v1/policies.json
 */
export interface PoliciesFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: PolicyRecord[]
}
/**
 * /api/v1/jurisdictions.json
 */
export interface JurisdictionsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: JurisdictionRecord[]
}
/**
 * /api/v1/goals.json
 */
export interface GoalsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: GoalRecord[]
}
/**
 * /api/v1/measures.json
 */
export interface MeasuresFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: MeasureRecord[]
}
/**
 * /api/v1/amounts.json
 */
export interface AmountsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: AmountRecord[]
}
/**
 * /api/v1/benefits.json
 */
export interface BenefitsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: BenefitRecord[]
}
/**
 * /api/v1/conditions.json
 */
export interface ConditionsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: ConditionRecord[]
}
/**
 * /api/v1/responsibilities.json
 */
export interface ResponsibilitiesFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: ResponsibilityRecord[]
}
/**
 * /api/v1/relations.json
 */
export interface RelationsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: RelationRecord[]
}
/**
 * /api/v1/absences.json
 */
export interface AbsencesFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: AbsenceRecord[]
}
/**
 * /api/v1/vocabulary.json
 */
export interface VocabularyFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: TermRecord[]
}
/**
 * /api/v1/comparisons.json
 */
export interface ComparisonsFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The records, sorted by policy and place in the text.
 */
items: TopicSummaryRecord[]
}
/**
 * /api/v1/moved.json
 */
export interface MovedFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * The ids, sorted.
 */
items: MovedRecord[]
}
/**
 * /api/v1/changes.json
 */
export interface ChangesFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Number of items.
 */
total: number
/**
 * Changes of every release, the newest release first. What lies between two releases are the items of those after the older one, up to the newer one.
 */
items: ChangeRecord[]
}
/**
 * /api/v1/policies/<id>.json: everything of one policy.
 */
export interface PolicyFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * The document.
 */
policy: PolicyRecord
/**
 * Changes made to the text as received.
 */
corrections: Correction[]
/**
 * The sentence behind each fact of the document.
 */
evidence: EvidenceRecord[]
/**
 * The text.
 */
blocks: BlockRecord[]
/**
 * Goals.
 */
goals: GoalRecord[]
/**
 * Measures.
 */
measures: MeasureRecord[]
/**
 * Amounts.
 */
amounts: AmountRecord[]
/**
 * Benefits.
 */
benefits: BenefitRecord[]
/**
 * Conditions.
 */
conditions: ConditionRecord[]
/**
 * Responsibilities.
 */
responsibilities: ResponsibilityRecord[]
/**
 * Relations.
 */
relations: RelationRecord[]
/**
 * Absences.
 */
absences: AbsenceRecord[]
}
/**
 * The words that state one fact of a document.
 */
export interface EvidenceRecord {
/**
 * Which fact. Example: `dates.issued`.
 */
field: string
/**
 * The sentence behind the record.
 */
cite: CiteRecord
}
/**
 * /api/v1/comparisons/<topic>.json: one topic across policies.
 */
export interface ComparisonFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Term of `topics`.
 */
topic: string
/**
 * Name of the topic.
 */
label: Bilingual
/**
 * What falls under it.
 */
definition: Bilingual
/**
 * One cell for each policy.
 */
cells: TopicCellRecord[]
/**
 * Comparable sums and goals.
 */
rows: ComparisonRowRecord[]
}
/**
 * A file of the API.
 */
export interface FileEntry {
/**
 * Path below `/api/v1/`.
 */
path: string
/**
 * `$id` of its schema.
 */
schema: string
/**
 * Number of items of a list; null for other files.
 */
total: (number | null)
}
/**
 * /api/v1/index.json: the way in.
 */
export interface IndexFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Name of the data.
 */
title: Bilingual
/**
 * Licence of the data.
 */
license: string
/**
 * Every file.
 */
files: FileEntry[]
}
/**
 * A published file and its fingerprint.
 */
export interface ManifestEntry {
/**
 * Path below the site's root.
 */
path: string
/**
 * Size in bytes.
 */
bytes: number
/**
 * SHA-256, 64 hexadecimal digits.
 */
sha256: string
}
/**
 * /manifest.json: fingerprints of every published file but itself.
 */
export interface ManifestFile {
/**
 * `$id` of the schema of this file.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Every file, sorted by path.
 */
files: ManifestEntry[]
}
/**
 * One release and its changes since the one before.
 */
export interface PastRelease {
/**
 * Version of the data, semver. Example: `0.2.0`.
 */
version: string
/**
 * Day of the release, quoted. Example: `"2026-12-01"`.
 */
date: string
/**
 * Changes in the order of the published lists; of the first release, the documents.
 */
changes: PastChange[]
}
/**
 * A record that came or went, or one field of it that changed. A document that came or went stands for all its records.
 */
export interface PastChange {
/**
 * List of the API that the record is of. Example: `amounts`.
 */
list: ("jurisdictions" | "policies" | "goals" | "measures" | "amounts" | "benefits" | "conditions" | "responsibilities" | "relations" | "absences" | "vocabulary")
/**
 * Published id; of records without one, what tells them apart, joined by `/`. Example: `weihai/skilled-talent-2021/studio-grant`.
 */
id: string
/**
 * Id of the policy that it is of; null for places and terms.
 */
policy: (string | null)
/**
 * What happened to it.
 */
kind: ("added" | "removed" | "changed")
/**
 * Dotted path of the field that changed. Example: `cite.quote`; null when the record came or went.
 */
field: (string | null)
/**
 * JSON of the value before; null when there was none.
 */
before: (string | null)
/**
 * JSON of the value after; null when there is none.
 */
after: (string | null)
/**
 * The sentence behind the record; null when it has none.
 */
quote: (string | null)
/**
 * Terms of `topics` that the record stands under.
 */
topics: string[]
/**
 * How many records came or went with a whole document; 0 otherwise.
 */
records: number
}
/**
 * policies/releases.yaml: what each release changed in the data. Written by `cejian release-notes --write`, not by hand. Absent before the first release.
 */
export interface Releases {
/**
 * Releases, newest first.
 */
releases: PastRelease[]
}
/**
 * A report: tables whose cells are runs of words, figures, states and sources.
 */
export interface ReportFile {
/**
 * `$id` of this shape.
 */
schema: string
/**
 * Version of the data, semver.
 */
data_version: string
/**
 * Command that was given. Example: `compare`.
 */
command: string
/**
 * Language of the report's own words; those of documents stay Chinese.
 */
lang: ("zh" | "en")
/**
 * Title of the report.
 */
title: string
/**
 * Line under the title.
 */
subtitle: (string | null)
/**
 * Paragraphs before the tables.
 */
notes: ReportNoteRecord[]
/**
 * The tables in order.
 */
tables: ReportTableRecord[]
/**
 * Every sentence cited, in the order of first mention.
 */
sources: ReportSourceRecord[]
}
/**
 * A paragraph of a report.
 */
export interface ReportNoteRecord {
/**
 * Its parts in order.
 */
runs: ReportRunRecord[]
}
/**
 * A table of a report.
 */
export interface ReportTableRecord {
/**
 * Id, unique in the report. Example: `amounts`.
 */
id: string
/**
 * Title of the table.
 */
title: string
/**
 * The columns in order.
 */
columns: ReportColumnRecord[]
/**
 * The rows in order.
 */
rows: ReportRowRecord[]
/**
 * Remark under the table; empty when there is none.
 */
note: ReportRunRecord[]
}
/**
 * A column of a table.
 */
export interface ReportColumnRecord {
/**
 * Key, unique in the table. Example: `weihai`.
 */
key: string
/**
 * Title as printed.
 */
title: string
/**
 * `text` words, `number` figures, `cite` sources with their words, `diff` compared wording.
 */
kind: ("text" | "number" | "cite" | "diff")
/**
 * True for a column that says what its row is about.
 */
header: boolean
}
/**
 * A row of a table.
 */
export interface ReportRowRecord {
/**
 * Heading that the row stands under; null when there is none.
 */
group: (string | null)
/**
 * Its cells, one for each column, in their order.
 */
cells: ReportCellRecord[]
}
/**
 * A cell of a table.
 */
export interface ReportCellRecord {
/**
 * Key of the column.
 */
column: string
/**
 * Its parts in order; empty when the cell is.
 */
runs: ReportRunRecord[]
}
/**
 * A part of a cell: words, a figure, a piece of compared wording, a state, a source, or the end of a line.
 */
export interface ReportRunRecord {
/**
 * What it is; a `break` ends a line or an entry of the cell.
 */
kind: ("text" | "number" | "diff" | "state" | "source" | "break")
/**
 * The words as printed; empty for a source and a break.
 */
text: string
/**
 * How the words limit the number; null when the run is no number.
 */
bound: ("exact" | "at_least" | "more_than" | "at_most" | "less_than" | "about" | "range" | null)
/**
 * Lower end in `unit`; null when there is none.
 */
min: (number | null)
/**
 * Upper end in `unit`; null when there is none.
 */
max: (number | null)
/**
 * Unit, a term of the vocabulary `units`; null for a plain number and for a run that is no number.
 */
unit: (string | null)
/**
 * True when the words call a range approximate; null when the run is no number.
 */
approximate: (boolean | null)
/**
 * State of the cell; null when the run is no state.
 */
state: ("figure" | "stated" | "by_reference" | "absent" | "not_applicable" | "not_coded" | null)
/**
 * What became of the words; null when the run is no compared wording.
 */
piece: ("same" | "removed" | "added" | "moved_from" | "moved_to" | null)
/**
 * `number` of the source; null when the run is none.
 */
source: (number | null)
}
/**
 * A sentence that the report stands on.
 */
export interface ReportSourceRecord {
/**
 * Number in the report, from 1.
 */
number: number
/**
 * Id of the policy; the name of the file for a draft. Example: `weihai/skilled-talent-2021`.
 */
policy: string
/**
 * Title of the document as printed.
 */
title: string
/**
 * Document number as printed; null when there is none.
 */
document_number: (string | null)
/**
 * Id of the block. Example: `a13`.
 */
block: string
/**
 * Where the block stands, as a reader says it. Example: `第十三条`.
 */
place: string
/**
 * Verbatim words of the block.
 */
quote: string
/**
 * Address of the highlighted words; null when there is none.
 */
url: (string | null)
}
/**
 * A unit that issues the document.
 */
export interface Issuer {
/**
 * Id of the unit in jurisdiction.yaml.
 */
unit: Id
/**
 * Name as printed.
 */
name: string
}
/**
 * The words that state one fact of this file.
 */
export interface Evidence {
/**
 * Which fact.
 */
field: ("title" | "document_number" | "status" | "issuers" | "dates.signed" | "dates.issued" | "dates.effective" | "dates.expires" | "period")
/**
 * Where the text states it.
 */
cite: Cite
}
/**
 * A document that the text leans on or acts upon.
 */
export interface Relation {
/**
 * Id of the relation within the policy.
 */
id: Id
/**
 * `implements`: made to carry the other out (为贯彻落实); `based_on`: made by its authority (根据, 按照); `cites`: named without either; `repeals`: ends it (同时废止); `amends`; `replaces`.
 */
relation: ("implements" | "based_on" | "cites" | "repeals" | "amends" | "replaces")
/**
 * Title of the other document as printed, without the outer 《》; English is ours.
 */
title: Bilingual
/**
 * 文号 of the other document in normal form; null when not printed.
 */
document_number: (string | null)
/**
 * Id of the other document when Cejian holds it; null otherwise.
 */
policy: PolicyId | null
/**
 * Level of government that issued the other document; null when the text does not tell.
 */
level: ("national" | "provincial" | "municipal" | "county" | null)
/**
 * Words that name the document and show the relation.
 */
cite: Cite
/**
 * State of review.
 */
review: Review
}
/**
 * One change to the text as received. `original` occurs exactly once in the received text (after the corrections before it).
 */
export interface Correction {
/**
 * `letterhead`: garbled letterhead resolved; `line_break`: line broken inside a sentence or a title; `marker`: damaged numbering; `residue`: trace of a word processor; `page_furniture`: page number, header or footer; `character`: a wrong or invisible character.
 */
kind: ("letterhead" | "line_break" | "marker" | "residue" | "page_furniture" | "character")
/**
 * Characters as received, line breaks included.
 */
original: string
/**
 * What stands in their place; empty when they go.
 */
corrected: string
/**
 * Why, in a sentence.
 */
reason: Bilingual
}
/**
 * policies/<jurisdiction>/<topic>-<year>/source.yaml: what a document is, where it comes from, which documents it leans on, and every change made to its text as received.
 */
export interface Source {
/**
 * Title of the policy itself, not of the letter that transmits it.
 */
title: Bilingual
/**
 * A few words that tell the document apart in a table head. Example: `若干措施`, `Measures`.
 */
short_title: Bilingual
/**
 * 文号 in normal form; null when the document has none. Example: `威人社字〔2021〕16号`.
 */
document_number: (string | null)
/**
 * Kind of document, a term of the vocabulary `document_types`.
 */
document_type: Code
/**
 * Standing of the text received.
 */
status: ("consultation_draft" | "issued" | "amended" | "expired" | "repealed")
/**
 * Units that issue the document, in printed order.
 * 
 * @minItems 1
 */
issuers: Issuer[]
/**
 * Dates of the document; each is null when the text does not say it.
 */
dates: {
/**
 * Date under the signature.
 */
signed: IsoDate | null
/**
 * Date of printing and distribution (印发).
 */
issued: IsoDate | null
/**
 * Date from which the text applies, when the text says so.
 */
effective: IsoDate | null
/**
 * Last date on which the text applies, when the text says so.
 */
expires: IsoDate | null
}
/**
 * Period that the policy plans for, when its title or text names one; null otherwise.
 */
period: Period | null
/**
 * Address of publication; null when not known.
 */
url: (string | null)
/**
 * Day on which the file was fetched; null when not known.
 */
retrieved: IsoDate | null
/**
 * Rights in the official text.
 */
rights: Bilingual
/**
 * The file as received, byte for byte.
 */
original: {
/**
 * File name in the policy's folder. Example: `original.txt`.
 */
file: string
/**
 * SHA-256 of the file, 64 hexadecimal digits.
 */
sha256: string
}
/**
 * The sentence behind each fact of this file that the text states: document number, issuers, dates, period, status.
 */
evidence: Evidence[]
/**
 * Other documents that the text names, one entry for each document and kind of relation.
 */
relations: Relation[]
/**
 * Every change made to the text as received, in the order of the text.
 */
corrections: Correction[]
/**
 * Who read this file against the document.
 */
review: Review
}
/**
 * One entry of the list.
 */
export interface Term {
/**
 * Code used in the data, never reused.
 */
id: string
/**
 * Name shown to people.
 */
label: Bilingual
/**
 * What falls under the term.
 */
definition: Bilingual
/**
 * A phrase that is this term, and why.
 */
example: Bilingual
/**
 * A phrase that looks like this term but is not, and what it is instead.
 */
counterexample: Bilingual
/**
 * Id of the wider term in the same list; absent at the top.
 */
broader?: Code
/**
 * Words that, in a text, stand for exactly this term. They are what is searched before an absence is stated.
 */
aliases?: string[]
/**
 * Words that make the term likely without standing for it: `code` proposes it for them, and no absence rests on them. Words with a space between them must stand in one sentence. Example: `竞赛 奖励`.
 */
cues?: string[]
/**
 * What paying for an item is, a term of the vocabulary `instruments`; absent when that depends on the case.
 */
instrument?: Code
/**
 * Policy-tool class of an instrument after Rothwell and Zegveld (1985).
 */
class?: ("supply" | "environment" | "demand")
/**
 * Unit in which an indicator is counted, a term of the vocabulary `units`.
 */
unit?: string
/**
 * Topics under which an item or indicator can stand; a record elsewhere is a problem.
 */
topics?: Code[]
}
/**
 * schema/vocabulary/<id>.yaml: a closed list of terms. The order of the file is the order of the terms.
 */
export interface Vocabulary {
/**
 * File name without `.yaml`. Example: `items`.
 */
id: string
/**
 * Name of the list.
 */
title: Bilingual
/**
 * What the list is for and how to choose from it.
 */
description: Bilingual
/**
 * True when the order means something (skill levels, ranks), so that from..to spans can be read.
 */
ordered: boolean
/**
 * The terms.
 * 
 * @minItems 1
 */
terms: Term[]
}
