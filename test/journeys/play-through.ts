import { makeGround, type Ground, type PlayOptions } from './ground.js';
import { Teller } from './teller.js';

const title = '关于推进小剡村、幸福村健身场地建设的建议';

/**
 * Plays one suggestion 一件建议 over HTTP from its draft to its end, and prints the procedure as it happens.
 * @throws PlayError with a sentence for the person at the console.
 */
export async function playThrough(options: PlayOptions, print: (line: string) => void): Promise<void> {
  const ground = await makeGround(options);
  const teller = new Teller(print);
  print(`《${title}》`);
  print(`${ground.name}（${ground.base}），办理规则 ${ground.profile}，今天是 ${ground.today}`);
  await submission(teller, ground);
  await assignment(teller, ground);
  await consultation(teller, ground);
  await reply(teller, ground);
  await evaluation(teller, ground);
}

async function submission(teller: Teller, { base, deputy, staff }: Ground): Promise<void> {
  teller.begin('提');
  const text = {
    title,
    cause: '两村常住人口四千余人，没有一处像样的健身场地，老人在公路边散步，孩子在停车场打球，存在安全隐患。',
    proposals: ['在小剡村村委会旁空地建设健身场地。', '在幸福村文化礼堂后建设笼式足球场。'],
    categoryCode: 'jkww',
    formedBy: 'station',
    stationName: '湘湖镇代表联络站',
  };
  await teller.act({ who: deputy, label: '起草', path: `${base}/suggestions`, body: text });
  const at = `${base}/suggestions/${teller.suggestion.id}`;
  await teller.act({ who: deputy, label: '提交', path: `${at}/submission` });
  await teller.act({ who: staff, label: '立案', path: `${at}/registration`, body: { categoryCode: 'jkww' } });
  teller.note(`编号：第 ${String(teller.suggestion.number)} 号`);
}

async function assignment(teller: Teller, { base, lead, co, staff, liaison, coLiaison }: Ground): Promise<void> {
  teller.begin('交');
  const offices = [
    { officeId: lead, role: 'lead' },
    { officeId: co, role: 'co' },
  ];
  const at = `${base}/suggestions/${teller.suggestion.id}`;
  await teller.act({ who: staff, label: '交办', path: `${at}/assignment`, body: { offices } });
  const people = { responsibleLeader: '分管副局长', handler: '经办人甲', phone: '0571-8800 0001' };
  await teller.act({ who: liaison, label: '签收', path: `${base}/${teller.at(lead)}/acknowledgement`, body: people });
  await teller.act({ who: coLiaison, label: '签收', path: `${base}/${teller.at(co)}/acknowledgement`, body: people });
}

async function consultation(
  teller: Teller,
  { base, today, lead, co, liaison, head, coLiaison }: Ground,
): Promise<void> {
  teller.begin('办');
  const answers = [{ proposalSeq: 1, text: '小剡村健身场地已建成开放，夜间照明同步安装。' }];
  const early = { who: liaison, method: 'PUT', path: `${base}/${teller.at(lead)}/reply`, body: { answers } } as const;
  await teller.act({ ...early, label: '拟稿' });
  await teller.refused({
    who: head,
    label: '答复',
    path: `${base}/${teller.at(lead)}/reply-issue`,
    body: { signer: '局长甲' },
  });
  const held = {
    ...{ stage: 'before', form: 'visit', heldOn: today, attendees: ['代表甲', '分管副局长'] },
    summary: '与代表一起到两村看地，听取老人和孩子家长的意见。',
  };
  await teller.act({ who: liaison, label: '记录沟通', path: `${base}/${teller.at(lead)}/consultations`, body: held });
  const opinion = { opinion: '两处地块符合村庄规划，同意使用。', signer: '局长乙' };
  await teller.act({
    who: coLiaison,
    label: '提交会办意见',
    path: `${base}/${teller.at(co)}/co-opinion`,
    body: opinion,
  });
}

async function reply(teller: Teller, { base, today, lead, liaison, head }: Ground): Promise<void> {
  const whole = {
    outcomeClass: 'A',
    summary: '感谢您对群众健身的关心。两条建议均已落实。',
    answers: [
      { proposalSeq: 1, text: '小剡村健身场地已建成开放，夜间照明同步安装。' },
      { proposalSeq: 2, text: '幸福村笼式足球场已建成，由村里专人管护。' },
    ],
    publication: 'full',
    docNo: `走文旅体函〔${today.slice(0, 4)}〕1号`,
  };
  const at = `${base}/${teller.at(lead)}`;
  await teller.act({ who: liaison, label: '拟稿', method: 'PUT', path: `${at}/reply`, body: whole });
  await teller.act({ who: head, label: '答复', path: `${at}/reply-issue`, body: { signer: '局长甲' } });
}

async function evaluation(teller: Teller, { base, deputy, head }: Ground): Promise<void> {
  teller.begin('评');
  const at = `${base}/suggestions/${teller.suggestion.id}`;
  const rating = { attitude: 'satisfied', result: 'satisfied' };
  await teller.act({ who: deputy, label: '评价', path: `${at}/evaluation`, body: rating });
  const { concluded, accomplished } = teller.suggestion;
  teller.note(`办结：${concluded ? '是' : '否'}；办成：${accomplished ? '是' : '否'}`);
  const { items } = await head.service.send<{ items: readonly object[] }>('GET', `${at}/timeline`);
  teller.note(`办理记录 ${String(items.length)} 条，前后以散列相连`);
}
