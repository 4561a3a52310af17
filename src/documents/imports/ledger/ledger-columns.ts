import { ratings } from '../../../case-file/states.js';
import type { TableFormat } from '../reading/columns.js';

const yesNo = ['是', '否'];
const rated = Object.values(ratings);

/** The ledger of a past year 往年台账, a row a suggestion. What the past did not record stays empty. */
export const ledgerTable = {
  name: '往年台账',
  columns: [
    { title: '届次', required: true, note: '会议名称，与名册一致，如“第十七届第五次会议”，也可写作“17-5”' },
    { title: '编号', required: true, kind: 'whole', note: '该届次内的建议编号，不能重复' },
    { title: '标题', required: true, note: '不超过 200 字' },
    { title: '类别', note: '类别的名称或代码，须在名册中' },
    { title: '领衔代表', note: '姓名；名册中没有的照录并提示；同名的按代表团区分；以代表团名义提出的不填' },
    { title: '代表团', note: '名称；名册中没有的照录并提示' },
    { title: '交办日期', kind: 'date', note: '如 2021-03-02；没有填写的，统计时以会议开幕之日为立案之日' },
    { title: '主办单位', note: '名称或代码，须在名册中；分别办理的几个单位用“、”隔开' },
    { title: '会办单位', note: '名称或代码，须在名册中；几个单位用“、”隔开' },
    { title: '答复日期', kind: 'date', note: '分别办理、日期不同的，按主办单位的顺序用“、”隔开' },
    { title: '办理结果', note: '办理结果分类的代码，如 A；分别办理、结果不同的，按主办单位的顺序用“、”隔开' },
    { title: '态度评价', choices: rated, note: '满意、基本满意或不满意' },
    { title: '结果评价', choices: rated, note: '满意、基本满意或不满意' },
    { title: '满意度反馈', choices: yesNo, note: '代表是否反馈：是或否；有评价而没有填写的，视为“是”' },
    { title: '重点督办', choices: yesNo, note: '是或否；没有填写的，视为“否”' },
    { title: '会议期间', choices: yesNo, note: '会议期间提出的填“是”，闭会期间提出的填“否”' },
    { title: '承诺事项', optional: true, note: '还没有落实、需要继续跟踪的承诺；填写的，案件进入跟踪办理' },
    { title: '承诺期限', optional: true, kind: 'date', note: '承诺事项应当落实的日期' },
  ],
} as const satisfies TableFormat;
