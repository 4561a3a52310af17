const systems = [
  [/iPhone|iPad/, '苹果手机或平板'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
  [/Android/, '安卓手机或平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
] as const;
// Most browsers call themselves by the names of others too: the most particular one comes first.
const browsers = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/, '钉钉'],
  [/Edg/, 'Edge 浏览器'],
  [/Firefox/, '火狐浏览器'],
  [/Chrome|CriOS/, 'Chrome 内核的浏览器'],
  [/Safari/, 'Safari 浏览器'],
] as const;

/** What a sign-in was made with 登录设备, as the browser calls itself; a program by the beginning of its own name. */
export function deviceInWords(agent: string | null): string {
  if (agent === null) return '没有说明的设备';
  const [system, browser] = [systems, browsers].map((list) => list.find(([sign]) => sign.test(agent))?.[1]);
  const told = [system, browser].filter((one) => one !== undefined);
  return told.length > 0 ? told.join('，') : `程序 ${agent.slice(0, 40)}`;
}
