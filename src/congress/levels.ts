/** Levels of congresses 级别. */
export const levels = {
  nation: '全国',
  province: '省级',
  city: '市级',
  district: '县级',
  township: '乡级',
} as const;
export type Level = keyof typeof levels;

/** Systems to which an office 承办单位 belongs 所属系统. */
export const systems = {
  party: '党委',
  government: '政府',
  court: '法院',
  procuratorate: '检察院',
  supervision: '监委',
  other: '其他',
} as const;
export type System = keyof typeof systems;

/** The name of a congress in addresses 人大的简称: 2 to 64 small letters, digits and hyphens. */
export const slugPattern = /^(?=.{2,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** The code of an office or category 代码. */
export const codePattern = /^[\p{L}\p{N}._-]+$/u;
export const codeHint = '只能用文字、数字、点、下划线和连字符';
