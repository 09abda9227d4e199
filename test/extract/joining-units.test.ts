// Bodies that join others: named as 配合单位, or after 配合： behind the one that leads; and a document that is repealed by 作废.
import { expect, test } from 'vitest';
import { createContext } from '../../src/extract/context.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { findRelations } from '../../src/extract/relations.ts';
import { findResponsibilities } from '../../src/extract/units.ts';
import type { Block } from '../../src/model.ts';

const KINDS = { water: ['水利局'], finance: ['财政局'], education: ['教育局'], sport: ['体育局'] };
const TERMS = new Map(
  Object.entries(KINDS).map(([code, aliases]) => [code, { id: code, label: { zh: code, en: code }, aliases }]),
);
const LEXICON = createLexicon(new Map([['unit_kinds', { terms: TERMS }]]));
const contextOf = (text: string) => {
  const block: Block = { id: 's1.p1', kind: 'paragraph', depth: 0, text, line: 1, parent: null, marker: null };
  return createContext([block], null);
};
const unitsIn = (text: string) =>
  findResponsibilities(LEXICON, contextOf(text)).map(({ name, role }) => `${name} ${role}`);
const relationsIn = (text: string) =>
  findRelations(LEXICON, contextOf(text)).map(({ relation, title }) => `${relation} ${title}`);

test.each<[string, string[]]>([
  ['市水利局为牵头单位，市教育局、市财政局为配合单位。', ['市水利局 lead', '市教育局 joint', '市财政局 joint']],
  ['市体育局是协办单位。', ['市体育局 joint']],
  ['开展赛事活动。【市教育局；配合：市体育局】', ['市教育局 lead', '市体育局 joint']],
  ['改造供水管网。（市水利局；配合单位：市财政局、市教育局）', ['市水利局 lead', '市财政局 joint', '市教育局 joint']],
  ['加强队伍建设。【骨干队伍；配合：市体育局】', ['市体育局 joint']],
  ['参赛学校为配合单位，获奖企业为参与单位。', []],
])('%s', (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

test.each<[string, string[]]>([
  ['原《某市竞赛奖励办法》（某政发〔2019〕3号）同时作废。', ['repeals 某市竞赛奖励办法']],
  ['《某市工匠评选办法》自本办法施行之日起作废。', ['repeals 某市工匠评选办法']],
  ['未按《某市证书管理办法》年检的证书作废。', ['cites 某市证书管理办法']],
])('%s', (text, relations) => {
  expect(relationsIn(text)).toEqual(relations);
});
