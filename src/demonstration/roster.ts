import type { System } from '../congress/levels.js';

/** The congress while it is made; it gets its name in addresses when it is complete. */
export const unfinishedSlug = 'demo-unfinished';
/** The congress 演示人大 when it is complete: `/api/c/demo`. */
export const slug = 'demo';

/** The demonstration congress. */
export const congress = {
  slug: unfinishedSlug,
  name: '演示区人民代表大会',
  level: 'district',
  profile: 'zhejiang-2016',
};

/** Delegations 代表团, by number. */
export const delegations = ['西兴代表团', '龙门代表团', '湘湖代表团', '临江代表团'] as const;

/** Deputies 代表, three to a delegation. */
export const deputies = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((letter, index) => ({
  name: `代表${letter}`,
  cardNo: `YS2022${String(index + 1).padStart(4, '0')}`,
  phone: `138 0000 ${String(1001 + index)}`,
  delegation: delegations[Math.floor(index / 3)] ?? delegations[0],
}));

/** Categories 建议类别, as Hangzhou counts them. */
export const categories = {
  fzsf: '法制司法',
  cj: '财经',
  cjhb: '城建环保',
  jkww: '教科文卫',
  nync: '农业农村',
  mzqw: '民宗侨外',
  shjs: '社会建设',
  qt: '其他',
} as const;
export type CategoryCode = keyof typeof categories;

const government = 'government';

/** Offices 承办单位, in the order of their accounts' numbers. */
export const offices = {
  zjj: ['区住房和城乡建设局', government],
  zrzy: ['区规划和自然资源局', government],
  czj: ['区财政局', government],
  jtj: ['区交通运输局', government],
  nyj: ['区农业农村局', government],
  wgltj: ['区文化和广电旅游体育局', government],
  jyj: ['区教育局', government],
  scjg: ['区市场监督管理局', government],
  wjj: ['区卫生健康局', government],
  xfj: ['区消防救援大队', government],
  gaj: ['区公安分局', government],
  jxj: ['区经济和信息化局', government],
  sjj: ['区数据局', government],
  xxjd: ['西兴街道办事处', government],
  fy: ['区人民法院', 'court'],
  jcy: ['区人民检察院', 'procuratorate'],
  jw: ['区监察委员会', 'supervision'],
} as const satisfies Record<string, readonly [name: string, system: System]>;
export type OfficeCode = keyof typeof offices;
