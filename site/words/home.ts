// The words of the home page, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  pageTitle: '策鉴：可核对原文的地方政策数据',
  headline: '各地政策怎么写，一句一句对着看',
  what: '策鉴把地方政府的政策文件逐条编成数据，各地并排可比；每个金额、每个目标，都能点回原文的那句话。',
  places: '地方',
  documents: '文件',
  topics: '主题',
  figures: '数值',
  matrix: '主题与地方',
  matrixHow:
    '每一格是一地文件对一个主题的写法，数字是其中金额和数量目标的条数。点开一格看原句；查而未见的，看检索过哪些词。',
  matrixCaption: '各主题在各地文件中的写法',
  topic: '主题',
  doors: '从哪里进',
  doorList: [
    {
      title: '做研究',
      text: '并排看各地的数值和措辞，查任何一个数的原句，引用、下载。',
      links: [
        ['检索原文', '/search/'],
        ['全部金额', '/amounts/'],
        ['全部目标', '/goals/'],
        ['编码方法', '/about/'],
      ],
    },
    {
      title: '写政策',
      text: '动笔之前，看别的地方同一条措施怎么写、给多少、由谁牵头。',
      links: [
        ['读各地文件', '/policies/'],
        ['两份对读', '/diff/'],
        ['共用措辞', '/reuse/'],
        ['谁做什么', '/units/'],
      ],
    },
    {
      title: '用数据',
      text: '同样的数据可以整份下载或用程序读取：编号不变，结构公开，每条都带原句和位置。',
      links: [
        ['下载与说明', '/data/'],
        ['词表', '/codebook/'],
        ['接口目录', '/api/v1/index.json'],
      ],
    },
  ] as { title: string; text: string; links: [string, string][] }[],
  newest: '最近的文件',
};

const en: typeof zh = {
  pageTitle: 'Cejian: local policies as data, sentence by sentence',
  headline: 'What local governments promise, sentence by sentence',
  what: 'Cejian turns the policy documents of Chinese local governments into data that can be compared. Every sum and every target leads back to the sentence that states it.',
  places: 'Places',
  documents: 'Documents',
  topics: 'Topics',
  figures: 'Figures',
  matrix: 'Topics and places',
  matrixHow:
    'Each cell shows what a place’s document says on a topic; the number counts its sums and quantified targets. Open a cell to read the sentences, or to see which words were searched for and not found.',
  matrixCaption: 'What the document of each place has on each topic',
  topic: 'Topic',
  doors: 'Three ways in',
  doorList: [
    {
      title: 'To study',
      text: 'Read the figures and wording of all places side by side, open the sentence behind any number, cite and download.',
      links: [
        ['Search the texts', '/search/'],
        ['All amounts', '/amounts/'],
        ['All goals', '/goals/'],
        ['How it is coded', '/about/'],
      ],
    },
    {
      title: 'To draft',
      text: 'Before you write a measure, see how other places word it, what they pay and who leads.',
      links: [
        ['Read the documents', '/policies/'],
        ['Two documents', '/diff/'],
        ['Shared wording', '/reuse/'],
        ['Who does what', '/units/'],
      ],
    },
    {
      title: 'To use the data',
      text: 'The same data to download or to read by program: stable ids, a published schema, each record with its sentence and where it stands.',
      links: [
        ['Downloads and formats', '/data/'],
        ['Codebook', '/codebook/'],
        ['API index', '/api/v1/index.json'],
      ],
    },
  ],
  newest: 'Newest documents',
};

/** Words of the home page, by language. */
export const HOME_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
