/** Words that most titles have, by which nothing is found. */
const common = new Set(
  '关于 建议 意见 批评 加强 加快 进一步 推进 推动 完善 提升 提高 优化 建设 工作 管理 问题 开展 实施 服务 公共 设施 城市 我区 我市 我县 全区 全市'.split(
    ' ',
  ),
);
const most = 4;

/** The words of a title 关键词 by which others on the same matter may be found, the longest first; none where the browser cannot tell words. */
export function titleWords(title: string): string[] {
  if (!('Segmenter' in Intl)) return [];
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(title);
  const words = [...segments].filter((one) => one.isWordLike === true).map((one) => one.segment);
  const telling = [...new Set(words)].filter((one) => [...one].length > 1 && !common.has(one));
  return telling.sort((one, other) => other.length - one.length).slice(0, most);
}
