/**
 * Short names 简称 of the laws that the tables stand on, with their full titles and the text that was read. A `basis` speaks
 * in short names; the printed table opens with this legend.
 */
export const laws = {
  民法典: '《中华人民共和国民法典》（2020年）',
  代表法: '《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025年修正）',
  浙江规定: '《浙江省人民代表大会代表建议、批评和意见办理的规定》（2016年修正）',
  浙江实施办法: '《浙江省实施〈中华人民共和国全国人民代表大会和地方各级人民代表大会代表法〉办法》（2016年修正）',
  上海规定: '《上海市人民代表大会关于代表建议、批评和意见的规定》（2015年施行）',
  青岛条例: '《青岛市人民代表大会代表建议、批评和意见工作条例》（2021年修订）',
  重庆条例: '《重庆市人民代表大会代表建议批评和意见工作条例》（2017年通过，2018年施行）',
  国务院节假日安排: '国务院办公厅每年关于部分节假日安排的通知',
  '国办发〔2014〕46号': '《国务院办公厅关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知》',
  深圳市2007年考核办法: '深圳市2007年对代表建议承办单位的考核办法（据报道，未见正式文本）',
} as const;

/** @returns a source with each full title in it shortened to its short name. */
export function inShort(source: string): string {
  return Object.entries(laws).reduce(
    (text, [name, title]) => text.replaceAll(title.replace(/（[^（]*）$/, ''), name),
    source,
  );
}
