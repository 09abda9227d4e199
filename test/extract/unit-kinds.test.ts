// Spellings of units: collective names are one in several wordings, names of bodies and levels are not.
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { collectiveKey, identifyUnit, isSpelling } from '../../src/extract/unit-kinds.ts';
import type { Unit } from '../../src/types.ts';

const unit = (id: string, ...aliases: string[]) =>
  ({ id, kind: id, name: { zh: aliases[0]!, en: id }, aliases }) as Unit;

describe('collective names', () => {
  test.each([
    ['各有关部门', '有关部门'],
    ['相关部门', '各有关部门'],
    ['各相关单位', '有关单位'],
    ['各有关部门和单位', '相关部门及单位'],
    ['有关职能部门', '各相关职能部门'],
    ['各区县人民政府', '各县（市、区）人民政府'],
    ['各县区', '各区市县'],
    ['各区、县政府', '各县（市、区）人民政府'],
  ])('%s is %s', (a, b) => {
    expect(collectiveKey(a)).toBeDefined();
    expect(collectiveKey(a)).toBe(collectiveKey(b));
  });

  test.each([
    ['市有关部门', '有关部门'],
    ['区有关部门', '市有关部门'],
    ['各部门', '有关部门'],
    ['有关单位', '有关部门'],
    ['各县区', '各县区人民政府'],
    ['各市、县人民政府', '各县（市、区）人民政府'],
    ['各区人民政府', '各县（市、区）人民政府'],
    ['市财政局', '财政局'],
  ])('%s is not %s', (a, b) => {
    expect(isSpelling(a, unit('x', b))).toBe(false);
  });

  test('are found in the list of the place, and no other name is taken for one', () => {
    const units = [
      unit('relevant', '相关部门'),
      unit('counties', '各县（市、区）人民政府'),
      unit('finance', '市财政局'),
    ];
    const namer = { lexicon: createLexicon(new Map(), units), shortNames: new Map() };
    const idOf = (name: string) => identifyUnit(name, namer).id;
    expect(['各有关部门', '各区县人民政府', '市财政局'].map(idOf)).toEqual(['relevant', 'counties', 'finance']);
    expect(isSpelling('市有关部门', units[0]!)).toBe(false);
  });
});
