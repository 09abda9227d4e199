// What the picture of a page says. It must not draw.
import type { Corpus } from '../../model.ts';
import { codeLabel, formatList } from '../language.ts';
import type { PictureWords } from '../pictures.ts';
import type { Reading } from './entry.ts';
import type { Part, Section } from './navigation.ts';
import { topicView } from './topic.ts';

/** Words of the frame that a picture repeats. */
export interface FrameWords {
  siteName: string;
  promise: string;
  footPromise: string;
  sections: Readonly<Record<Section, string>>;
  parts: Readonly<Record<Part, string>>;
}

const SITE_NAME = '策鉴 Cejian';

/**
 * Words of a picture.
 * @param name as `pictureName` gives it; throws when no topic or policy of the corpus has it.
 * @example pictureWords(reading, 'topics/contests-prizes', FRAME_WORDS.zh).title // '竞赛奖励'
 */
export function pictureWords(reading: Reading<Corpus>, name: string, frame: FrameWords): PictureWords {
  const { corpus, lang } = reading;
  const [section = '', ...rest] = name.split('/');
  const site = { siteName: SITE_NAME, promise: frame.promise };
  const places = [...new Set([...corpus.policies.values()].map(({ jurisdiction }) => jurisdiction))].map(
    (id) => corpus.places.get(id)!.jurisdiction.name[lang],
  );
  if (section === 'topics') {
    const view = topicView(reading, rest.join('/'));
    if (view === undefined) throw new Error(`no topic ${rest.join('/')}`);
    return { ...site, kicker: frame.sections.topics, title: view.title, gloss: null, note: view.definition };
  }
  if (section === 'policies' && rest.length > 0) {
    const policy = corpus.policies.get(rest.join('/'));
    if (policy === undefined) throw new Error(`no policy ${rest.join('/')}`);
    const { source, coding } = policy;
    const place = corpus.places.get(policy.jurisdiction)!.jurisdiction.name[lang];
    const status = codeLabel('status', source.status, lang);
    const amounts = coding.measures.reduce((sum, { amounts: own }) => sum + (own?.length ?? 0), 0);
    return {
      ...site,
      kicker: [place, source.document_number ?? status].join(' · '),
      title: source.title.zh,
      gloss: lang === 'en' ? source.title.en : null,
      note:
        lang === 'zh'
          ? `${coding.goals.length} 项目标 · ${coding.measures.length} 条措施 · ${amounts} 笔金额`
          : `${coding.goals.length} goals · ${coding.measures.length} measures · ${amounts} amounts`,
    };
  }
  const labels: Readonly<Record<string, string>> = { ...frame.sections, ...frame.parts };
  const isHome = section === 'home';
  return {
    ...site,
    kicker: isHome ? formatList(places, lang) : frame.siteName,
    title: isHome
      ? lang === 'zh'
        ? '各地政策，逐句对照'
        : 'Local policies, compared sentence by sentence'
      : (labels[section] ?? frame.siteName),
    gloss: null,
    note: isHome ? frame.footPromise : formatList(places, lang),
  };
}
