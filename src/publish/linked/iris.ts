// Addresses by which linked data names things: pages of the site where there are any, so that a person who follows one reads
// about the thing. It must not read data.
import { vocabularyPath } from '../views/codebook.ts';
import { policyPath } from '../views/links.ts';

/** Our own language tags, as in the pages. */
export const ZH = 'zh-CN';
export const EN = 'en';

/**
 * A vocabulary: its page in the codebook.
 * @example schemeIri('https://example.org', 'skill_levels') // 'https://example.org/codebook/skill_levels/'
 */
export function schemeIri(address: string, vocabulary: string): string {
  return `${address}${vocabularyPath(vocabulary)}`;
}

/**
 * A term of a vocabulary: its place on that page.
 * @example termIri('https://example.org', 'items', 'studio_grant') // 'https://example.org/codebook/items/#studio_grant'
 */
export function termIri(address: string, vocabulary: string, term: string): string {
  return `${schemeIri(address, vocabulary)}#${term}`;
}

/**
 * A document: its page.
 * @example policyIri('https://example.org', 'weihai/skilled-talent-2021') // 'https://example.org/policies/weihai/skilled-talent-2021/'
 */
export function policyIri(address: string, policy: string): string {
  return `${address}${policyPath(policy)}`;
}

/**
 * A place, named within the list of places.
 * @example placeIri('https://example.org', 'weihai') // 'https://example.org/api/v1/jurisdictions.json#weihai'
 */
export function placeIri(address: string, place: string): string {
  return `${address}/api/v1/jurisdictions.json#${place}`;
}

/**
 * A unit of a place.
 * @example unitIri('https://example.org', 'weihai', 'hrss-bureau') // '….json#weihai/hrss-bureau'
 */
export function unitIri(address: string, place: string, unit: string): string {
  return `${placeIri(address, place)}/${unit}`;
}
