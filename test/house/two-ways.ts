/**
 * The rules that are easy to build in two ways, edge by edge, each with the beginning of the title of the test that settles
 * it. Titles in Chinese are of the ledger (test/rules/ledger), the others of stages and journeys.
 */
export const twoWays: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  submitter: {
    'a delegation has no lead deputy; its own account revises, submits and evaluates':
      'submits, and rates, in its own name',
    'and its suggestion is examined by deputyAffairs': '审查由领衔代表所在代表团或代表工委作出；代表团自己提出的',
  },
  'co-signing': {
    'invited deputies read the draft': 'lets the invited deputies read the draft, and nobody else',
    'a changed text after the first confirmation asks all again': '有人附议后文本改动的，附议失效，须重新确认',
    'submission drops the unconfirmed': '附议在提交之前：受邀代表能看草稿，确认后列为附议；未确认的提交时不列入',
    'a name may be taken back until registration': '立案前可以收回署名，立案后不能',
    'return leads to draft': '退回修改后代表可以修改、再次提交',
    'and keeps the names only where the text stays': '退回修改的，文本未改则附议仍有效，改了则须重新确认',
    'withdraw is the lead’s alone, from submitted on': '草稿不须撤回；提交、立案、预交办、交办、办理中都可撤回',
    'until the first reply is issued': '任一单位已经答复的，不能再撤回',
    'and ends all assignments and clocks': '首次答复前，领衔代表可以书面撤回，办理随即终止',
  },
  examination: {
    'is not needed to register unless the profile says so, which no shipped one does': '审查不是立案的前提',
    'a failed check on the current text bars registration until it is revised': '政治关、法律关、质量关有一关不过',
  },
  session: {
    'set from the day of submission': '届次由提交之日确定，不由立案之日确定',
    'inside a session’s dates, or the latest session begun': '会议期间提出的为会中件',
    'numbers run through both, gap-free': '编号按会议连续，会中闭会同列',
    'the counter row is taken last': 'eight registrations at once, of session and recess mixed',
    'no session begun: refused, saying so': 'before any session there is no number, and the refusal says why',
  },
  receipt: {
    'is the day of assign, never the acknowledgement': '签收与否不影响期限起算',
    'or of reassign': '改办的收到之日是改办之日，签收与否、何时签收都不影响',
  },
  consultation: {
    'not in the future': '沟通不能记在将来',
    'no lower bound': '沟通日期不能晚于今天，不设下限',
    'any one of before and during': '未与代表沟通不得答复；办后回访不算；一次办前或办中即可',
    'linan-district: both': '办理规则要求办前、办中都沟通的，缺一不可',
    'owed by lead and separate offices': '沟通由每个答复的单位各自作出',
    'anew in each round': '沟通记录每轮都要有',
    'never after or followUp': '要求办前、办中都沟通的，办后联系、回访都不能代替',
  },
  difficult: {
    'six months': '涉及面广、处理难度大的，自交办之日起六个月',
    'bars a further extension': '交办时已按办理难度大给足六个月的，不能再延',
    'an extension moves the reply once': '只延一次',
    'at most to six months from the hand-over': '经交办机构同意，答复可延至自交办之日起六个月，不是三个月再加六个月',
    'only if asked before the due date': '期限届满前申请；期限当日仍可，过了不行',
  },
  reply: {
    'complete at the reply, the draft may be incomplete': '拟稿可以不完整；签发时所缺各项一次说全',
    'a reason for missing opinions only when overdue and urged': '会办意见逾期且已催办的，可说明理由先行答复',
    'not when urged but not overdue': '催办过而会办期限未过的，说明理由也不得先行答复',
    'nor when another office was urged': '先行答复以那一家会办单位被催办过为准',
    'nor where none is missing': 'gives no reason for missing opinions where none is missing',
    'returnReply concerns a draft': '审核退回的是拟稿',
    'an issued reply is never unissued': '发出的答复不再收回',
  },
  're-assignment': {
    'the successor takes the role': '改办的单位接替承办方式和部分',
    'and the part': '分别办理的改办，接替的单位承担原来的部分',
    'a replaced co-office’s opinion no longer counts; when the lead changes, opinions remain':
      '主办改办后，已交的会办意见仍然有效',
    'a denial restores what was before, and bars another request': '不同意调整的，恢复原状，不得再次申请',
    'never later than six months after the first hand-over': '重新计算的答复期限，不晚于首次交办之日起六个月',
    'nor for an office added later': '后来增加的分别办理单位，答复期限也不晚于首次交办之日起六个月',
  },
  evaluation: {
    'one per assignment; re-handling concerns only the dissatisfied': '分别办理的各评各的；都评了才进下一步',
    'leaves replied when all are evaluated or lapsed': '分别办理的几份答复都逾期未评的，一次认定；已评的不受影响',
    'adds round n+1 and a rehandle clock, and opens the supervision case at once':
      '对结果不满意的，当即重新办理并立督办件',
    'with the same three people, as acknowledged': '重新办理的任务承接原来的分管领导、负责人、经办人',
    'the supervision case closes when its round is rated otherwise': '重新办理后不再不满意的，督办件随之结件',
    'or deliberated': '三方合议认可的，答复成立，督办件结件',
    'two automatic re-handlings, the third leads to deliberating': '两次重新办理后第三次不满意，转三方合议',
  },
  lapse: {
    'needs the feedback clock passed and one urging': '逾期未评须催办过一次才算，到期当日不算逾期',
    'every profile has a feedback length': 'every one has a feedback length',
    'rated until 31 December; late dissatisfaction re-handles': '逾期后当年年底前仍可补评，不满意照样重新办理',
  },
  commitments: {
    'fulfilment carries a follow-up reply where the profile asks': '列入计划的，办成后再次答复，文号、签发人必填',
    'the last accepted closes the case, B→A': '最后一项确认落实的，办结；分类由 B 变为 A',
    'rejecting opens it again with its clock': '报告落实之日期限即停；不予确认的，按原期限恢复',
    'they survive sessions and terms': '承诺跨届延续，换届后照样报告、确认',
    'and people': 'goes on through a session, a new term, and when the deputy is none any more',
  },
  'joint handling, escalation, leaders': {
    'handleTogether only links': '内容相同的可以并案，只作关联',
    'escalate marks and tells the leader': '提级办理只标记一次，告知领导、单位和代表',
    'who then sees the case': 'lets the leader of an escalated case see it, if he has an account here',
    'so do the leaders of a key suggestion': 'a key suggestion is seen by the leaders who supervise and lead it',
  },
};
